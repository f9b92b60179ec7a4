/**
 * The dearest request that is legal: a search over what the schema lets one ask, from arbitrary questions and from those that multiply, each made dearer
 * step by step. Half a minute of it here; `DEAREST_MINUTES=60` for an hour. Nothing that it finds may be an internal error, or cost more time than a
 * question has.
 */
import fc from "fast-check";
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/graphql/operation/limits.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { testSchema } from "../graphql/schema/ask.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { arbitraryQuestions } from "../oracle/arbitrary-question.ts";
import { isWithinBounds } from "../oracle/document-size.ts";
import { arbitraryBy } from "../oracle/draw.ts";
import { seedGraph } from "../support/checked-graph.ts";
import { emptyStore } from "../support/neo4j.ts";

const MINUTES = Number(process.env.DEAREST_MINUTES ?? 0.5);
/** Documents that are kept to be made dearer. */
const POOL = 12;

interface Tried {
  readonly query: string;
  /** Milliseconds of cores, of the server and the database together. */
  readonly cpu: number;
  readonly bytes: number;
  readonly milliseconds: number;
  readonly outcome: string;
}

let store: Store;
let api: ServedGraph;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await testSchema();
  store = await emptyStore();
  await loadEdition(store, seedGraph());
  api = await serveGraph(store);
}, 120_000);
afterAll(() => api.stop());

const FIRST = [
  "{ policyItems { plans { items { plans { items { code } } } } } }",
  "{ plansConnection { edges { node { itemsConnection { totalCount edges { node { plansConnection { totalCount edges { node { name } } } } } } } } } }",
  '{ search(phrase: "計画 推進 支援 整備 充実 まち 市民 子ども 地域 環境") { score node { label ... on PolicyItem { plans { name items { name } } } } } }',
  '{ paths(from: "plan/1", to: "plan/5") { pathCount steps { node { label } } } }',
  "{ graphNodes { id label ... on Plan { items { plans { name } } } ... on PolicyItem { plans { items { code } } } } }",
  '{ policyItems(where: { plans: { some: { items: { some: { plans: { some: { items: { some: { code: { contains: "1" } } } } } } } } } }) { code } }',
  "{ policyItemsAggregate: policyItemsConnection { aggregate { count { nodes } node { name { longest shortest } } } } }",
];

test("nothing that may be asked costs more than a question's time, or is an internal error", {
  timeout: MINUTES * 60_000 + 120_000,
}, async () => {
  const ids = seedGraph().graph.items.map(({ id }) => id);
  const arbitrary = arbitraryBy((draw) => arbitraryQuestions(schema, ids, { alike: 1, oddity: 0 }, draw));
  const seed = Math.floor(Math.random() * 2 ** 31);
  const random = mulberry(seed);
  const strangers = fc
    .sample(arbitrary, { seed, numRuns: 200 })
    .flat()
    .map(({ query }) => query)
    .filter((query) => !query.includes("$"));
  let pool: Tried[] = [];
  let tried = 0;
  let largest: Tried | undefined;
  const deadline = Date.now() + MINUTES * 60_000;
  const starts = FIRST.filter((query) => validate(schema, parse(query)).length === 0);
  while (Date.now() < deadline) {
    const parent = tried < starts.length ? undefined : pool[Math.floor(random() * pool.length)];
    const query = parent ? dearer(parent.query, strangers, random) : starts[tried];
    tried += 1;
    if (query === undefined || pool.some((one) => one.query === query)) continue;
    const one = await tryOut(query);
    expect([query, one.outcome]).not.toEqual([query, "INTERNAL_SERVER_ERROR"]);
    expect(one.milliseconds).toBeLessThan(DEFAULT_LIMITS.queryMilliseconds + 5_000);
    pool = [...pool, one].sort((a, b) => b.cpu - a.cpu).slice(0, POOL);
    if (!largest || one.bytes > largest.bytes) largest = one;
  }
  const { body } = await api.ask("{ plans { number } }");
  expect(body.data.plans).toHaveLength(5);
  const say = ({ query, cpu, bytes, milliseconds, outcome }: Tried) =>
    `${Math.round(cpu)} ms of CPU, ${Math.round(milliseconds)} ms, ${bytes} bytes, ${outcome}, asked in ${query.length} characters: ${query.replaceAll(/\s+/g, " ").slice(0, 400)}\n`;
  process.stderr.write(
    `dearest of ${tried}, seed ${seed}:\n${pool.slice(0, 4).map(say).join("")}largest:\n${largest ? say(largest) : ""}`,
  );
});

