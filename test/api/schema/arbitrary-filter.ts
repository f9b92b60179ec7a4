/** An input type of the schema in, arbitrary values of it out, with what is empty or null among them. */
import fc from "fast-check";
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { filterKind, inputObject } from "../../../src/api/schema/filter-kinds.ts";

const TEXTS = ["a", "b", "ab", "健康", "福祉", "1-2", "p1", "i2", ""];

export interface Settings {
  /** Levels of input objects, logic included. */
  readonly depth: number;
  /** Fields of which types may be used. */
  readonly allows: (field: GraphQLInputField) => boolean;
}

export function arbitraryInput(type: GraphQLInputType, settings: Settings): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return arbitraryInput(type.ofType, settings);
  if (isListType(type)) {
    return fc.oneof(
      { weight: 30, arbitrary: fc.array(arbitraryInput(type.ofType, settings), { minLength: 1, maxLength: 2 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    );
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return isNumber(type) ? fc.integer({ min: 0, max: 4 }) : fc.constantFrom(...TEXTS);
  const deeper = { ...settings, depth: settings.depth - 1 };
  const fields = Object.values(type.getFields()).filter(
    (field) => settings.allows(field) && (settings.depth > 0 || /^value|^computedValue/.test(kindOf(field))),
  );
  // `edge` and relationships are few among many properties, and it is there that the library errs.
  const related = fields.filter(({ type }) => /Connection|Relationship|Aggregat/.test(getNamedType(type).name));
  const pick = fc.oneof(subset(fields), subset(related.length > 0 ? related : fields));
  return pick.chain((picked) =>
    fc.record(
      Object.fromEntries(
        picked.map((field) => [
          field.name,
          fc.oneof(
            { weight: 90, arbitrary: arbitraryInput(field.type, deeper) },
            { weight: isNonNullType(field.type) ? 0 : 1, arbitrary: fc.constant(null) },
          ),
        ]),
      ),
    ),
  );
}

function kindOf({ type }: GraphQLInputField): string {
  const inner = inputObject(type);
  return inner ? filterKind(inner) : "value";
}

const isNumber = (type: GraphQLInputType) => /^(Int|Float)$/.test(`${type}`);

function subset(fields: readonly GraphQLInputField[]): fc.Arbitrary<GraphQLInputField[]> {
  const upTo = (length: number) =>
    fc.subarray([...fields], { minLength: Math.min(1, fields.length), maxLength: Math.min(length, fields.length) });
  return fc.oneof(
    { weight: 1, arbitrary: fc.subarray([...fields], { maxLength: 0 }) },
    { weight: 36, arbitrary: upTo(1) },
    { weight: 24, arbitrary: upTo(2) },
  );
}
