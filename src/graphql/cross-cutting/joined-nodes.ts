/** The entries of an answer in, resolvers for the nodes they speak of out: one generated query for a field of all entries together. */
import type { GraphQLResolveInfo } from "graphql";
import { changedMeanwhile, generatedNodes } from "./generated-fields.ts";

/** Nodes by the response key of the field that selects them; shared by all entries of one answer. */
type Joined = Map<string, Promise<ReadonlyMap<string, unknown>>>;

interface Siblings<E> {
  readonly entries: readonly E[];
  readonly joined: Joined;
}

/** Gives every entry the list that it is in. */
export function withSiblings<T extends object>(entries: readonly T[]): readonly (T & { siblings: Siblings<T> })[] {
  const siblings = { entries, joined: new Map() };
  return entries.map((entry) => ({ ...entry, siblings }));
}

type Arguments = Readonly<Record<string, unknown>>;

export interface NodeName {
  readonly id: string;
  readonly kind: string;
}

/** One node of each entry; null where the entry has none. */
export function joinedNode<E>(nameOf: (entry: E) => NodeName | null) {
  return async (
    entry: E & { readonly siblings: Siblings<E> },
    args: Arguments,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const name = nameOf(entry);
    if (name === null) return null;
    const names = (one: E) => [nameOf(one)].filter((name) => name !== null);
    const nodes = await join(names, entry.siblings, args, context, info);
    return nodes.get(name.id) ?? changedMeanwhile();
  };
}

/** A list of nodes of each entry; `where` and `sort` are the generated field's, `limit` and `offset` count within the entry. */
export function joinedNodes<E>(kind: string, idsOf: (entry: E) => readonly string[]) {
  return async (
    entry: E & { readonly siblings: Siblings<E> },
    { limit, offset, ...args }: Arguments,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const nodes = await join((one: E) => idsOf(one).map((id) => ({ id, kind })), entry.siblings, args, context, info);
    const mine = new Set(idsOf(entry));
    const list = [...nodes].filter(([id]) => mine.has(id)).map(([, node]) => node);
    const start = Number(offset ?? 0);
    return list.slice(start, limit === undefined || limit === null ? undefined : start + Number(limit));
  };
}

/** The arguments of a field are the same for every entry, so that the first entry may ask for all, kind by kind. */
function join<E>(
  namesOf: (entry: E) => readonly NodeName[],
  { entries, joined }: Siblings<E>,
  args: Arguments,
  context: object,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, unknown>> {
  const key = String(info.path.key);
  const known = joined.get(key);
  if (known) return known;
  const byKind = new Map<string, Set<string>>();
  for (const { id, kind } of entries.flatMap((entry) => [...namesOf(entry)])) {
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(id));
  }
  const asked = [...byKind].map(([kind, ids]) => generatedNodes(kind, [...ids], args, context, info));
  const nodes = Promise.all(asked).then((maps) => new Map(maps.flatMap((map) => [...map])));
  joined.set(key, nodes);
  return nodes;
}
