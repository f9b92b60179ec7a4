/** The table of old and new, word for word, between the seed and five edited copies of it: `test/golden/old-and-new`, in both languages. */
import { describe, expect, test } from "vitest";
import { OLD_AND_NEW_FORMATS } from "../../src/export/old-and-new/formats.ts";
import { compareEditions } from "../../src/match/compare-editions.ts";
import { oldAndNew } from "../../src/match/old-and-new.ts";
import { LANGUAGES, type Language } from "../../src/template/words.ts";
import { checkedGraphOf, SEED_FACTS } from "../support/checked-graph.ts";
import { EDITED_SEEDS, SEED_TEXT } from "./edited-seeds.ts";

const graphOf = (text: string, name: string) =>
  checkedGraphOf(text, { ...SEED_FACTS, edition: { ...SEED_FACTS.edition, name } }, `${name}.txt`).graph;

const old = graphOf(SEED_TEXT, "first");

const written = (name: string, language: Language, format: string) => {
  const table = oldAndNew(compareEditions(old, graphOf(EDITED_SEEDS[name] ?? "", "second")), language);
  const pieces = [...(OLD_AND_NEW_FORMATS.find((one) => one.name === format)?.write(table) ?? [])];
  return pieces.map((piece) => (typeof piece === "string" ? piece : Buffer.from(piece).toString("latin1"))).join("");
};

describe.each(Object.keys(EDITED_SEEDS))("%s", (name) => {
  test.each(LANGUAGES)("%s, word for word", async (language) => {
    await expect(written(name, language, "txt")).toMatchFileSnapshot(`../golden/old-and-new/${name}.${language}.txt`);
  });
});
