/** A question and a world in, the answer out as the schema's words have it; graphql-js reads the question, and knows nothing but the SDL. */
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  parse,
} from "graphql";
import { compute } from "./compute.ts";
import { type Filter, linkMeets, nodeMeets } from "./oracle-filter.ts";
import { inOrder, type Sort } from "./oracle-order.ts";
import { counterpartsIn, uncoveredElsewhereIn } from "./reference-counterparts.ts";
import {
  type ItemsOf,
  pathsIn,
  policyItemsOf,
  relatedIn,
  type ScoreOf,
  type Search,
  searchIn,
} from "./reference-cross-cutting.ts";
import { requireEdition } from "./reference-nodes.ts";
import { type Link, TO_ONE, type Value, type Values, type World, type WorldNode } from "./world.ts";

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which operation of the document is meant; needed where there are several. */
  readonly operationName?: string;
}

const schemas = new Map<string, GraphQLSchema>();

/** `scoreOf`: how well each node matches what is searched for. */
export function referenceAnswer(
  sdl: string,
  world: World,
  { query, variables, operationName }: Question,
  scoreOf: ScoreOf = () => 1,
): ExecutionResult {
  const schema = schemas.get(sdl) ?? buildSchema(sdl);
  schemas.set(sdl, schema);
  const result = execute({
    schema,
    document: parse(query),
    variableValues: variables,
    operationName: operationName ?? null,
    rootValue: world,
    contextValue: scoreOf,
    fieldResolver: resolve,
    typeResolver: (node: WorldNode) => node.kind,
  });
  if (result instanceof Promise) throw new Error("nothing is asked of anybody here");
  return result;
}

interface Arguments {
  readonly where?: Filter | null;
  readonly sort?: Sort;
  readonly edition?: string | null;
  readonly limit?: number | null;
  readonly offset?: number | null;
  readonly first?: number;
  readonly after?: string | null;
}

/** What is searched for in a question. */
export function searchesIn(
  sdl: string,
  world: World,
  question: Question,
): readonly Pick<Search, "phrase" | "edition">[] {
  const searches = new Map<string, Pick<Search, "phrase" | "edition">>();
  referenceAnswer(sdl, world, question, ({ phrase, edition }) => {
    const search = { phrase, edition: edition ?? null };
    searches.set(JSON.stringify(search), search);
    return 1;
  });
  return [...searches.values()];
}

