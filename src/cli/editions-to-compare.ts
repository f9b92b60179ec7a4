/** What a person calls two editions, a document's path or the id of a loaded one, in; both as graphs, or what is different between them, out. */
import { basename } from "node:path";
import { compareEditions, type EditionComparison } from "../match/compare-editions.ts";
import { recall } from "../match/remember.ts";
import type { RememberedCorrespondence } from "../model/correspondence.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { hasErrors } from "../model/problem.ts";
import { readStated } from "../store/comparisons.ts";
import { readEdition } from "../store/read-edition.ts";
import { nameEditions } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";
import { type CheckedDocument, checkDocument } from "./check-document.ts";
import type { Configuration } from "./configuration.ts";
import { inWords } from "./language-of.ts";
import { printErrors } from "./print-problems.ts";
import { draftFacts, EditionUntold, isThere, readDocument, readEditionFacts } from "./read-document.ts";
import { readStatedCorrespondences } from "./stated-correspondences.ts";
import { UsageError } from "./usage-error.ts";
import { withStore } from "./with-store.ts";

/**
 * null where a document has errors, which are printed.
 *
 * @param stated the file of what people say of what corresponds; null: the one beside the new edition's document, where there is one
 * @throws UsageError where one is neither a file nor a loaded edition, or the file does not fit them
 */
export async function comparisonOf(
  old: string,
  next: string,
  stated: string | null,
  configuration: Configuration,
): Promise<EditionComparison | null> {
  const found = await editionsToCompare([old, next], configuration);
  const [before, after] = found?.graphs ?? [];
  if (!found || !before || !after) return null;
  const said = await readStatedCorrespondences(stated, next, before, after);
  return compareEditions(before, after, said ?? recall(found.remembered, before, after).stated);
}

export interface FoundEditions {
  readonly graphs: readonly PolicyGraph[];
  /** What is kept beside the first two of them, where both are loaded; of documents a file says it. */
  readonly remembered: readonly RememberedCorrespondence[];
}

/**
 * In their order; no database is opened for documents. null where a document has errors, which are printed.
 *
 * @throws UsageError where one is neither a file nor a loaded edition
 */
export async function editionsToCompare(
  named: readonly string[],
  configuration: Configuration,
): Promise<FoundEditions | null> {
  const areFiles = await Promise.all(named.map(isThere));
  const read = await Promise.all(named.map((name, index) => (areFiles[index] ? graphOfDocument(name) : undefined)));
  if (read.includes(null)) return null;
  const missing = named.find((name, index) => !areFiles[index] && !isLikeEdition(name));
  if (missing !== undefined)
    throw new UsageError(`${missing} does not exist. Expected a plan document, or the id of a loaded edition.`);
  if (!read.includes(undefined)) return { graphs: read as readonly PolicyGraph[], remembered: [] };
  return withStore(configuration, {}, async (store) => {
    const graphs: PolicyGraph[] = [];
    for (const [index, name] of named.entries()) graphs.push(read[index] ?? (await storedGraph(store, name)));
    const [oldId, newId] = named;
    const areLoaded = oldId !== undefined && newId !== undefined && !areFiles[0] && !areFiles[1];
    const { remembered } = areLoaded ? await readStated(store, { oldId, newId }) : { remembered: [] };
    return { graphs, remembered };
  });
}

/** `112119/plan-2023`, and not `plans/plan.txt`. */
const isLikeEdition = (name: string) => /^[^/]+\/[^/]+$/u.test(name) && !/\.[a-z]{2,4}$/iu.test(name);

/** A document as it is read, whatever is wrong with it: whose plan it is need not be known, to compare it. */
export async function draftOf(path: string): Promise<CheckedDocument> {
  const facts = await readEditionFacts(path, {}).catch((error: unknown) => {
    if (!(error instanceof EditionUntold)) throw error;
    return draftFacts(basename(path));
  });
  return checkDocument(await readDocument(path), facts);
}

async function graphOfDocument(path: string): Promise<PolicyGraph | null> {
  const { graph, problems } = await draftOf(path);
  if (graph && !hasErrors(problems)) return graph;
  printErrors(path, problems, { en: "Nothing was compared.", ja: "比較は行いませんでした。" });
  return null;
}

async function storedGraph(store: Store, id: string): Promise<PolicyGraph> {
  const checked = await readEdition(store, id);
  if (checked) return checked.graph;
  const ids = (await nameEditions(store)).map((edition) => edition.id);
  throw new UsageError(
    inWords({
      en: `${id} is neither a file nor a loaded edition. Loaded: ${ids.length === 0 ? "none" : ids.join(", ")}.`,
      ja: `${id} というファイルも、取り込んだ版もありません。取り込んだ版：${ids.length === 0 ? "なし" : ids.join("、")}`,
    }),
  );
}
