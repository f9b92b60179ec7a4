/** `policy-graph load`: documents in, their editions in the database out; nothing is written unless every document may be. */
import { withDerived } from "../../derive/derive-graph.ts";
import { LEFT_OUT_TEXT } from "../../model/document-text.ts";
import { hasErrors, identifyFindings } from "../../model/problem.ts";
import { type LoadResult, loadEdition } from "../../store/load-edition.ts";
import { type EditionAsLoaded, readEditionAsLoaded } from "../../store/read-edition.ts";
import type { Store } from "../../store/store.ts";
import { type CheckedDocument, checkDocument } from "../check-document.ts";
import { compareLoaded } from "../compare-loaded.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { keepStatedBeside } from "../keep-stated.ts";
import { spokenLanguage } from "../language-of.ts";
import { printErrors, summaryOf } from "../print-problems.ts";
import { type EditionFlags, readDocument, readEditionFacts } from "../read-document.ts";
import { printLine, printNote } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";
import { loadWordsIn } from "../words/load-words.ts";
import { comparedLine } from "./compare.ts";

export interface HowToLoad {
  /** The documents' text is not kept. */
  readonly withoutText?: boolean;
}

/** 0 where all are loaded (or were there as they are), 1 where a document has errors or what people confirmed beside it does not fit, 2 where one is unusable. */
export async function load(
  paths: readonly string[],
  flags: EditionFlags,
  configuration: Configuration,
  how: HowToLoad = {},
): Promise<ExitCode> {
  const words = loadWordsIn(spokenLanguage());
  if (paths.length > 1 && Object.keys(flags).length > 0) {
    throw new UsageError(words.oneDocument);
  }
  const prepared = await Promise.all(paths.map((path) => prepareDocument(path, flags)));
  refuseSameEdition(prepared);
  const refused = prepared.filter(({ problems }) => hasErrors(problems));
  for (const { document, problems } of refused) printErrors(document.path, problems);
  if (refused.length > 0) {
    printNote(words.nothingLoaded);
    return refused.some(({ graph }) => graph === null) ? EXIT.usage : EXIT.negative;
  }
  return withStore(configuration, {}, async (store, progress) => {
    const loaded = new Map<string, EditionAsLoaded>();
    for (const one of prepared) {
      progress.step(`Loading ${one.document.path}`);
      const result = await loadPrepared(store, one, how);
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
  /** Overlaps that were counted and not kept. */
  readonly omitted: { readonly planOverlaps: number; readonly initiativeOverlaps: number };
}

export async function loadPrepared(
  store: Store,
  { document, graph, problems, text }: CheckedDocument,
  { withoutText = false }: HowToLoad = {},
): Promise<Loaded> {
  if (graph === null) throw new Error(`${document.path} is unusable and cannot be loaded`);
  const findings = identifyFindings(graph.edition.id, problems);
  const complete = withDerived({ graph, findings, text: withoutText ? LEFT_OUT_TEXT : text });
  const counts = complete.derived.counts[graph.edition.id] ?? {};
  const omitted = {
    planOverlaps: counts.omittedPlanOverlapCount ?? 0,
    initiativeOverlaps: counts.omittedInitiativeOverlapCount ?? 0,
  };
  return { ...(await loadEdition(store, complete)), omitted };
}

function refuseSameEdition(prepared: readonly CheckedDocument[]): void {
  const first = new Map<string, string>();
  for (const { document, graph } of prepared) {
    if (!graph) continue;
    const { id } = graph.edition;
    const other = first.get(id);
    if (other !== undefined) throw new UsageError(loadWordsIn(spokenLanguage()).sameEdition(other, document.path, id));
    first.set(id, document.path);
  }
}

/** One line: what became of the edition, and what is to be known of its document. */
export function resultLine(
  { document, graph, problems }: CheckedDocument,
  { outcome, nodes, relationships, omitted, text }: Loaded,
): string {
  const words = loadWordsIn(spokenLanguage());
  const wrote = outcome === "created" ? words.created : words.updated;
  const what =
    outcome === "unchanged" ? words.unchanged : wrote(words.nodes(nodes), words.relationships(relationships));
  const { planOverlaps, initiativeOverlaps } = omitted;
  const rest = planOverlaps + initiativeOverlaps > 0 ? words.omitted(planOverlaps, initiativeOverlaps) : "";
  return `${words.line(document.path, graph?.edition.id ?? "", what, summaryOf(problems))}${rest}${words.textIs[text]}`;
}
