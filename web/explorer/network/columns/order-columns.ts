/** Columns of nodes and the links between neighbouring ones in, the order out in which few links cross, never more than in the order given. */
import { countCrossings } from "./count-crossings.ts";

/** What belongs together (the items of a domain, the initiatives of a plan) stands together. */
export interface Group {
  readonly key: string;
  readonly ids: readonly string[];
}
/** Columns of one band have their groups in the same order: domains and their items, plans and all that is theirs. */
export interface Column {
  readonly band: string;
  readonly groups: readonly Group[];
}
/** From one column to the next. */
export type Link = readonly [from: string, to: string];

const MOST_SWEEPS = 12;
/** Each passes over all; more are needed by chance only, and of thousands each takes long. */
const mostExchanges = (nodeCount: number) => (nodeCount > 1_000 ? 2 : 20);

export function orderColumns(given: readonly Column[], links: readonly Link[]): readonly Column[] {
  const neighbours = neighboursOf(links);
  let best = given;
  let fewest = countCrossings(given, links);
  const consider = (columns: readonly Column[]) => {
    const count = countCrossings(columns, links);
    if (count < fewest) [best, fewest] = [columns, count];
  };
  for (const start of [given, reversedBands(given)]) {
    let columns = start;
    for (let sweep = 0; sweep < MOST_SWEEPS && fewest > 0; sweep += 1) {
      columns = sortByNeighbours(columns, neighbours, sweep % 2 === 0);
      const exchanged = exchangeMembers(columns, neighbours);
      consider(columns);
      consider(exchanged);
    }
  }
  const count = given.reduce((sum, { groups }) => sum + groups.reduce((all, { ids }) => all + ids.length, 0), 0);
  for (let pass = 0; pass < mostExchanges(count) && fewest > 0; pass += 1) {
    const before = fewest;
    consider(exchangeMembers(best, neighbours));
    for (const band of new Set(given.map((column) => column.band))) {
      const keys = keysOf(best, band);
      for (let i = 0; i + 1 < keys.length; i += 1) {
        const next = [...keysOf(best, band)];
        [next[i], next[i + 1]] = [next[i + 1] as string, next[i] as string];
        consider(exchangeMembers(inOrder(best, band, next), neighbours));
      }
    }
    if (fewest === before) break;
  }
  return best;
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

export function neighboursOf(links: readonly Link[]): Neighbours {
  const found = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const own = found.get(one);
    if (own) own.push(other);
    else found.set(one, [other]);
  };
  for (const [from, to] of links) {
    add(from, to);
    add(to, from);
  }
  return found;
}

/** Of every node its place in its column, from 0 to 1. */
function sharesOf(columns: readonly Column[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { groups } of columns) {
    const ids = groups.flatMap((group) => group.ids);
    for (const [index, id] of ids.entries()) shares.set(id, (index + 0.5) / ids.length);
  }
  return shares;
}

/** Each node to the middle of those that it is linked with, each group to the middle of its nodes'; band by band, so that the ones move and the others stand. */
function sortByNeighbours(columns: readonly Column[], neighbours: Neighbours, isForward: boolean): readonly Column[] {
  const bands = [...new Set(columns.map(({ band }) => band))];
  let sorted = columns;
  for (const band of isForward ? bands : bands.reverse()) {
    const shares = sharesOf(sorted);
    const bandOf = new Map(sorted.flatMap((column) => idsOf(column).map((id) => [id, column.band] as const)));
    const middle = (id: string) => {
      const all = neighbours.get(id) ?? [];
      const others = all.filter((one) => bandOf.get(one) !== band);
      const counted = others.length > 0 ? others : all;
      return counted.length === 0 ? (shares.get(id) ?? 0) : mean(counted.map((one) => shares.get(one) ?? 0));
    };
    const isOutward = (id: string) => (neighbours.get(id) ?? []).some((one) => bandOf.get(one) !== band);
    const ofKey = new Map<string, number[]>();
    for (const column of sorted)
      if (column.band === band)
        for (const { key, ids } of column.groups)
          ofKey.set(key, [...(ofKey.get(key) ?? []), ...ids.filter(isOutward).map(middle)]);
    const keys = keysOf(sorted, band);
    const wanted = new Map(
      keys.map((key, index) => {
        const all = ofKey.get(key) ?? [];
        return [key, all.length === 0 ? (index + 0.5) / keys.length : mean(all)];
      }),
    );
    const next = stableSort(keys, (key) => wanted.get(key) ?? 0);
    sorted = inOrder(sorted, band, next).map((column) =>
      column.band === band
        ? { band, groups: column.groups.map(({ key, ids }) => ({ key, ids: stableSort(ids, middle) })) }
        : column,
    );
  }
  return sorted;
}

/** Two that stand one below the other in their group change places where fewer links cross then. */
function exchangeMembers(columns: readonly Column[], neighbours: Neighbours): readonly Column[] {
  let exchanged = columns;
  for (const index of columns.keys()) {
    const shares = sharesOf(exchanged);
    const columnOf = new Map(exchanged.flatMap((column, at) => idsOf(column).map((id) => [id, at] as const)));
    /** Links of the upper that cross links of the lower. */
    const crossings = (upper: string, lower: string) => {
      let count = 0;
      for (const one of neighbours.get(upper) ?? [])
        for (const other of neighbours.get(lower) ?? [])
          if (columnOf.get(one) === columnOf.get(other) && (shares.get(one) ?? 0) > (shares.get(other) ?? 0))
            count += 1;
      return count;
    };
    exchanged = exchanged.map((column, at) => {
      if (at !== index) return column;
      const groups = column.groups.map(({ key, ids }) => {
        const order = [...ids];
        for (let i = 0; i + 1 < order.length; i += 1) {
          const [one, other] = [order[i] as string, order[i + 1] as string];
          if (crossings(other, one) < crossings(one, other)) [order[i], order[i + 1]] = [other, one];
        }
        return { key, ids: order };
      });
      return { band: column.band, groups };
    });
  }
  return exchanged;
}

/** The document's order from below: another point to begin at. */
function reversedBands(columns: readonly Column[]): readonly Column[] {
  const last = columns.at(-1)?.band;
  return last === undefined ? columns : inOrder(columns, last, [...keysOf(columns, last)].reverse());
}

function keysOf(columns: readonly Column[], band: string): readonly string[] {
  const longest = columns
    .filter((column) => column.band === band)
    .map(({ groups }) => groups.map(({ key }) => key))
    .sort((a, b) => b.length - a.length);
  return [...new Set(longest.flat())];
}

function inOrder(columns: readonly Column[], band: string, keys: readonly string[]): readonly Column[] {
  const rank = new Map(keys.map((key, index) => [key, index]));
  return columns.map((column) =>
    column.band === band ? { band, groups: stableSort(column.groups, ({ key }) => rank.get(key) ?? 0) } : column,
  );
}

const idsOf = ({ groups }: Column) => groups.flatMap(({ ids }) => ids);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function stableSort<T>(all: readonly T[], of: (one: T) => number): T[] {
  const keyed = all.map((one) => ({ one, by: of(one) }));
  return keyed.sort((a, b) => a.by - b.by).map(({ one }) => one);
}