async function tryOut(query: string): Promise<Tried> {
  const [before, start] = [await cpuSoFar(), performance.now()];
  const { body } = await api.ask(query);
  const milliseconds = performance.now() - start;
  const text = JSON.stringify(body);
  return {
    query,
    cpu: (await cpuSoFar()) - before,
    bytes: text.length,
    milliseconds,
    outcome: body.errors?.[0].extensions.limit ?? body.errors?.[0].extensions.code ?? "answered",
  };
}

/** Milliseconds of cores that this process, in which the server is, and the database have used. */
async function cpuSoFar(): Promise<number> {
  const { records } = await store.driver.executeQuery(
    "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS nanoseconds",
  );
  const { user, system } = process.cpuUsage();
  return Number(records[0]?.get("nanoseconds")) / 1e6 + (user + system) / 1e3;
}

type Random = () => number;

/** Another document that may cost more; undefined where what was tried is not legal. */
function dearer(query: string, strangers: readonly string[], random: Random): string | undefined {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const steps = [multiplied, deepened, conditioned, withMore];
  let document = parse(query);
  for (let n = 0; n <= Math.floor(random() * 3); n += 1) document = pick(steps)(document);
  const isLegal = validate(schema, document).length === 0 && isWithinBounds(document);
  return isLegal ? print(document) : undefined;

  /** Every root field again, under other names. */
  function multiplied(document: DocumentNode): DocumentNode {
    const count = 2 + Math.floor(random() * 8);
    let alias = Math.floor(random() * 1e6);
    return changeRoot(document, (fields) =>
      Array.from({ length: count }, () =>
        fields.map((field) => ({ ...field, alias: { kind: Kind.NAME, value: `a${alias++}` } as const })),
      )
        .flat()
        .slice(0, 30),
    );
  }

  /** The root fields of an arbitrary question besides. */
  function withMore(document: DocumentNode): DocumentNode {
    const [stranger] = parse(pick(strangers)).definitions;
    const others = stranger?.kind === Kind.OPERATION_DEFINITION ? stranger.selectionSet.selections : [];
    const alias = Math.floor(random() * 1e6);
    const fields = others.flatMap((field, i) =>
      field.kind === Kind.FIELD ? [{ ...field, alias: { kind: Kind.NAME, value: `s${alias + i}` } as const }] : [],
    );
    return changeRoot(document, (own) => [...own, ...fields]);
  }

  /** A relationship more, somewhere. */
  function deepened(document: DocumentNode): DocumentNode {
    const types = new TypeInfo(schema);
    const chance = random();
    return visit(
      document,
      visitWithTypeInfo(types, {
        // On the way out: what is put in is not entered, and does not deepen itself.
        SelectionSet: {
          leave: (node) => {
            const parent = types.getParentType();
            if (!isObjectType(parent) || parent.name === "Query" || random() > chance) return undefined;
            const lists = Object.values(parent.getFields()).filter(
              ({ type, args }) =>
                String(type).startsWith("[") &&
                isObjectType(getNamedType(type)) &&
                args.some(({ name }) => name === "where"),
            );
            if (lists.length === 0) return undefined;
            const field = pick(lists);
            const selection = parse(`{ d${Math.floor(random() * 1e6)}: ${field.name} { id label } }`).definitions[0];
            if (selection?.kind !== Kind.OPERATION_DEFINITION) return undefined;
            return { ...node, selections: [...node.selections, ...selection.selectionSet.selections] };
          },
        },
      }),
    );
  }

  /** Conditions that choose everything, so that nobody knows beforehand how much comes. */
  function conditioned(document: DocumentNode): DocumentNode {
    const types = new TypeInfo(schema);
    const condition = parse('{ x(where: { id: { contains: "" } }) }').definitions[0];
    const wanted =
      condition?.kind === Kind.OPERATION_DEFINITION
        ? (condition.selectionSet.selections[0] as FieldNode).arguments
        : [];
    return visit(
      document,
      visitWithTypeInfo(types, {
        Field: (node) => {
          const takes = types.getFieldDef()?.args.some(({ name }) => name === "where");
          return takes && node.arguments?.length === 0 ? { ...node, arguments: wanted } : undefined;
        },
      }),
    );
  }
}

function changeRoot(
  document: DocumentNode,
  change: (fields: readonly FieldNode[]) => readonly FieldNode[],
): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      const fields = definition.selectionSet.selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);
      return { ...definition, selectionSet: { ...definition.selectionSet, selections: change(fields) } };
    }),
  };
}

/** Numbers from 0 to below 1 that are the same for the same seed. */
function mulberry(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
