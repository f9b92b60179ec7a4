/** Made-up cities and large matrices in, how long it takes to tell what chance would give of each out, and how exact that is. */
import {
  cellsGivenBothTotals,
  type Marks,
  marksOf,
  pairsGivenBothTotals,
  partedPairsGivenBothTotals,
} from "../../src/derive/given-both-totals.ts";
import { membershipsOf } from "../../src/derive/memberships.ts";
import { madeUpEdition } from "../cities/made-up-edition.ts";
import { type Random, randomFrom } from "../cities/random.ts";
import { median } from "../median.ts";
import type { Say } from "../say.ts";

export interface TimedChance {
  readonly what: string;
  /** Medians. */
  readonly milliseconds: { readonly pairs: number; readonly cells: number; readonly initiatives: number | null };
  /** Of a p-value: largest among the pairs, 0 where all matrices were counted. */
  readonly standardError: number;
}

const CITIES = 150;
const ROUNDS = 3;
const DOMAINS = 40;
const LARGE = [
  { plans: 40, items: 2_000, marks: 2_400 },
  { plans: 40, items: 2_000, marks: 12_000 },
  { plans: 20, items: 30_000, marks: 40_000 },
];

export async function timeOfChance(say: Say): Promise<readonly TimedChance[]> {
  say(`Telling chance of ${CITIES} made-up cities`);
  const cities = await Promise.all(Array.from({ length: CITIES }, (_, index) => madeUpEdition(index)));
  const ofCities = cities.map(({ graph }) => {
    const { plans, initiatives } = membershipsOf(graph);
    const numbers = new Map(graph.domains.map(({ id }, number) => [id, number]));
    const groups = graph.items.map(({ domainId }) => numbers.get(domainId) ?? 0);
    const owned = initiatives.filter(({ of }) => graph.plans.some(({ id }) => id === of.ownerId));
    return {
      ...timed(marksOf(graph, plans), groups, graph.domains.length),
      initiatives: millisecondsOf(() =>
        partedPairsGivenBothTotals(marksOf(graph, owned), (row) => owned[row]?.of.ownerId ?? ""),
      ),
    };
  });
  const small: TimedChance = {
    what: `a made-up city, of ${CITIES}`,
    milliseconds: {
      pairs: median(ofCities.map(({ pairs }) => pairs)),
      cells: median(ofCities.map(({ cells }) => cells)),
      initiatives: median(ofCities.map(({ initiatives }) => initiatives)),
    },
    standardError: Math.max(...ofCities.map(({ standardError }) => standardError)),
  };
  const large = LARGE.map(({ plans, items, marks }) => {
    const what = `${plans} plans × ${items.toLocaleString("en")} items, ${marks.toLocaleString("en")} marks`;
    say(`Telling chance of ${what}`);
    const groups = Array.from({ length: items }, (_, item) => item % DOMAINS);
    const { pairs, cells, standardError } = timed(drawMarks(randomFrom(marks), plans, items, marks), groups, DOMAINS);
    return { what, milliseconds: { pairs, cells, initiatives: null }, standardError };
  });
  return [small, ...large];
}

function timed(marks: Marks, groups: readonly number[], groupCount: number) {
  let standardError = 0;
  const pairs = millisecondsOf(() => {
    const found = pairsGivenBothTotals(marks) ?? [];
    standardError = Math.max(0, ...found.map((chance) => chance.standardError));
  });
  return { pairs, cells: millisecondsOf(() => cellsGivenBothTotals(marks, groups, groupCount)), standardError };
}

function millisecondsOf(work: () => unknown): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** Items differ in how often they are marked, as in a document. */
function drawMarks(random: Random, plans: number, items: number, marks: number): Marks {
  const rows = Array.from({ length: plans }, () => new Set<number>());
  for (let made = 0; made < marks; ) {
    const row = rows[random.below(plans)];
    // The lesser of two: items that stand first are marked more often.
    const item = Math.min(random.below(items), random.below(items));
    if (row === undefined || row.has(item)) continue;
    row.add(item);
    made += 1;
  }
  return { rows: rows.map((row) => [...row].sort((a, b) => a - b)), columnCount: items };
}
