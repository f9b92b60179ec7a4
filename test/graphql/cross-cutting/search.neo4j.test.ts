/** `search` against looking through every text by hand, for arbitrary phrases; Lucene's syntax among them is just words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CompleteGraph } from "../../../src/model/policy-graph.ts";
import { checkedGraphOf, completeGraph, factsOf } from "../../support/checked-graph.ts";
import { runs } from "../../support/effort.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { originalDocument } from "../../support/original-document.ts";
import { onServedGraph } from "./made-up-editions.ts";

const { load, loadComplete, ask, refused, onMadeUp } = onServedGraph();
const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));

const fold = (text: string) =>
  text
    .replace(/[！-￮]+/gu, (wide) => wide.normalize("NFKC"))
    .normalize("NFC")
    .toLowerCase();

/** Of the nodes in whose own texts or passages a word stands, the ids and which words these are. */
function foundByHand({ graph, findings }: CompleteGraph, phrase: string): readonly string[] {
  const folded = fold(phrase).replaceAll(/[“”]/g, '"');
  const pieces = folded.split(/(?:^|(?<=\s))("[^"]*[^\s"][^"]*")(?=\s|$)/u);
  const isQuoted = (piece: string, index: number) => index % 2 === 1 && piece.length > 2;
  const words = [
    ...new Set(
      pieces
        .flatMap((piece, index) => (isQuoted(piece, index) ? [piece.slice(1, -1).trim()] : piece.split(/\s+/u)))
        .filter((word) => word !== ""),
    ),
  ];
  if (words.length === 0) return [];
  const passages = new Map(graph.passages.map((passage) => [passage.id, passage.text]));
  const texts = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  const own = new Map<string, readonly string[]>([
    [graph.organization.id, texts([graph.organization.code, graph.organization.name, graph.organization.prefecture])],
    [graph.edition.id, [graph.edition.title, graph.edition.documentName]],
    ...graph.domains.map(({ id, name, description }) => [id, [name, description]] as const),
    ...graph.items.map(
      ({ id, code, name, nameVariants, description }) =>
        [id, [...texts([code]), name, ...nameVariants, description]] as const,
    ),
    ...graph.plans.map(
      ({ id, name, nameVariants, description }) => [id, [name, ...nameVariants, description]] as const,
    ),
    ...graph.initiatives.map(({ id, name, description }) => [id, [name, description]] as const),
    ...graph.targets.map(({ id, name, source }) => [id, [name, ...texts([source])]] as const),
    ...graph.measurements.map(({ id, text }) => [id, [text]] as const),
    ...graph.departments.map(({ id, name }) => [id, [name]] as const),
    ...graph.goals.map(({ id, name }) => [id, [name]] as const),
    ...graph.notes.map(({ id, head, text }) => [id, [head, text]] as const),
    ...findings.map(({ id, code, message, messageJa }) => [id, [code, message, messageJa ?? ""]] as const),
  ]);
  const stated = (id: string): readonly string[] => [
    ...graph.statedIn.filter(({ nodeId }) => nodeId === id).map(({ passageId }) => passages.get(passageId) ?? ""),
    ...(findings.find((finding) => finding.id === id)?.positions.map(({ text }) => text) ?? []),
  ];
  return [...own]
    .map(([id, parts]) => {
      const texts = [...parts, ...stated(id)].map(fold);
      return { id, words: words.filter((word) => texts.some((text) => text.includes(word))) };
    })
    .filter((hit) => hit.words.length > 0)
    .map(hitText)
    .sort();
}

const hitText = ({ id, words }: { readonly id: string; readonly words: readonly string[] }) =>
  `${id} ${JSON.stringify(words)}`;

interface Hit {
  readonly score: number;
  readonly kind: string;
  readonly words: readonly string[];
  readonly node: { readonly id: string };
}

async function hits(phrase: string, more = ""): Promise<readonly Hit[]> {
  const { search } = await ask(
    `query ($phrase: String!) { search(phrase: $phrase, limit: 1000 ${more}) { score kind words node { id } } }`,
    { phrase },
  );
  return search;
}

/** As `foundByHand`, in the order of the answer. */
async function found(phrase: string, more = ""): Promise<readonly string[]> {
  return (await hits(phrase, more)).map(({ words, node }) => hitText({ id: node.id, words }));
}

const SYNTAX = [
  "AND",
  "OR",
  "NOT",
  "TO",
  "+",
  "-",
  "&&",
  "||",
  "!",
  "(",
  ")",
  "{",
  "}",
  "[",
  "]",
  "^",
  '"',
  "~",
  "*",
  "?",
  ":",
  "\\",
  "/",
  "name:",
  "*:*",
  "[a TO b]",
  "a~2",
  "x^3",
  '"',
  "$",
];
const WORDS = [
  "交通",
  "支援",
  "子ども",
  "道",
  "の",
  "プラン",
  "①",
  "4-4",
  "4",
  "ＮＰＯ",
  "npo",
  "the",
  "not",
  "is",
  "市民満足度",
  "・",
  "ー",
  "、",
  "塙保己一",
  "埴保己一",
  "item",
  "matrix",
  "本庄",
];

/** Pieces of the document, of Lucene's syntax and of anything else, with and without space between. */
const phrases = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: fc.constantFrom(...SYNTAX) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...seed.graph.passages.map(({ text }) => text)),
            fc.nat(),
            fc.integer({ min: 1, max: 12 }),
          )
          .map(([text, start, length]) =>
            [...text]
              .slice(start % text.length)
              .slice(0, length)
              .join(""),
          ),
      },
      { weight: 2, arbitrary: fc.constantFrom(" ", "　", "\t") },
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.join(""));

