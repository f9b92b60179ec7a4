/** The load manifest: one node for each edition that lists what its load wrote, with a digest of each part, for `verify` to hold the database against. */
import { createHash } from "node:crypto";
import type { Organization } from "../model/policy-graph.ts";
import { type GraphRows, LOAD_MANIFEST, type NodeRow, nodeRow } from "./rows.ts";

/** Raised when what is stored of the same document changes: editions with another number are derived anew (`outdatedEditions`). */
export const DERIVATION = 11;

/** As databases have it. */
export const loadManifestId = (edition: string) => `${edition}/load-record`;
export const editionOfManifest = (id: string) => id.slice(0, id.lastIndexOf("/"));

/**
 * One node; its entries are `<id below the edition's> <digest of its facts>`, its digest is of them all. The edition's own entry covers the
 * organization too.
 */
export function loadManifest(
  edition: string,
  organization: Organization,
  { nodes, relationships }: GraphRows,
): NodeRow {
  const outgoing = new Map<string, string[]>();
  for (const { type, from, to, properties } of relationships) {
    const said = JSON.stringify([type, to, inOrder(properties)]);
    const others = outgoing.get(from);
    if (others) others.push(said);
    else outgoing.set(from, [said]);
  }
  const entries = nodes.map(({ label, id, properties }) => {
    const owner = id === edition ? { ...organization } : null;
    const facts = [label, inOrder(properties), owner, outgoing.get(id)?.sort() ?? []];
    return `${id.slice(edition.length + 1)} ${digestOf(facts)}`;
  });
  entries.sort();
  const digest = digestOf(entries);
  return nodeRow(LOAD_MANIFEST, { id: loadManifestId(edition), derivation: DERIVATION, digest, entries });
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}

const inOrder = (properties: object) => Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));

/** Digests by id, from the entries of a manifest. */
export function manifestDigests(edition: string, entries: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    entries.map((entry) => {
      const gap = entry.lastIndexOf(" ");
      const below = entry.slice(0, gap);
      return [below === "" ? edition : `${edition}/${below}`, entry.slice(gap + 1)];
    }),
  );
}
