/** Conditions in, the logic that joins them out: what always or never holds is folded away, everything else is kept as it stands. */

/**
 * A condition may be neither true nor false of what it is asked of, where a property is not stated. `open` says where; of that, as of
 * every condition on related nodes, there is no doubt.
 */
export type Formula =
  | { readonly kind: "constant"; readonly holds: boolean }
  | { readonly kind: "and" | "or"; readonly members: readonly Formula[] }
  | { readonly kind: "not"; readonly member: Formula }
  | Condition;

export interface Condition {
  readonly kind: "condition";
  /** Fields of a filter, one in another, down to the value. */
  readonly path: readonly string[];
  readonly value: unknown;
  readonly open: Formula;
}

export const ALWAYS: Formula = { kind: "constant", holds: true };
export const NEVER: Formula = { kind: "constant", holds: false };

export function condition(path: readonly string[], value: unknown, open: Formula = NEVER): Formula {
  return { kind: "condition", path, value, open };
}

export const and = (members: readonly Formula[]) => join("and", members, true);
export const or = (members: readonly Formula[]) => join("or", members, false);

export function not(member: Formula): Formula {
  if (member.kind === "constant") return member.holds ? NEVER : ALWAYS;
  if (member.kind === "not") return member.member;
  return { kind: "not", member };
}

/** `neutral` is what changes nothing among others; the other constant decides for all of them. */
function join(kind: "and" | "or", members: readonly Formula[], neutral: boolean): Formula {
  const flat = members.flatMap((member) => (member.kind === kind ? member.members : [member]));
  const deciding = flat.find((member) => member.kind === "constant" && member.holds !== neutral);
  if (deciding) return deciding;
  const [first, ...others] = flat.filter(({ kind }) => kind !== "constant");
  if (!first) return neutral ? ALWAYS : NEVER;
  return others.length === 0 ? first : { kind, members: [first, ...others] };
}

/** What a formula says of the one part whose conditions all of its own are; undefined where some are another's. */
export function within(formula: Formula, part: string): Formula | undefined {
  switch (formula.kind) {
    case "constant":
      return undefined;
    case "not": {
      const member = within(formula.member, part);
      return member && not(member);
    }
    case "condition": {
      const [first, ...path] = formula.path;
      return first === part ? { ...formula, path } : undefined;
    }
    default: {
      const members = formula.members.flatMap((member) => within(member, part) ?? []);
      return members.length === formula.members.length ? { kind: formula.kind, members } : undefined;
    }
  }
}

/** True where the formula is false or open; never open itself. */
export function isNotTrue(formula: Formula): Formula {
  switch (formula.kind) {
    case "constant":
      return not(formula);
    case "and":
      return or(formula.members.map(isNotTrue));
    case "or":
      return and(formula.members.map(isNotTrue));
    case "not":
      return isNotFalse(formula.member);
    case "condition":
      return or([not(formula), formula.open]);
  }
}

function isNotFalse(formula: Formula): Formula {
  switch (formula.kind) {
    case "constant":
      return formula;
    case "and":
      return and(formula.members.map(isNotFalse));
    case "or":
      return or(formula.members.map(isNotFalse));
    case "not":
      return isNotTrue(formula.member);
    case "condition":
      return or([formula, formula.open]);
  }
}