const PHRASES = runs(1_000);

test(`${PHRASES} phrases: no error, and what is found is what is there`, async () => {
  await loadComplete(seed);
  let [some, none] = [0, 0];
  await fc.assert(
    fc.asyncProperty(phrases, async (phrase) => {
      const expected = foundByHand(seed, phrase);
      expect([phrase, ...[...(await found(phrase))].sort()]).toEqual([phrase, ...expected]);
      if (expected.length > 0) some += 1;
      else none += 1;
    }),
    { numRuns: PHRASES, seed: 20_261_125 },
  );
  expect(Math.min(some, none)).toBeGreaterThan(PHRASES * 0.12);
}, 240_000);

test("a phrase of as many words as it can have is like any other", async () => {
  await loadComplete(seed);
  const signs = [...new Set(seed.graph.passages.flatMap(({ text }) => [...text]))].filter((sign) =>
    /\p{Script=Han}/u.test(sign),
  );
  const title = "子ども・子育て支援";
  for (const phrase of [
    signs.slice(0, 250).join(" "),
    Array.from({ length: 166 }, (_, i) => `${String.fromCharCode(97 + (i % 26))}${Math.floor(i / 26)}`).join(" "),
    // All of these stand in one text.
    [...title].join(" "),
    Array.from({ length: 50 }, () => title).join(" "),
  ]) {
    expect([phrase, ...[...(await found(phrase))].sort()]).toEqual([phrase, ...foundByHand(seed, phrase)]);
  }
});

test("every text of made-up plans is found by any part of it", async () => {
  await onMadeUp(runs(8), 53, async (graph, random) => {
    const complete = completeGraph(graph);
    for (let round = 0; round < 10; round += 1) {
      const text = graph.passages[Math.floor(random() * graph.passages.length)]?.text ?? "";
      const letters = [...text];
      const start = Math.floor(random() * letters.length);
      const phrase = letters.slice(start, start + 1 + Math.floor(random() * 9)).join("");
      const within = `, edition: ${JSON.stringify(graph.edition.id)}`;
      const expected = foundByHand(complete, phrase).filter((hit) => !hit.startsWith(`${graph.organization.id} `));
      expect([phrase, ...[...(await found(phrase, within))].sort()]).toEqual([phrase, ...expected]);
    }
  });
});

