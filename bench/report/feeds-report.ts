/** What sending feeds cost in memory in, the report as Markdown out. */
import type { MemoryOfFeeds } from "../feeds/memory-of-feeds.ts";
import { goalsTable } from "./goals.ts";
import { number, table } from "./markdown.ts";

/** MiB that the process may grow by, with a hundred thousand nodes. */
const MOST_GROWTH = 200;
const NODES = 100_000;

export function feedsReport({ nodes, before, sent }: MemoryOfFeeds): string {
  const growths = sent.flatMap(({ growth }) => growth ?? []);
  const most = growths.length === sent.length ? Math.max(...growths) : null;
  return `${[
    `An edition of ${nodes.toLocaleString("en-US")} nodes, in a process that holds ${before === null ? "an unknown amount" : `${number(before)} MiB`} before the first file.`,
    goalsTable([
      {
        goal: `feeds of ${NODES.toLocaleString("en-US")} nodes make the process grow by at most ${MOST_GROWTH} MiB`,
        measured: most === null ? "not readable here" : `${number(most)} MiB`,
        met: most === null || nodes < NODES ? null : most <= MOST_GROWTH,
      },
    ]),
    table(
      ["file", "size", "time", "growth at most"],
      sent.map(({ file, bytes, milliseconds, growth }) => [
        file,
        `${number(bytes / 1e6)} MB`,
        `${number(milliseconds / 1000)} s`,
        growth === null ? "not readable here" : `${number(growth)} MiB`,
      ]),
    ),
  ].join("\n\n")}\n`;
}
