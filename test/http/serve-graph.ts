/** A store in, the whole API on it served on a free port out, as `policy-graph serve` puts it together; every reply is looked at for leaks. */

import { type FeedSourceOptions, feedSourceOf } from "../../src/cli/feed-source.ts";
import { openPreviewWork, previewSourceOf } from "../../src/cli/preview-work/preview-work.ts";
import { type EngineOptions, openEngine } from "../../src/graphql/engine.ts";
import type { FileParts } from "../../src/http/feeds/ask-for-file.ts";
import { feedsOf } from "../../src/http/feeds/feeds.ts";
import { previewRouter } from "../../src/http/preview/preview-router.ts";
import type { Admission } from "../../src/http/preview/same-origin.ts";
import { readQuestions } from "../../src/http/questions.ts";
import { startServer } from "../../src/http/server/start-server.ts";
import type { Store } from "../../src/store/store.ts";
import { expectNoInternals } from "./server/tiny-server.ts";

export interface GraphReply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  readonly body: any;
}

export interface TextReply {
  readonly status: number;
  readonly text: string;
}

export interface ServedGraph {
  readonly url: string;
  readonly ask: (query: string, variables?: object) => Promise<GraphReply>;
  /** As `ask`, the body as it came. */
  readonly send: (query: string, variables?: object) => Promise<TextReply>;
  readonly get: (path: string) => Promise<TextReply>;
  readonly stop: () => Promise<void>;
}

/** Who does large work in place of the server; files are all large then. */
type GraphOptions = Omit<EngineOptions, "log" | "definitions" | "built"> &
  Pick<FeedSourceOptions, "writeLarge"> &
  Pick<FileParts, "writeLargeAnswer"> & { readonly previews?: Admission };

export async function serveGraph(
  store: Store,
  { writeLarge, writeLargeAnswer, previews = "local", ...options }: GraphOptions = {},
): Promise<ServedGraph> {
  const engine = await openEngine(store, options);
  const questions = await readQuestions();
  const drafts = openPreviewWork();
  const server = await startServer({
    engine,
    questions,
    preview: (parts) => previewRouter(previewSourceOf(store, drafts, previews), parts),
    feeds: feedsOf(feedSourceOf(store, { writeLarge, largeFrom: 0 }), questions, { writeLargeAnswer, largeFrom: 0 }),
    host: "127.0.0.1",
    port: 0,
  });
  const send: ServedGraph["send"] = async (query, variables = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    expectNoInternals(text);
    return { status: response.status, text };
  };
  return {
    url: server.url,
    ask: async (query, variables = {}) => {
      const { status, text } = await send(query, variables);
      return { status, body: JSON.parse(text) };
    },
    send,
    get: async (path) => {
      const response = await fetch(`${server.url}${path}`);
      const text = await response.text();
      expectNoInternals(text);
      return { status: response.status, text };
    },
    stop: () => {
      drafts.close();
      return server.stop();
    },
  };
}
