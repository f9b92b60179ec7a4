/** The server on a schema of its own with feeds of the seed, read from its document: files over HTTP without a database. */

import { writeView } from "../../../src/export/write-view.ts";
import type { FeedSource } from "../../../src/http/feeds/feed-source.ts";
import { feedsOf } from "../../../src/http/feeds/feeds.ts";
import type { Question } from "../../../src/http/server/server-options.ts";
import { checkedGraphOf, factsOf } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { UNPUBLISHED } from "../../support/organizations.ts";
import { startTinyServer, type TinyServer } from "../server/tiny-server.ts";

const QUESTIONS: readonly Question[] = [
  { name: "greeting", title: "挨拶", query: "query Greeting {\n  hello\n}\n" },
  {
    name: "how-many",
    title: "数",
    query: "query HowMany($in: [Int!], $v: [Int!]) { count(in: $in) versions: count(in: $v) }",
  },
];

export const NO_EDITIONS: FeedSource = {
  editions: async () => [],
  write: async () => null,
  compare: async () => null,
  writeTogether: async () => null,
  changes: async () => [],
};

/** @param ready what each reading of the edition waits for */
export function startFilesServer(ready: () => Promise<void> = async () => {}): Promise<TinyServer> {
  const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
  const editions = [{ id: "112119/draft", organization: "本庄市", title: "総合計画", stage: "DRAFT", ...UNPUBLISHED }];
  const source: FeedSource = {
    editions: async () => editions,
    compare: async () => null,
    writeTogether: async () => null,
    changes: async () => [],
    write: async ({ view, selection, format }) => {
      await ready();
      return () => writeView(seed, view, selection, format);
    },
  };
  return startTinyServer({ questions: QUESTIONS, feeds: feedsOf(source, QUESTIONS) });
}
