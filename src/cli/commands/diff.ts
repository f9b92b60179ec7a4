/** `policy-graph diff`: two editions in, the table of old and new (新旧対照表) between them out. */
import { OLD_AND_NEW_FORMATS, type OldAndNewFormat } from "../../export/old-and-new/formats.ts";
import { compareEditions } from "../../match/compare-editions.ts";
import { oldAndNew } from "../../match/old-and-new.ts";
import { LANGUAGES, type Language } from "../../template/words.ts";
import type { Configuration } from "../configuration.ts";
import { editionsToCompare } from "../editions-to-compare.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readStatedCorrespondences } from "../stated-correspondences.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

export interface DiffOptions {
  readonly lang: string;
  readonly format?: string;
  readonly output?: string;
  readonly with?: string;
  readonly all?: boolean;
}

/** 0 where the table is written, whether or not anything is different, 1 where a document has errors, 2 for wrong usage. */
export async function diff(
  old: string,
  next: string,
  options: DiffOptions,
  configuration: Configuration,
): Promise<ExitCode> {
  const format = formatOf(options);
  const language = languageOf(options.lang);
  const graphs = await editionsToCompare([old, next], configuration);
  if (!graphs) return EXIT.negative;
  const [before, after] = graphs;
  if (!before || !after) throw new Error("two editions were asked for");
  const stated = await readStatedCorrespondences(options.with ?? null, next, before, after);
  const table = oldAndNew(compareEditions(before, after, stated), language, options.all);
  await writeOutput(format.write(table), options.output);
  return EXIT.done;
}

/** By the ending of the output file where none is named; a text where there is neither. */
function formatOf({ format, output }: DiffOptions): OldAndNewFormat {
  const wanted = format ?? (output === undefined ? "txt" : output.split(".").at(-1));
  const found = OLD_AND_NEW_FORMATS.find(({ name }) => name === wanted);
  if (found) return found;
  const names = OLD_AND_NEW_FORMATS.map(({ name }) => name).join(", ");
  throw new UsageError(
    `There is no format ${JSON.stringify(wanted)} of a table of old and new. Give one with --format: ${names}.`,
  );
}

export function languageOf(named: string): Language {
  const language = LANGUAGES.find((one) => one === named);
  if (language) return language;
  throw new UsageError(`--lang is ${JSON.stringify(named)}: expected ${LANGUAGES.join(" or ")}.`);
}
