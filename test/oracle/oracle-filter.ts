/** A filter and what it is asked of in, out what it says of it when it is taken at its word. */
import { compute } from "./compute.ts";
import { type Link, TO_ONE, type Value, type Values, type WorldNode } from "./world.ts";

/** Null where a comparison with what is not stated leaves it open. */
type Truth = boolean | null;

export type Filter = Readonly<Record<string, unknown>>;

const and = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);
const or = (truths: readonly Truth[]): Truth => (truths.includes(true) ? true : truths.includes(null) ? null : false);
const not = (truth: Truth): Truth => (truth === null ? null : !truth);

/** AND, OR and NOT are the same at every level; `field` is what the level's other fields say. */
function holds(filter: Filter, field: (name: string, value: unknown) => Truth): Truth {
  return and(
    Object.entries(filter).map(([name, value]) => {
      if (name === "NOT") return not(holds(value as Filter, field));
      if (name === "AND") return and((value as Filter[]).map((member) => holds(member, field)));
      if (name === "OR") return or((value as Filter[]).map((member) => holds(member, field)));
      return field(name, value);
    }),
  );
}

export const nodeMeets = (node: WorldNode, filter: Filter): boolean => holdsOfNode(node, filter) === true;
export const linkMeets = (link: Link, filter: Filter): boolean => holdsOfLink(link, filter) === true;

function holdsOfNode(node: WorldNode, filter: Filter): Truth {
  return holds(filter, (name, value) => {
    if (name === "typename") return (value as string[]).includes(node.kind);
    if (name in node.properties) return holdsOfValue(node.properties[name] ?? null, value as Filter);
    const plain = name.replace(/Connection$/, "");
    const holdsOfOne = plain === name ? (link: Link, inner: Filter) => holdsOfNode(link.node, inner) : holdsOfLink;
    const links = node.links.get(plain) ?? [];
    if (!TO_ONE.has(plain)) return holdsOfLinks(links, value as Filter, holdsOfOne);
    return value === null ? links.length === 0 : links.some((link) => holdsOfOne(link, value as Filter) === true);
  });
}

function holdsOfLink({ node, edge }: Link, filter: Filter): Truth {
  return holds(filter, (name, value) =>
    name === "node" ? holdsOfNode(node, value as Filter) : holdsOfProperties(edge, value as Filter),
  );
}

function holdsOfProperties(properties: Values, filter: Filter): Truth {
  return holds(filter, (name, operators) => holdsOfValue(properties[name] ?? null, operators as Filter));
}

function holdsOfLinks(links: readonly Link[], filter: Filter, holdsOfOne: (link: Link, inner: Filter) => Truth): Truth {
  return and(
    Object.entries(filter).map(([quantifier, inner]) => {
      if (quantifier === "aggregate") return holdsOfComputed(links, inner as Filter);
      const count = links.filter((link) => holdsOfOne(link, inner as Filter) === true).length;
      if (quantifier === "none") return count === 0;
      if (quantifier === "single") return count === 1;
      return count > 0 && (quantifier === "some" || count === links.length);
    }),
  );
}

function holdsOfComputed(links: readonly Link[], filter: Filter): Truth {
  const nodes = [...new Set(links.map(({ node }) => node))];
  return holds(filter, (name, conditions) => {
    if (name === "count") {
      const counts = { nodes: nodes.length, edges: links.length };
      return holdsOfProperties(counts, conditions as Filter);
    }
    const all: readonly Values[] =
      name === "node" ? nodes.map((node) => node.properties) : links.map(({ edge }) => edge);
    return holds(conditions as Filter, (property, operators) => {
      const values = all.map((properties) => properties[property] ?? null);
      return and(
        Object.entries(operators as Filter).map(([how, inner]) => holdsOfNumber(compute(how, values), inner as Filter)),
      );
    });
  });
}

/** Relative, or absolute below 1. */
const ROUNDING = 1e-12;

/** Numbers that differ by no more than what computing them in another order may change are the same. */
function holdsOfNumber(value: Value, filter: Filter): Truth {
  const isSame = (operand: unknown) =>
    Math.abs(Number(value) - Number(operand)) <= ROUNDING * Math.max(1, Math.abs(Number(operand)));
  return and(
    Object.entries(filter).map(([operator, operand]) => {
      const equal = value === null ? undefined : [operand].flat().find(isSame);
      return holdsOfOperator(equal === undefined ? value : Number(equal), operator, operand);
    }),
  );
}

function holdsOfValue(value: Value, filter: Filter): Truth {
  return and(Object.entries(filter).map(([operator, operand]) => holdsOfOperator(value, operator, operand)));
}

function holdsOfOperator(value: Value, operator: string, operand: unknown): Truth {
  if (operator === "eq" && operand === null) return value === null;
  if (operator === "in" && (operand as unknown[]).length === 0) return false;
  if (value === null) return null;
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
      return (value as readonly unknown[]).includes(operand);
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
}
