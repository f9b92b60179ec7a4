/** `policy-graph load`: documents in, their editions in the database out; nothing is written unless every document may be. */
import { checkGraph } from "../../check/check-graph.ts";
import { ingestDocument } from "../../ingest/ingest-document.ts";
import type { CheckedGraph } from "../../model/policy-graph.ts";
import { compareProblems, hasErrors, identifyFindings, type Problem } from "../../model/problem.ts";
import { type LoadResult, loadEdition, type Written } from "../../store/load-edition.ts";
import type { Store } from "../../store/store.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { problemLines, summaryOf } from "../print-problems.ts";
import { type Document, type EditionFlags, readDocument, readEditionFacts } from "../read-document.ts";
import { printLine, printNote } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";

interface Prepared {
  readonly document: Document;
  /** null where the document is unusable. */
  readonly checked: CheckedGraph | null;
  readonly problems: readonly Problem[];
}

/** 0 where all are loaded (or were there as they are), 1 where a document has errors, 2 where one is unusable. */
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
  for (const { document, problems } of refused) {
    const errors = problems.filter(({ severity }) => severity === "error");
    for (const line of problemLines(document.path, errors)) printNote(line);
    printNote(`${document.path}: ${summaryOf(problems)}; policy-graph check shows all of them.`);
  }
  if (refused.length > 0) {
    printNote("Nothing was loaded.");
    return refused.some(({ checked }) => checked === null) ? EXIT.usage : EXIT.negative;
  }
  await withStore(configuration, {}, async (store, progress) => {
    for (const one of prepared) {
      progress.step(`Loading ${one.document.path}`);
      const result = await loadPrepared(store, one);
      progress.done();
      printLine(resultLine(one, result));
    }
  });
  return EXIT.done;
}

/** Reads and checks a document together with its edition's facts. */
export async function prepareDocument(path: string, flags: EditionFlags): Promise<Prepared> {
  const document = await readDocument(path);
  const { graph, problems } = ingestDocument(document, await readEditionFacts(path, flags));
  if (graph === null) return { document, checked: null, problems };
  const all = [...problems, ...checkGraph(graph)].sort(compareProblems);
  return { document, checked: { graph, findings: identifyFindings(graph.edition.id, all) }, problems: all };
}

export async function loadPrepared(store: Store, { document, checked }: Prepared): Promise<LoadResult> {
  if (checked === null) throw new Error(`${document.path} is unusable and cannot be loaded`);
  return loadEdition(store, checked);
}

function refuseSameEdition(prepared: readonly Prepared[]): void {
  const first = new Map<string, string>();
  for (const { document, checked } of prepared) {
    if (!checked) continue;
    const { id } = checked.graph.edition;
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
  { document, checked, problems }: Prepared,
  { outcome, nodes, relationships }: LoadResult,
): string {
  const id = checked?.graph.edition.id;
  const what =
    outcome === "unchanged"
      ? "is in the database as it is; nothing was written"
      : `${outcome === "created" ? "loaded" : "brought up to date"}: ${written(nodes, "node")}; ${written(relationships, "relationship")}`;
  return `${document.path} (${id}) ${what}. ${summaryOf(problems)}.`;
}

function written({ created, updated, deleted }: Written, what: string): string {
  return `${created} ${what}s created, ${updated} updated, ${deleted} deleted`;
}
