/** Comparisons of loaded editions, as a person meets them: made by loading, found in the API, redone when an edition changes, gone with it, and verified. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { compareLoaded } from "../../src/cli/compare-loaded.ts";
import { findOrphans } from "../../src/store/find-orphans.ts";
import { EDITED_SEEDS, SEED_TEXT } from "../match/edited-seeds.ts";
import { emptyStore, testDriver } from "../support/neo4j.ts";
import { runMain } from "./run-main.ts";

const DRAFT = "112119/draft";
const PLAN = "112119/plan";
const SUCCESSOR = "112119/successor";
const ELSEWHERE = "112101/plan";
const COMPARISON = `${PLAN}/comparison/${DRAFT}`;

let environment: Record<string, string>;
let folder: string;
beforeAll(async () => {
  const { uri, username, password } = inject("neo4j");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
  await emptyStore();
  await document("draft", SEED_TEXT, { stage: "draft", period: [2023, 2027] });
  await document("plan", EDITED_SEEDS["marks-moved"] ?? "", { stage: "adopted", period: [2023, 2027] });
  await document("successor", EDITED_SEEDS.renamed ?? "", { stage: "draft", period: [2028, 2032] });
  await document("elsewhere", SEED_TEXT, { stage: "draft", period: [2023, 2027] }, "plan", "112101");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await emptyStore();
});

interface Said {
  readonly stage: string;
  readonly period: readonly [from: number, to: number];
}

async function document(file: string, text: string, said: Said, name = file, code = "112119"): Promise<void> {
  await writeFile(join(folder, `${file}.txt`), text);
  const [from, to] = said.period;
  const organization = {
    kind: "municipality",
    code,
    name: code === "112119" ? "本庄市" : "行田市",
    prefecture: "埼玉県",
  };
  await writeFile(
    join(folder, `${file}.edition.json`),
    JSON.stringify({ organization, edition: { name, title: `計画 ${file}`, stage: said.stage, period: { from, to } } }),
  );
}

const run = (...parameters: readonly string[]) => runMain(parameters, { environment });
const load = (...files: readonly string[]) => run("load", ...files.map((file) => join(folder, `${file}.txt`)));
const write = async (cypher: string) => (await testDriver()).executeQuery(cypher);
async function ask<T = Record<string, unknown>>(query: string): Promise<T> {
  const { code, stdout, stderr } = await run("query", query);
  expect([code, stderr]).toEqual([0, expect.anything()]);
  return JSON.parse(stdout).data;
}
const comparisons = async () =>
  (await ask<{ editionComparisons: { id: string }[] }>("{ editionComparisons { id } }")).editionComparisons.map(
    ({ id }) => id,
  );

/** Every node and relationship, in words; without when it was loaded. */
async function everything(): Promise<readonly string[]> {
  const { records } = await write(`
    MATCH (n:GraphNode|LoadRecord) RETURN n.id AS a, null AS type, null AS b, properties(n) AS said
    UNION ALL MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS said`);
  const inOrder = (said: object) => Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
  return records
    .map((record) => record.toObject())
    .map(({ said: { loadedAt: _, ...said }, ...where }) => JSON.stringify({ ...where, said: inOrder(said) }))
    .sort();
}

test("one edition is compared with nothing, and says so by an empty list", async () => {
  expect((await load("draft")).stdout).not.toContain("compared with");
  expect(await comparisons()).toEqual([]);
});

