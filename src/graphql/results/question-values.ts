/** A field that gives a value in, the attribute that it becomes out. */
import type { GraphQLSchema } from "graphql";
import type { SelectedField } from "../operation/selection.ts";
import { askedText, belowOf } from "./asked-operation.ts";
import type { AttributePlace } from "./attribute-names.ts";
import { attributeTypeOf } from "./attribute-type.ts";
import type { ValueShape } from "./graph-shape.ts";

/** An object of the question. */
export interface Place {
  /** The object: is it a node, does it stand for the node in it, or is there no node to which it belongs? */
  readonly object: "node" | "carrier" | "nothing";
  /** Whose attributes its values become. */
  readonly holder: "graph" | "node" | "edge";
  /** Of that node or edge. */
  readonly kinds: readonly string[];
  /** Response keys from the root. */
  readonly path: readonly string[];
  /** Response keys in front of the short names of its values. */
  readonly prefix: readonly string[];
  /** On what its values depend beside themselves. */
  readonly asked: readonly string[];
}

/** A question in the making: what it has of places that give attributes. */
export interface Question {
  readonly schema: GraphQLSchema;
  readonly nodePlaces: AttributePlace[];
  readonly edgePlaces: AttributePlace[];
}

export const keysOf = (fields: readonly SelectedField[]) => fields.map(({ key }) => key);
export const askedOf = (fields: readonly SelectedField[]) => fields.map(askedText);

/** `steps` lead from the object to the value. */
export function valueShape(question: Question, steps: readonly SelectedField[], place: Place): ValueShape {
  const last = steps.at(-1);
  if (!last) throw new Error("no field leads to a value");
  const keys = keysOf(steps);
  const type = attributeTypeOf(last.definition.type);
  if (place.holder === "graph") return { keys, type, place: undefined };
  const attribute: AttributePlace = {
    kinds: place.kinds,
    short: [...place.prefix, ...keys].join("."),
    full: [...place.path, ...keys].join("."),
    asked: [...place.asked, ...askedOf(steps)].join(".") + below(last),
    type,
  };
  (place.holder === "node" ? question.nodePlaces : question.edgePlaces).push(attribute);
  return { keys, type, place: attribute };
}

/** Everything that is selected below, which decides the JSON. */
function below(whole: SelectedField): string {
  const fields = belowOf(whole);
  if (fields.length === 0) return "";
  return `{${fields.map((field) => `${field.key}:${askedText(field)}${below(field)}`).join(" ")}}`;
}
