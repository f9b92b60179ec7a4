/** `policy-graph query`: a GraphQL query in, its answer as JSON or in another format out, under the same bounds as over HTTP. */
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UnsupportedExport } from "../../export/unsupported-export.ts";
import { openEngine } from "../../graphql/engine.ts";
import { type AskedOperation, askedOperation } from "../../graphql/results/asked-operation.ts";
import { ANSWER_FORMATS, type AnswerFormat, writeAnswer } from "../../graphql/results/write-answer.ts";
import type { Configuration } from "../configuration.ts";
import { deriveOutdated } from "../derive-outdated.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
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
  return withStore(configuration, {}, async (store, progress) => {
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
      await writeOutput(writeAnswer(asked, data, format), options.output);
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

/** From the argument, from a file, or from stdin where the argument is `-` or missing and something is piped in. */
async function readQuery(argument: string | undefined, file: string | undefined): Promise<string> {
  if (argument !== undefined && file !== undefined)
    throw new UsageError("The query is given twice: as an argument and as --file.");
  if (file !== undefined) return readText(file, "The query file");
  if (argument !== undefined && argument !== "-") return argument;
  const { stdin } = terminal();
  if (argument === undefined && stdin.isTTY)
    throw new UsageError("No query is given. Expected one as an argument, with --file, or on stdin.");
  return text(stdin);
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
