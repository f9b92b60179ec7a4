/** Made-up cities: the same ones every time, whole, and of the seed's kind. */
import { expect, test } from "vitest";
import { CITY_CODES, cityCode } from "../../bench/cities/city-code.ts";
import { drawCity } from "../../bench/cities/draw-city.ts";
import { madeUpEdition, shapeOf } from "../../bench/cities/made-up-edition.ts";
import { randomFrom } from "../../bench/cities/random.ts";
import { MOST_EDITIONS } from "../../bench/options.ts";
import { withDerived } from "../../src/derive/derive-graph.ts";
import { LOCAL_GOVERNMENT_CODES, organizationCodeProblem } from "../../src/ingest/organization-codes.ts";
import { sortGraph } from "../../src/model/sort-graph.ts";
import { graphToRows } from "../../src/store/graph-to-rows.ts";
import { rowsToGraph } from "../../src/store/rows-to-graph.ts";

const editions = await Promise.all(Array.from({ length: 60 }, (_, index) => madeUpEdition(index)));

test("a city is the same every time, and no other", async () => {
  expect(await madeUpEdition(7)).toEqual(editions[7]);
  expect(new Set(editions.map(({ graph }) => graph.edition.documentHash)).size).toBe(editions.length);
});

test("a twin differs in its code alone", async () => {
  const { graph } = await madeUpEdition(7, 1_000);
  const code = graph.organization.id;
  expect(
    JSON.stringify(graph).replaceAll(code, cityCode(7)).replaceAll(code.slice(0, 2), cityCode(7).slice(0, 2)),
  ).toBe(JSON.stringify(editions[7]?.graph).replaceAll(code.slice(0, 2), cityCode(7).slice(0, 2)));
});

test("codes are sound, unique and nobody's, for every edition and twin that may be asked for", () => {
  const codes = Array.from({ length: CITY_CODES }, (_, index) => cityCode(index));
  expect(new Set(codes).size).toBe(CITY_CODES);
  expect(CITY_CODES).toBeGreaterThan(MOST_EDITIONS + 1_200);
  for (const code of codes) {
    if (organizationCodeProblem(code, LOCAL_GOVERNMENT_CODES) || Number(code.slice(0, 2)) <= 47) expect.fail(code);
  }
  expect(() => cityCode(CITY_CODES)).toThrow();
});

test("a graph is whole: ids are unique, what they name is there, and rows give it back", () => {
  for (const edition of editions) {
    const { graph, findings } = edition;
    const nodes = [graph.edition, ...graph.domains, ...graph.items, ...graph.plans, ...graph.initiatives];
    const { targets, measurements, departments, passages } = graph;
    const ids = [...nodes, ...targets, ...measurements, ...departments, ...passages].map(({ id }) => id);
    const known = new Set(ids);
    expect(known.size).toBe(ids.length);
    const named = [
      ...graph.items.map(({ domainId }) => domainId),
      ...[...graph.initiatives, ...graph.targets].map(({ ownerId }) => ownerId),
      ...graph.covers.flatMap(({ planId, itemId }) => [planId, itemId]),
      ...graph.advances.flatMap(({ initiativeId, itemId }) => [initiativeId, itemId]),
      ...graph.statedIn.flatMap(({ nodeId, passageId }) => [nodeId, passageId]),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(graph.statedIn.map(({ nodeId }) => nodeId))).toEqual(
      new Set(ids.filter((id) => !id.includes("/passage/"))),
    );
    expect(sortGraph(graph)).toEqual(graph);
    expect(rowsToGraph(graph.organization, graphToRows(withDerived(edition)))).toEqual({ graph, findings });
  }
});

test("cities are of the seed's size, and their plans share items as the seed's do", () => {
  const inChapters = editions.filter((_, index) => shapeOf(index) !== "table of levels");
  const mean = (count: (graph: (typeof editions)[number]["graph"]) => number) =>
    inChapters.reduce((sum, { graph }) => sum + count(graph), 0) / inChapters.length;
  const within = (value: number, low: number, high: number) =>
    expect(low <= value && value <= high, `${value}`).toBe(true);
  within(
    mean(({ plans }) => plans.length),
    4.5,
    5.5,
  );
  within(
    mean(({ domains }) => domains.length),
    6,
    6,
  );
  within(
    mean(({ items }) => items.length),
    35,
    41,
  );
  within(
    mean(({ initiatives }) => initiatives.length),
    10.5,
    13.5,
  );
  within(
    mean(({ targets }) => targets.length),
    9.5,
    12.5,
  );
  within(
    mean(({ covers }) => covers.length),
    37,
    45,
  );
  within(
    mean(({ advances }) => advances.length),
    42,
    56,
  );
  for (const { graph } of inChapters) {
    within(graph.plans.length, 3, 8);
    within(graph.items.length, 25, 60);
  }
  const inPlans = inChapters.flatMap(({ graph }) =>
    graph.items.map(({ id }) => graph.covers.filter(({ itemId }) => itemId === id).length),
  );
  const share = (plans: number) => inPlans.filter((count) => count === plans).length / inPlans.length;
  within(share(0), 0.2, 0.32);
  within(share(1), 0.36, 0.48);
  within(share(2), 0.23, 0.35);
  within(share(3), 0.01, 0.05);
});

test("documents have several shapes, and each is read to its last cell", () => {
  for (const [index, { graph, findings }] of editions.entries()) {
    const shape = shapeOf(index);
    const isValued = shape === "valued chapters";
    const has = (list: readonly unknown[]) => list.length > 0;
    expect([has(graph.measurements), has(graph.contributesTo)], shape).toEqual([isValued, isValued]);
    expect(has(graph.departments), shape).toBe(shape !== "chapters");
    expect(graph.measurements.length).toBe(isValued ? 2 * graph.targets.length : 0);
    expect(new Set(graph.covers.map(({ strength }) => strength))).toEqual(
      new Set(shape === "chapters" ? [null] : ["primary", "related", "indirect"]),
    );
    expect(graph.items.some(({ parentId }) => parentId !== null)).toBe(shape === "table of levels");
    expect(graph.notes).toEqual([]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }
});

test("documents differ from themselves in names alone", () => {
  const rules = new Set(editions.flatMap(({ findings }) => findings.map(({ code }) => code)));
  expect([...rules].sort()).toEqual([
    "item-in-no-plan",
    "item-name-differs",
    "mapping-assumed",
    "plan-name-differs",
    "text-outside-plans",
  ]);
});

test("every plan has an item and an initiative, and every initiative an item", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    for (const { items, initiatives, targets } of drawCity(randomFrom(seed)).plans) {
      expect(Math.min(items.length, initiatives.length, targets.length)).toBeGreaterThan(0);
      for (const initiative of initiatives) expect(initiative.items.length).toBeGreaterThan(0);
    }
  }
});
