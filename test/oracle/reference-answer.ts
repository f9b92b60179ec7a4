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
import { type Filter, linkMeets, nodeMeets } from "./judge-filter.ts";
import { inOrder, type Sort } from "./judge-order.ts";
import { type Link, TO_ONE, type Value, type Values, type World, type WorldNode } from "./world.ts";

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const schemas = new Map<string, GraphQLSchema>();

export function referenceAnswer(sdl: string, world: World, { query, variables }: Question): ExecutionResult {
  const schema = schemas.get(sdl) ?? buildSchema(sdl);
  schemas.set(sdl, schema);
  const result = execute({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: world,
    fieldResolver: resolve,
    typeResolver: (node: WorldNode) => node.kind,
  });
  if (result instanceof Promise) throw new Error("nothing is asked of anybody here");
  return result;
}

interface Arguments {
  readonly where?: Filter | null;
  readonly sort?: Sort;
  readonly limit?: number | null;
  readonly offset?: number | null;
  readonly first?: number;
  readonly after?: string | null;
}

const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args: Arguments, _context, info) => {
  const { fieldName, parentType } = info;
  const plain = fieldName.replace(/Connection$/, "");
  const isConnection = plain !== fieldName;
  if (isWorld(source)) {
    const kind = getNamedType(parentType.getFields()[plain]?.type)?.name;
    const nodes = [...source.nodes.values()].filter((node) => kind === "GraphNode" || node.kind === kind);
    const links = nodes.filter((node) => nodeMeets(node, args.where ?? {})).map((node) => ({ node, edge: {} }));
    return isConnection ? pageOf(links, args) : listOf(links, args);
  }
  if (!isNode(source)) return partOf(source as Part, fieldName);
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

function partOf(source: Part, name: string): unknown {
  const { computedFrom, computedOf } = source;
  if (computedFrom) return { computedOf: computedFrom.map((values) => values[name] ?? null) };
  if (computedOf) return compute(name, computedOf);
  const part = source[name];
  return typeof part === "function" ? part() : part;
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
