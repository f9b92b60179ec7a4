/** The table of old and new, word for word, between the seed and five edited copies of it: `test/golden/old-and-new`, in both languages. */
import { describe, expect, test } from "vitest";
import { OLD_AND_NEW_FORMATS } from "../../src/export/old-and-new/formats.ts";
import type { EditionFacts } from "../../src/ingest/edition-facts.ts";
import { compareEditions } from "../../src/match/compare-editions.ts";
import { type OldAndNewRow, oldAndNew } from "../../src/match/old-and-new.ts";
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

describe("a text that is a summary", () => {
  const texts = (side: "old" | "next", summarized: EditionFacts["edition"]["summarized"]) => {
    const facts = { ...SEED_FACTS, edition: { ...SEED_FACTS.edition, name: side, summarized } };
    const text = side === "old" ? SEED_TEXT : SEED_TEXT.replace("逆境を越えて", "困難を越えて");
    return checkedGraphOf(text, facts, `${side}.txt`).graph;
  };
  const rowOf = (table: ReturnType<typeof oldAndNew>) => table.rows.find(({ section }) => section === "Plan");
  const first = (side: OldAndNewRow["next"] | undefined) => side?.[0]?.text[0]?.text;

  test("is called one, and not said to be the plan's change where the other side has the plan's own words", () => {
    const table = oldAndNew(compareEditions(texts("old", ["planDescription"]), texts("next", [])), "ja");
    const row = rowOf(table);
    expect(first(row?.old)).toBe("（要約）");
    expect(first(row?.next)).not.toBe("（要約）");
    expect(row?.remarks.join()).toContain("計画の変更とは限らない");
    expect(table.summary.filter((line) => line.includes("要約"))).toEqual([
      "旧の説明文は要約です。本庄市の公式な資料ではありません。",
    ]);
  });

  test("on both sides is called one on both, without a remark", () => {
    const both = rowOf(
      oldAndNew(compareEditions(texts("old", ["planDescription"]), texts("next", ["planDescription"])), "en"),
    );
    expect([first(both?.old), first(both?.next)]).toEqual(["(Summary) ", "(Summary) "]);
    expect(both?.remarks.join()).not.toContain("need not be");
  });
});
