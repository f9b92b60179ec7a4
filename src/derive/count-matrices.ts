/**
 * Sums of the rows and columns of a matrix of 0 and 1 in, how many columns any two rows share in all matrices with the same sums out: by counting them,
 * where that is not too much work. Columns of the same sum are alike, so that it is enough to know how many there are of each: no matrix is written out.
 */

/** At n: in how many matrices two rows share n columns. Whole numbers, so that what is divided at the end is rounded once, where there are not very many. */
export type Frequencies = readonly number[];

/** For two rows, by their places. */
export type SharedInAll = (one: number, other: number) => Frequencies;

/** Steps take some 50 ns: an edition of a city's size takes hundreds to thousands of them. */
const MOST_STEPS = 60_000;
/** The numbers of matrices beyond are too large for a number. */
const MOST_COLUMNS = 400;

/** How many ways lead to each state. A state is how many columns still want one mark, two, …, as the digits of a number. */
type Ways = ReadonlyMap<number, number>;

/** null where it takes more steps, or where numbers grow beyond bounds. Exact where they stay below 2^53, and to some twelve digits beyond. */
export function countMatrices(
  rowSums: readonly number[],
  columnSums: readonly number[],
  mostSteps = MOST_STEPS,
): SharedInAll | null {
  const classCount = Math.max(0, ...columnSums);
  const base = columnSums.length + 1;
  if (columnSums.length > MOST_COLUMNS || base ** classCount > Number.MAX_SAFE_INTEGER) return null;
  const counting = stepCounter(base, classCount, mostSteps);
  const sorted = rowSums.map((sum) => sum).sort((a, b) => b - a);
  const found = new Map<string, Frequencies>();
  const start = columnSums.reduce((state, sum) => (sum === 0 ? state : state + base ** (sum - 1)), 0);

  /** Every two rows are left out once, rows of the same sum being alike: what the others leave is theirs. */
  const leavingOut = (place: number, left: readonly number[], ways: Ways): boolean => {
    const sum = sorted[place];
    if (sum === undefined) return finish(left, ways);
    const isNext = sorted[place - 1] !== sum || left.includes(place - 1);
    if (left.length < 2 && isNext && !leavingOut(place + 1, [...left, place], ways)) return false;
    if (sorted.length - place - 1 < 2 - left.length) return true;
    const after = counting.step(ways, sum, sorted.length - place - 1 + left.length);
    return after !== null && leavingOut(place + 1, left, after);
  };
  /** Columns that want two marks get both, so that they are shared; of those that want one, the first row takes what it still wants. */
  const finish = (left: readonly number[], ways: Ways): boolean => {
    const [a = 0, b = 0] = left.map((place) => sorted[place] ?? 0);
    const matrices: number[] = new Array(Math.min(a, b) + 1).fill(0);
    for (const [state, count] of ways) {
      const [wantOne, shared] = [state % base, Math.floor(state / base)];
      if (shared < matrices.length)
        matrices[shared] = (matrices[shared] ?? 0) + count * counting.choose(wantOne, a - shared);
    }
    const total = matrices.reduce((sum, count) => sum + count, 0);
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) return false;
    found.set(`${a} ${b}`, matrices);
    return true;
  };

  if (sorted.length >= 2 && !leavingOut(0, [], new Map([[start, 1]]))) return null;
  return (one, other) => {
    const [a, b] = [rowSums[one] ?? 0, rowSums[other] ?? 0];
    return found.get(`${Math.max(a, b)} ${Math.min(a, b)}`) ?? [];
  };
}

/** One row more: of the columns that want so many marks, it takes some of each kind. */
function stepCounter(base: number, classCount: number, mostSteps: number) {
  const choose = binomials();
  let steps = 0;

  /** `rest` rows are still to come: a column that wants more marks cannot do without this one. null where there are too many steps. */
  const step = (ways: Ways, rowSum: number, rest: number): Ways | null => {
    const after = new Map<number, number>();
    for (const [state, count] of ways) {
      const wanting: number[] = [];
      const atMost: number[] = [0];
      for (let kind = 1, digits = state; kind <= classCount; kind += 1, digits = Math.floor(digits / base)) {
        wanting[kind] = digits % base;
        atMost[kind] = (atMost[kind - 1] ?? 0) + (wanting[kind] ?? 0);
      }
      const take = (kind: number, left: number, next: number, nextCount: number): void => {
        if (steps > mostSteps) return;
        if (kind === 0) {
          steps += 1;
          after.set(next, (after.get(next) ?? 0) + nextCount);
          return;
        }
        const all = wanting[kind] ?? 0;
        const least = Math.max(kind > rest ? all : 0, left - (atMost[kind - 1] ?? 0));
        const oneLess = base ** (kind - 1) - (kind === 1 ? 0 : base ** (kind - 2));
        for (let taken = least; taken <= Math.min(all, left); taken += 1)
          take(kind - 1, left - taken, next - taken * oneLess, nextCount * choose(all, taken));
      };
      take(classCount, rowSum, state, count);
      if (steps > mostSteps) return null;
    }
    return after;
  };
  return { step, choose };
}

/** Numbers of ways to choose k of n: 0 where there are none. */
function binomials(): (n: number, k: number) => number {
  const known = new Map<number, Float64Array>();
  const rowOf = (n: number): Float64Array => {
    const row = new Float64Array(n + 1).fill(1);
    for (let k = 1; k <= n; k += 1) row[k] = ((row[k - 1] ?? 0) * (n - k + 1)) / k;
    known.set(n, row);
    return row;
  };
  return (n, k) => (known.get(n) ?? rowOf(n))[k] ?? 0;
}
