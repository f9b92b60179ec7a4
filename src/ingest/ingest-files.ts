/** Reads the files of one plan, whatever they are: text as chapters and a matrix, everything else as tables and headings, by a mapping or by what the heads say. */
import type { DocumentText } from "../model/document-text.ts";
import { compareProblems, hasErrors, type Problem, problemOf } from "../model/problem.ts";
import { tooMuchInGraph } from "./bounds.ts";
import { ingestChapters } from "./chapters/ingest-chapters.ts";
import { textOfSource } from "./document-text.ts";
import type { EditionFacts } from "./edition-facts.ts";
import type { DocumentRead } from "./edition-of.ts";
import { freezeDeep } from "./freeze-deep.ts";
import { hashOf } from "./hash-of.ts";
import { ingestDocument } from "./ingest-document.ts";
import type { Ingested } from "./ingest-lines.ts";
import { headsChanged } from "./mapping/heads-changed.ts";
import { type ProposedMapping, proposeMapping } from "./mapping/propose-mapping.ts";
import { readFound } from "./pdf/read-found.ts";
import { readSource } from "./source/read-source.ts";
import { type FileFormat, recognizeFormat } from "./source/recognize-format.ts";
import type { Source, SourceDocument } from "./source/source.ts";
import { Refusal } from "./source/source-bounds.ts";
import { joinSources } from "./tables/join-sources.ts";
import type { Mapping } from "./tables/mapping.ts";
import { templateMapping } from "./template/template-tables.ts";

/** Never rejects on what the files hold: everything wrong with them is in `problems`. The first file is the document; others belong to it. */
export async function ingestFiles(
  files: readonly [SourceDocument, ...SourceDocument[]],
  facts: EditionFacts,
  mapping: Mapping | null,
): Promise<Ingested> {
  const [document] = files;
  const format = files.length === 1 ? formatOf(document) : null;
  if (format === "xml") return (await import("./stratml/read-strat-ml.ts")).readStratMl(document, facts);
  const own = format === "text" && hasBrace(document) ? await asOwnExport(document, facts) : undefined;
  if (own) return own;
  // What is read as a text needs no second look.
  const asText = format === "text" && mapping === null ? ingestDocument(document, facts) : undefined;
  if (asText && isWellRead(asText)) return asText;
  const read = await Promise.all(files.map(readSource));
  const found = read.map(({ source }) => source && readFound(source));
  const sources = read.flatMap(({ source }, index) => found[index] ?? source ?? []);
  // That its places are hidden is as it was written.
  const problems = read.flatMap((one, index) =>
    found[index] ? one.problems.filter(({ code }) => code !== "sheet-hidden") : one.problems,
  );
  const [first, ...others] = sources;
  if (first === undefined || sources.length < files.length) return asText ?? { graph: null, problems };
  const source = joinSources([first, ...others]);
  const parts = (edition: string) => textOfSource(edition, source, files.length === 1 ? document : null);
  const stated = { name: sources.map(({ name }) => name).join(", "), hash: hashOf(...files.map(({ bytes }) => bytes)) };
  const chapters = asText || mapping ? undefined : asChapters(source, facts, stated, problems);
  if (chapters && isWellRead(chapters)) return withText(chapters, parts);
  const byTables = await asIngested(source, mapping, facts, stated, problems);
  const lined = asText ?? chapters;
  if (!lined || isBetter(byTables, lined)) return withText(byTables, parts);
  return lined === asText ? lined : withText(lined, parts);
}

/** Readers are loaded when a file may be theirs: most checks are of a text. */
async function asOwnExport(document: SourceDocument, facts: EditionFacts): Promise<Ingested | undefined> {
  return (await import("./own-graph/read-json-ld.ts")).readOwnJsonLd(document, facts);
}

/** Without a brace it is no JSON. */
const hasBrace = ({ bytes }: SourceDocument) => bytes.includes("{".charCodeAt(0));

/** With the text that the graph's places are of. */
function withText({ graph, problems }: Ingested, textOf: (edition: string) => DocumentText): Ingested {
  return graph ? { graph, problems, text: freezeDeep(textOf(graph.edition.id)) } : { graph, problems };
}

