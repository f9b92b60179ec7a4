/** A number of nodes on the command line in, an edition of as many served as feeds, as `policy-graph serve` does; its parent asks and measures. */
import { setFlagsFromString } from "node:v8";
import express from "express";
import type { GraphQLSchema } from "graphql";
import { HEAP_GROWTH } from "../../src/cli/commands/serve.ts";
import { writeView } from "../../src/export/write-view.ts";
import { feedsOf } from "../../src/http/feeds/feeds.ts";
import { largeEdition } from "./large-edition.ts";

setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
const edition = largeEdition(Number(process.argv[2]));
const { id, title } = edition.graph.edition;
const { router } = feedsOf(
  {
    editions: async () => [
      {
        ...{ id, title, organization: edition.graph.organization.name, stage: edition.graph.edition.stage },
        ...{ publisher: null, publication: title, note: null, isSummarized: false },
      },
    ],
    compare: async () => null,
    writeTogether: async () => null,
    changes: async () => [],
    write:
      async ({ view, selection, format }) =>
      () =>
        writeView(edition, view, selection, format),
  },
  [],
)({
  schema: undefined as unknown as GraphQLSchema,
  readiness: async () => undefined,
  log: () => {},
  answer: () => Promise.reject(new Error("only feeds are measured here")),
});
const server = express()
  .use("/feeds", router)
  .listen(0, "127.0.0.1", () => process.send?.(server.address()));
process.once("disconnect", () => process.exit());
