/** Ids of nodes and edges in, ids out that no other part of the document has, for formats in which all parts share their ids. */

/** Gives back the id that is asked for, with underscores behind it where it is taken: nodes go first and keep theirs. */
export function uniqueIds(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    let free = id;
    while (taken.has(free)) free += "_";
    taken.add(free);
    return free;
  };
}
