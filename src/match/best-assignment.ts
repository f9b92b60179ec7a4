/** Pairs with a score in, the set of them out that has the greatest sum and names nothing twice. */

export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Of groups that hang together by more than that many on a side, the best pair is taken first, then the next. */
const MOST_EXACT = 80;

export function bestAssignment(pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  return groupsOf(pairs).flatMap((group) => {
    const lefts = [...new Set(group.map(({ left }) => left))];
    const rights = [...new Set(group.map(({ right }) => right))];
    return Math.max(lefts.length, rights.length) > MOST_EXACT ? greedy(group) : exact(group, lefts, rights);
  });
}

/** Pairs that share a member, directly or through others. */
function groupsOf(pairs: readonly ScoredPair[]): readonly (readonly ScoredPair[])[] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { left, right } of pairs) {
    const [a, b] = [rootOf(`l${left}`), rootOf(`r${right}`)];
    if (a !== b) parents.set(a, b);
  }
  const groups = new Map<string, ScoredPair[]>();
  for (const pair of pairs) {
    const root = rootOf(`l${pair.left}`);
    const group = groups.get(root);
    if (group) group.push(pair);
    else groups.set(root, [pair]);
  }
  return [...groups.values()];
}

function greedy(pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  const ranked = [...pairs].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  return ranked.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
}

/** The Hungarian method, with potentials: rows one after the other, each by the cheapest alternating path. */
function exact(
  pairs: readonly ScoredPair[],
  lefts: readonly number[],
  rights: readonly number[],
): readonly ScoredPair[] {
  const size = Math.max(lefts.length, rights.length);
  const [rowOf, columnOf] = [lefts, rights].map((list) => new Map(list.map((one, index) => [one, index + 1])));
  const cost = Array.from({ length: size + 1 }, () => new Float64Array(size + 1));
  const pairAt = new Map<string, ScoredPair>();
  for (const pair of pairs) {
    const [row, column] = [rowOf?.get(pair.left) ?? 0, columnOf?.get(pair.right) ?? 0];
    (cost[row] as Float64Array)[column] = -pair.score;
    pairAt.set(`${row} ${column}`, pair);
  }
  const rowAt = hungarian(cost, size);
  return rowAt.flatMap((row, column) => pairAt.get(`${row} ${column}`) ?? []);
}

/** The row of each column; both count from 1. */
function hungarian(cost: readonly Float64Array[], size: number): readonly number[] {
  const [rowPotential, columnPotential] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  const rowAt: number[] = new Array(size + 1).fill(0);
  const before: number[] = new Array(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    rowAt[0] = row;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isVisited: boolean[] = new Array(size + 1).fill(false);
    let column = 0;
    do {
      isVisited[column] = true;
      const from = rowAt[column] ?? 0;
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let to = 1; to <= size; to += 1) {
        if (isVisited[to]) continue;
        const reduced = (cost[from]?.[to] ?? 0) - (rowPotential[from] ?? 0) - (columnPotential[to] ?? 0);
        if (reduced < (least[to] ?? 0)) {
          least[to] = reduced;
          before[to] = column;
        }
        if ((least[to] ?? 0) < delta) [delta, next] = [least[to] ?? 0, to];
      }
      for (let to = 0; to <= size; to += 1) {
        if (isVisited[to]) {
          const at = rowAt[to] ?? 0;
          rowPotential[at] = (rowPotential[at] ?? 0) + delta;
          columnPotential[to] = (columnPotential[to] ?? 0) - delta;
        } else least[to] = (least[to] ?? 0) - delta;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowAt[column] = rowAt[previous] ?? 0;
      column = previous;
    }
  }
  return rowAt;
}
