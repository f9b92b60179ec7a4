/** Every message of every problem, in both languages: none is missing, what it speaks of is in both, and the Japanese is Japanese. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUES, codeOf, type MessageKey, wordingOf } from "../../../src/model/messages/catalogue.ts";
import { excerpt, type MessageValue, type Wording } from "../../../src/model/messages/wording.ts";
import { problemOf } from "../../../src/model/problem.ts";
import { projectFile } from "../../../src/project-files.ts";
import { EDITED_SEEDS } from "../../match/edited-seeds.ts";
import { problemsOf, seedText } from "../../support/ingest-text.ts";

const KEYS = CATALOGUES.flatMap((area) => Object.keys(area) as MessageKey[]);

/** A value for each name that messages use: none is a part of another, or of what messages say anyhow. */
const POOL: Readonly<Record<string, MessageValue>> = {
  ...{ text: "あるき文", head: "みだし甲", code: "9-73", item: "9-74 こうもく", name: "なまえ乙", stated: "なまえ丙" },
  ...{ plan: "871 ぷらん", domain: "872 ぶんや", initiative: "873 とりくみ", target: "しひょう丁", goal: "874人" },
  ...{
    baseline: "875人",
    mark: "※",
    label: "9-84",
    before: "9-81",
    expected: "9-82",
    other: "9-83",
    key: "K884",
  },
  ...{ first: "かちょう戊", second: "かちょう己", id: "n-885", space: "edge", view: "v886", from: "ふみ887", to: 1888 },
  ...{ statedFrom: 1889, statedTo: 1890, year: 1891, count: 237, size: 238, most: 239, columns: 241, column: 242 },
  ...{ line: 243, characters: 244, cell: 245, number: 246, counted: 247, shown: 248, pages: 249, taken: 251 },
  ...{
    stakeholders: 252,
    inside: "9-91",
    sign: "■",
    encoding: "x-893",
    part: "p894.xml",
    prefix: "px",
    sheet: "シート庚",
  },
  ...{
    which: "B–D",
    reason: "r895",
    document: "d896.xlsx",
    table: "ひょう辛",
    said: "みだし → 役",
    title: "だいめい壬",
  },
  ...{
    unit: "たんい子",
    targetUnit: "たんい丑",
    example: "X-897",
    place: "S!A1",
    root: "rootElement",
    namespace: "urn:898",
  },
  ...{ fact: "じじつ寅", where: "w899", isSeveral: true, isMissing: true, isCircle: true },
  ...{ near: ["にたもの卯", "にたもの辰"], heads: ["みだし巳", "みだし午"], texts: ["ふみ未", "ふみ申"] },
  ...{ offered: ["えらび酉", "えらび戌"], kinds: ["しゅるい亥"], sheets: ["しーと甲"], elements: ["w:sdt"] },
  ...{ what: { en: "the thing", ja: "そのもの" }, why: { en: "For reasons.", ja: "りゆうがある。" } },
  ...{ kind: { en: "kind of goal", ja: "もくひょうち" }, advice: { en: "Do it.", ja: "そうしてください。" } },
  ...{ damage: { en: "it is bent", ja: "まがっています" }, questions: [{ en: "What is it?", ja: "なにですか。" }] },
  signs: [{ sign: "■", words: "ことば", strength: { en: "strong", ja: "つよい" } }],
};
const WHERE = { en: "on line 1234", ja: " 1234 行目" };
/** Where a name stands for something else than usual. */
const OTHERS: Readonly<Partial<Record<MessageKey, Readonly<Record<string, MessageValue>>>>> = {
  "duplicate-code/item": { first: WHERE },
  "duplicate-code/plan": { first: WHERE },
  "duplicate-code/domain": { first: WHERE },
  "duplicate-mention": { first: WHERE },
  "goal-outside-period": { from: 1887 },
  "period-differs": { from: 1887 },
  "xml-malformed": { what: "w900" },
  "source-differs/stated": { said: { en: "this one", ja: "「これ」" }, fact: { en: "that one", ja: "「あれ」" } },
  "source-not-taken": { why: { en: "it is bent", ja: "まがっています" } },
  "source-not-taken/prose": { offered: [{ en: "a preface", ja: "まえがき" }] },
  "initiative-without-item": { plan: 253 },
  "part-misplaced/items": { plan: 253 },
  "caption-assumed": { plan: 253 },
  "caption-assumed/target": { plan: 253 },
  "stated-total-differs/item": { stated: 236 },
  "stated-total-differs/plan": { stated: 236 },
  "stated-total-differs/domain": { stated: 236 },
  "template-column-missing": {
    ...{ sheet: { en: "Items", ja: "しさく" }, columns: [{ en: "Name of item", ja: "しさくめい" }] },
  },
};

/** The message, and what of the values it asked for. */
function said(key: MessageKey): { readonly wording: Wording; readonly asked: readonly MessageValue[] } {
  const asked = new Set<string>();
  const values = { ...POOL, ...OTHERS[key] };
  const recording = new Proxy(values, {
    get: (_, name: string) => {
      asked.add(name);
      if (!(name in values)) throw new Error(`${key} speaks of ${name}, of which there is no value here`);
      return values[name];
    },
  });
  return { wording: wordingOf(key, recording as never), asked: [...asked].flatMap((name) => values[name] ?? []) };
}