const resolve: GraphQLFieldResolver<unknown, ScoreOf> = (source, args: Arguments, scoreOf, info) => {
  const { fieldName, parentType } = info;
  const plain = fieldName.replace(/Connection$/, "");
  const isConnection = plain !== fieldName;
  if (isWorld(source)) {
    const crossCutting = crossCuttingOf(source, fieldName, args, scoreOf);
    if (crossCutting !== undefined) return crossCutting;
    const kind = getNamedType(parentType.getFields()[plain]?.type)?.name;
    const nodes = [...source.nodes.values()].filter((node) => kind === "GraphNode" || node.kind === kind);
    const { edition } = args;
    if (edition) requireEdition(source, edition);
    // The edition itself, its organization and what editions share belong to none.
    const isMeant = ({ id, kind: own }: WorldNode) =>
      !edition ||
      (source.editionOf.get(id) === edition && !/^(?:Organization|Edition)$|^sdg\//u.test(own === "Goal" ? id : own));
    const links = nodes
      .filter((node) => isMeant(node) && nodeMeets(node, args.where ?? {}))
      .map((node) => ({ node, edge: {} }));
    return isConnection ? pageOf(links, args) : listOf(links, args);
  }
  if (!isNode(source)) return partOf(source as Part, fieldName, args);
  if (fieldName in source.properties) return source.properties[fieldName];
  const links = source.links.get(plain) ?? [];
  if (isConnection)
    return pageOf(
      links.filter((link) => linkMeets(link, args.where ?? {})),
      args,
    );
  if (TO_ONE.has(plain)) return links[0]?.node ?? null;
  return listOf(
    links.filter(({ node }) => nodeMeets(node, args.where ?? {})),
    args,
  );
};

/** Their arguments are the schema's, which graphql-js has checked. */
function crossCuttingOf(world: World, field: string, args: Arguments, scoreOf: ScoreOf): unknown {
  const asked = args as unknown;
  const meet = (link: Link) => nodeMeets(link.node, args.where ?? {});
  switch (field) {
    case "policyItemsOf":
      return listOf(policyItemsOf(world, asked as ItemsOf).filter(meet), args);
    case "policyItemsOfConnection":
      return pageOf(policyItemsOf(world, asked as ItemsOf).filter(meet), args);
    case "search":
      return searchIn(world, asked as Search, scoreOf);
    case "paths":
      return pathsIn(world, asked as Parameters<typeof pathsIn>[1]);
    case "related":
      return relatedIn(world, asked as Parameters<typeof relatedIn>[1]).map((related) => withLists(related));
    case "counterparts":
      return counterpartsIn(world, asked as Parameters<typeof counterpartsIn>[1]).map((one) => withLists(one));
    case "uncoveredElsewhere":
      return uncoveredElsewhereIn(world, asked as Parameters<typeof uncoveredElsewhereIn>[1]).map(
        ({ counterparts, ...rest }) => ({ ...rest, counterparts: counterparts.map((one) => withLists(one)) }),
      );
    default:
      return undefined;
  }
}

/** Lists of nodes as fields with their arguments. */
function withLists(object: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? ({ where, ...page }: Arguments) =>
            listOf(
              (value as readonly WorldNode[])
                .filter((node) => nodeMeets(node, where ?? {}))
                .map((node) => ({ node, edge: {} })),
              page,
            )
        : value,
    ]),
  );
}

const isWorld = (source: unknown): source is World =>
  typeof source === "object" && source !== null && "nodes" in source && source.nodes instanceof Map;

const isNode = (source: unknown): source is WorldNode =>
  typeof source === "object" && source !== null && "links" in source && "kind" in source;

/** What is no node: values, or functions that give them; and what is to be computed, first by property and then by how. */
interface Part {
  readonly computedFrom?: readonly Values[];
  readonly computedOf?: readonly Value[];
  readonly [name: string]: unknown;
}

function partOf(source: Part, name: string, args: Arguments): unknown {
  const { computedFrom, computedOf } = source;
  if (computedFrom) return { computedOf: computedFrom.map((values) => values[name] ?? null) };
  if (computedOf) return compute(name, computedOf);
  const part = source[name];
  return typeof part === "function" ? part(args) : part;
}

function listOf(links: readonly Link[], { sort = [], limit, offset }: Arguments): readonly WorldNode[] {
  const start = offset ?? 0;
  const end = limit === undefined || limit === null ? undefined : start + limit;
  return inOrder(links, sort)
    .slice(start, end)
    .map(({ node }) => node);
}

const cursorOf = (position: number) => Buffer.from(`arrayconnection:${position}`).toString("base64");

function pageOf(links: readonly Link[], { sort = [], first = links.length, after }: Arguments): Part {
  const start = after ? Number(Buffer.from(after, "base64").toString().split(":")[1]) + 1 : 0;
  const page = inOrder(links, sort).slice(start, start + first);
  return {
    totalCount: links.length,
    edges: page.map(({ node, edge }, i) => ({ cursor: cursorOf(start + i), node, properties: edge })),
    pageInfo: {
      hasNextPage: start + page.length < links.length,
      hasPreviousPage: start > 0,
      startCursor: page.length > 0 ? cursorOf(start) : null,
      endCursor: page.length > 0 ? cursorOf(start + page.length - 1) : null,
    },
    aggregate: () => {
      const nodes = [...new Set(links.map(({ node }) => node))];
      return {
        count: { nodes: nodes.length, edges: links.length },
        node: { computedFrom: nodes.map(({ properties }) => properties) },
        edge: { computedFrom: links.map(({ edge }) => edge) },
      };
    },
  };
}
