/** A file, piece by piece, in; an HTTP reply with a validator out: 304 where the client has it, and never the whole in memory. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import type { Request, Response } from "express";
import type { Format, Piece } from "../../export/format.ts";
import type { FileOrReply } from "./ask-for-file.ts";
import type { FileName } from "./file-names.ts";

/** Characters that go out at a time: enough for a network, little for the process. */
const PIECE = 65_536;

export interface File {
  /** Without its ending. */
  readonly name: FileName;
  readonly format: Pick<Format, "name" | "mediaType" | "isBinary">;
  /** Written twice: once for the validator, once to be sent. */
  readonly write: () => Iterable<Piece>;
}

/**
 * The validator is a digest of the very text, so that it changes when the text does, whoever changed what it was made of. It is a weak one:
 * the text is the same, its encoding (gzip, brotli) may differ.
 */
export async function sendFile({ name, format, write }: File, request: Request, response: Response): Promise<void> {
  const digest = createHash("sha256");
  for await (const piece of inPieces(write())) digest.update(piece);
  const etag = `W/"${digest.digest("base64url")}"`;
  response
    .set("ETag", etag)
    .set("Cache-Control", "no-cache")
    .vary("Accept")
    .set("Content-Disposition", disposition(name, format.name))
    .set("Content-Type", format.isBinary ? format.mediaType : `${format.mediaType}; charset=utf-8`);
  if (request.method === "GET" && isKnown(etag, request.get("If-None-Match"))) {
    response.status(304).end();
    return;
  }
  await pipeline(Readable.from(inPieces(write())), response).catch(ifClientStays);
}

/** What became of a question: its file, or its errors as they are. */
export async function sendAnswer(
  answer: FileOrReply,
  format: Pick<Format, "name" | "mediaType">,
  request: Request,
  response: Response,
): Promise<void> {
  if ("write" in answer) {
    const name = typeof answer.name === "string" ? nameOfOperation(answer.name) : answer.name;
    await sendFile({ name, format, write: answer.write }, request, response);
    return;
  }
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.removeHeader("Content-Length");
  response.status(answer.status).set("Cache-Control", "no-store").send(answer.body);
}

/** A name that was made for a program, `ItemsInNoPlan`, as one for a file: `items-in-no-plan`. */
function nameOfOperation(operation: string): FileName {
  const name = operation.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
  return { plain: name, named: name };
}

/** Both names, as RFC 6266 and RFC 8187 have it: who understands the second takes it. */
export function disposition({ plain, named }: FileName, ending: string): string {
  const ascii = `attachment; filename=${plain}.${ending}`;
  if (named === plain) return ascii;
  // What encodeURIComponent leaves and the RFC does not allow.
  const encoded = encodeURIComponent(`${named}.${ending}`).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${ascii}; filename*=UTF-8''${encoded}`;
}

/** Express' own test would not look at the validator where a client sends `Cache-Control: no-cache`, as fetch does with every validator. */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const known = ifNoneMatch?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return known.includes("*") || known.includes(etag.slice(2));
}

/** Others are served between two pieces. */
export async function* inPieces(file: Iterable<Piece>): AsyncGenerator<Piece> {
  let [parts, length]: [string[], number] = [[], 0];
  for (const part of file) {
    if (typeof part !== "string") {
      if (length > 0) yield parts.join("");
      [parts, length] = [[], 0];
      yield part;
      continue;
    }
    parts.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield parts.join("");
    [parts, length] = [[], 0];
    await setImmediate();
  }
  if (length > 0) yield parts.join("");
}

/** Who hangs up in the middle of a file does not want the rest. */
function ifClientStays(error: NodeJS.ErrnoException): void {
  if (error.code !== "ERR_STREAM_PREMATURE_CLOSE" && error.code !== "ECONNRESET") throw error;
}
