/** Leaves out of a generated schema what nobody asks: how long the shortest of some notes is, or the names of what an item once was, and conditions on that. */
import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from "graphql";

/** Kinds whose nodes are read one by one; the relationship that leads to them is called as they are. */
const READ_ONE_BY_ONE = ["Note"];
/** By whatever relationship they are led to. */
const READ_IN_ORDER = ["DocumentLine"];

/** From one edition to another: mostly to one node, and comparisons have the counts that are asked for. */
const BETWEEN_EDITIONS = [
  "(?:Old|New)(?:Domains|Items|Plans|Initiatives|Targets|Departments)",
  ...["Previous", "Next", "\\w+As(?:Old|New|Owner|Item)"],
];

/** `PlanNoteNotesAggregateSelection`, `PlanNotesConnectionAggregateInput`, and all that begins with the kind itself. */
const LEFT_OUT = new RegExp(
  [
    ...READ_ONE_BY_ONE.map((kind) => `^${kind}(?![a-z])\\w*Aggregat|${kind}s\\w*Aggregat`),
    ...READ_IN_ORDER.map((kind) => `${kind}\\w*Aggregat`),
    ...BETWEEN_EDITIONS.map((field) => `${field}(?:Connection|Node)?Aggregat`),
  ].join("|"),
  "u",
);

/** The fields are taken out of the schema given; types that nothing leads to any more are not in the one returned. */
export function leaveOutAggregates(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInputObjectType(type)) leaveOut(type);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().length > 0,
  );
  return new GraphQLSchema({ ...schema.toConfig(), types });
}

function leaveOut(type: GraphQLObjectType | GraphQLInputObjectType): void {
  const fields: Readonly<Record<string, { readonly type: GraphQLType }>> = type.getFields();
  for (const [name, field] of Object.entries(fields))
    if (LEFT_OUT.test(getNamedType(field.type).name)) Reflect.deleteProperty(fields, name);
}
