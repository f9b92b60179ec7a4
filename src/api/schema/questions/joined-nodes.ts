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

/** One node of each entry, by the generated field `name` of `Query`; null where the entry has none. */
export function joinedNode<E>(name: string, idOf: (entry: E) => string | null) {
  return async (
    entry: E & { readonly siblings: Siblings<E> },
    args: Arguments,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const id = idOf(entry);
    if (id === null) return null;
    const ids = (one: E) => [idOf(one)].filter((id) => id !== null);
    const nodes = await join(name, ids, entry.siblings, args, context, info);
    return nodes.get(id) ?? changedMeanwhile();
  };
}

/** A list of nodes of each entry; `where` and `sort` are the generated field's, `limit` and `offset` count within the entry. */
export function joinedNodes<E>(name: string, idsOf: (entry: E) => readonly string[]) {
  return async (
    entry: E & { readonly siblings: Siblings<E> },
    { limit, offset, ...args }: Arguments,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const nodes = await join(name, idsOf, entry.siblings, args, context, info);
    const mine = new Set(idsOf(entry));
    const list = [...nodes].filter(([id]) => mine.has(id)).map(([, node]) => node);
    const start = Number(offset ?? 0);
    return list.slice(start, limit === undefined || limit === null ? undefined : start + Number(limit));
  };
}

/** The arguments of a field are the same for every entry, so that the first entry may ask for all. */
function join<E>(
  name: string,
  idsOf: (entry: E) => readonly string[],
  { entries, joined }: Siblings<E>,
  args: Arguments,
  context: object,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, unknown>> {
  const key = String(info.path.key);
  const known = joined.get(key);
  if (known) return known;
  const ids = [...new Set(entries.flatMap((entry) => [...idsOf(entry)]))];
  const nodes = generatedNodes(name, ids, args, context, info);
  joined.set(key, nodes);
  return nodes;
}
