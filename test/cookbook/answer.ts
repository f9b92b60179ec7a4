/** The shape of an expected answer: what a document says in, the `data` that a question must have on it out. */
import type { Facts } from "./facts.ts";
import type { Initiative, Item, Plan } from "./plan-document.ts";

/** By the question's file, without its ending. */
export type Answers = Readonly<Record<string, (facts: Facts) => Readonly<Record<string, unknown>>>>;

export const codeOf = ({ code }: Item) => ({ code });
export const codeAndName = ({ code, name }: Item) => ({ code, name });
export const nameOf = ({ name }: { readonly name: string }) => ({ name });
export const numberOf = ({ number }: Plan) => ({ number });
export const numberAndName = ({ number, name }: Plan) => ({ number, name });

/** An initiative with its plan's number and name. */
export const withPlan =
  ({ plan }: Facts) =>
  (initiative: Initiative) => ({ name: initiative.name, plan: numberAndName(plan(initiative.plan)) });
