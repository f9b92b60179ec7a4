/** Arbitrary filters: what is not refused is answered as a plain reading of the filter says. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { type GraphQLInputField, getNamedType, Kind, parse } from "graphql";
import type { Driver } from "neo4j-driver";
import { beforeAll, expect, test } from "vitest";
import type { Filter } from "../../../src/api/schema/filter-kinds.ts";
import { projectFile } from "../../../src/project-files.ts";
import { testDriver } from "../../support/neo4j.ts";
import { arbitraryInput } from "./arbitrary-filter.ts";
import { askUnguarded, refusals, testSchema } from "./ask.ts";
import { holds, type Way } from "./reference-filter.ts";
import { loadTestGraph, node, relationship, type TestGraph } from "./test-graph.ts";

/** The kinds that the test graph has; filters stay among them. */
const KINDS = {
  Edition: "editions",
  Plan: "plans",
  PolicyItem: "policyItems",
  Initiative: "initiatives",
  Passage: "passages",
};
const ELSEWHERE = /municipality|domain|target|finding/i;

let driver: Driver;
const ways = readWays();
const graph = makeGraph();

beforeAll(async () => {
  driver = await testDriver();
  await loadTestGraph(driver, graph);
});

async function compare(kind: keyof typeof KINDS, filter: Filter): Promise<"refused" | "answered"> {
  const question = `query($w: ${kind}Where) { ${KINDS[kind]}(where: $w, sort: [{id: ASC}]) { id } }`;
  const variables = { w: filter };
  if ((await refusals(question, variables)).length > 0) return "refused";
  const { data, errors } = await askUnguarded(driver, question, { variables });
  const expected = graph.nodes
    .filter((one) => one.label === kind && holds(one, filter, ways, graph))
    .map(({ id }) => ({ id }));
  expect(JSON.parse(JSON.stringify({ data, errors }))).toEqual({ data: { [KINDS[kind]]: expected.sort(byId) } });
  return "answered";
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test.each(Object.keys(KINDS) as (keyof typeof KINDS)[])("of %s", async (kind) => {
  const where = (await testSchema()).getType(`${kind}Where`);
  if (!where || !("getFields" in where)) throw new Error(`no filter of ${kind}`);
  const allows = (field: GraphQLInputField) =>
    !ELSEWHERE.test(field.name) && !ELSEWHERE.test(getNamedType(field.type).name.replace("PolicyItem", ""));
  const filters = arbitraryInput(where as never, { depth: 6, allows }) as fc.Arbitrary<Filter>;
  const outcomes = { refused: 0, answered: 0 };
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      outcomes[await compare(kind, filter)] += 1;
    }),
    { numRuns: 120, seed: 20_260_401 },
  );
  expect(outcomes.answered).toBeGreaterThan(40);
  expect(outcomes.refused).toBeGreaterThan(0);
});

/** What @relationship says of each field. */
function readWays(): ReadonlyMap<string, Way> {
  const found = new Map<string, Way>();
  const folder = projectFile("src/api/schema/type-definitions");
  const documents = readdirSync(folder).map((name) => parse(readFileSync(`${folder}/${name}`, "utf8")));
  for (const definition of documents.flatMap(({ definitions }) => definitions)) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, type, directives = [] } of definition.fields ?? []) {
      const said = directives.find((directive) => directive.name.value === "relationship")?.arguments ?? [];
      const argument = (key: string) => {
        const value = said.find((one) => one.name.value === key)?.value;
        return value && "value" in value ? String(value.value) : undefined;
      };
      const relationshipType = argument("type");
      if (relationshipType === undefined) continue;
      let named = type;
      while (named.kind !== Kind.NAMED_TYPE) named = named.type;
      const isList = type.kind !== Kind.NAMED_TYPE;
      const way = { type: relationshipType, out: argument("direction") === "OUT", target: named.name.value, isList };
      found.set(`${definition.name.value}.${name.value}`, way);
    }
  }
  return found;
}

/** Small enough that most conditions hold for some nodes and not for others; the same every time. */
function makeGraph(): TestGraph {
  let state = 7;
  const draw = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const texts = ["a", "b", "ab", "健康", "健康福祉"];
  const text = () => texts[draw(texts.length)] ?? "";
  const orNothing = <T>(value: T) => (draw(3) === 0 ? null : value);
  const some = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, i) => make(i + 1));
  const place = () => ({ line: draw(4), column: draw(4), text: text() });

  const editions = some(2, (n) =>
    node("Edition", `e${n}`, {
      title: text(),
      stage: n === 1 ? "DRAFT" : "ADOPTED",
      periodFrom: orNothing(draw(4)),
      documentName: "a",
      documentHash: "b",
    }),
  );
  const plans = some(4, (n) =>
    node("Plan", `p${n}`, {
      number: n,
      name: text(),
      nameVariants: draw(2) ? ["a"] : [],
      description: text(),
      statedMarkCount: orNothing(draw(4)),
    }),
  );
  const items = some(5, (n) =>
    node("PolicyItem", `i${n}`, {
      code: `1-${n}`,
      position: n,
      name: text(),
      nameVariants: draw(2) ? ["a", "b"] : [],
      statedMarkCount: orNothing(draw(4)),
    }),
  );
  const initiatives = some(4, (n) => node("Initiative", `n${n}`, { position: n, name: text(), description: text() }));
  const passages = some(4, (n) => node("Passage", `s${n}`, place()));
  const pairs = (from: typeof plans, to: typeof plans, oneOf: number) =>
    from.flatMap((a) => to.map((b) => [a.id, b.id] as const)).filter(() => draw(oneOf) === 0);

  return {
    nodes: [...editions, ...plans, ...items, ...initiatives, ...passages],
    relationships: [
      ...plans.slice(1).map(({ id }) => relationship(`e${1 + draw(2)}`, "HAS_PLAN", id)),
      ...initiatives.slice(1).map(({ id }) => relationship(`p${1 + draw(4)}`, "HAS_INITIATIVE", id)),
      ...pairs(plans, items, 2).map(([from, to]) => relationship(from, "COVERS", to, place())),
      ...pairs(initiatives, items, 3).map(([from, to]) =>
        relationship(from, "ADVANCES", to, { ...place(), statedName: text() }),
      ),
      ...pairs([...editions, ...plans, ...items, ...initiatives], passages, 3).map(([from, to]) =>
        relationship(from, "STATED_IN", to, {
          role: orNothing(draw(2) ? "HEADING" : "MENTION"),
          statedName: orNothing(text()),
        }),
      ),
    ],
  };
}
