/** Loads an edition: brings Neo4j to exactly what the graph says, in one transaction, and writes no more than what differs. */
import type { ManagedTransaction } from "neo4j-driver";
import { type DocumentTextState, NO_DOCUMENT_TEXT, TOO_LARGE_TEXT } from "../model/document-text.ts";
import { toEnumValue } from "../model/enum-values.ts";
import type { CompleteGraph, Goal, Organization } from "../model/policy-graph.ts";
import { hasErrors } from "../model/problem.ts";
import { cypherText } from "./cypher-file.ts";
import { databaseFailure } from "./database-failure.ts";
import { countChanges, diffRows, isUnchanged, type RowChanges } from "./diff-rows.ts";
import { graphToRows, sharedGoalRows } from "./graph-to-rows.ts";
import { loadManifestId } from "./load-manifest.ts";
import { readOrganization, readRows, type StoredOrganization } from "./read-edition.ts";
import { type GraphRows, withProperty } from "./rows.ts";
import { inRead, inWrite, type Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { withIntegers } from "./with-integers.ts";
import { writeChanges } from "./write-changes.ts";

/** Numbers of nodes or relationships; the organization's node counts with them. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

export interface LoadResult {
  /** `unchanged`: the edition was there as it is, and nothing was written. */
  readonly outcome: "created" | "changed" | "unchanged";
  readonly nodes: Written;
  readonly relationships: Written;
  /** Whether the document's text is kept. */
  readonly text: DocumentTextState;
  /** Of the facts that are there now, as the load manifest has it. */
  readonly digest: string;
}

/** A load that takes longer than this has lost its server; the transaction is given up by it, and nothing is written. */
export const LOAD_TIMEOUT_MS = 10 * 60_000;

/**
 * All or nothing; other editions and organizations are not touched. Loads of one organization wait for each other.
 *
 * @throws StoreError `has-errors`, where the findings hold an error; `organization-differs`, where the organization is stored under another
 * name with other editions; `too-large`, where the database's memory does not take the edition; `disk-full`; `unreachable`, where the database
 * went away
 */
export async function loadEdition(store: Store, complete: CompleteGraph, now = new Date()): Promise<LoadResult> {
  if (hasErrors(complete.findings)) throw new StoreError("has-errors", "The document has errors and was not loaded.");
  const { capacity = Number.POSITIVE_INFINITY } = store;
  const { wanted, text } = rowsWithin(complete, capacity);
  if (wanted.nodes.length + wanted.relationships.length > capacity) throw tooLarge(wanted, capacity);
  try {
    return {
      ...(await bringTo(store, complete, wanted, secondsOf(now))),
      text,
      digest: digestIn(wanted, complete.graph.edition.id),
    };
  } catch (error) {
    const isFull = ((await store.freeBytes?.()) ?? Number.POSITIVE_INFINITY) < LEAST_FREE;
    throw loadErrorOf(error, isFull, wanted);
  }
}

/** An edition that the database takes without its document's text is loaded without it. */
function rowsWithin(
  complete: CompleteGraph,
  capacity: number,
): { readonly wanted: GraphRows; readonly text: DocumentTextState } {
  const text = complete.text ?? NO_DOCUMENT_TEXT;
  const wanted = graphToRows(complete);
  if (wanted.nodes.length + wanted.relationships.length <= capacity || text.lines.length === 0)
    return { wanted, text: text.state };
  return { wanted: graphToRows({ ...complete, text: TOO_LARGE_TEXT }), text: TOO_LARGE_TEXT.state };
}

/** Bytes on disk of a node or relationship, in the store and in the log of transactions: 800 were measured. */
const BYTES_OF_AN_ELEMENT = 1_000;
/** Bytes; with less, no database goes on writing. */
const LEAST_FREE = 16e6;

/** A disk that fills up in the middle of a load costs the database a restart. */
async function refuseFullDisk(store: Store, elements: number): Promise<void> {
  const free = await store.freeBytes?.();
  const needed = LEAST_FREE + elements * BYTES_OF_AN_ELEMENT;
  if (free === undefined || free >= needed) return;
  const megabytes = (bytes: number) => `${format(Math.ceil(bytes / 1e6))} MB`;
  throw new StoreError(
    "disk-full",
    `The database's disk is full: it has ${megabytes(free)} free, and the load may take ${megabytes(needed)}. Nothing was loaded. Free some space and load again.`,
  );
}

function tooLarge({ nodes, relationships }: GraphRows, capacity?: number): StoreError {
  const size = `The edition has ${format(nodes.length)} nodes and ${format(relationships.length)} relationships`;
  const bound = capacity === undefined ? "the database" : `the ${format(capacity)} that the database`;
  const instead =
    "Split the document, or give the database more memory (a server of your own: dbms.memory.transaction.total.max).";
  return new StoreError(
    "too-large",
    `${size}, more than ${bound} has memory for in one load. Nothing was loaded. ${instead}`,
  );
}

/** In words, where it is known what has happened to the database. */
function loadErrorOf(error: unknown, isDiskFull: boolean, rows: GraphRows): unknown {
  const options = { cause: error };
  const failure = error instanceof StoreError ? undefined : databaseFailure(error);
  switch (failure === "unavailable" && isDiskFull ? "disk" : failure) {
    case "memory":
      return tooLarge(rows);
    case "disk":
      return new StoreError(
        "disk-full",
        "The database's disk is full. Nothing was loaded. Free some space and load again.",
        options,
      );
    case "unavailable":
      return new StoreError(
        "unreachable",
        "The database went away during the load, of which nothing is left. Load again.",
        options,
      );
    default:
      return error;
  }
}

const format = (value: number) => value.toLocaleString("en-US");

type Outcome = Omit<LoadResult, "digest" | "text">;