describe("an adopted plan after its draft", () => {
  test("loading it compares the two, and says so", async () => {
    const { code, stdout } = await load("plan");
    expect([code, stdout]).toEqual([0, expect.stringContaining(`${PLAN} compared with ${DRAFT}: policy-graph diff`)]);
    expect(await comparisons()).toEqual([COMPARISON]);
  });

  test("what changed, and which overlaps it touches, are one field each", async () => {
    const { editionComparisons } = await ask(`{ editionComparisons(edition: "${PLAN}") {
      label reason summary summaryInEnglish differentCount proposedCount gainedMarkCount lostMarkCount
      newEdition { id } oldEdition { id }
      crossingChanges(where: {crossing: {eq: MARK}}) { crossing change basis ownerLabel item { newItems { code } oldItems { code } } }
      overlapChanges { label itemCountChange oldOverlap { itemCount } newOverlap { itemCount } plans { newPlans { number } } }
    } }`);
    expect(editionComparisons).toEqual([
      expect.objectContaining({
        label: "計画 draft → 計画 plan",
        reason: "SUCCESSION",
        ...{ differentCount: 0, gainedMarkCount: 2, lostMarkCount: 1 },
        summary: "○：追加 2、削除 1。新たにプランに入った施策：5-5 交通安全対策の推進。",
        summaryInEnglish:
          "Marks: 2 gained, 1 lost. Items that a plan covers for the first time: 5-5 交通安全対策の推進.",
        newEdition: { id: PLAN },
        oldEdition: { id: DRAFT },
      }),
    ]);
    const [{ crossingChanges, overlapChanges }] = editionComparisons as [
      { crossingChanges: Record<string, unknown>[]; overlapChanges: Record<string, unknown>[] },
    ];
    expect(crossingChanges.map(({ change, ownerLabel, item }) => [change, String(ownerLabel)[0], item])).toEqual([
      ["LOST", "①", { newItems: [{ code: "4-4" }], oldItems: [{ code: "4-4" }] }],
      ["GAINED", "②", { newItems: [{ code: "4-4" }], oldItems: [{ code: "4-4" }] }],
      ["GAINED", "③", { newItems: [{ code: "5-5" }], oldItems: [{ code: "5-5" }] }],
    ]);
    // 4-4 leaves ① for ②: ① parts from ③ and ④, which ② joins.
    expect(overlapChanges.map(({ label }) => label)).toEqual([
      ...["① × ③: 1 → 0", "① × ④: 1 → 0", "② × ③: 1 → 2", "② × ④: 1 → 2"],
    ]);
    for (const one of overlapChanges as { itemCountChange: number; oldOverlap: Count; newOverlap: Count }[])
      expect(one.newOverlap.itemCount - one.oldOverlap.itemCount).toBe(one.itemCountChange);
    const { correspondences } = await ask(
      `{ correspondences(edition: "${PLAN}", where: {newlyCoveredItemCount: {gt: 0}}) { label kind change } }`,
    );
    expect(correspondences).toEqual([
      { label: "5-5 交通安全対策の推進 → 5-5 交通安全対策の推進", kind: "POLICY_ITEM", change: "UNCHANGED" },
    ]);
  });

  test("every node of both editions is in exactly one correspondence", async () => {
    const kinds = ["policyDomains", "policyItems", "plans", "initiatives", "targets", "departments"];
    for (const kind of kinds)
      for (const [edition, side] of [
        [DRAFT, "correspondencesAsOld"],
        [PLAN, "correspondencesAsNew"],
      ]) {
        const answer = await ask<Record<string, Record<string, { id: string }[]>[]>>(
          `{ ${kind}(edition: "${edition}") { ${side} { id } } }`,
        );
        expect(answer[kind]?.every((node) => node[side ?? ""]?.length === 1)).toBe(true);
      }
  });

  test("what an item was, and what became of it, lead from one edition to the other", async () => {
    const answer = await ask(`{
      new: policyItems(edition: "${PLAN}", where: {code: {eq: "4-4"}}) { previous { id planCount } next { id } }
      old: policyItems(edition: "${DRAFT}", where: {code: {eq: "4-4"}}) { previous { id } next { id planCount } }
      editions { id previous { id } next { id } }
    }`);
    expect(answer).toEqual({
      new: [{ previous: [{ id: `${DRAFT}/item/4-4`, planCount: 3 }], next: [] }],
      old: [{ previous: [], next: [{ id: `${PLAN}/item/4-4`, planCount: 3 }] }],
      editions: [
        { id: DRAFT, previous: [], next: [{ id: PLAN }] },
        { id: PLAN, previous: [{ id: DRAFT }], next: [] },
      ],
    });
  });

  test("it is as it follows from both; what a hand changed is named, and made anew", async () => {
    const clean = await run("verify");
    expect([clean.code, clean.stdout]).toEqual([0, expect.stringContaining(`${COMPARISON}  as it follows`)]);
    await write("MATCH (c:Correspondence {position: 3}) SET c.change = 'RENAMED'");
    await write("MATCH (:PolicyItem {code: '4-4'})-[s:SUCCEEDS]->() DELETE s");
    const changed = await run("verify");
    expect(changed.code).toBe(1);
    expect(changed.stdout).toContain('change is "RENAMED" in the database; the facts give "UNCHANGED"');
    expect(changed.stdout).toContain("item/4-4)-[SUCCEEDS]->(112119/draft/item/4-4): follows from the facts");
    expect((await run("compare")).stdout).toContain("nothing was written");
    expect((await run("compare", "--again")).code).toBe(0);
    expect(await run("verify")).toEqual(clean);
  });

  test("loading the same again writes nothing; loading the draft otherwise makes the comparison anew", async () => {
    const before = await everything();
    expect((await load("draft", "plan")).stdout).not.toContain("compared with");
    expect(await everything()).toEqual(before);
    await document("draft", EDITED_SEEDS.renamed ?? "", { stage: "draft", period: [2023, 2027] });
    expect((await load("draft")).stdout).toContain(`${PLAN} compared with ${DRAFT}`);
    const { correspondences } = await ask(
      `{ correspondences(edition: "${PLAN}", where: {kind: {eq: POLICY_ITEM}, isDifferent: {eq: true}}) { change basis oldLabel newLabel } }`,
    );
    expect(correspondences).toHaveLength(3);
    expect((await run("verify")).code).toBe(0);
    await document("draft", SEED_TEXT, { stage: "draft", period: [2023, 2027] });
    await load("draft");
    expect(await everything()).toEqual(before);
  });

  test("a proposal is a correspondence, and never what something was", async () => {
    await document("draft", EDITED_SEEDS.renamed ?? "", { stage: "draft", period: [2023, 2027] });
    await load("draft");
    const { correspondences } = await ask<{ correspondences: { newItems: { previous: unknown[] }[] }[] }>(
      `{ correspondences(where: {basis: {eq: PROPOSED}, kind: {eq: POLICY_ITEM}}) { newItems { previous { id } } } }`,
    );
    expect(correspondences.length).toBeGreaterThan(0);
    const { records } = await write("MATCH (c:Correspondence) WHERE NOT c.score IS :: FLOAT RETURN c.id");
    expect(records).toEqual([]);
    for (const { newItems } of correspondences) for (const { previous } of newItems) expect(previous).toEqual([]);
    await document("draft", SEED_TEXT, { stage: "draft", period: [2023, 2027] });
    await load("draft");
  });
});

