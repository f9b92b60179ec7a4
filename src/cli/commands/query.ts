/** `policy-graph query`: a GraphQL query in, its answer as JSON or in another format out, under the same bounds as over HTTP. */
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UnsupportedExport } from "../../export/unsupported-export.ts";
import { type AskedOperation, askedOperation } from "../../graphql/results/asked-operation.ts";
import { ANSWER_FORMATS, type AnswerFormat, writeAnswer } from "../../graphql/results/write-answer.ts";
import { readQuestions } from "../../http/questions.ts";
import { groupBy } from "../../model/group-by.ts";
import { didYouMean } from "../../model/names.ts";
import type { Configuration } from "../configuration.ts";
import { deriveOutdated } from "../derive-outdated.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { languageOf } from "../language-of.ts";
import { printNote, terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";
import { writeOutput } from "../write-output.ts";

export interface QueryOptions {
  readonly file?: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly format?: string;
  readonly output?: string;
  readonly lang: string;
}

/** 0 where the answer has no errors, 1 where it has, or where the format cannot hold it. */
export async function query(
  argument: string | undefined,
  options: QueryOptions,
  configuration: Configuration,
): Promise<ExitCode> {
  const source = await readQuery(argument, options.file);
  const variables = options.variables === undefined ? {} : await readVariables(options.variables);
  const format = options.format === undefined || options.format === "json" ? null : formatNamed(options.format);
  const language = languageOf(options.lang);
  return withStore(configuration, {}, async (store, progress) => {
    const { openEngine } = await import("../../graphql/engine.ts");
    await deriveOutdated(store, progress.step);
    progress.step("Asking");
    const engine = await openEngine(store, {
      log: ({ message, error }) => printNote(`${message}: ${String(error)}`),
    });
    let asked: AskedOperation | undefined;
    const { data, errors } = await engine.execute({
      query: source,
      variables,
      operationName: options.operation,
      identified: format?.holds === "graph",
      onAccepted: (operation) => {
        asked = askedOperation(operation);
      },
    });
    progress.done();
    // A file is whole or is none; JSON says itself what is missing.
    const answer = { ...(errors ? { errors } : {}), ...(data === undefined ? {} : { data }) };
    const json = JSON.stringify(answer, null, 2);
    if (!format) {
      await writeOutput([`${json}\n`], options.output);
      return errors === undefined ? EXIT.done : EXIT.negative;
    }
    if (!asked || errors) {
      printNote(json);
      return EXIT.negative;
    }
    try {
      await writeOutput(writeAnswer(asked, data, format, language), options.output);
      return EXIT.done;
    } catch (error) {
      if (!(error instanceof UnsupportedExport)) throw error;
      printNote(`policy-graph: ${error.message}`);
      return EXIT.negative;
    }
  });
}

function formatNamed(name: string): AnswerFormat {
  const format = ANSWER_FORMATS.find((one) => one.name === name);
  if (format) return format;
  const names = ["json", ...ANSWER_FORMATS.map((one) => one.name)].join(", ");
  throw new UsageError(`There is no format ${name} of answers. There are: ${names}.`);
}

/** From the argument, the cookbook or a file, or from stdin where the argument is `-` or missing and something is piped in. */
async function readQuery(argument: string | undefined, file: string | undefined): Promise<string> {
  if (argument !== undefined && file !== undefined)
    throw new UsageError("The query is given twice: as an argument and as --file.");
  if (file !== undefined) return readText(file, "The query file");
  if (argument !== undefined && argument !== "-") return NAME.test(argument) ? questionNamed(argument) : argument;
  const { stdin } = terminal();
  const piped = argument === undefined && stdin.isTTY ? "" : await text(stdin);
  if (piped.trim() === "") throw new UsageError(await whatToGive());
  return piped;
}

/** A word alone is no GraphQL. */
const NAME = /^[\w-]+$/;

async function questionNamed(name: string): Promise<string> {
  const questions = await readQuestions();
  const question = questions.find((one) => one.name === name);
  if (question) return question.query;
  const meant = didYouMean(
    name,
    questions.map((one) => one.name),
  );
  throw new UsageError(
    `The cookbook has no question ${name}${meant}. policy-graph query without anything lists them; a query in GraphQL begins with {.`,
  );
}

async function whatToGive(): Promise<string> {
  const questions = await readQuestions();
  const width = Math.max(...questions.map(({ name }) => name.length));
  const topics = groupBy(questions, ({ topic }) => (topic ? `${topic.ja} / ${topic.en}` : ""));
  const list = [...topics].flatMap(([topic, ofTopic]) => [
    `  ${topic}`,
    ...ofTopic.map(({ name, title }) => `    ${name.padEnd(width)}  ${title}`),
  ]);
  return `No query is given. Expected one of these:
  in GraphQL          policy-graph query '{ plans { number name } }'
  from a file         policy-graph query --file question.graphql
  from standard input echo '{ plans { number name } }' | policy-graph query -
  of the cookbook     policy-graph query items-in-no-plan --format xlsx -o items.xlsx

Questions of the cookbook, by name:
${list.join("\n")}`;
}

/** JSON, or `@` and the path of a JSON file. */
async function readVariables(value: string): Promise<Record<string, unknown>> {
  const source = value.startsWith("@") ? await readText(value.slice(1), "The variables file") : value;
  try {
    const parsed: unknown = JSON.parse(source);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch (cause) {
    throw new UsageError(`--variables is not JSON: ${(cause as Error).message}.`, { cause });
  }
  throw new UsageError('--variables must be a JSON object such as {"code": "4-4"}.');
}

async function readText(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new UsageError(`${what} ${path} cannot be read: ${(cause as NodeJS.ErrnoException).code}.`, { cause });
  }
}
