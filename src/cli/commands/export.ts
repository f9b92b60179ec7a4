/** `policy-graph export`: an edition of the database or a document, a view and a format in, a file out. */
import { withDerived } from "../../derive/derive-graph.ts";
import type { Format } from "../../export/format.ts";
import { UnsupportedExport } from "../../export/unsupported-export.ts";
import { parseSelection } from "../../export/views/parse-selection.ts";
import { type Selection, SelectionError } from "../../export/views/selection.ts";
import type { View } from "../../export/views/view.ts";
import { VIEWS, viewNamed } from "../../export/views/views.ts";
import { planContent } from "../../export/workbook/plan-content.ts";
import { csvFolder } from "../../export/workbook/write-csv-files.ts";
import { formatsOf, writeView } from "../../export/write-view.ts";
import type { CompleteGraph } from "../../model/policy-graph.ts";
import { hasErrors, identifyFindings } from "../../model/problem.ts";
import { readEdition } from "../../store/read-edition.ts";
import { nameEditions } from "../../store/read-editions.ts";
import type { Store } from "../../store/store.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { languageOfFile } from "../language-of.ts";
import { printErrors } from "../print-problems.ts";
import { EDITION_FLAGS, type EditionFlags } from "../read-document.ts";
import { printNote } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";
import { writeFolder, writeOutput } from "../write-output.ts";
import { prepareDocument } from "./load.ts";

export interface ExportOptions extends EditionFlags {
  readonly view?: string;
  readonly format?: string;
  readonly output?: string;
  readonly plan?: string;
  readonly domain?: string;
  readonly minPlanCount?: string;
  readonly maxPlanCount?: string;
  readonly minWeight?: string;
  readonly kind?: string;
  readonly lang?: string;
}

/** 0 where the file is written, 1 where the document has errors or the format cannot hold what is asked for, 2 for wrong usage. */
export async function exportView(
  document: string | undefined,
  options: ExportOptions,
  configuration: Configuration,
): Promise<ExitCode> {
  const language = languageOfFile(options.lang);
  const target = options.output?.endsWith("/") ? folderOf(options) : targetOf(options);
  if (document === undefined) refuseEditionFlags(options);
  try {
    const selection = target === "folder" ? undefined : selectionOf(target.view, options);
    const edition =
      document === undefined
        ? await withStore(configuration, {}, (store) => storedEdition(store, options.edition))
        : await editionOf(document, options);
    if (!edition) return EXIT.negative;
    if (target === "folder") await writeFolder(csvFolder(planContent(edition.graph, language)), options.output ?? "");
    else if (selection)
      await writeOutput(writeView(edition, target.view, selection, target.format, language), options.output);
    return EXIT.done;
  } catch (error) {
    if (error instanceof SelectionError) throw new UsageError(error.message, { cause: error });
    if (!(error instanceof UnsupportedExport)) throw error;
    printNote(`policy-graph: ${error.message}`);
    return EXIT.negative;
  }
}

interface Target {
  readonly view: View;
  readonly format: Format;
}

/** It holds the template's sheets, and so all of an edition. */
function folderOf(options: ExportOptions): "folder" {
  const parts = ["view", "format", "plan", "domain", "minPlanCount", "maxPlanCount", "minWeight", "kind"] as const;
  if (parts.every((part) => options[part] === undefined)) return "folder";
  throw new UsageError(
    "A folder is given for the output: it holds a whole edition as CSV files, and goes with no view, format or part. Name a file, or leave those out.",
  );
}

/** A format of whole editions needs no view. */
function targetOf(options: ExportOptions): Target {
  const whole = viewNamed("graph");
  if (options.view === undefined && whole) {
    const format = chooseFormat(whole, options);
    if (format.holds === "plan") return { view: whole, format };
    throw new UsageError(`No view is named. Give one with --view: ${names(VIEWS)}.`);
  }
  const view = viewNamed(options.view ?? "");
  if (!view) throw new UsageError(`There is no view ${options.view}. There are: ${names(VIEWS)}.`);
  return { view, format: chooseFormat(view, options) };
}

function chooseFormat(view: View, { format: named, output }: ExportOptions): Format {
  const formats = formatsOf(view);
  // `nodes.csv` before `csv`: the longest ending is meant.
  const byEnding = [...formats]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => output?.endsWith(`.${name}`));
  const format = named === undefined ? byEnding : formats.find(({ name }) => name === named);
  if (format) return format;
  const what = named === undefined ? "No format is named" : `There is no format ${named} of ${view.name}`;
  throw new UsageError(`${what}. Give one with --format: ${names(formats)}.`);
}

function selectionOf(
  view: View,
  { plan, domain, minPlanCount, maxPlanCount, minWeight, kind }: ExportOptions,
): Selection {
  const given = Object.entries({ plan, domain, minPlanCount, maxPlanCount, minWeight, kind });
  return parseSelection(
    view,
    new Map(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]] as const]))),
  );
}

function refuseEditionFlags(options: ExportOptions): void {
  if (EDITION_FLAGS.every((flag) => options[flag] === undefined)) return;
  throw new UsageError(
    "Flags that describe an edition go with a document. For an edition of the database, give its id with --edition.",
  );
}

/** The one that is named, or the only one. */
async function storedEdition(store: Store, named: string | undefined): Promise<CompleteGraph> {
  const ids = (await nameEditions(store)).map(({ id }) => id);
  const id = named ?? (ids.length === 1 ? ids[0] : undefined);
  const checked = id !== undefined && ids.includes(id) ? await readEdition(store, id) : null;
  if (checked) return withDerived(checked);
  if (ids.length === 0)
    throw new UsageError(
      "The database holds no edition. Load a document, or export one directly: policy-graph export <document> …",
    );
  const what = named === undefined ? "The database holds several editions" : `There is no edition ${named}`;
  throw new UsageError(`${what}. Give one with --edition: ${ids.join(", ")}.`);
}

/** null where the document has errors, which are printed. */
async function editionOf(path: string, flags: EditionFlags): Promise<CompleteGraph | null> {
  const { graph, problems } = await prepareDocument(path, flags);
  if (graph && !hasErrors(problems))
    return withDerived({ graph, findings: identifyFindings(graph.edition.id, problems) });
  printErrors(path, problems, { en: "Nothing was written.", ja: "何も書き出しませんでした。" });
  return null;
}

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(", ");
