/**
 * Sums of the columns of a matrix of 0 and 1 in, out the ways in which its rows can take columns, one row after the other. Columns that want as many marks are
 * alike: a state is how many still want one, two, …, as the digits of a number, and not which ones.
 */

/** How many ways lead to each state. */
export type Ways = ReadonlyMap<number, number>;

export interface RowSteps {
  /** Of the numbers that states are: the first digit says how many columns want one mark more. */
  readonly base: number;
  /** No row has taken any. */
  readonly start: number;
  /** One row more takes so many columns; `rest` rows are still to come. null where there were too many steps. */
  readonly step: (ways: Ways, rowSum: number, rest: number) => Ways | null;
  /** In how many ways rows of these sums take all that is wanted. null where there were too many steps. */
  readonly completions: (rowSums: readonly number[]) => (state: number) => number | null;
  /** The number of columns that want each number of marks; nothing stands at 0. */
  readonly wanting: (state: number) => readonly number[];
  /** Numbers of ways to choose k of n: 0 where there are none. */
  readonly choose: (n: number, k: number) => number;
}

/** Steps take some 50 ns: an edition of a city's size takes hundreds to thousands of them. */
const MOST_STEPS = 60_000;
/** The numbers of matrices beyond are too large for a number. */
const MOST_COLUMNS = 400;

/** null where states are no exact numbers. */
export function rowSteps(columnSums: readonly number[], mostSteps = MOST_STEPS): RowSteps | null {
  const wanted = columnSums.filter((sum) => sum > 0);
  const classCount = Math.max(0, ...wanted);
  const base = wanted.length + 1;
  if (wanted.length > MOST_COLUMNS || base ** classCount > Number.MAX_SAFE_INTEGER) return null;
  const choose = binomials();
  let steps = 0;

  const wanting = (state: number): readonly number[] => {
    const counts: number[] = [0];
    for (let kind = 1, digits = state; kind <= classCount; kind += 1, digits = Math.floor(digits / base))
      counts[kind] = digits % base;
    return counts;
  };
  /** A column that wants more marks than there are rows after this one cannot do without it. */
  const takings = (
    state: number,
    rowSum: number,
    rest: number,
    visit: (next: number, ways: number) => void,
  ): boolean => {
    const counts = wanting(state);
    const atMost: number[] = [0];
    for (let kind = 1; kind <= classCount; kind += 1) atMost[kind] = (atMost[kind - 1] ?? 0) + (counts[kind] ?? 0);
    const take = (kind: number, left: number, next: number, ways: number): void => {
      if (steps > mostSteps) return;
      if (kind === 0) {
        steps += 1;
        visit(next, ways);
        return;
      }
      const all = counts[kind] ?? 0;
      const least = Math.max(kind > rest ? all : 0, left - (atMost[kind - 1] ?? 0));
      const oneLess = base ** (kind - 1) - (kind === 1 ? 0 : base ** (kind - 2));
      for (let taken = least; taken <= Math.min(all, left); taken += 1)
        take(kind - 1, left - taken, next - taken * oneLess, ways * choose(all, taken));
    };
    take(classCount, rowSum, state, 1);
    return steps <= mostSteps;
  };

  return {
    base,
    start: wanted.reduce((state, sum) => state + base ** (sum - 1), 0),
    step: (ways, rowSum, rest) => {
      const after = new Map<number, number>();
      for (const [state, count] of ways) {
        const isDone = takings(state, rowSum, rest, (next, more) => {
          after.set(next, (after.get(next) ?? 0) + count * more);
        });
        if (!isDone) return null;
      }
      return after;
    },
    completions: (rowSums) => {
      const known = rowSums.map(() => new Map<number, number>());
      const from = (row: number, state: number): number => {
        const rowSum = rowSums[row];
        if (rowSum === undefined) return state === 0 ? 1 : 0;
        let sum = known[row]?.get(state);
        if (sum !== undefined) return sum;
        sum = 0;
        const isDone = takings(state, rowSum, rowSums.length - row - 1, (next, ways) => {
          sum = (sum ?? 0) + ways * from(row + 1, next);
        });
        if (!isDone) return Number.NaN;
        known[row]?.set(state, sum);
        return sum;
      };
      return (state) => {
        const all = from(0, state);
        return Number.isNaN(all) || steps > mostSteps ? null : all;
      };
    },
    wanting,
    choose,
  };
}

function binomials(): RowSteps["choose"] {
  const known = new Map<number, Float64Array>();
  const rowOf = (n: number): Float64Array => {
    const row = new Float64Array(n + 1).fill(1);
    for (let k = 1; k <= n; k += 1) row[k] = ((row[k - 1] ?? 0) * (n - k + 1)) / k;
    known.set(n, row);
    return row;
  };
  return (n, k) => (known.get(n) ?? rowOf(n))[k] ?? 0;
}
