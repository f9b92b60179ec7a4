/** Every question of the cookbook on other documents than the seed: on a changed one, where all answers are others, and on the original where it is at hand. */
import { checkedGraphOf } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { originalDocument } from "../support/original-document.ts";
import { changedSeed } from "./changed-seed.ts";
import { describeCookbook } from "./expect-answers.ts";
import { EDITION } from "./ids.ts";

const original = originalDocument("test/cookbook")?.toString("utf8");
const documents: readonly (readonly [string, string])[] = [
  ["the changed seed", changedSeed()],
  ...(original ? [["the original", original] as const] : []),
];

for (const [name, text] of documents) describeCookbook(name, text, () => storeWith(checkedGraphOf(text, EDITION)));
