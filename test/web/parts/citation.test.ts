/** What is said below a picture, and to cite a view: whose plan it is, in which publication, and who made of it what is shown. */
import { expect, test } from "vitest";
import { type Cited, caveatOf, citationOf, sourceLines } from "../../../web/explorer/data/citation.ts";
import { LEVELED_EDITION } from "./leveled-edition.ts";

const KNOWN: Cited = {
  ...{ id: "990001/plan", title: "見本計画", stage: "ADOPTED", organization: "見本市", note: "数値目標は再掲を除く。" },
  summarized: [],
  source: {
    ...{ title: "見本市総合計画", publisher: "見本市企画課", date: "2026-03" },
    ...{ url: "https://mihon.example/plan", licence: "CC BY 4.0" },
  },
};

test("all that is known of the publication is said, and whose note it bears", () => {
  expect(sourceLines(KNOWN, "ja")).toEqual([
    "出典：見本市企画課「見本市総合計画」（2026年3月、CC BY 4.0、https://mihon.example/plan）をもとに policy-graph で作成（版 990001/plan）",
    "注記：数値目標は再掲を除く。",
  ]);
  expect(sourceLines(KNOWN, "en")).toEqual([
    "Source: 見本市企画課, “見本市総合計画”, 2026-03, CC BY 4.0, https://mihon.example/plan. Made from it with policy-graph, edition 990001/plan",
    "Note: 数値目標は再掲を除く。",
  ]);
});

test("where nothing is known of a publication, it is the plan of the organization, and that it is a draft", () => {
  expect(sourceLines(LEVELED_EDITION, "ja")).toEqual([
    "出典：見本市「見本計画」（素案）をもとに policy-graph で作成（版 990001/plan）",
  ]);
  const titled = { ...LEVELED_EDITION, title: "見本計画 (素案)" };
  expect(sourceLines(titled, "ja")[0]).toContain("「見本計画 (素案)」をもとに");
  expect(sourceLines(LEVELED_EDITION, "en")[0]).toContain("見本市, “見本計画”, draft. Made");
});

test("what is a summary is said to be one, and no document of the organization's", () => {
  const summarized: Cited = { ...KNOWN, summarized: ["PREFACE", "PLAN_DESCRIPTION"] };
  expect(sourceLines(summarized, "ja")[1]).toBe("説明文は要約です。見本市の公式な資料ではありません。");
  expect(sourceLines(summarized, "en")[1]).toBe("Descriptions are summaries. Not an official document of 見本市.");
  expect(sourceLines({ ...KNOWN, summarized: ["PREFACE"] }, "ja")[1]).toContain("前書きは要約です。");
  expect(sourceLines(KNOWN, "ja").join()).not.toContain("公式");
  expect(caveatOf(KNOWN, "ja")).toBeNull();
  expect(citationOf(summarized, "ja", "https://g.example/", "2026-11-28")).toContain(
    "（版 990001/plan）。説明文は要約です。見本市の公式な資料ではありません。注記：数値目標は再掲を除く。https://g.example/（2026年11月28日閲覧）。",
  );
});

test("a citation is the same in sentences, with the address and the day", () => {
  expect(citationOf(LEVELED_EDITION, "ja", "https://g.example/?view=matrix", "2026-11-28")).toBe(
    "出典：見本市「見本計画」（素案）をもとに policy-graph で作成（版 990001/plan）。https://g.example/?view=matrix（2026年11月28日閲覧）。",
  );
  expect(citationOf(KNOWN, "en", "https://g.example/", "2026-11-28")).toMatch(
    /edition 990001\/plan\. Note: 数値目標は再掲を除く。 https:\/\/g\.example\/ \(seen on 2026-11-28\)\.$/,
  );
});
