/** `policy-graph init`: the files of a plan in, a mapping that says what their columns mean out, after whoever is there was asked what cannot be told. */
import { basename, dirname } from "node:path";
import { createInterface } from "node:readline";
import {
  type Decision,
  type OpenQuestion,
  type ProposedMapping,
  proposeMapping,
} from "../../ingest/mapping/propose-mapping.ts";
import { writeMapping, writeMappingSchema } from "../../ingest/mapping/write-mapping.ts";
import { readFound } from "../../ingest/pdf/read-found.ts";
import { readSource } from "../../ingest/source/read-source.ts";
import { isPdf } from "../../ingest/source/recognize-format.ts";
import type { Source } from "../../ingest/source/source.ts";
import { joinSources } from "../../ingest/tables/join-sources.ts";
import { type ColumnMapping, parseMapping } from "../../ingest/tables/mapping.ts";
import { COLUMN_ROLES } from "../../ingest/tables/mapping-roles.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { inWords, spokenLanguage } from "../language-of.ts";
import { problemLines } from "../print-problems.ts";
import { type Document, fileBeside, isThere, readEditionFacts, readFileAlone } from "../read-document.ts";
import { printLine, printNote, styled, terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { initWordsIn } from "../words/init-words.ts";
import { writeOutput } from "../write-output.ts";
import { initPdf } from "./init-pdf.ts";

export interface InitOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly schema?: boolean;
}

/** 0 where nothing is open, 1 where a question is left or the document has no table, 2 where a file is unusable or the mapping is there already. */
export async function init(paths: readonly string[], { output, force, schema }: InitOptions): Promise<ExitCode> {
  if (schema) {
    await writeOutput([writeMappingSchema()], output);
    return EXIT.done;
  }
  const words = initWordsIn(spokenLanguage());
  const [first] = paths;
  if (first === undefined) throw new UsageError(words.whichDocument);
  const elsewhere = paths.find((path) => dirname(path) !== dirname(first));
  if (elsewhere !== undefined) throw new UsageError(words.notBeside(elsewhere, first));
  const document = await readFileAlone(first);
  const isOfPdf = isPdf(document.bytes);
  const file = output ?? fileBeside(first, isOfPdf ? ".xlsx" : ".mapping.json");
  if (!force && (await isThere(file))) throw new UsageError(words.isThere(file));
  if (isOfPdf) {
    if (paths.length > 1) throw new UsageError(words.pdfAlone);
    return initPdf(document, file);
  }
  const source = await readSources([document, ...(await Promise.all(paths.slice(1).map(readFileAlone)))]);
  if (source === null) return EXIT.usage;
  const proposed = proposeMapping(source);
  if (proposed.mapping.tables.length === 0) {
    for (const { question } of proposed.open) printLine(words.noMapping(inWords(question)));
    return EXIT.negative;
  }
  checkSize(proposed, first);
  const isAsked = terminal().stdin.isTTY && proposed.open.length > 0;
  if (isAsked) printProposal(proposed);
  const proposal = isAsked ? await settled(source, proposed) : proposed;
  if (proposal === null) {
    printNote(words.nothingWritten);
    return EXIT.negative;
  }
  const files = paths.slice(1).map((path) => basename(path));
  await writeOutput([writeMapping({ ...proposal.mapping, files })], file);
  // Whoever reads the beginning alone (`| head`) has the file nevertheless.
  if (!isAsked) printProposal(proposal);
  printEnd(proposal, file);
  await printMissingFacts(first);
  return proposal.open.length > 0 ? EXIT.negative : EXIT.done;
}

/** null where a file cannot be used; what is found in the others is said too. */
async function readSources(documents: readonly Document[]): Promise<Source | null> {
  const read = await Promise.all(documents.map(readSource));
  for (const [index, { problems }] of read.entries())
    for (const line of problemLines(documents[index]?.path ?? "", problems)) printLine(line);
  const sources = read.flatMap(({ source }) => (source && readFound(source)) ?? source ?? []);
  const [first, ...others] = sources;
  return first === undefined || sources.length < read.length ? null : joinSources([first, ...others]);
}

