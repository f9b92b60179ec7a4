/** `policy-graph diff`: two editions in, the table of old and new (新旧対照表) between them out. */
import { OLD_AND_NEW_FORMATS, type OldAndNewFormat } from "../../export/old-and-new/formats.ts";
import { oldAndNew } from "../../match/old-and-new.ts";
import type { Configuration } from "../configuration.ts";
import { comparisonOf } from "../editions-to-compare.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { languageOfFile } from "../language-of.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

export interface DiffOptions {
  readonly lang?: string;
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
  const language = languageOfFile(options.lang);
  const comparison = await comparisonOf(old, next, options.with ?? null, configuration);
  if (!comparison) return EXIT.negative;
  await writeOutput(format.write(oldAndNew(comparison, language, options.all)), options.output);
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
