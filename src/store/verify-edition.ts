/** Verifies a stored edition: names every difference to what was loaded and to what follows from it, since somebody wrote it by hand. */
import type { DerivedFacts } from "../model/derived-facts.ts";
import { organizationOf } from "../model/ids.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { diffRows, type RowChanges } from "./diff-rows.ts";
import { graphToRows } from "./graph-to-rows.ts";
import { loadManifestId, manifestDigests } from "./load-manifest.ts";
import { readUndisturbed, rowsCollector } from "./read-edition.ts";
import { type GraphRows, isStoredLabel, type NodeRow, type Properties, withProperty } from "./rows.ts";
import { rowsToGraph } from "./rows-to-graph.ts";
import type { Store } from "./store.ts";

export interface Verified {
  readonly edition: string;
  /** One sentence for each difference, naming the node or relationship; empty where all is as it was loaded. */
  readonly differences: readonly string[];
  /** What was compared. */
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * Recomputes the derived facts from the stored ones (`derive`) and compares; holds the stored facts against the digests in the manifest of the load.
 * A load that goes on meanwhile is seen whole or not at all.
 */
export async function verifyEdition(
  store: Store,
  edition: string,
  derive: (graph: PolicyGraph) => DerivedFacts,
): Promise<Verified> {
  const { stored, read } = await readUndisturbed(store, edition, rowsCollector);
  const { rows } = read;
  const compared = { edition, nodes: rows.nodes.length, relationships: rows.relationships.length };
  const manifest = rows.nodes.find(({ id }) => id === loadManifestId(edition));
  const recorded = digestsOf(edition, manifest);
  if (!stored)
    return {
      ...compared,
      differences: [`${edition}: its organization ${organizationOf(edition)} is not in the database`],
    };
  try {
    // What is of no kind is named below, as what follows from nothing.
    const known = rows.nodes.filter(({ label }) => isStoredLabel(label));
    const facts = rowsToGraph(stored.organization, { ...rows, nodes: known });
    // When it was loaded is nobody's to say but the database's.
    const at = rows.nodes.find(({ id }) => id === edition)?.properties.loadedAt;
    const follows = graphToRows({ ...facts, derived: derive(facts.graph) });
    const wanted = withProperty(follows, edition, "loadedAt", at);
    const isManifest = ({ id }: NodeRow) => id === loadManifestId(edition);
    const now = digestsOf(edition, wanted.nodes.find(isManifest));
    const withoutManifest = (all: GraphRows) => ({ ...all, nodes: all.nodes.filter((row) => !isManifest(row)) });
    return {
      ...compared,
      differences: [
        ...(manifest ? changedFacts(recorded, now) : [`${loadManifestId(edition)}: there is no manifest of the load`]),
        ...changedRows(withoutManifest(rows), diffRows(withoutManifest(rows), withoutManifest(wanted))),
      ],
    };
  } catch (error) {
    const present = new Set(rows.nodes.map(({ id }) => id));
    const gone = [...recorded.keys()].filter((id) => !present.has(id)).map(missing);
    const reason = error instanceof Error ? error.message : String(error);
    return { ...compared, differences: [...gone, `${edition}: ${reason}`] };
  }
}

function digestsOf(edition: string, manifest: NodeRow | undefined): ReadonlyMap<string, string> {
  const entries = manifest?.properties.entries;
  return manifestDigests(edition, Array.isArray(entries) ? entries.map(String) : []);
}

const missing = (id: string) => `${id}: was loaded, and is not in the database`;

function changedFacts(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => {
    if (before.get(id) === now.get(id)) return [];
    if (!now.has(id)) return [missing(id)];
    if (!before.has(id)) return [`${id}: is in the database, and was not loaded`];
    return [`${id}: its facts are not those that were loaded (its properties, or where its relationships lead)`];
  });
}

/** `stored` holds the rows before the changes that would put them right. */
export function changedRows(stored: GraphRows, { nodes, relationships }: RowChanges): readonly string[] {
  const before = new Map(stored.nodes.map((row) => [`${row.label} ${row.id}`, row.properties]));
  const way = ({ type, from, to }: { type: string; from: string; to: string }) => `(${from})-[${type}]->(${to})`;
  return [
    ...nodes.updated.flatMap(({ label, id, properties }) =>
      changedProperties(`${label} ${id}`, before.get(`${label} ${id}`) ?? {}, properties),
    ),
    ...nodes.created.map(({ label, id }) => `${label} ${id}: follows from the facts, and is not in the database`),
    ...nodes.deleted.map(({ label, id }) => `${label} ${id}: is in the database, and follows from nothing`),
    ...relationships.updated.map((row) => `${way(row)}: its properties are not those that follow from the facts`),
    ...relationships.created.map((row) => `${way(row)}: follows from the facts, and is not in the database`),
    ...relationships.deleted.map((row) => `${way(row)}: is in the database, and follows from nothing`),
  ];
}

function changedProperties(name: string, stored: Properties, wanted: Properties): readonly string[] {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(wanted)])].sort();
  return keys.flatMap((key) => {
    const [is, should] = [stored[key], wanted[key]].map((value) => JSON.stringify(value) ?? "absent");
    return is === should ? [] : [`${name}: ${key} is ${is} in the database; the facts give ${should}`];
  });
}
