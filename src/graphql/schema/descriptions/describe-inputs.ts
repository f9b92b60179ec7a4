/** An input object of the generated schema in; the same and every one below it out, with descriptions. */
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
} from "graphql";
import { describe, NOUNS } from "./describe.ts";
import { type Composite, type Destination, destinationOf } from "./destination.ts";
import { isToOne } from "./input-kinds.ts";

const LOGIC = {
  AND: "All of these hold; an empty list does.",
  OR: "At least one of these holds; an empty list does not.",
  NOT: "This does not hold. A comparison with a property that is null is neither true nor false, and so is its negation.",
};

const QUANTIFIERS = {
  all: "There is at least one, and this is true for every one.",
  none: "There is none for which this is true; `{}`: there is none at all.",
  single: "There is exactly one for which this is true; `{}`: there is exactly one.",
  some: "There is at least one for which this is true; `{}`: there is any.",
};

/** `subject`: what the fields of the input are about. Skips what is in `described`, and adds to it. */
export function describeInput(type: GraphQLNamedType, subject: Destination, described: Set<GraphQLNamedType>): void {
  if (!isInputObjectType(type) || described.has(type)) return;
  described.add(type);
  const many = NOUNS[subject.node.name]?.many ?? subject.node.name;
  const [text, members] = textsFor(type, subject, many);
  const fields = Object.values(type.getFields());
  // The library's own texts say less, and of `single` something else.
  for (const generated of [type, ...fields]) generated.description = null;
  describe(type, text, { ...QUANTIFIERS, ...LOGIC, ...members });
  for (const field of fields) describeInput(getNamedType(field.type), subjectOf(field, type, subject), described);
}

type Texts = readonly [type: string, members: Readonly<Record<string, string>>];

function textsFor(type: GraphQLInputObjectType, subject: Destination, many: string): Texts {
  const { name } = type;
  const { node, edge } = subject;
  const ofEdge = edge !== undefined && name.startsWith(edge.name);
  const owner = ofEdge ? edge : node;
  const whose = ofEdge ? "the relationships" : `the ${many}`;
  if (/ConnectionSort$/.test(name)) {
    return [
      "What to sort entries by.",
      { node: `A property of the ${many}.`, edge: "A property of the relationships." },
    ];
  }
  if (/Sort$/.test(name)) return [`What to sort ${many} by, one property.`, propertyTexts(owner, "By")];
  if (/AggregateInput$/.test(name)) {
    return [
      `Conditions on what is computed over the related ${many}; all that are given must hold.`,
      {
        count: "On how many there are.",
        node: `On what is computed from the properties of the ${many}.`,
        edge: "On what is computed from the properties of the relationships.",
      },
    ];
  }
  if (/AggregationWhereInput$/.test(name)) {
    return [
      `Conditions on what is computed from the properties of ${whose}; all that are given must hold.`,
      propertyTexts(owner, "Over"),
    ];
  }
  if (/Filters$/.test(name)) {
    return [
      `Conditions on the related ${many} taken together; all that are given must hold.`,
      { aggregate: "On their number and on what is computed over them." },
    ];
  }
  if (/ConnectionWhere$/.test(name)) {
    return [
      `Conditions on a relationship and the ${many} it leads to; all that are given must hold.`,
      { node: `On the ${many} themselves.`, edge: "On the properties of the relationship." },
    ];
  }
  const texts = { typename: "On the kind: one of these.", ...propertyTexts(owner, "On"), ...toOneTexts(type, owner) };
  return [`Conditions on ${whose}; all that are given must hold.`, texts];
}

function propertyTexts(owner: Composite, preposition: string): Record<string, string> {
  return Object.fromEntries(
    Object.values(owner.getFields()).map(({ name, description }) => [
      name,
      `${preposition} \`${name}\`: ${description}`,
    ]),
  );
}

/** Where there is at most one related node, conditions on it say that there is one. */
function toOneTexts(type: GraphQLInputObjectType, owner: Composite): Record<string, string> {
  const fields = Object.values(owner.getFields()).filter(({ name }) => isToOne(name, type));
  return Object.fromEntries(
    fields.map(({ name, description }) => [
      name,
      `There is one and it meets these conditions; null: there is none. On \`${name}\`: ${description}`,
    ]),
  );
}

/** Behind a field of a node's conditions that stands for a relationship, the subject is what that leads to. */
function subjectOf(field: GraphQLInputField, { name }: GraphQLInputObjectType, subject: Destination): Destination {
  const relationship = name === `${subject.node.name}Where` ? subject.node.getFields()[field.name] : undefined;
  return (relationship && destinationOf(relationship)) ?? subject;
}
