/** `policy-graph match`: two editions in, what corresponds out, as a table in which a person confirms and corrects it. */
import { correspondencesAsCsv, correspondencesAsWorkbook } from "../../export/old-and-new/correspondence-table.ts";
import type { Configuration } from "../configuration.ts";
import { comparisonOf } from "../editions-to-compare.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { inWords, languageOfFile } from "../language-of.ts";
import { isThere } from "../read-document.ts";
import { printNote } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

export interface MatchOptions {
  readonly lang?: string;
  readonly output: string;
  readonly with?: string;
}

/** 0 where the table is written, 1 where a document has errors, 2 for wrong usage. */
export async function match(
  old: string,
  next: string,
  options: MatchOptions,
  configuration: Configuration,
): Promise<ExitCode> {
  const language = languageOfFile(options.lang);
  if (!/\.(?:xlsx|csv)$/u.test(options.output))
    throw new UsageError(
      inWords({
        en: `${options.output} is neither .xlsx nor .csv, as which correspondences are written.`,
        ja: `対応表は .xlsx か .csv に書き出します。${options.output} は使えません。`,
      }),
    );
  if (await isThere(options.output))
    throw new UsageError(
      inWords({
        en: `${options.output} is there already, and answers in it would be lost. Name another file; with --with ${options.output} its answers are kept.`,
        ja: `${options.output} は既にあります。上書きすると記入内容が失われるため、別のファイル名を指定してください。--with ${options.output} を付けると、記入内容を引き継ぎます。`,
      }),
    );
  const comparison = await comparisonOf(old, next, options.with ?? null, configuration);
  if (!comparison) return EXIT.negative;
  const pieces = options.output.endsWith(".csv")
    ? correspondencesAsCsv(comparison, language)
    : [correspondencesAsWorkbook(comparison, language)];
  await writeOutput(pieces, options.output);
  const proposals = comparison.correspondences.filter(({ basis }) => basis === "proposed").length;
  const { length } = comparison.correspondences;
  printNote(
    inWords({
      en: `${options.output}: ${length} correspondences, ${proposals} of them proposals to confirm or correct. Beside the new document, as <document>.correspondences.xlsx or .csv, it is used by policy-graph diff.`,
      ja: `${options.output}：対応 ${length} 件（うち確認や修正が必要な案 ${proposals} 件）。新しい文書の隣に <文書名>.correspondences.xlsx（又は .csv）として置くと、policy-graph diff で使われます。`,
    }),
  );
  return EXIT.done;
}