/** Values that are not in the message; a yes or no is not said as it is, nor is where the excerpt of a long text ends. */
function missing(value: MessageValue, { en, ja }: Wording): readonly string[] {
  if (typeof value === "string")
    return [en, ja].flatMap((text) => (text.includes(value) || text.includes(excerpt(value)) ? [] : [value]));
  if (typeof value === "number")
    return [en, ja].flatMap((text) =>
      text.includes(String(value)) || text.includes(value.toLocaleString("en-US")) ? [] : [`${value}`],
    );
  if (typeof value === "boolean" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => missing(one, { en, ja }));
  const named = value as Readonly<Record<string, MessageValue>>;
  if (typeof named.en === "string" && typeof named.ja === "string")
    return [...(en.includes(named.en) ? [] : [named.en]), ...(ja.includes(named.ja) ? [] : [named.ja])];
  return Object.values(named).flatMap((one) => missing(one, { en, ja }));
}

/** One, that English says without its number. */
const ONE = new Set(["1"]);

test("no key is in two files, and a code is in kebab case", () => {
  expect(KEYS.length).toBeGreaterThan(180);
  expect(new Set(KEYS).size).toBe(KEYS.length);
  for (const key of KEYS) expect(codeOf(key)).toMatch(/^[a-z]+(?:-[a-z]+)+$/u);
});

describe.each(KEYS)("%s", (key) => {
  test("says in both languages all that it speaks of", () => {
    const { wording, asked } = said(key);
    expect(asked.flatMap((value) => missing(value, wording))).toEqual([]);
    // The word that a mapping has where a question is open.
    const plain = [wording.en.replace("in place of null", ""), wording.ja.replace("null を", "")];
    for (const text of plain) expect(text).not.toMatch(/null|undefined|NaN|object Object|\$\{/u);
  });

  test("is Japanese in Japanese: words in Latin letters are names, codes and commands", () => {
    const { ja, en } = said(key).wording;
    expect(ja).toMatch(/[ぁ-ん][^。]*(?:。|：|）)$/u);
    expect(ja).not.toBe(en);
    // Neither half-width brackets and stops nor spaces where Japanese has none.
    expect(ja).not.toMatch(/[ぁ-んァ-ヶ一-龠][,.;:?!]|[。、] |[ぁ-ん一-龠] [ぁ-ん一-龠]/u);
    const words = withoutValues(ja).match(/[A-Za-z][A-Za-z_-]+[A-Za-z]/gu) ?? [];
    expect(words.filter((word) => !NAMES.has(word.toLowerCase()))).toEqual([]);
  });
});

const withoutValues = (text: string) =>
  Object.values(POOL)
    .flatMap((value) => (typeof value === "string" ? [value] : Array.isArray(value) ? value.map(String) : []))
    .reduce((rest, value) => rest.replaceAll(value, ""), text);

/** What is called so in Japanese, too. */
const NAMES = new Set(
  `policy-graph init template check load export view graph format jsonld excel csv word pdf xml html markdown stratml part utf shift_jis
  office libreoffice opendocument rtf ocr sdgs docx xlsx xls ods odt doc content doctype zip legend role note ignore true null columns
  strategicplan performanceplanorreport strategicplancore measurementdimension goal name xmlns xlsb`.split(/\s+/u),
);

test.each([
  ["item-name-differs", { code: "2-1", stated: "甲", name: "乙", other: null }],
  ["matrix-column-unknown", { column: 1, head: "甲", plan: null, near: [] }],
  ["document-too-large", { most: 1, what: { en: "bytes", ja: "バイト数" }, size: null }],
  ["cell-formula/column", { head: "甲", text: "=A1", count: 2, taken: 0, example: null }],
  ["text-outside-plans", { count: 1, shown: null }],
  [
    "goal-outside-period",
    { kind: { en: "goal", ja: "目標値" }, goal: "3", target: "丙", year: 2031, from: null, to: 2027 },
  ],
  ["own-export/strat-ml", { from: null }],
] as const)("%s without what need not be there", (key, values) => {
  const { message, messageJa } = problemOf(key as MessageKey, "warning", values as never);
  for (const text of [message, messageJa]) expect(text).not.toMatch(/null|undefined|「」/u);
});

test("what real documents have: every value is in both messages", () => {
  const problems = [...Object.values(EDITED_SEEDS), ...damagedSeeds()].flatMap(problemsOf);
  expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(25);
  for (const { values, message, messageJa } of problems) {
    const lost = missing(values, { en: message, ja: messageJa ?? "" });
    expect(lost.filter((value) => !ONE.has(value))).toEqual([]);
  }
});

/** A line is left out, comes twice, loses its tabs, gets another number or goes on with prose. */
function damagedSeeds(): readonly string[] {
  const lines = seedText().split("\n");
  return lines.flatMap((line, at) => {
    const others = [
      [],
      [line, line],
      [line.replaceAll("\t", "  ")],
      [line.replace(/\d/u, "9")],
      [`${line} ○ 1-1 まえの文`],
      [line.replace("○", "か")],
    ];
    return others
      .filter((other) => other.join() !== line && line.trim() !== "")
      .map((other) => lines.toSpliced(at, 1, ...other).join("\n"));
  });
}

test("a problem is made of the catalogue alone: nowhere else are there messages", () => {
  const files = ["src/check", "src/ingest"].flatMap((folder) =>
    readdirSync(projectFile(folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(projectFile(folder), file)),
  );
  const own = files.filter((file) => /\bmessageJa\b/u.test(readFileSync(file, "utf8")));
  // What was exported with its words is brought back with them.
  expect(own.map((file) => file.split("/").at(-1))).toEqual(["read-json-ld.ts"]);
});
