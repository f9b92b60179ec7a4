/** Every message of a problem, by its code and, where a code is said in several ways, the way behind a slash: `not-text`, `not-text/damaged`. */
import { CHECK_MESSAGES } from "./check-messages.ts";
import { DOCUMENT_MESSAGES } from "./document-messages.ts";
import { MATRIX_MESSAGES } from "./matrix-messages.ts";
import { PLAN_MESSAGES } from "./plan-messages.ts";
import { STRAT_ML_MESSAGES } from "./strat-ml-messages.ts";
import { TABLE_MESSAGES } from "./table-messages.ts";
import type { Messages, Wording } from "./wording.ts";

/** One file for each area; no two of them have a key in common. */
export const CATALOGUES = [
  CHECK_MESSAGES,
  DOCUMENT_MESSAGES,
  MATRIX_MESSAGES,
  PLAN_MESSAGES,
  TABLE_MESSAGES,
  STRAT_ML_MESSAGES,
] as const satisfies readonly Messages[];

const MESSAGES = {
  ...CHECK_MESSAGES,
  ...DOCUMENT_MESSAGES,
  ...MATRIX_MESSAGES,
  ...PLAN_MESSAGES,
  ...TABLE_MESSAGES,
  ...STRAT_ML_MESSAGES,
};

export type MessageKey = keyof typeof MESSAGES;

/** What a message speaks of. */
export type ValuesOf<Key extends MessageKey> = Parameters<(typeof MESSAGES)[Key]>[0];

/** Messages that say how many places they are of. */
export type CountedKey = {
  [Key in MessageKey]: ValuesOf<Key> extends { readonly count: number } ? Key : never;
}[MessageKey];

export function wordingOf<Key extends MessageKey>(key: Key, values: ValuesOf<Key>): Wording {
  const say = MESSAGES[key] as (values: ValuesOf<Key>) => Wording;
  return say(values);
}

/** The stable name of the kind of problem, without the way in which it is said. */
export function codeOf(key: MessageKey): string {
  const end = key.indexOf("/");
  return end === -1 ? key : key.slice(0, end);
}