async function bringTo(store: Store, complete: CompleteGraph, wanted: GraphRows, now: string): Promise<Outcome> {
  const { organization, edition } = complete.graph;

  const stored = await inRead(store, async (tx) => ({
    organization: await readOrganization(tx, organization.id),
    rows: await readRows(tx, edition.id),
  }));
  const same = stored.organization !== null && sameOrganization(stored.organization.organization, organization);
  const differing = countChanges(diffRows(stored.rows, loadedAt(wanted, stored.rows, edition.id, now)));
  if (same && differing === 0) return unchanged;

  await refuseFullDisk(store, differing);
  return inWrite(
    store,
    async (tx) => {
      const isNew = await lockOrganization(tx, organization);
      const before = isNew ? null : await readOrganization(tx, organization.id);
      refuseOtherName(before, organization, edition.id);
      await tx.run(cypherText("load/set-organization"), {
        organization: { ...organization, organizationKind: toEnumValue(organization.organizationKind) },
      });
      const named = await setGoals(tx, complete.graph.goals);
      const rows = await readRows(tx, edition.id);
      const changes = diffRows(rows, loadedAt(wanted, rows, edition.id, now));
      await deleteComparisons(tx, edition.id);
      await writeChanges(tx, changes);
      const unused = await deleteUnusedGoals(tx);
      const result = resultOf(changes, before?.organization ?? null, organization, rows.nodes.length === 0);
      const { created, updated, deleted } = result.nodes;
      return { ...result, nodes: { created: created + named, updated, deleted: deleted + unused } };
    },
    { timeout: LOAD_TIMEOUT_MS, metadata: { app: "policy-graph load", edition: edition.id } },
  );
}

/** The rows with when the edition was last loaded with other facts: now, or as before where the facts are as they were. */
function loadedAt(wanted: GraphRows, stored: GraphRows, edition: string, now: string): GraphRows {
  const isSame = digestIn(stored, edition) === digestIn(wanted, edition);
  const before = stored.nodes.find(({ id }) => id === edition)?.properties.loadedAt;
  return withProperty(wanted, edition, "loadedAt", isSame ? before : now);
}

/** In UTC. */
const secondsOf = (time: Date) => `${time.toISOString().slice(0, 19)}Z`;

/** The lock is taken by writing to the node; it must come before anything is read. True where the node is new. */
async function lockOrganization(tx: ManagedTransaction, organization: Organization): Promise<boolean> {
  const { summary } = await tx.run(cypherText("load/lock-organization"), { id: organization.id });
  return summary.counters.updates().nodesCreated > 0;
}

/** The shared ones among them; how many are new. */
async function setGoals(tx: ManagedTransaction, goals: readonly Goal[]): Promise<number> {
  const rows = sharedGoalRows(goals).map(({ properties }) => withIntegers(properties));
  if (rows.length === 0) return 0;
  const { summary } = await tx.run(cypherText("load/set-goals"), { goals: rows });
  return summary.counters.updates().nodesCreated;
}

/** How many. */
export async function deleteUnusedGoals(tx: ManagedTransaction): Promise<number> {
  return (await tx.run(cypherText("load/delete-unused-goals"))).summary.counters.updates().nodesDeleted;
}

/** Of the edition as it was: what is compared of the new one comes in a transaction of its own, and until then nothing is said instead of something old. */
export async function deleteComparisons(tx: ManagedTransaction, edition: string): Promise<void> {
  await tx.run(cypherText("load/delete-successions"), { edition });
  await tx.run(cypherText("load/delete-comparisons"), { edition });
}

/** What is said of the organization is every edition's: it changes only while this edition is the only one. */
function refuseOtherName(stored: StoredOrganization | null, organization: Organization, edition: string): void {
  const others = stored?.editions.filter((id) => id !== edition) ?? [];
  if (!stored || others.length === 0 || sameOrganization(stored.organization, organization)) return;
  const theirs = described(stored.organization);
  throw new StoreError(
    "organization-differs",
    `Organization ${organization.id} is stored as ${theirs}, with ${others.length} other edition${others.length === 1 ? "" : "s"}; this edition calls it ${described(organization)}. Say the same of it, or correct its code. Nothing was loaded.`,
  );
}

function sameOrganization(a: Organization, b: Organization): boolean {
  return described(a) === described(b);
}

/** As messages have it, and as editions are compared by it. */
function described({ organizationKind, name, code, codeScheme, prefecture }: Organization): string {
  const said = [
    organizationKind,
    code === null ? "no code" : `${codeScheme} ${code}`,
    `prefecture ${prefecture ?? "not given"}`,
  ];
  return `${name} (${said.join(", ")})`;
}

function resultOf(changes: RowChanges, before: Organization | null, after: Organization, isNew: boolean): Outcome {
  const { nodes, relationships } = changes;
  const changed = before !== null && !sameOrganization(before, after);
  const outcome = isNew ? "created" : isUnchanged(changes) && before !== null && !changed ? "unchanged" : "changed";
  return {
    outcome,
    nodes: {
      created: nodes.created.length + (before === null ? 1 : 0),
      updated: nodes.updated.length + (changed ? 1 : 0),
      deleted: nodes.deleted.length,
    },
    relationships: {
      created: relationships.created.length,
      updated: relationships.updated.length,
      deleted: relationships.deleted.length,
    },
  };
}

const nothing: Written = { created: 0, updated: 0, deleted: 0 };
const unchanged: Outcome = { outcome: "unchanged", nodes: nothing, relationships: nothing };

function digestIn({ nodes }: GraphRows, edition: string): string {
  const manifest = nodes.find(({ id }) => id === loadManifestId(edition));
  return String(manifest?.properties.digest ?? "");
}
