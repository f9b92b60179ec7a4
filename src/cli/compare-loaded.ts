/** An open store in, the same out with the comparisons that belong into it: of editions that follow one another, and those that somebody asked for. */
import { compareEditions } from "../match/compare-editions.ts";
import { comparisonFacts } from "../match/comparison-facts.ts";
import { recall } from "../match/remember.ts";
import { successionsAmong } from "../match/succession.ts";
import type { ComparedEditions, EditionPair } from "../model/comparison-facts.ts";
import type { RememberedCorrespondence } from "../model/correspondence.ts";
import { groupBy } from "../model/group-by.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { readKnownComparisons, readLoadedEditions, readStated, type Stated } from "../store/comparisons.ts";
import { type EditionAsLoaded, readEditionAsLoaded } from "../store/read-edition.ts";
import { sizeOfEdition } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { deleteComparison, writeComparison } from "../store/write-comparison.ts";

/** Items, marks, targets and notes of the largest edition that is compared: what is proposed is looked for among all pairs. */
const MOST = 20_000;
/** Loads of either edition may come between; nobody loads as often as this. */
const ATTEMPTS = 5;

const NOTHING_SAID: Stated = { remembered: [], digest: "" };

export interface ComparedNow extends ComparedEditions {
  /** Why it is not there; null where it is. */
  readonly refusal: string | null;
  /** How much of what people say of the two names what is not there any more, or is called otherwise, and was not used. */
  readonly unused: number;
}

export interface CompareLoadedOptions {
  readonly onProgress?: (step: string) => void;
  /** Also what is as it should be by all that is recorded of it. */
  readonly again?: boolean;
  /** Reads an edition, where it is not in the database that it is read. */
  readonly read?: (id: string) => Promise<EditionAsLoaded | null>;
}

/**
 * Writes what is missing or of an earlier load, takes out what nobody wants any more, and leaves alone what is as it should be.
 *
 * @param organization whose editions are looked at; null: all
 * @returns what was compared now
 */
export async function compareLoaded(
  store: Store,
  organization: string | null,
  { onProgress = () => {}, again = false, read = (id) => readEditionAsLoaded(store, id) }: CompareLoadedOptions = {},
): Promise<readonly ComparedNow[]> {
  const { known, wanted } = await readComparisons(store, organization);
  const wantedKeys = new Set(wanted.map(keyOf));
  for (const one of known) if (one.reason !== null && !wantedKeys.has(keyOf(one))) await deleteComparison(store, one);
  const current = new Map(known.filter((one) => one.isCurrent).map((one) => [keyOf(one), one.reason]));
  const said = new Map(known.map((one) => [keyOf(one), one.stated]));
  const compared: ComparedNow[] = [];
  for (const one of wanted) {
    if (!again && current.get(keyOf(one)) === one.reason) continue;
    onProgress(`Comparing ${one.oldId} with ${one.newId}`);
    const outcome = await compare(store, one, said.get(keyOf(one)) ?? NOTHING_SAID, read);
    if (outcome) compared.push({ ...one, ...outcome });
  }
  return compared;
}

/**
 * Of all editions, or those in which one of these is: comparisons that belong into the database, whether or not they are there, and those that are there
 * and do not belong there.
 */
export async function comparisonsToVerify(
  store: Store,
  editions: readonly string[] | null = null,
): Promise<readonly ComparedEditions[]> {
  const { known, wanted } = await readComparisons(store, null);
  const keys = new Set(wanted.map(keyOf));
  const others = known.flatMap(({ oldId, newId, reason }) =>
    reason === null || keys.has(keyOf({ oldId, newId })) ? [] : [{ oldId, newId, reason }],
  );
  const meant = [...wanted, ...others].filter(
    ({ oldId, newId }) => editions === null || editions.includes(oldId) || editions.includes(newId),
  );
  const sizes = new Map<string, number>();
  for (const id of new Set(meant.flatMap(({ oldId, newId }) => [oldId, newId])))
    sizes.set(id, await sizeOfEdition(store, id));
  return meant.filter(({ oldId, newId }) => [oldId, newId].every((id) => (sizes.get(id) ?? 0) <= MOST));
}

/** What is written of two editions; and how much of what people say of them was not used. */
export const comparedGraphs =
  (reason: ComparedEditions["reason"]) =>
  (old: PolicyGraph, next: PolicyGraph, remembered: readonly RememberedCorrespondence[]) => {
    const { stated, unused } = recall(remembered, old, next);
    return { facts: comparisonFacts(compareEditions(old, next, stated), reason), unused };
  };

/** Those that are there, and those that belong there: of two that follow one another and were asked for, that they follow says more. */
async function readComparisons(store: Store, organization: string | null) {
  const [known, editions] = await Promise.all([
    readKnownComparisons(store, organization),
    readLoadedEditions(store, organization),
  ]);
  const wanted = new Map<string, ComparedEditions>();
  for (const { oldId, newId, isRequested } of known)
    if (isRequested) wanted.set(keyOf({ oldId, newId }), { oldId, newId, reason: "request" });
  for (const ofOne of groupBy(editions, (edition) => edition.organization).values())
    for (const { oldId, newId } of successionsAmong(ofOne))
      wanted.set(keyOf({ oldId, newId }), { oldId, newId, reason: "succession" });
  return { known, wanted: [...wanted.values()] };
}

const keyOf = ({ oldId, newId }: EditionPair) => `${oldId} ${newId}`;

/** null: one of the editions is not there any more. */
async function compare(
  store: Store,
  pair: ComparedEditions,
  stated: Stated,
  read: NonNullable<CompareLoadedOptions["read"]>,
): Promise<Pick<ComparedNow, "refusal" | "unused"> | null> {
  const { oldId, newId, reason } = pair;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // What was at hand at first may have been loaded anew by somebody else.
    const from = attempt === 0 ? read : (id: string) => readEditionAsLoaded(store, id);
    const [old, next] = [await from(oldId), await from(newId)];
    if (!old || !next) return null;
    const refusal = refusalOf(old.graph) ?? refusalOf(next.graph);
    if (refusal !== null) return { refusal, unused: 0 };
    const { remembered, digest } = attempt === 0 ? stated : await readStated(store, pair);
    const { facts, unused } = comparedGraphs(reason)(old.graph, next.graph, remembered);
    const loads = { oldDigest: old.digest, newDigest: next.digest, statedDigest: digest };
    if (await writeComparison(store, facts, loads)) return { refusal: null, unused };
  }
  throw new StoreError("changing", `${oldId} or ${newId} is being loaded again and again. Try once more later.`);
}

/** null where it can be compared. */
function refusalOf({ edition, items, covers, targets, notes }: PolicyGraph): string | null {
  const size = items.length + covers.length + targets.length + notes.length;
  if (size <= MOST) return null;
  return `${edition.id} has more than ${MOST.toLocaleString("en-US")} items, marks, targets and notes, too many to be compared.`;
}
