/** A request's variables as parsed from JSON in, the bounds they are over out. */
import type { GraphQLError } from "graphql";
import type { Limits } from "./limits.ts";
import { limitExceeded } from "./reply-errors.ts";

/** Looks at the values as sent, before coercion; the walk goes no deeper than the bound, so that depth cannot exhaust the stack. */
export function checkVariables(variables: Readonly<Record<string, unknown>>, limits: Limits): readonly GraphQLError[] {
  let [tooDeep, longest] = [false, 0];

  function walk(value: unknown, level: number): void {
    if (typeof value !== "object" || value === null) return;
    if (level > limits.inputDepth) {
      tooDeep = true;
      return;
    }
    if (Array.isArray(value)) longest = Math.max(longest, value.length);
    for (const inner of Object.values(value)) walk(inner, level + 1);
  }

  for (const value of Object.values(variables)) walk(value, 1);
  const errors: GraphQLError[] = [];
  if (tooDeep) errors.push(limitExceeded("inputDepth", limits));
  if (longest > limits.listLength) errors.push(limitExceeded("listLength", limits, longest));
  return errors;
}
