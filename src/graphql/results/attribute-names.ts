/** The places of a question that give attributes in, each one's name out: short where that is clear, else its path from the root. */
import { type AttributeDeclaration, type AttributeType, RESERVED_NAMES } from "../../export/export-graph.ts";

export interface AttributePlace {
  /** Kinds of the nodes or edges that have it. */
  readonly kinds: readonly string[];
  /** By response keys, from the node or edge on. */
  readonly short: string;
  /** By response keys, from the root on: no other place of a question has it for the same kind. */
  readonly full: string;
  /** All fields and arguments that decide the value. */
  readonly asked: string;
  readonly type: AttributeType;
}

export type AttributeNames = ReadonlyMap<AttributePlace, string>;

/** A name is clear if it is not reserved, has one type everywhere, and is one thing for all nodes or edges of a kind. */
export function attributeNames(places: readonly AttributePlace[]): AttributeNames {
  const long = new Set<AttributePlace>();
  // A long name may be the short one of another place, which has to give way too.
  for (;;) {
    const names = new Map(places.map((place) => [place, long.has(place) ? place.full : place.short]));
    const unclear = unclearNames(names);
    const shortened = places.filter((place) => !long.has(place) && unclear.has(names.get(place) ?? ""));
    if (shortened.length === 0) return names;
    for (const place of shortened) long.add(place);
  }
}

function unclearNames(names: AttributeNames): ReadonlySet<string> {
  const unclear = new Set<string>(RESERVED_NAMES);
  const types = new Map<string, AttributeType>();
  const questions = new Map<string, string>();
  for (const [place, name] of names) {
    if (isOther(types, name, place.type)) unclear.add(name);
    for (const kind of place.kinds) if (isOther(questions, `${kind} ${name}`, place.asked)) unclear.add(name);
  }
  return unclear;
}

/** Whether something else was noted before; notes it if nothing was. */
function isOther<T>(noted: Map<string, T>, key: string, value: T): boolean {
  const before = noted.get(key);
  if (before === undefined) noted.set(key, value);
  return before !== undefined && before !== value;
}

/** Each name once, in the order of the question. */
export function declarationsOf(names: AttributeNames): readonly AttributeDeclaration[] {
  return [...new Map([...names].map(([{ type }, name]) => [name, { name, type }])).values()];
}