describe("more editions", () => {
  test("a third is compared with the one before it alone; one between them that goes leaves the others side by side", async () => {
    const before = await everything();
    await load("successor");
    const next = `${SUCCESSOR}/comparison/${PLAN}`;
    expect(await comparisons()).toEqual([COMPARISON, next]);
    await run("unload", "--yes", PLAN);
    expect(await comparisons()).toEqual([`${SUCCESSOR}/comparison/${DRAFT}`]);
    expect((await run("verify")).code).toBe(0);
    await load("plan");
    expect(await comparisons()).toEqual([COMPARISON, next]);
    await run("unload", "--yes", SUCCESSOR);
    expect(await everything()).toEqual(before);
  });

  test("another city's is compared when somebody asks, from then on, and not any more when it is withdrawn", async () => {
    await load("elsewhere");
    const before = await everything();
    expect(await comparisons()).toEqual([COMPARISON]);
    expect((await run("compare", DRAFT, ELSEWHERE)).stdout).toContain(`${ELSEWHERE} compared with ${DRAFT}`);
    const asked = `${ELSEWHERE}/comparison/${DRAFT}`;
    expect(await comparisons()).toEqual([asked, COMPARISON]);
    const { editionComparisons } = await ask(
      `{ editionComparisons(where: {reason: {eq: REQUEST}}) { label differentCount } policyItems(edition: "${ELSEWHERE}") { previous { id } } }`,
    );
    expect(editionComparisons).toEqual([{ label: "本庄市 計画 draft → 行田市 計画 elsewhere", differentCount: 0 }]);
    // Asked for, it comes again with each load of either.
    await document("draft", EDITED_SEEDS.renamed ?? "", { stage: "draft", period: [2023, 2027] });
    expect((await load("draft")).stdout).toContain(`${ELSEWHERE} compared with ${DRAFT}`);
    await document("draft", SEED_TEXT, { stage: "draft", period: [2023, 2027] });
    await load("draft");
    expect((await run("verify")).code).toBe(0);
    expect((await run("compare", "--withdraw", DRAFT, ELSEWHERE)).code).toBe(0);
    expect(await everything()).toEqual(before);
    expect(await findOrphans({ driver: await testDriver(), database: undefined })).toEqual([]);
  });

  test("what a person confirmed beside the document is used from then on, also when either edition is loaded anew", async () => {
    const before = await everything();
    await document("draft", EDITED_SEEDS.renamed ?? "", { stage: "draft", period: [2023, 2027] });
    await load("draft");
    const renamed = `{ correspondences(edition: "${PLAN}", where: {kind: {eq: POLICY_ITEM}, change: {eq: RENAMED}}) { basis newItems { previous { code } } } }`;
    const asked = async () => (await ask<{ correspondences: readonly unknown[] }>(renamed)).correspondences;
    expect(new Set((await asked()).map((one) => (one as { basis: string }).basis))).toEqual(new Set(["PROPOSED"]));

    const table = "種類,旧,新,確認\n施策,item/1-6,item/1-6,○\n施策,item/1-1,item/1-1,×\n";
    await writeFile(join(folder, "plan.correspondences.csv"), table);
    const { code, stdout } = await load("plan");
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 correspondences confirmed and 1 rejected")]);
    const confirmed = { basis: "CONFIRMED", newItems: [{ previous: [{ code: "1-6" }] }] };
    expect(await asked()).toContainEqual(confirmed);
    expect((await run("diff", DRAFT, PLAN)).stdout).toContain("確認済み");
    await rm(join(folder, "plan.correspondences.csv"));

    // Loaded anew, once the draft and once the plan: what was said of them holds where what it names is there under its name.
    await document("plan", `${EDITED_SEEDS["marks-moved"]}\n`, { stage: "adopted", period: [2023, 2027] });
    await load("plan");
    expect(await asked()).toContainEqual(confirmed);
    expect((await run("verify")).code).toBe(0);
    await document("draft", SEED_TEXT, { stage: "draft", period: [2023, 2027] });
    expect((await load("draft")).stdout).toContain("2 name what is not there any more, or is called otherwise");
    expect(await asked()).toEqual([]);
    expect((await run("verify")).code).toBe(0);

    const empty = join(folder, "nothing.csv");
    await writeFile(empty, "種類,旧,新,確認\n");
    expect((await run("compare", "--with", empty, DRAFT, PLAN)).code).toBe(0);
    await run("compare", "--withdraw", DRAFT, PLAN);
    await document("plan", EDITED_SEEDS["marks-moved"] ?? "", { stage: "adopted", period: [2023, 2027] });
    await load("plan");
    expect(await everything()).toEqual(before);
  });

  test("what a file says of editions that do not have it is refused, and the edition is loaded and compared without it", async () => {
    const file = join(folder, "plan.correspondences.csv");
    await writeFile(file, "種類,旧,新,確認\n施策,item/9-9,item/1-1,○\n");
    const { code, stdout } = await load("plan");
    expect([code, stdout]).toEqual([1, expect.stringMatching(/It is not used: .*does not fit these editions.*9-9/u)]);
    await rm(file);
    expect((await run("verify")).code).toBe(0);
    await writeFile(join(folder, "draft.correspondences.csv"), "種類,旧,新,確認\n");
    expect((await load("draft")).stdout).toContain("nothing tells which loaded edition comes before 112119/draft");
    await rm(join(folder, "draft.correspondences.csv"));
  });

  test("what is not there, or is one and the same, is refused", async () => {
    const unknown = await run("compare", DRAFT, "112119/nothing");
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("112119/nothing")]);
    expect((await run("compare", DRAFT)).code).toBe(2);
    expect((await run("compare", DRAFT, DRAFT)).code).toBe(2);
  });

  test("a program that was ended between a load and its comparison: the next one makes it, once, whoever comes first", async () => {
    const before = await everything();
    await write(`MATCH (c) WHERE c.id STARTS WITH '${PLAN}/comparison/' DETACH DELETE c`);
    expect((await run("verify")).stdout).toContain(`${COMPARISON}: follows from the facts, and is not in the database`);
    const store = { driver: await testDriver(), database: undefined };
    await Promise.all([compareLoaded(store, null), compareLoaded(store, "112119"), compareLoaded(store, null)]);
    expect(await everything()).toEqual(before);
  });
});

interface Count {
  readonly itemCount: number;
}
