/** Everything that was measured in, the report as Markdown out. */
import type { ReadAndComputed } from "../crossings/read-and-compute.ts";
import { AT_ONCE, type LoadedEditions } from "../load/load-editions.ts";
import type { ShareOfComparing } from "../load/share-of-comparing.ts";
import type { ShareOfDeriving } from "../load/share-of-deriving.ts";
import type { Memory } from "../memory.ts";
import type { AskedBothWays } from "../questions/ask-both-ways.ts";
import { HOW_MEASURED } from "../race.ts";
import { type FirstAndHundredth, VARIANTS } from "../shapes/first-and-hundredth.ts";
import {
  answersGoal,
  comparingGoal,
  crossingIsMet,
  crossingsGoal,
  durationGoal,
  goalsTable,
  ratioOf,
  shareGoal,
  verdict,
} from "./goals.ts";
import { number, percent, table, times } from "./markdown.ts";

export interface Measured {
  readonly machine: string;
  readonly share: ShareOfDeriving;
  readonly comparing: ShareOfComparing;
  readonly loaded: LoadedEditions;
  readonly asked: readonly AskedBothWays[];
  readonly crossed: readonly ReadAndComputed[];
  readonly shapes: readonly FirstAndHundredth[];
  /** Of the whole run, in milliseconds. */
  readonly duration: number;
}

export function report({ machine, share, comparing, loaded, asked, crossed, shapes, duration }: Measured): string {
  return `${[
    `${loaded.editions.toLocaleString("en-US")} editions on ${machine}.`,
    HOW_MEASURED,
    "### Goals",
    goalsTable([
      ...[shareGoal(share), comparingGoal(comparing), answersGoal(asked), crossingsGoal(crossed, loaded.editions)],
      durationGoal(duration, loaded.editions),
    ]),
    "### Loading",
    loadTable(loaded, share, comparing),
    "### The API over HTTP against hand-written Cypher over the bare driver",
    askedTable(asked),
    "### Stored facts against computing them in Cypher on the fly",
    crossedTable(crossed, loaded.editions),
    `### The first query of a shape against its hundredth (medians of ${VARIANTS} variants)`,
    shapesTable(shapes),
  ].join("\n\n")}\n`;
}

function loadTable(loaded: LoadedEditions, share: ShareOfDeriving, comparing: ShareOfComparing): string {
  const seconds = loaded.milliseconds / 1000;
  return table(
    ["", "figure"],
    [
      [
        `load of ${number(loaded.editions)} editions, ${AT_ONCE} at once, derived facts included`,
        `${number(seconds)} s`,
      ],
      ["editions a second", number(loaded.editions / seconds)],
      ["nodes a second", `${number(loaded.nodes / seconds)} (of ${loaded.nodes.toLocaleString("en-US")})`],
      [
        "relationships a second",
        `${number(loaded.relationships / seconds)} (of ${loaded.relationships.toLocaleString("en-US")})`,
      ],
      ["making up, reading and checking the documents, besides", `${number(loaded.preparing / 1000)} s`],
      [`one edition with derived facts (median of ${share.editions})`, `${number(share.withDerived)} ms`],
      ["its twin without", `${number(share.withoutDerived)} ms`],
      ["share of deriving: computing and writing", percent(share.share)],
      ["computing alone", `${number(share.computing)} ms, ${percent(share.computing / share.withDerived)}`],
      [
        `two editions of a city one after the other (mean of ${comparing.cities})`,
        `${number(comparing.loading / comparing.cities)} ms`,
      ],
      [
        "comparing them besides",
        `${number(comparing.comparing / comparing.cities)} ms, ${percent(comparing.share)} of the loads`,
      ],
      ["memory of this process after the load (at most)", memory(loaded.program)],
      ["memory of Neo4j after the load (at most)", memory(loaded.neo4j)],
    ],
  );
}

const memory = (of: Memory | null) => (of ? `${number(of.now)} MiB (${number(of.most)})` : "not readable here");

export function askedTable(asked: readonly AskedBothWays[]): string {
  return table(
    ["question", "entries", "API, ms", "Cypher, ms", "API ÷ Cypher"],
    asked.map(({ name, entries, result }) =>
      typeof result === "string"
        ? [name, number(entries), `**no answer**: ${result}`, "", ""]
        : [name, number(entries), number(result.first), number(result.second), times(result.first / result.second)],
    ),
  );
}

function crossedTable(crossed: readonly ReadAndComputed[], editions: number): string {
  return table(
    ["crossing, over all editions", "rows", "stored, ms", "computed, ms", "computed ÷ stored", "goal"],
    crossed.map(({ name, rows, race }) => [
      ...[name, rows.toLocaleString("en-US"), number(race.first), number(race.second)],
      ...[times(ratioOf(race)), verdict(crossingIsMet(race, editions))],
    ]),
  );
}

function shapesTable(shapes: readonly FirstAndHundredth[]): string {
  return table(
    ["shape", "first, ms", "hundredth, ms", "first ÷ hundredth"],
    shapes.map(({ name, first, hundredth }) => [name, number(first), number(hundredth), times(first / hundredth)]),
  );
}
