/** A filter and a node of a test graph in, out what the filter says of the node when it is taken at its word. */
import type { Filter } from "../../../src/api/schema/filter-kinds.ts";
import type { Properties, TestGraph, TestNode } from "./test-graph.ts";

/** Null where a comparison with what is not stated leaves it open. */
type Truth = boolean | null;

/** How a field of a kind of node is stored, as @relationship says it in the type definitions. */
export interface Way {
  readonly type: string;
  readonly out: boolean;
  readonly target: string;
  readonly isList: boolean;
}
/** By `<kind of node>.<field>`. */
export type Ways = ReadonlyMap<string, Way>;

interface Related {
  readonly node: TestNode;
  readonly edge: Properties;
}

const and = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);
const or = (truths: readonly Truth[]): Truth => (truths.includes(true) ? true : truths.includes(null) ? null : false);
const not = (truth: Truth): Truth => (truth === null ? null : !truth);

/** AND, OR and NOT are the same at every level; `field` is what the level's other fields say. */
function judge(filter: Filter, field: (name: string, value: Filter) => Truth): Truth {
  return and(
    Object.entries(filter).map(([name, value]) => {
      if (name === "NOT") return not(judge(value as Filter, field));
      if (name === "AND") return and((value as Filter[]).map((member) => judge(member, field)));
      if (name === "OR") return or((value as Filter[]).map((member) => judge(member, field)));
      return field(name, value as Filter);
    }),
  );
}

/** True where the library must return the node. */
export function holds(node: TestNode, filter: Filter, ways: Ways, graph: TestGraph): boolean {
  return judgeNode(node, filter, ways, graph) === true;
}

function judgeNode(node: TestNode, filter: Filter, ways: Ways, graph: TestGraph): Truth {
  return judge(filter, (name, value: Filter | null) => {
    const plain = name.replace(/Connection$/, "");
    const way = ways.get(`${node.label}.${plain}`);
    if (!way) return judgeValue(name === "id" ? node.id : node.properties[name], value ?? {});
    const related = relatedTo(node, way, graph);
    if (value === null) return related.length === 0;
    const matches = (one: Related, inner: Filter): Truth => {
      if (plain === name) return judgeNode(one.node, inner, ways, graph);
      return judge(inner, (part, conditions) =>
        part === "node" ? judgeNode(one.node, conditions, ways, graph) : judgeProperties(one.edge, conditions),
      );
    };
    if (!way.isList) return related.some((one) => matches(one, value) === true);
    return and(
      Object.entries(value).map(([quantifier, inner]) => {
        if (quantifier === "aggregate") return judgeComputed(related, inner as Filter);
        const truths = related.map((one) => matches(one, inner as Filter));
        const count = truths.filter((truth) => truth === true).length;
        if (quantifier === "none") return count === 0;
        if (quantifier === "single") return count === 1;
        return count > 0 && (quantifier === "some" || !truths.includes(false));
      }),
    );
  });
}

function relatedTo(node: TestNode, { type, out, target }: Way, graph: TestGraph): readonly Related[] {
  return graph.relationships.flatMap(({ type: ofType, from, to, properties }) => {
    if (ofType !== type || (out ? from : to) !== node.id) return [];
    const other = graph.nodes.find(({ id }) => id === (out ? to : from));
    return other?.label === target ? [{ node: other, edge: properties }] : [];
  });
}

function judgeProperties(properties: Properties, filter: Filter): Truth {
  return judge(filter, (name, conditions) => judgeValue(properties[name], conditions));
}

function judgeComputed(related: readonly Related[], filter: Filter): Truth {
  const nodes = [...new Map(related.map(({ node }) => [node.id, node.properties])).values()];
  return judge(filter, (name, conditions) => {
    if (name === "count") {
      return and(
        Object.entries(conditions).map(([what, inner]) =>
          judgeValue(what === "nodes" ? nodes.length : related.length, inner as Filter),
        ),
      );
    }
    const all = name === "node" ? nodes : related.map(({ edge }) => edge);
    return judge(conditions, (property, operators) => {
      const sizes = all
        .map((properties) => properties[property] ?? null)
        .filter((value) => value !== null)
        .map((value) => (typeof value === "number" ? value : [...String(value)].length));
      return and(Object.entries(operators).map(([how, inner]) => judgeValue(compute(how, sizes), inner as Filter)));
    });
  });
}

function compute(how: string, sizes: readonly number[]): number | null {
  const sum = sizes.reduce((a, b) => a + b, 0);
  if (how === "sum") return sum;
  if (sizes.length === 0) return null;
  if (how.startsWith("average")) return sum / sizes.length;
  return how === "max" || how === "longestLength" ? Math.max(...sizes) : Math.min(...sizes);
}

function judgeValue(value: unknown, filter: Filter): Truth {
  return and(
    Object.entries(filter).map(([operator, operand]) => {
      if (operator === "eq" && operand === null) return value === undefined || value === null;
      if (operator === "in" && (operand as unknown[]).length === 0) return false;
      if (value === undefined || value === null) return null;
      switch (operator) {
        case "eq":
          return JSON.stringify(value) === JSON.stringify(operand);
        case "in":
          return (operand as unknown[]).includes(value);
        case "contains":
          return String(value).includes(String(operand));
        case "startsWith":
          return String(value).startsWith(String(operand));
        case "endsWith":
          return String(value).endsWith(String(operand));
        case "includes":
          return (value as unknown[]).includes(operand);
        case "lt":
          return Number(value) < Number(operand);
        case "lte":
          return Number(value) <= Number(operand);
        case "gt":
          return Number(value) > Number(operand);
        case "gte":
          return Number(value) >= Number(operand);
        default:
          throw new Error(`no such operator: ${operator}`);
      }
    }),
  );
}
