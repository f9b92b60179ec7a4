/** Conditions on the sets an item is in in, the same as bounds on how many of some members it has out: all, any, none, exactly, at least. */
import { refuse } from "./question.ts";

export interface SetCondition {
  readonly all?: readonly string[] | null;
  readonly any?: readonly string[] | null;
  readonly none?: readonly string[] | null;
  readonly exactly?: readonly string[] | null;
  readonly atLeast?: { readonly count: number; readonly of: readonly string[] } | null;
}

/** From `least` to `most` of the members, and where it is `only`, no other. */
export interface Bound<M> {
  readonly members: readonly M[];
  readonly least: number;
  readonly most: number;
  readonly only: boolean;
}

/** `memberOf` reads a member as it was written and refuses what it cannot read; members named twice count once. */
export function boundsOf<M>(conditions: readonly SetCondition[], memberOf: (text: string) => M): readonly Bound<M>[] {
  const isNull = conditions.flatMap(Object.entries).find(([, value]) => value === null);
  if (isNull) refuse(`${isNull[0]}: null is no condition. Leave the field out.`);
  return conditions.flatMap(({ all, any, none, exactly, atLeast }) => [
    ...bound(all, memberOf, (size) => ({ least: size, most: size, only: false })),
    ...bound(any, memberOf, (size) => ({ least: 1, most: size, only: false })),
    ...bound(none, memberOf, () => ({ least: 0, most: 0, only: false })),
    ...bound(exactly, memberOf, (size) => ({ least: size, most: size, only: true })),
    ...bound(atLeast?.of, memberOf, (size) => {
      const count = atLeast?.count ?? 0;
      if (count < 1 || count > size) refuse(`atLeast: ${count} of ${size} cannot be. Write a count from 1 to ${size}.`);
      return { least: count, most: size, only: false };
    }),
  ]);
}

function bound<M>(
  texts: readonly string[] | null | undefined,
  memberOf: (text: string) => M,
  limits: (size: number) => Omit<Bound<M>, "members">,
): readonly Bound<M>[] {
  if (!texts) return [];
  const members = [...new Map(texts.map(memberOf).map((member) => [JSON.stringify(member), member])).values()];
  return [{ members, ...limits(members.length) }];
}