test("交通 finds 4-4 and 5-5 before all else, each with a passage", async () => {
  await loadComplete(seed);
  const { search } = await ask(
    '{ search(phrase: "交通", kinds: [PolicyItem]) { score kind node { ... on PolicyItem { code plans { number } } } passage { line text items { code } } } }',
  );
  expect(search.map(({ node }: { node: { code: string } }) => node.code)).toEqual(["4-4", "5-5"]);
  expect(search[0]).toMatchObject({
    kind: "PolicyItem",
    node: { plans: [{ number: 1 }, { number: 3 }, { number: 4 }] },
    passage: { text: "4-4 交通サービスの充実", items: [{ code: "4-4" }] },
  });
  const all = await ask('{ search(phrase: "交通") { kind score } }');
  expect(all.search.slice(0, 2).map(({ kind }: { kind: string }) => kind)).toEqual(["PolicyItem", "PolicyItem"]);
  const facts = all.search.filter(({ kind }: { kind: string }) => kind !== "Finding");
  expect(all.search.slice(0, facts.length)).toEqual(facts);
  const scores = facts.map(({ score }: { score: number }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

const HERE = `, edition: "${seed.graph.edition.id}"`;

test("交通 公園: what has both comes first, then what has either, and findings after both", async () => {
  await loadComplete(seed);
  for (const phrase of ["交通 公園", "交通　公園", " 公園 交通 公園", "障害者 支援", "施策 プラン ①", "の the ・"]) {
    const all = await hits(phrase, HERE);
    expect([phrase, ...[...(await found(phrase, HERE))].sort()]).toEqual([phrase, ...foundByHand(seed, phrase)]);
    const ranks = all.map(({ kind, words, score }) => [Number(kind === "Finding"), -words.length, -score]);
    expect(ranks).toEqual(
      [...ranks].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)),
    );
  }
  const counts = (await hits("障害者　支援", HERE)).map(({ words }) => words.length);
  expect([Math.max(...counts), Math.min(...counts)]).toEqual([2, 1]);
});

test("what is quoted is one word, with the spaces in it", async () => {
  await loadComplete(seed);
  const codes = async (phrase: string) =>
    (await hits(phrase, `${HERE}, kinds: [PolicyItem]`)).map(({ node, words }) =>
      hitText({ id: node.id.slice(-3), words }),
    );
  const whole = "4-4 交通サービスの充実";
  expect(await codes(`"${whole}"`)).toEqual([hitText({ id: "4-4", words: [whole] })]);
  expect(await codes(`＂${whole}＂`)).toEqual(await codes(`“${whole}”`));
  expect(await codes('"4-4 の充実"')).toEqual([]);
  expect((await codes("4-4 の充実")).length).toBeGreaterThan(1);
  expect(await found('"交通 公園')).toEqual(await found('公園 "交通'));
});

test("a phrase of the city's own description finds its passage and line", async (context) => {
  const bytes = originalDocument("search");
  if (!bytes) return context.skip();
  await load(checkedGraphOf(bytes, factsOf("112119", "draft")).graph);
  const lines = bytes.toString("utf8").split("\n");
  for (const phrase of ["切れ目のない支援に加え", "縦割りではない分野横断的な対応", "道の駅", "伴走型の創業支援"]) {
    const line = lines.findIndex((text) => text.includes(phrase)) + 1;
    const { search } = await ask("query ($phrase: String!) { search(phrase: $phrase) { passage { line text } } }", {
      phrase,
    });
    expect(search[0].passage).toMatchObject({ line, text: expect.stringContaining(phrase) });
  }
});

test("pages, kinds and editions", async () => {
  await loadComplete(seed);
  await load(checkedGraphOf(seedBytes(), factsOf("131016", "draft")).graph);
  const whole = await found("支援", ', edition: "112119/draft"');
  expect(whole.every((id) => id.startsWith("112119/draft"))).toBe(true);
  const { first, second } = await ask(`{
    first: search(phrase: "支援", edition: "112119/draft", limit: 3) { node { id } }
    second: search(phrase: "支援", edition: "112119/draft", limit: 3, offset: 3) { node { id } } }`);
  expect([...first, ...second].map(({ node }: { node: { id: string } }) => node.id)).toEqual(
    whole.slice(0, 6).map((hit) => hit.split(" ")[0]),
  );
  const kinds = await ask('{ search(phrase: "支援", kinds: [Target, Initiative], edition: "112119/draft") { kind } }');
  expect(new Set(kinds.search.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(["Target", "Initiative"]));
  expect(await found("")).toEqual([]);
  expect(await found(" 　\t")).toEqual([]);
  expect(await refused(`{ search(phrase: "${"あ".repeat(501)}") { kind } }`)).toEqual([
    expect.stringContaining("phrase: at most 500 characters; this has 501."),
  ]);
  expect(await refused('{ search(phrase: "x", kinds: [Passage]) { kind } }')).toEqual([
    expect.stringContaining("kinds: Passage has no text of its own. Searched are Organization, Edition,"),
  ]);
  expect(await refused('{ search(phrase: "x", edition: "112119") { kind } }')).toEqual([
    expect.stringContaining("edition: there is no edition 112119"),
  ]);
});
