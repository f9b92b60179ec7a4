/** What checking hostile documents took in, the report as Markdown out. */
import type { CheckedKind } from "../documents/check-doubling.ts";
import { goalsTable } from "./goals.ts";
import { number, table } from "./markdown.ts";

const MOST_RATIO = 2.3;

export function documentsReport(kinds: readonly CheckedKind[]): string {
  const worst = Math.max(...kinds.flatMap(({ ratios }) => ratios));
  return `${[
    goalsTable([
      {
        goal: `a document of twice the size takes at most ${MOST_RATIO} times as long to check, up to the bounds`,
        measured: number(worst),
        met: worst <= MOST_RATIO,
      },
    ]),
    table(
      ["document of", "size", "CPU time", "ratios of doubling"],
      kinds.map(({ what, bytes, milliseconds, ratios }) => [
        what,
        `${number(bytes / 1e6)} MB`,
        `${number(milliseconds / 1_000)} s`,
        ratios.map((ratio) => ratio.toFixed(1)).join(", "),
      ]),
    ),
  ].join("\n\n")}\n`;
}
