/** What an answer may hold, counted while it comes from the database: a question that multiplies its lists is ended, and nobody else notices. */
import type { Limits } from "./limits.ts";
import { answerTooLarge, type ReplyError } from "./reply-errors.ts";

/** A text counts once for each of as many characters begun. */
const CHARACTERS_OF_A_VALUE = 100;

export interface AnswerBudget {
  /**
   * How many values there are now.
   *
   * @throws {ReplyError} where the answer has become larger than it may be
   */
  readonly spend: (values: number) => number;
}

/**
 * Of all fields of one operation together.
 *
 * @param onExcess told once, before it is thrown
 */
export function openBudget(
  { answerValues: maximum }: Pick<Limits, "answerValues">,
  onExcess: (error: ReplyError) => void = () => {},
): AnswerBudget {
  let values = 0;
  let excess: ReplyError | undefined;
  return {
    spend: (more) => {
      values += more;
      if (values <= maximum) return values;
      if (!excess) {
        excess = answerTooLarge(maximum);
        onExcess(excess);
      }
      throw excess;
    },
  };
}

/** Lists count, too: an entry of which nothing is asked is an object in the answer all the same. */
export function valuesIn(value: unknown): number {
  if (typeof value === "string") return 1 + Math.floor(value.length / CHARACTERS_OF_A_VALUE);
  if (!Array.isArray(value)) return 1;
  let sum = 1;
  for (const one of value) sum += valuesIn(one);
  return sum;
}
