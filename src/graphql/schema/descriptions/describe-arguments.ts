/** A field that returns a list or a connection in; the same field out, with what its arguments mean and where their bounds are. */
import type { GraphQLField } from "graphql";
import { DEFAULT_ENTRIES, MAXIMUM_ENTRIES, MAXIMUM_RELATED_CONDITIONS } from "../list-bounds.ts";
import { describe, type Noun } from "./describe.ts";

const REFUSED = `From 1 to ${MAXIMUM_ENTRIES}; anything else is refused, never adjusted.`;

/** `atRoot`: a field of `Query`, which is cut at its default; further down nothing is cut without a word. */
export function describeArguments(field: GraphQLField<unknown, unknown>, noun: Noun, atRoot: boolean): void {
  const texts: Readonly<Record<string, string>> = {
    where: `Which ${noun.many}: those that meet these conditions; all of them where it is left out. \
At most ${MAXIMUM_RELATED_CONDITIONS} conditions on related nodes in a question.`,
    sort: "In what order: by the first entry, where that is equal by the second, and so on. One property in each entry. \
What is equal in all of them comes in the order of ids.",
    limit: atRoot
      ? `At most so many ${noun.many}; ${DEFAULT_ENTRIES} where it is left out. ${REFUSED}`
      : `At most so many ${noun.many}. ${REFUSED} Where it is left out, all of them; more than ${MAXIMUM_ENTRIES} are refused, never cut.`,
    offset: `How many ${noun.many} to pass over first, 0 or more. Give \`sort\` with it.`,
    first: `At most so many entries; ${atRoot ? DEFAULT_ENTRIES : MAXIMUM_ENTRIES} where it is left out, and \`pageInfo.hasNextPage\` says whether there are more. ${REFUSED}`,
    after:
      "Only what follows the entry with this `cursor`, which holds for the same `where` and `sort` only. Left out: from the start.",
  };
  for (const argument of field.args) describe(argument, texts[argument.name] ?? "");
}
