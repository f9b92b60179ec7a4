/** Numbers from 0 that are put together, two at a time: which of them are one. */
export function unions(count: number) {
  const above = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (above[root] !== root) root = above[root] ?? root;
    // The way is shorter the next time.
    for (let at = index; above[at] !== root; ) {
      const next = above[at] ?? root;
      above[at] = root;
      at = next;
    }
    return root;
  };
  return {
    rootOf,
    unite: (one: number, other: number): void => {
      above[rootOf(other)] = rootOf(one);
    },
  };
}
