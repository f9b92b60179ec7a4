/** How long it took to tell what chance would give in, the report as Markdown out. */
import type { TimedChance } from "../chance/time-of-chance.ts";
import { goalsTable } from "./goals.ts";
import { number, table } from "./markdown.ts";

const MOST_SECONDS = 5;

export function chanceReport(timed: readonly TimedChance[]): string {
  const worst = Math.max(...timed.map(({ milliseconds: { pairs, cells } }) => pairs + cells)) / 1_000;
  return `${[
    goalsTable([
      {
        goal: `chance is told of 40 plans × 2,000 items, and of more, within ${MOST_SECONDS} s`,
        measured: `${number(worst)} s`,
        met: worst <= MOST_SECONDS,
      },
    ]),
    table(
      ["", "pairs of plans, ms", "cells, ms", "initiatives, ms", "standard error of p, at most"],
      timed.map(({ what, milliseconds: { pairs, cells, initiatives }, standardError }) => [
        ...[what, number(pairs), number(cells)],
        ...[
          initiatives === null ? "" : number(initiatives),
          standardError === 0 ? "0 (counted)" : number(standardError),
        ],
      ]),
    ),
  ].join("\n\n")}\n`;
}
