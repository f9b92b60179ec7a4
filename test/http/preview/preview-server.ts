/** The server on a schema of its own that tries drafts against the seed, without a database; and requests written by hand, with heads that no client library would send. */
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { openPreviewWork, type PreviewWorkOptions } from "../../../src/cli/preview-work/preview-work.ts";
import { previewRouter } from "../../../src/http/preview/preview-router.ts";
import type { Admission } from "../../../src/http/preview/same-origin.ts";
import { SEED_TEXT } from "../../match/edited-seeds.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { expectNoInternals, startTinyServer, type TinyServer } from "../server/tiny-server.ts";

export const OLD = checkedGraphOf(SEED_TEXT, factsOf("112119", "old")).graph;

export async function startPreviewServer(
  options: PreviewWorkOptions = {},
  admission: Admission = "local",
): Promise<TinyServer> {
  const work = openPreviewWork(options);
  const source = {
    ...work,
    admission,
    editions: async () => [{ id: OLD.edition.id, organization: "本庄市", title: "総合計画", stage: "DRAFT" }],
    oldEdition: async () => Buffer.from(JSON.stringify(OLD)),
  };
  const tiny = await startTinyServer({ preview: (parts) => previewRouter(source, parts) });
  const stop = async () => {
    work.close();
    await tiny.stop();
  };
  return { ...tiny, stop };
}

export interface RawReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: replies are probed for one value at a time
  readonly json: any;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  readonly signal?: AbortSignal;
}

export const BYTES = { "content-type": "application/octet-stream" };

/** A POST of a draft unless something else is said. */
export function sendRaw(url: string, { method = "POST", headers = BYTES, body = SEED_TEXT, signal }: Sent = {}) {
  return new Promise<RawReply>((resolve, reject) => {
    const request = httpRequest(url, { method, headers, ...(signal ? { signal } : {}) }, async (response) => {
      try {
        const pieces: Buffer[] = [];
        for await (const piece of response) pieces.push(piece);
        const bytes = Buffer.concat(pieces);
        const text = bytes.toString("utf8");
        const isJson = /json/u.test(response.headers["content-type"] ?? "");
        expectNoInternals(text);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, bytes, json: isJson ? JSON.parse(text) : undefined });
      } catch (error) {
        reject(error);
      }
    });
    request.on("error", reject);
    request.end(method === "GET" || method === "OPTIONS" ? undefined : body);
  });
}
