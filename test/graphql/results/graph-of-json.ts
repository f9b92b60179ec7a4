/**
 * The JSON of an identified answer in, the nodes, edges and values out that its graph must have: worked out from the JSON alone, without the
 * schema. Aliases end in `_a` and a number.
 */

type Json = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly values: ExpectedValue[];
}

export interface ExpectedValue {
  /** From the node or edge on, and from the root on: one of the two is its name. */
  readonly short: string;
  readonly full: string;
  readonly value: unknown;
}

export interface ExpectedGraph {
  readonly nodes: Map<string, Expected & { readonly kind: string; readonly label: string }>;
  /** By `source kind target`; an entry for each time it is said. */
  readonly edges: Map<string, Expected[]>;
  readonly graph: Expected;
}

/** Where an object stands: what its values belong to, the node around, and the ways from these. */
interface Place {
  readonly holder: Expected;
  readonly node: string | undefined;
  readonly full: readonly string[];
  readonly short: readonly string[];
  readonly way: readonly string[];
}

const HIDDEN = ["exportedId", "exportedLabel", "exportedKind"];

export function graphOfJson(data: Json): ExpectedGraph {
  const found: ExpectedGraph = { nodes: new Map(), edges: new Map(), graph: { values: [] } };
  readMembers(found, data, { holder: found.graph, node: undefined, full: [], short: [], way: [] });
  return found;
}

function readMembers(found: ExpectedGraph, object: Json, place: Place, without: readonly string[] = []): void {
  for (const [key, value] of Object.entries(object)) {
    if (HIDDEN.includes(key) || without.includes(key)) continue;
    const full = [...place.full, key];
    const short = [...place.short, key];
    const way = [...place.way, nameOf(key)];
    if (nameOf(key) === "paths" && hasNodes(value)) readPaths(found, value as Json[], full);
    else if (isObject(value) && !isNode(value) && nodeKeys(value).length === 0) {
      readMembers(found, value, { ...place, full, short, way });
    } else if (hasNodes(value)) {
      for (const entry of [value].flat(9)) readEntry(found, entry, { ...place, full, way });
    } else if (value !== null) place.holder.values.push({ short: short.join("."), full: full.join("."), value });
  }
}

function readEntry(found: ExpectedGraph, entry: unknown, { node, full, way }: Place): void {
  if (!isObject(entry)) return;
  if (isNode(entry)) {
    const id = readNode(found, entry, full);
    if (node !== undefined) say(found, `${node} ${kindOf(way)} ${id}`, { values: [] });
    return;
  }
  const keys = nodeKeys(entry);
  for (const key of keys) {
    const id = readNode(found, entry[key] as Json, [...full, key]);
    const edge: Expected = { values: [] };
    if (node !== undefined) say(found, `${node} ${kindOf(way)} ${id}`, edge);
    const holder = node === undefined ? (found.nodes.get(id) as Expected) : edge;
    readMembers(found, entry, { holder, node: id, full, short: node === undefined ? full : [], way: [] }, keys);
  }
}

function readNode(found: ExpectedGraph, object: Json, full: readonly string[]): string {
  const id = String(object.exportedId);
  const known = found.nodes.get(id);
  const node = known ?? { kind: String(object.exportedKind), label: String(object.exportedLabel), values: [] };
  found.nodes.set(id, node);
  readMembers(found, object, { holder: node, node: id, full, short: [], way: [] }, ["id", "label", "__typename"]);
  return id;
}

function readPaths(found: ExpectedGraph, paths: readonly Json[], full: readonly string[]): void {
  for (const [i, path] of paths.entries()) {
    const steps = Object.keys(path).filter((key) => nameOf(key) === "steps" && hasNodes(path[key]));
    readMembers(
      found,
      path,
      { holder: found.graph, node: undefined, full: [...full, `${i}`], short: [], way: [] },
      steps,
    );
    for (const key of steps) readSteps(found, path[key] as Json[], [...full, key], i);
  }
}

function readSteps(found: ExpectedGraph, steps: readonly Json[], full: readonly string[], path: number): void {
  const ids = steps.map((step) => {
    const nodes = nodeKeys(step);
    const said = Object.keys(step).filter((key) => ["relationship", "forward"].includes(nameOf(key)));
    const id = nodes.map((key) => readNode(found, step[key] as Json, [...full, key]))[0] as string;
    const holder = found.nodes.get(id) as Expected;
    readMembers(found, step, { holder, node: id, full, short: full, way: [] }, [...nodes, ...said]);
    return id;
  });
  for (const [i, here] of ids.entries()) {
    const before = ids[i - 1];
    const value = (name: string) => Object.entries(steps[i] ?? {}).find(([key]) => nameOf(key) === name)?.[1];
    if (before === undefined || before === here) continue;
    const kind = value("relationship") ?? "steps";
    const ends = value("forward") === false ? `${here} ${kind} ${before}` : `${before} ${kind} ${here}`;
    const number = (name: string, value: number) => ({
      short: name,
      full: [...full.slice(0, -1), name].join("."),
      value,
    });
    say(found, ends, { values: [number("path", path), number("step", i)] });
  }
}

function say({ edges }: ExpectedGraph, ends: string, edge: Expected): void {
  edges.set(ends, [...(edges.get(ends) ?? []), edge]);
}

const nameOf = (key: string) => key.replace(/_a\d+$/, "");
const kindOf = (way: readonly string[]) => way.filter((name, i) => i === 0 || name !== "edges").join(".");

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNode(value: unknown): value is Json {
  return isObject(value) && "exportedId" in value;
}

function nodeKeys(object: Json): readonly string[] {
  return Object.keys(object).filter((key) => nameOf(key) === "node" && isNode(object[key]));
}

function hasNodes(value: unknown): boolean {
  if (isNode(value)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasNodes);
}
