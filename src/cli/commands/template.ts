/** `policy-graph template`: a language in, an empty workbook or a folder of CSV files out. */
import { existsSync, readdirSync } from "node:fs";
import { templateContent } from "../../export/workbook/guide-content.ts";
import { csvFolder } from "../../export/workbook/write-csv-files.ts";
import { writeWorkbook } from "../../export/workbook/write-workbook.ts";
import { EXAMPLE_TITLE, GUIDE_TITLE } from "../../template/sheets.ts";
import { LANGUAGES } from "../../template/words.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printNote } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { writeFolder, writeOutput } from "../write-output.ts";

/** 0 where it is written, 2 for wrong usage. */
export async function template({
  output,
  lang,
}: {
  readonly output: string;
  readonly lang: string;
}): Promise<ExitCode> {
  const language = LANGUAGES.find((one) => one === lang);
  if (!language) throw new UsageError(`There is no template in ${lang}. There are: ${LANGUAGES.join(", ")}.`);
  const isFolder = output.endsWith("/");
  if (!isFolder && !output.endsWith(".xlsx"))
    throw new UsageError(`${output}: expected the name of a workbook (.xlsx), or of a folder with a slash at its end.`);
  // A plan that somebody has filled in is not to be emptied.
  if (existsSync(output) && (!isFolder || readdirSync(output).length > 0))
    throw new UsageError(`${output} is there already. Give another name, or remove it.`);
  const content = templateContent(language);
  if (isFolder) await writeFolder(csvFolder(content), output);
  else await writeOutput([writeWorkbook(content)], output);
  const [guide, example] = [GUIDE_TITLE[language], EXAMPLE_TITLE[language]];
  printNote(
    `${output} is there to be filled in. Nothing is read of ${guide} and ${example}: leave them or delete them.`,
  );
  return EXIT.done;
}
