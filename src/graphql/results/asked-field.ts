/** A field of a document in, what it is in the schema and what exactly it asks for out. */
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  isUnionType,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";

const META_FIELDS: readonly GraphQLField<unknown, unknown>[] = [
  TypeNameMetaFieldDef,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
];

export function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const own = isUnionType(parent) ? undefined : parent.getFields()[name];
  const field = own ?? META_FIELDS.find((meta) => meta.name === name);
  if (!field) throw new Error(`the document is not valid: there is no ${parent.name}.${name}`);
  return field;
}

/** Field and arguments in one order, e.g. `items(limit: 5)`. */
export function askedText({ name, arguments: given = [] }: FieldNode): string {
  const written = given.map((argument) => print(argument)).sort();
  return written.length === 0 ? name.value : `${name.value}(${written.join(", ")})`;
}
