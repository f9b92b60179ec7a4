/** `policy-graph load`: documents in, their editions in the database out; nothing is written unless every document may be. */
import { withDerived } from "../../derive/derive-graph.ts";
import { hasErrors, identifyFindings } from "../../model/problem.ts";
import { type LoadResult, loadEdition, type Written } from "../../store/load-edition.ts";
import { type EditionAsLoaded, readEditionAsLoaded } from "../../store/read-edition.ts";
import type { Store } from "../../store/store.ts";
import { type CheckedDocument, checkDocument } from "../check-document.ts";
import { compareLoaded } from "../compare-loaded.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { keepStatedBeside } from "../keep-stated.ts";
import { printErrors, summaryOf } from "../print-problems.ts";
import { type EditionFlags, readDocument, readEditionFacts } from "../read-document.ts";
import { printLine, printNote } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";
import { comparedLine } from "./compare.ts";

/** 0 where all are loaded (or were there as they are), 1 where a document has errors or what people confirmed beside it does not fit, 2 where one is unusable. */
export async function load(
  paths: readonly string[],
  flags: EditionFlags,
  configuration: Configuration,
): Promise<ExitCode> {
  if (paths.length > 1 && Object.keys(flags).length > 0) {
    throw new UsageError(
      "Flags that describe an edition go with one document. Give each of several documents an edition file beside it.",
    );
  }
  const prepared = await Promise.all(paths.map((path) => prepareDocument(path, flags)));
  refuseSameEdition(prepared);
  const refused = prepared.filter(({ problems }) => hasErrors(problems));
  for (const { document, problems } of refused) printErrors(document.path, problems);
  if (refused.length > 0) {
    printNote("Nothing was loaded.");
    return refused.some(({ graph }) => graph === null) ? EXIT.usage : EXIT.negative;
  }
  return withStore(configuration, {}, async (store, progress) => {
    const loaded = new Map<string, EditionAsLoaded>();
    for (const one of prepared) {
      progress.step(`Loading ${one.document.path}`);
      const result = await loadPrepared(store, one);
      if (one.graph) loaded.set(one.graph.edition.id, { graph: one.graph, digest: result.digest });
      progress.done();
      printLine(resultLine(one, result));
    }
    const read = async (id: string) => loaded.get(id) ?? (await readEditionAsLoaded(store, id));
    let isAllUsed = true;
    for (const { document, graph } of prepared) {
      const kept = graph && (await keepStatedBeside(store, document.path, graph, read));
      if (kept) printLine(kept.line);
      isAllUsed &&= kept?.isUsed ?? true;
    }
    for (const organization of new Set(prepared.flatMap(({ graph }) => graph?.organization.id ?? []))) {
      const compared = await compareLoaded(store, organization, { onProgress: progress.step, read });
      progress.done();
      for (const one of compared) printLine(comparedLine(one));
    }
    return isAllUsed ? EXIT.done : EXIT.negative;
  });
}

/** Reads and checks a document together with its edition's facts. */
export async function prepareDocument(path: string, flags: EditionFlags): Promise<CheckedDocument> {
  return checkDocument(await readDocument(path), await readEditionFacts(path, flags));
}

export interface Loaded extends LoadResult {
  /** Overlaps that were counted and not kept; by what they are of. */
  readonly omitted: readonly (readonly [count: number, what: string])[];
}

export async function loadPrepared(store: Store, { document, graph, problems }: CheckedDocument): Promise<Loaded> {
  if (graph === null) throw new Error(`${document.path} is unusable and cannot be loaded`);
  const findings = identifyFindings(graph.edition.id, problems);
  const complete = withDerived({ graph, findings });
  const counts = complete.derived.counts[graph.edition.id] ?? {};
  const omitted = [
    [counts.omittedPlanOverlapCount ?? 0, "triples of plans"],
    [counts.omittedInitiativeOverlapCount ?? 0, "pairs of initiatives"],
  ] as const;
  return { ...(await loadEdition(store, complete)), omitted: omitted.filter(([count]) => count > 0) };
}

function refuseSameEdition(prepared: readonly CheckedDocument[]): void {
  const first = new Map<string, string>();
  for (const { document, graph } of prepared) {
    if (!graph) continue;
    const { id } = graph.edition;
    const other = first.get(id);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${document.path} are both edition ${id}. Expected another name for one of them.`,
      );
    first.set(id, document.path);
  }
}

/** One line: what became of the edition, and what is to be known of its document. */
export function resultLine(
  { document, graph, problems }: CheckedDocument,
  { outcome, nodes, relationships, omitted }: Loaded,
): string {
  const id = graph?.edition.id;
  const what =
    outcome === "unchanged"
      ? "is in the database as it is; nothing was written"
      : `${outcome === "created" ? "loaded" : "brought up to date"}: ${written(nodes, "node")}; ${written(relationships, "relationship")}`;
  const rest = omitted.map(([count, what]) => `${count.toLocaleString("en-US")} ${what}`).join(" and ");
  const kept = rest && ` Of the overlaps those that share most are kept; ${rest} that share less are counted only.`;
  return `${document.path} (${id}) ${what}. ${summaryOf(problems)}.${kept}`;
}

function written({ created, updated, deleted }: Written, what: string): string {
  return `${created} ${what}s created, ${updated} updated, ${deleted} deleted`;
}
