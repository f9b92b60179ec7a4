/** What comparing editions took in, the report as Markdown out. */
import type { ComparedEditions } from "../comparisons/compare-large.ts";
import { goalsTable } from "./goals.ts";
import { number, table } from "./markdown.ts";

const MOST_SECONDS = 2;

export function comparisonsReport(compared: readonly ComparedEditions[]): string {
  const worst = Math.max(...compared.map(({ milliseconds }) => milliseconds)) / 1_000;
  return `${[
    goalsTable([
      {
        goal: `two editions of 2,000 items are compared within ${MOST_SECONDS} s`,
        measured: `${number(worst)} s`,
        met: worst <= MOST_SECONDS,
      },
    ]),
    table(
      ["items of each", "", "milliseconds", "proposals"],
      compared.map(({ items, what, milliseconds, proposals }) => [
        ...[number(items), what, number(milliseconds), number(proposals)],
      ]),
    ),
  ].join("\n\n")}\n`;
}
