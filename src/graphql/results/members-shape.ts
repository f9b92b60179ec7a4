/** The selected fields of an object in, what they are for a graph out; throws `UnsupportedExport` for what has no place there. */
import { getNamedType } from "graphql";
import type { SelectedField } from "../operation/selection.ts";
import { belowOf } from "./asked-operation.ts";
import type { AttributePlace } from "./attribute-names.ts";
import { listWithoutNode } from "./cannot-hold-answer.ts";
import { isTheNode, meaningOf } from "./field-meaning.ts";
import type { Carrier, Link, Members, NodeShapes, PathsLink, StepsShape, ValueShape } from "./graph-shape.ts";
import { isList, kindsOf } from "./node-types.ts";
import { askedOf, keysOf, type Place, type Question, valueShape } from "./question-values.ts";

/** Fields that every node has anyway. */
const OF_EVERY_NODE: ReadonlySet<string> = new Set(["id", "label", "__typename"]);

export function membersOf(question: Question, fields: readonly SelectedField[], place: Place): Members {
  const values: ValueShape[] = [];
  const links: Link[] = [];
  const add = (field: SelectedField, before: readonly SelectedField[]) => {
    const steps = [...before, field];
    const link = { keys: keysOf(steps), kind: kindOfEdge(steps) };
    const path = [...place.path, ...link.keys];
    const below = belowOf(field);
    const meaning = meaningOf(field, question.schema);
    if (meaning === "value") {
      const known = place.object === "node" && before.length === 0 && OF_EVERY_NODE.has(field.name);
      if (!known || field.key !== field.name) values.push(valueShape(question, steps, place));
    } else if (meaning === "inside") for (const one of below) add(one, steps);
    else if (meaning === "nodes") links.push({ ...link, to: "nodes", shapes: nodeShapes(question, field, path) });
    else if (meaning === "carriers") {
      const edge = place.object === "nothing" ? undefined : { kind: link.kind, asked: askedOf(steps) };
      links.push({ ...link, to: "carriers", ...carrierShape(question, below, path, edge) });
    } else if (isPath(field)) links.push({ ...link, ...pathsShape(question, below, path) });
    else throw listWithoutNode(path.join("."), hasNodeField(field));
  };
  for (const field of fields) add(field, []);
  return { values, links };
}

/** `path` from the root; `edge` undefined where no edge leads here. */
function carrierShape(
  question: Question,
  fields: readonly SelectedField[],
  path: readonly string[],
  edge: { readonly kind: string; readonly asked: readonly string[] } | undefined,
): Carrier {
  const { schema } = question;
  const nodes = fields.filter((field) => isTheNode(field, schema));
  const kinds = nodes
    .flatMap(({ definition }) => kindsOf(getNamedType(definition.type), schema))
    .map(({ name }) => name);
  const place: Place = edge
    ? { object: "carrier", holder: "edge", kinds: [edge.kind], path, prefix: [], asked: edge.asked }
    : { object: "carrier", holder: "node", kinds: [...new Set(kinds)], path, prefix: path, asked: path };
  const others = fields.filter((field) => !nodes.includes(field));
  return {
    beside: membersOf(question, others, place),
    nodes: nodes.map((field) => ({
      key: field.key,
      shapes: nodeShapes(question, field, [...path, field.key]),
    })),
  };
}

function nodeShapes(question: Question, { definition, selection }: SelectedField, path: readonly string[]): NodeShapes {
  return new Map(
    kindsOf(getNamedType(definition.type), question.schema).map((kind) => {
      const place: Place = { object: "node", holder: "node", kinds: [kind.name], path, prefix: [], asked: [] };
      return [kind.name, membersOf(question, selection?.of(kind) ?? [], place)];
    }),
  );
}

/** The fields by which one goes, without the plumbing of connections. */
function kindOfEdge(steps: readonly SelectedField[]): string {
  const names = steps.map(({ name }) => name);
  return (names.length > 1 && names.at(-1) === "edges" ? names.slice(0, -1) : names).join(".");
}

function hasNodeField({ definition }: SelectedField): boolean {
  const entry = getNamedType(definition.type);
  return "getFields" in entry && Object.hasOwn(entry.getFields(), "node");
}

/** Of the schema: a way through the graph, and what says of a step how it was reached. */
const PATH = "Path";
const STEPS = "steps";
const RELATIONSHIP = "relationship";
const FORWARD = "forward";

function isPath({ definition: { type } }: SelectedField): boolean {
  return getNamedType(type).name === PATH && isList(type);
}

function pathsShape(
  question: Question,
  fields: readonly SelectedField[],
  path: readonly string[],
): Omit<PathsLink, "keys" | "kind"> {
  const isSteps = (field: SelectedField) =>
    field.name === STEPS && belowOf(field).some((one) => isTheNode(one, question.schema));
  const whole: Place = { object: "nothing", holder: "graph", kinds: [], path, prefix: [], asked: [] };
  const { values, links } = membersOf(
    question,
    fields.filter((field) => !isSteps(field)),
    whole,
  );
  if (links.length > 0) throw listWithoutNode(path.join("."), false);
  const edgePlace = (name: string): AttributePlace => {
    const full = [...path, name].join(".");
    const place: AttributePlace = { kinds: [STEPS], short: name, full, asked: full, type: "integer" };
    question.edgePlaces.push(place);
    return place;
  };
  return {
    to: "paths",
    path,
    values,
    pathPlace: edgePlace("path"),
    stepPlace: edgePlace("step"),
    steps: fields.filter(isSteps).map((field) => stepsShape(question, field, path)),
  };
}

function stepsShape(question: Question, step: SelectedField, path: readonly string[]): StepsShape {
  const { key } = step;
  const fields = belowOf(step);
  const keyOf = (name: string) => fields.find((field) => field.name === name)?.key;
  const others = fields.filter(({ name }) => name !== RELATIONSHIP && name !== FORWARD);
  return {
    key,
    relationshipKey: keyOf(RELATIONSHIP),
    forwardKey: keyOf(FORWARD),
    ...carrierShape(question, others, [...path, key], undefined),
  };
}