function printProposal({ mapping, tables }: ProposedMapping): void {
  const words = initWordsIn(spokenLanguage());
  for (const [index, { table, columns }] of mapping.tables.entries()) {
    const { rowCount = 0, columns: sure = [] } = tables[index] ?? {};
    printLine(`${styled("bold", words.table(table))}  ${words.size(rowCount, columns.length)}`);
    for (const [place, column] of columns.entries()) {
      printLine(
        `  ${column.head}  ${styled("bold", meaningOf(column))}  ${words.sureness[sure[place]?.sureness ?? ""] ?? ""}`,
      );
      const why = column.why ? words.why(column.why) : null;
      if (why !== null) printLine(styled("dim", `    ${why}`));
      if (column.examples?.length) printLine(styled("dim", `    ${words.examples(column.examples)}`));
    }
    printLine();
  }
}

/** `value goal 2030 %`, `department of item`. */
function meaningOf({ role, of, name, kind, year, unit, group }: ColumnMapping): string {
  const parts = [role ?? "?", of && `of ${of}`, name, kind, year, unit, group && `(${group})`];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** What is proposed in the light of the answers; null where whoever was asked broke off. */
async function settled(source: Source, first: ProposedMapping): Promise<ProposedMapping | null> {
  const { stdin, stderr } = terminal();
  const asking = createInterface({ input: stdin, output: stderr });
  const lines = asking[Symbol.asyncIterator]();
  let isBroken = false;
  asking.on("SIGINT", () => {
    isBroken = true;
    asking.close();
  });
  const decisions: Decision[] = [];
  const asked = new Set<string>();
  let proposal = first;
  try {
    for (;;) {
      const next = proposal.open.find((question) => !asked.has(keyOf(question)));
      if (next?.table == null) return proposal;
      asked.add(keyOf(next));
      const role = await answerTo(next, lines);
      if (isBroken) return null;
      if (role === undefined) continue;
      decisions.push({ table: next.table, head: next.head, role });
      proposal = proposeMapping(source, decisions);
    }
  } finally {
    asking.close();
  }
}

const keyOf = ({ table, head }: OpenQuestion) => JSON.stringify([table, head]);

/** A number or a role; undefined of an empty line and of the end of the input: the question stays open. */
async function answerTo(
  { table, head, question, likely }: OpenQuestion,
  lines: AsyncIterator<string>,
): Promise<Decision["role"] | undefined> {
  const words = initWordsIn(spokenLanguage());
  const choices = head === null ? likely : [...new Set([...likely, "ignore" as const])];
  printNote(words.asked(table, inWords(question)));
  for (const [index, role] of choices.entries()) printNote(`  ${index + 1}  ${role}`);
  for (;;) {
    terminal().stderr.write(words.prompt(head !== null));
    const { done, value } = await lines.next();
    const answer = done ? "" : value.normalize("NFKC").trim();
    if (answer === "") return undefined;
    const role =
      choices[Number(answer) - 1] ?? (head === null ? undefined : COLUMN_ROLES.find((one) => one === answer));
    if (role !== undefined) return role;
    printNote(words.noneOfThem(answer, head === null ? choices : COLUMN_ROLES));
  }
}

function checkSize({ mapping }: ProposedMapping, document: string): void {
  const result = parseMapping(mapping);
  if ("wrong" in result) throw new UsageError(initWordsIn(spokenLanguage()).tooLarge(document, result.wrong));
}

function printEnd({ open, tables }: ProposedMapping, file: string): void {
  const words = initWordsIn(spokenLanguage());
  const columns = tables.flatMap((table) => table.columns);
  const count = (wanted: string) => columns.filter(({ sureness }) => sureness === wanted).length;
  if (open.length > 0) {
    printLine(words.decide(file));
    for (const { table, question } of open) printLine(`  ${words.asked(table, inWords(question))}`);
    printLine();
  }
  printLine(
    words.end(file, {
      ...{ columns: columns.length, sure: count("sure"), likely: count("likely"), guesses: count("guess") },
      open: open.length,
    }),
  );
}

/** What a mapping does not say is said nowhere else, and no file is made up for it. */
async function printMissingFacts(document: string): Promise<void> {
  try {
    await readEditionFacts(document, {});
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    printLine(error.message);
  }
}
