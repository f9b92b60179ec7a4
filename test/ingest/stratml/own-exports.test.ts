/** What this program wrote as StratML is read again: of Part 2 all that was written, of Part 1 what its words say. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../../src/check/check-graph.ts";
import { stratml } from "../../../src/export/formats/strat-ml.ts";
import { stratmlPerformance } from "../../../src/export/formats/strat-ml-performance.ts";
import { planInMaking } from "../../../src/ingest/tables/plan-in-making.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { textPosition } from "../../../src/model/position.ts";
import { completeGraph, SEED_FACTS, seedGraph } from "../../support/checked-graph.ts";
import { FULL_SOURCE, withoutSource } from "../../support/organizations.ts";
import { sharedFile } from "../../support/shared-file.ts";
import { AGENCY, codesOf, read } from "./strat-ml-document.ts";

const seed = seedGraph().graph;

function again(graph: PolicyGraph, facts = AGENCY, format = stratmlPerformance) {
  return read([...format.write(completeGraph(graph))].join(""), facts);
}

/** What Part 2 carries, without places. */
function carried(graph: PolicyGraph | null) {
  if (!graph) return null;
  const { domains, items, plans, initiatives, targets, measurements, departments } = graph;
  return {
    ...{ domains, items, plans, initiatives, targets, measurements },
    // Their order is that in which the document names them first.
    departments: new Set(departments.map(({ id, name }) => `${id} ${name}`)),
    covers: new Set(
      graph.covers.map(({ planId, itemId, text, strength }) => [planId, itemId, text, strength].join(" ")),
    ),
    advances: new Set(
      graph.advances.map(({ initiativeId, itemId, statedName }) => [initiativeId, itemId, statedName].join(" ")),
    ),
    responsible: new Set(
      graph.responsibleFor
        .filter(({ nodeId }) => !targets.some(({ id }) => id === nodeId))
        .map(({ departmentId, nodeId }) => `${departmentId} ${nodeId}`),
    ),
  };
}