/** null of what no reader takes: `readSource` says why. */
function formatOf(document: SourceDocument): FileFormat | null {
  try {
    return recognizeFormat(document);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** A text of chapters, or with a matrix, of which nothing was left out. */
function isWellRead({ graph, problems }: Ingested): boolean {
  return graph !== null && !hasErrors(problems) && !problems.some(({ code }) => LEFT_OUT.has(code));
}
const LEFT_OUT: ReadonlySet<string> = new Set(["value-in-name"]);

/** Chapters of a text are read as text, or not at all: as tables its prose would be notes. */
function isBetter(tables: Ingested, { graph, problems }: Ingested): boolean {
  const hasChapters =
    graph !== null && (graph.initiatives.length > 0 || graph.plans.some(({ description }) => description !== ""));
  if (hasChapters) return false;
  // Where neither can be loaded, what has less wrong with it is what was meant.
  return errorsIn(tables) === 0 ? tables.graph !== null : errorsIn(tables) < errorsIn({ problems });
}

const errorsIn = ({ problems }: Pick<Ingested, "problems">) =>
  problems.filter(({ severity }) => severity === "error").length;

/** Chapters in a file that is no text, with their initiatives; undefined where it has none. */
function asChapters(
  source: Source,
  facts: EditionFacts,
  document: DocumentRead,
  problems: readonly Problem[],
): Ingested | undefined {
  const read = templateMapping(source) ? undefined : ingestChapters(source, document, facts);
  if (!read?.graph || read.graph.initiatives.length === 0) return undefined;
  return { ...read, problems: [...problems, ...read.problems].sort(compareProblems) };
}

async function asIngested(
  source: Source,
  mapping: Mapping | null,
  facts: EditionFacts,
  document: DocumentRead,
  problems: readonly Problem[],
): Promise<Ingested> {
  const { readTables } = await import("./tables/read-tables.ts");
  const told = mapping ?? templateMapping(source) ?? null;
  const proposed = told === null ? proposeMapping(source) : null;
  const used = told ?? proposed?.mapping ?? { version: 1, tables: [] };
  const read = readTables(source, used, facts, document);
  const tooMuch = read.graph && tooMuchInGraph(read.graph);
  if (tooMuch) return { graph: null, problems: [tooMuch] };
  const all = [
    ...problems,
    ...(proposed ? assumed(proposed) : []),
    // The template's heads are its own, and its reader says what is missing.
    ...(mapping && !mapping.template ? headsChanged(mapping, source) : []),
    ...read.problems,
    ...(read.graph === null ? [namesNothing(source)] : []),
  ];
  return { graph: read.graph, problems: all.sort(compareProblems) };
}

/** Without a mapping the heads say what their columns are: that is said too, and what they do not say is asked for. */
function assumed({ mapping, open, tables }: ProposedMapping): readonly Problem[] {
  const guesses = tables.flatMap(({ name, columns }) =>
    columns.filter(({ sureness }) => sureness === "guess").map(({ head }) => `${name}: ${head}`),
  );
  const questions = [
    ...open.map(({ question }) => question),
    ...guesses.map((guess) => ({ en: `${guess} is a guess.`, ja: `「${guess}」の意味は推測です。` })),
  ];
  if (open.length > 0) return [problemOf("mapping-needed", "error", { questions: questions.slice(0, 5) })];
  const said = mapping.tables
    .flatMap(({ table, columns }) =>
      columns.map(({ head, role }) => `${mapping.tables.length > 1 ? `${table}: ` : ""}${head} → ${role}`),
    )
    .join("; ");
  if (said === "") return [];
  const shown = said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said;
  const severity = guesses.length > 0 ? "warning" : "information";
  return [problemOf("mapping-assumed", severity, { said: shown })];
}

/** Of characters. */
const MOST_SAID = 2_000;

function namesNothing({ name }: Source): Problem {
  return problemOf("not-a-plan/tables", "error", { document: name });
}
