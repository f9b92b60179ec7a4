/** A field that gives a value in, the attribute that it becomes out. */
import type { AttributePlace } from "./attribute-names.ts";
import { attributeTypeOf } from "./attribute-type.ts";
import type { ValueShape } from "./graph-shape.ts";
import type { SelectedField, Selections } from "./selected-fields.ts";

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
  readonly selections: Selections;
  readonly nodePlaces: AttributePlace[];
  readonly edgePlaces: AttributePlace[];
}

export const keysOf = (fields: readonly SelectedField[]) => fields.map(({ key }) => key);
export const askedOf = (fields: readonly SelectedField[]) => fields.map(({ asked }) => asked);

/** `steps` lead from the object to the value. */
export function valueShape(question: Question, steps: readonly SelectedField[], place: Place): ValueShape {
  const last = steps.at(-1);
  if (!last) throw new Error("no field leads to a value");
  const keys = keysOf(steps);
  const type = attributeTypeOf(last.type);
  if (place.holder === "graph") return { keys, type, place: undefined };
  const attribute: AttributePlace = {
    kinds: place.kinds,
    short: [...place.prefix, ...keys].join("."),
    full: [...place.path, ...keys].join("."),
    asked: [...place.asked, ...askedOf(steps)].join(".") + below(last, question.selections),
    type,
  };
  (place.holder === "node" ? question.nodePlaces : question.edgePlaces).push(attribute);
  return { keys, type, place: attribute };
}

/** Everything that is selected below, which decides the JSON. */
function below({ parts }: SelectedField, selections: Selections): string {
  const fields = selections.fields(parts);
  if (fields.length === 0) return "";
  return `{${fields.map((field) => `${field.key}:${field.asked}${below(field, selections)}`).join(" ")}}`;
}