describe("Part 2", () => {
  test("brings the seed back", () => {
    const { graph, problems, account } = again(seed, SEED_FACTS);
    expect(carried(graph)).toEqual(carried(seed));
    expect(codesOf(problems)).toEqual(["own-export"]);
    expect(problems[0]?.message).toContain(seed.edition.documentHash);
    expect(account.open).toEqual([]);
    expect(graph && checkGraph(graph).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  const harbour = sharedFile("cases/07-stratml-part2.xml", "test/ingest/stratml");
  test.skipIf(!harbour)("brings case 07 back", () => {
    const { graph } = read(harbour as Buffer);
    expect(carried(graph && again(graph).graph)).toEqual(carried(graph));
  });

  test("brings back whatever is made up", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { graph: back, account } = again(graph);
        expect(carried(back)).toEqual(carried(graph));
        expect(account.open).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test.each([stratml, stratmlPerformance])("$name brings back note, publication and summaries", (format) => {
  const known = { ...seed, edition: { ...seed.edition, ...FULL_SOURCE } };
  const { graph, problems } = again(known, withoutSource(SEED_FACTS), format);
  expect(graph?.edition).toMatchObject(FULL_SOURCE);
  expect(codesOf(problems)).toEqual(["own-export"]);
  const day = { ...known, edition: { ...known.edition, sourceDate: "2026-03-31" } };
  expect(again(day, withoutSource(SEED_FACTS), format).graph?.edition.sourceDate).toBe("2026-03-31");
  expect(codesOf(again(known, SEED_FACTS, format).problems)).toContain("source-differs");
});

test("a line that somebody put into a file of ours is kept", () => {
  const text = [...stratmlPerformance.write(completeGraph(seed))].join("");
  const { graph } = read(
    text.replace("Kind: policy item (施策大項目)", "$&&#10;Checked by hand&#10;Budget: 5"),
    SEED_FACTS,
  );
  expect(
    graph?.notes.filter(({ nodeId }) => nodeId === graph.items[0]?.id).map(({ head, text }) => [head, text]),
  ).toEqual([
    ["OtherInformation", "Checked by hand"],
    ["Budget", "5"],
  ]);
});

test("Part 1 brings back plans, initiatives, and what its words say of items and targets", () => {
  const { graph, problems } = again(seed, SEED_FACTS, stratml);
  if (!graph) throw new Error("no graph");
  const named = ({ plans, initiatives, targets }: PolicyGraph) => [
    plans.map(({ number, name, nameVariants, description }) => [number, name, nameVariants, description]),
    initiatives.map(({ ownerId, position, name, description }) => [ownerId, position, name, description]),
    targets.map(({ ownerId, position, name }) => [ownerId, position, name]),
  ];
  expect(named(graph)).toEqual(named(seed));
  const pairs = (list: readonly { readonly itemId: string }[], id: string) =>
    list.map((one) => `${one[id as keyof typeof one]} ${one.itemId}`).sort();
  expect(pairs(graph.covers, "planId")).toEqual(pairs(seed.covers, "planId"));
  expect(new Set(pairs(graph.advances, "initiativeId"))).toEqual(new Set(pairs(seed.advances, "initiativeId")));
  // Ten of 38 are in no plan, and Part 1 names none of these.
  expect(graph.items).toHaveLength(28);
  expect(codesOf(problems)).toEqual(["own-export"]);
  expect(checkGraph(graph).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("whatever is changed in a file of ours, nothing throws, and no number is none", () => {
  const written = [stratml, stratmlPerformance].map((format) => [...format.write(completeGraph(seed))].join(""));
  const pieces = [
    "Kind: policy item (施策大項目)",
    "Kind: initiative (推進のための取組)",
    "x",
    "1e9",
    "&#10;",
    ": ",
    "; ",
    "(",
    "",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...written),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...pieces),
      (text, from, to, piece) => {
        // Texts alone: what is not well-formed is another test's.
        const texts = [...text.matchAll(/(?<=>)[^<>]*\S[^<>]*(?=<)/gu)];
        const { 0: old = "", index = 0 } = texts[from % texts.length] ?? {};
        const other = texts[to % texts.length]?.[0] ?? "";
        const put = piece === "" ? other : `${old.slice(0, to % (old.length + 1))}${piece}`;
        const { graph } = read(
          text.slice(0, index) + put.replace(/&(?![#\w]+;)[#\w]*/gu, "") + text.slice(index + old.length),
          SEED_FACTS,
        );
        JSON.stringify(graph, (key, value) => {
          if (typeof value === "number") expect(Number.isFinite(value), key).toBe(true);
          return value;
        });
      },
    ),
    { numRuns: 200 },
  );
});

test("plans are bounded as in every document: every pair of them becomes a node", () => {
  const text = [...stratml.write(completeGraph(seed))].join("");
  const goals = (count: number) => "<Goal><Name>A</Name></Goal>".repeat(count);
  const withGoals = (count: number) => read(text.replace("<Goal>", `${goals(count)}$&`), SEED_FACTS);
  expect(withGoals(195).graph?.plans).toHaveLength(200);
  expect(codesOf(withGoals(196).problems)).toEqual(["document-too-large"]);
});

test("an item that a plan is said to hold is none", () => {
  const text = [...stratmlPerformance.write(completeGraph(seed))].join("");
  const { graph } = read(
    text.replace("Kind: initiative (推進のための取組)", "Kind: policy item (施策大項目)"),
    SEED_FACTS,
  );
  expect([graph?.items.length, graph?.initiatives.length]).toEqual([38, 12]);
});

/** On one line, as names are; with what the lines of our own words are made of. */
const name = fc
  .string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom("a", "湖", "(", ")", ":", ";", " ", ",", "&", "<", "_", "4"),
  })
  .map((text) => text.trim() || "x");
const value = fc.record({
  measurementKind: fc.constantFrom("baseline", "goal", "actual", null),
  year: fc.option(fc.integer({ min: 1900, max: 2100 })),
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)),
  bound: fc.constantFrom("exactly", "atLeast", "about"),
  text: name,
});
const undertaken = fc.record({
  identifier: fc.option(name),
  status: fc.option(name),
  period: fc.option(fc.record({ from: fc.option(fc.nat(2_100)), to: fc.option(fc.nat(2_100)) })),
});
const target = fc.record({
  about: undertaken,
  ...{
    name,
    unit: fc.option(name),
    source: fc.option(name),
    direction: fc.option(fc.constantFrom("increase", "maintain")),
  },
  values: fc.array(value, { maxLength: 4 }),
});
const targets = fc.array(target, { maxLength: 2 });
const leaf = fc.record({ name, about: undertaken, targets, department: fc.option(name), variant: fc.option(name) });
const few = <T>(of: fc.Arbitrary<T>, minLength = 0) => fc.array(of, { minLength, maxLength: 3 });
const plans = fc.record({
  domains: few(
    fc.record({ domain: leaf, items: few(fc.record({ item: leaf, parts: few(leaf), initiatives: few(leaf) })) }),
    1,
  ),
  plans: few(fc.record({ plan: leaf, initiatives: few(leaf), covers: few(fc.nat()), advances: few(fc.nat()) })),
});

const graphs = plans.map(({ domains, plans: planned }) => {
  const making = planInMaking();
  let line = 0;
  const at = (text: string) => textPosition(++line, 1, text);
  const items: ReturnType<typeof add>[] = [];
  function add(
    kind: "domain" | "item" | "plan" | "initiative",
    owner: Parameters<typeof making.add>[1]["owner"],
    one: (typeof domains)[number]["domain"],
    number: number | null = null,
    code: string | null = null,
  ) {
    const about = { owner, code, name: one.name, number, levelName: kind === "item" ? "施策" : null, isDistinct: true };
    const { node } = making.add(kind, about, at(one.name), "heading");
    if (one.about.identifier !== null) making.identify(node, one.about.identifier);
    // A domain is nothing that is undertaken.
    if (kind !== "domain") {
      node.status = one.about.status;
      node.period = one.about.period?.from === null && one.about.period.to === null ? null : one.about.period;
    }
    if (one.department !== null && kind !== "domain")
      node.departments.push({ name: one.department, at: at(one.department) });
    if (one.variant !== null && (kind === "item" || kind === "plan")) node.variants.add(one.variant);
    for (const said of one.targets) {
      const { node: made } = making.add(
        "target",
        { owner: node, code: null, name: said.name, isDistinct: true },
        at(said.name),
        "target",
      );
      if (said.about.identifier !== null) making.identify(made, said.about.identifier);
      Object.assign(made, {
        unit: said.unit,
        source: said.source,
        direction: said.direction,
        status: said.about.status,
      });
      made.values.push(...said.values.map(({ text, ...rest }) => ({ ...rest, at: at(text) })));
    }
    return node;
  }
  for (const [index, { domain, items: below }] of domains.entries()) {
    const above = add("domain", null, domain, index + 1);
    for (const [place, { item, parts, initiatives }] of below.entries()) {
      const code = place === 1 ? null : `${index + 1}-${place + 1}`;
      const made = add("item", above, item, null, code);
      items.push(made, ...parts.map((part) => add("item", made, part)));
      for (const initiative of initiatives) add("initiative", made, initiative);
    }
  }
  for (const [index, { plan, initiatives, covers, advances }] of planned.entries()) {
    const made = add("plan", null, plan, index + 1);
    const some = (list: readonly number[]) => list.flatMap((number) => items[number % items.length] ?? []);
    for (const item of some(covers))
      making.cover({ plan: made, item, at: at("○(再掲)"), strength: index === 0 ? "primary" : null });
    for (const initiative of initiatives) {
      const said = add("initiative", made, initiative);
      for (const item of some(advances))
        making.advance({ initiative: said, item, statedName: index === 0 ? item.name : null, at: at(item.name) });
    }
  }
  return making.graph(AGENCY, { name: "made-up", hash: "0".repeat(64) });
});
