/** How soon the explorer's matrix stands in, the report as Markdown out. */
import { LARGEST, type Loads, type MeasuredExplorer } from "../explorer/measure-explorer.ts";
import { number, table, times } from "./markdown.ts";

export function explorerReport({
  machine,
  editions,
  alone,
  amongAll,
  largest,
  network,
  firstView,
}: MeasuredExplorer): string {
  const row = (name: string, { matrix, answers, loads }: Loads) => [
    ...[name, String(loads), number(matrix), ...answers.map(number), times(matrix / alone.matrix)],
  ];
  return `${[
    `The explorer in Chromium, on ${machine}. Medians, in milliseconds; every load is a first visit to a warm server.`,
    table(
      ["loaded", "loads", "until the matrix stands", "of which editions", "of which the edition", "÷ one edition"],
      [
        row("one edition", alone),
        row(`the same among ${editions.toLocaleString("en-US")}`, amongAll),
        row(`the largest (${LARGEST.domains} domains, ${LARGEST.items} items, ${LARGEST.plans} plans)`, largest),
      ],
    ),
    `Moving about in the network of the largest, drawn without a graphics card: a frame takes ${times(network.panning / network.idle)} what it takes while nothing happens, and of twenty frames the slowest ${times(network.slowest / network.idle)}.`,
    `The first view loads ${number(firstView.gzip / 1000)} kB of JavaScript compressed with gzip (${number(firstView.plain / 1000)} kB plain).`,
  ].join("\n\n")}\n`;
}
