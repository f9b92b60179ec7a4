/** What was measured in, each goal with what came of it out: a goal that is missed says so. */
import type { ReadAndComputed } from "../crossings/read-and-compute.ts";
import type { ShareOfComparing } from "../load/share-of-comparing.ts";
import type { ShareOfDeriving } from "../load/share-of-deriving.ts";
import { median } from "../median.ts";
import type { AskedBothWays } from "../questions/ask-both-ways.ts";
import type { Race } from "../race.ts";
import { number, percent, table, times } from "./markdown.ts";

const MOST_DERIVING = 0.5;
const MOST_COMPARING = 0.3;
/** Stored facts are read so many times faster than they are computed, at all municipalities of Japan. */
const LEAST_CROSSING = 40;
const MUNICIPALITIES = 1_741;
const MOST_MINUTES = 15;

export interface Goal {
  readonly goal: string;
  readonly measured: string;
  /** null where it was not measured at the size that the goal speaks of. */
  readonly met: boolean | null;
}

export function goalsTable(goals: readonly Goal[]): string {
  return table(
    ["goal", "measured", ""],
    goals.map(({ goal, measured, met }) => [goal, measured, verdict(met)]),
  );
}

export const verdict = (met: boolean | null) => (met === null ? "not at this size" : met ? "met" : "**missed**");

export function shareGoal({ share, editions }: ShareOfDeriving): Goal {
  return {
    goal: `deriving is at most ${percent(MOST_DERIVING)} of the load of 100 editions`,
    measured: `${percent(share)} of ${editions}`,
    met: editions < 100 ? null : share <= MOST_DERIVING,
  };
}

/** Of two editions of each city; of how many cities in the database does not matter to it. */
export function comparingGoal({ share, cities }: ShareOfComparing): Goal {
  return {
    goal: `comparing costs at most ${percent(MOST_COMPARING)} of the loads of 100 cities with a predecessor each`,
    measured: `${percent(share)} of ${cities}`,
    met: cities < 100 ? null : share <= MOST_COMPARING,
  };
}

export function answersGoal(asked: readonly AskedBothWays[]): Goal {
  const answered = asked.filter(({ result }) => typeof result !== "string").length;
  return {
    goal: "the API answers every question, and as hand-written Cypher does",
    measured: `${answered} of ${asked.length}`,
    met: answered === asked.length,
  };
}

/** How many times longer computing takes than reading. */
export const ratioOf = ({ first, second }: Race) => second / first;

/** null where fewer editions were loaded than the goal speaks of. */
export function crossingIsMet(race: Race, editions: number): boolean | null {
  return editions < MUNICIPALITIES ? null : ratioOf(race) >= LEAST_CROSSING;
}

export function crossingsGoal(crossed: readonly ReadAndComputed[], editions: number): Goal {
  const fast = crossed.filter(({ race }) => ratioOf(race) >= LEAST_CROSSING).length;
  return {
    goal: `stored facts are read ${LEAST_CROSSING} × faster than they are computed, at ${MUNICIPALITIES.toLocaleString("en-US")} editions`,
    measured: `${fast} of ${crossed.length} crossings; ${times(median(crossed.map(({ race }) => ratioOf(race))))} in the middle`,
    met: editions < MUNICIPALITIES ? null : fast === crossed.length,
  };
}

export function durationGoal(milliseconds: number, editions: number): Goal {
  return {
    goal: `the whole benchmark ends within ${MOST_MINUTES} minutes at ${MUNICIPALITIES.toLocaleString("en-US")} editions`,
    measured: `${number(milliseconds / 60_000)} minutes`,
    met: editions < MUNICIPALITIES ? null : milliseconds <= MOST_MINUTES * 60_000,
  };
}
