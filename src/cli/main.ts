/** The program `policy-graph`: arguments in, an exit code out; the only place that reads argv and ends the process. */
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EmbeddedError } from "../embedded-neo4j/embedded-error.ts";
import { ORGANIZATION_KINDS } from "../model/policy-graph.ts";
import { type DatabaseFailure, databaseFailure } from "../store/database-failure.ts";
import { StoreError } from "../store/store-error.ts";
import { LANGUAGES } from "../template/words.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { speak, speaking } from "./language-of.ts";
import type { EditionFlags } from "./read-document.ts";
import { onTerminal, printNote, type Terminal, terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { VARIABLES } from "./variables.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const readConfiguration = async (environment: Environment) =>
  (await import("./configuration.ts")).readConfiguration(environment);

/**
 * The program, its exit code handed to `finish`. What a command needs is imported when it runs: `check` need not wait for the API's libraries.
 *
 * @param exportHelp what there is to export; to name it all is to load every writer
 */
export function buildProgram(
  environment: Environment,
  finish: (code: ExitCode) => void,
  exportHelp: () => string = () => "",
): Command {
  const program = new Command("policy-graph")
    .description("A city's policy coordination plan (政策連携プラン) as a graph in Neo4j behind GraphQL.")
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("(see policy-graph --help)")
    .exitOverride()
    .hook("preAction", (_, command) => {
      // The default of a file's language says nothing of who reads the screen.
      if (command.getOptionValueSource("lang") === "cli") speak(String(command.opts().lang));
    })
    .configureOutput({
      writeOut: (text) => terminal().stdout.write(text),
      writeErr: (text) => terminal().stderr.write(text),
    })
    .addHelpText(
      "after",
      `\nEnvironment:\n${variableLines()}\n\nExit codes: 0 done; 1 the answer is no (errors found, query failed, load refused, format cannot hold it, database changed by hand); 2 wrong usage or unusable input; 3 the database is not there.`,
    );

  program
    .command("check")
    .description("read documents and report everything found in them; needs no database")
    .argument(
      "<document...>",
      "plan documents: text, xlsx, xls, ods, csv, docx, md, html or StratML, each with <document>.mapping.json beside it if need be",
    )
    .option("--json", "report as JSON")
    .addOption(language())
    .addHelpText(
      "after",
      examples(
        "policy-graph check seed/honjo-policy-coordination-plan.txt",
        "policy-graph check --json plans/*.txt > findings.json",
      ),
    )
    .action(async (paths: string[], options: { json?: boolean }) =>
      finish(await (await import("./commands/check.ts")).check(paths, options)),
    );

  program
    .command("init")
    .description(
      "propose what the columns of a document's tables mean, as a mapping to agree to; of a PDF file, write what is found as a workbook to look at; needs no database",
    )
    .argument(
      "[document...]",
      "files of one plan: a workbook, a Word document, tables as text, CSV, Markdown or HTML; or a PDF file",
    )
    .option(
      "-o, --output <file>",
      "where to write (default: beside the first document, <document>.mapping.json, of a PDF file <document>.xlsx)",
    )
    .option("--force", "replace a file that is there already")
    .option("--schema", "write the JSON Schema of mappings instead, for editors that complete and check by it")
    .addOption(language())
    .addHelpText(
      "after",
      examples(
        "policy-graph init plan.xlsx",
        "policy-graph init plan.pdf && policy-graph check plan.xlsx",
        "policy-graph init pillars.csv actions.csv measures.csv -o plan.mapping.json",
        "policy-graph init --schema > mapping.schema.json",
      ),
    )
    .action(async (paths: string[], options: { output?: string; force?: boolean; schema?: boolean }) =>
      finish(await (await import("./commands/init.ts")).init(paths, options)),
    );

  const load = program
    .command("load")
    .description("check documents and bring the database to exactly what they say")
    .argument("<document...>", "plan documents, each with <document>.edition.json beside it or with the flags below")
    .option("--without-text", "do not keep the text of the documents, only the passages that state something")
    .option("--edition <name>", "name of the edition in ids, e.g. later-basic-plan-draft")
    .addOption(language());
  addEditionOptions(load)
    .addHelpText(
      "after",
      examples(
        "policy-graph load seed/honjo-policy-coordination-plan.txt",
        "policy-graph load plan.txt --organization-code 112119 --organization-name 本庄市 --edition plan-2023 --title 後期基本計画 --stage adopted --period 2023-2027",
      ),
    )
    .action(
      async (
        paths: string[],
        { lang: _, withoutText = false, ...flags }: EditionFlags & { lang?: string; withoutText?: boolean },
      ) =>
        finish(
          await (await import("./commands/load.ts")).load(paths, flags, await readConfiguration(environment), {
            withoutText,
          }),
        ),
    );

  program
    .command("serve")
    .description("serve the graph: GraphQL, GraphiQL, SDL")
    .option("--seed", "load the seed first if the database holds no edition")
    .option("--port <port>", "overrides PORT", parsePort)
    .option("--host <address>", "overrides HOST")
    .option("--preview", "try drafts for others than this machine, too; overrides PREVIEW")
    .option("--no-preview", "try none")
    .addHelpText("after", examples("policy-graph serve --seed", "PORT=0 policy-graph serve"))
    .action(async (options: { seed?: boolean; port?: string; host?: string; preview?: boolean }) => {
      const overrides = {
        ...(options.port ? { PORT: options.port } : {}),
        ...(options.host ? { HOST: options.host } : {}),
        ...(options.preview === undefined ? {} : { PREVIEW: options.preview ? "on" : "off" }),
      };
      const configuration = await readConfiguration({ ...environment, ...overrides });
      finish(await (await import("./commands/serve.ts")).serve(configuration, options));
    });

  program
    .command("query")
    .description("answer one GraphQL query as JSON")
    .argument(
      "[graphql]",
      "the query, or the name of a question of the cookbook; - reads it from stdin, nothing lists them",
    )
    .option("--file <path>", "read the query from a file")
    .option("--variables <json>", "variables as JSON, or @ and the path of a JSON file")
    .option("--operation <name>", "which operation of the query to run")
    .option("--format <format>", "json, csv, xlsx, gexf … (see policy-graph export --help)", "json")
    .option("--lang <language>", `${LANGUAGES.join(" or ")}: of heads and labels for people`, LANGUAGES[0])
    .option("-o, --output <file>", "write to a file instead of stdout")
    .addHelpText(
      "after",
      examples(
        "policy-graph query '{ plans { number name } }'",
        "policy-graph query items-in-no-plan --format xlsx -o items.xlsx",
        "policy-graph query --file docs/queries/01-plans.graphql",
        `policy-graph query 'query ($code: String!) { policyItems(where: { code: { eq: $code } }) { name } }' --variables '{"code": "4-4"}'`,
      ),
    )
    .action(async (argument: string | undefined, options) =>
      finish(
        await (await import("./commands/query.ts")).query(argument, options, await readConfiguration(environment)),
      ),
    );

  const exporting = program
    .command("export")
    .description("write a view of an edition to a file that visualization tools read")
    .argument("[document]", "a plan document: no database is used then; without it, an edition of the database")
    .option("--view <view>", "what to show (see below); formats of whole editions need none")
    .option("--format <format>", "how to write it (see below); without it, by the ending of the output file")
    .option(
      "-o, --output <file>",
      "write to a file instead of stdout; folder/ for the sheets of the template as CSV files",
    )
    .option("--edition <id>", "which edition, where the database holds several; with a document, its edition's name")
    .option("--plan <numbers>", "e.g. 1,4: these plans alone, and the items that one of them covers or advances")
    .option("--domain <numbers>", "e.g. 1,2: these policy domains alone, with their items")
    .option("--min-plan-count <number>", "only items that at least so many plans cover")
    .option("--max-plan-count <number>", "only items that at most so many plans cover, e.g. 0: those of no plan")
    .option("--min-weight <number>", "only connections of at least this weight")
    .option("--kind <kinds>", "only nodes of these kinds, e.g. Plan,PolicyItem")
    .addOption(language(OF_HEADS));
  addEditionOptions(exporting)
    .addHelpText("after", () => exportHelp())
    .addHelpText(
      "after",
      examples(
        "policy-graph export --view overlap --format gexf -o overlap.gexf",
        "policy-graph export plan.txt --view matrix -o matrix.xlsx",
        "policy-graph export -o plan.xlsx",
        "policy-graph export --view coverage --plan 1,4 --format dot | dot -Tsvg > coverage.svg",
      ),
    )
    .action(async (document: string | undefined, options) =>
      finish(
        await (await import("./commands/export.ts")).exportView(
          document,
          options,
          await readConfiguration(environment),
        ),
      ),
    );

  program
    .command("diff")
    .description("say what is different between two editions: the table of old and new (新旧対照表)")
    .argument("<old>", "a plan document, or the id of a loaded edition; no database is used for documents")
    .argument("<new>", "the same")
    .option("--format <format>", "txt, xlsx, html, csv or json; without it, by the ending of the output file")
    .option("-o, --output <file>", "write to a file instead of stdout")
    .option("--with <file>", "correspondences that somebody confirmed (default: <new>.correspondences.xlsx or .csv)")
    .option("--all", "with what is as it was")
    .addOption(language(OF_THE_TABLE))
    .addHelpText(
      "after",
      examples(
        "policy-graph diff plan-2023.txt plan-2028-draft.txt",
        "policy-graph diff 112119/plan-2023 plan-2028-draft.xlsx -o old-and-new.xlsx",
      ),
    )
    .action(async (old: string, next: string, options) =>
      finish(await (await import("./commands/diff.ts")).diff(old, next, options, await readConfiguration(environment))),
    );

  program
    .command("preview")
    .description("say what would be known of a draft if it were loaded, and what it changes; nothing is written")
    .argument("<draft>", "a plan document")
    .option("--against <edition>", "an earlier document, or the id of a loaded edition")
    .option("--with <file>", "correspondences that somebody confirmed")
    .addOption(language())
    .addHelpText(
      "after",
      examples(
        "policy-graph preview plan-2028-draft.xlsx",
        "policy-graph preview plan-2028-draft.xlsx --against 112119/plan-2023",
      ),
    )
    .action(async (draft: string, options) =>
      finish(
        await (await import("./commands/preview.ts")).preview(draft, options, await readConfiguration(environment)),
      ),
    );

  program
    .command("match")
    .description("say what corresponds in two editions, as a table in which a person confirms and corrects it")
    .argument("<old>", "a plan document, or the id of a loaded edition")
    .argument("<new>", "the same")
    .requiredOption("-o, --output <file>", "an Excel workbook (.xlsx) or .csv")
    .option("--with <file>", "an earlier such table, whose answers are kept")
    .addOption(language(OF_THE_TABLE))
    .addHelpText("after", examples("policy-graph match plan-2023.txt plan-2028.txt -o plan-2028.correspondences.xlsx"))
    .action(async (old: string, next: string, options) =>
      finish(
        await (await import("./commands/match.ts")).match(old, next, options, await readConfiguration(environment)),
      ),
    );

  program
    .command("compare")
    .description(
      "compare two loaded editions in the graph, now and after each load of either; without any, bring all comparisons up to date",
    )
    .argument("[old]", "id of the old edition, as policy-graph status has it")
    .argument("[new]", "id of the new edition; of one organization or of two")
    .option(
      "--with <file>",
      "correspondences that somebody confirmed, as policy-graph match writes them: used from then on",
    )
    .option("--withdraw", "take the request for this comparison back")
    .option("--again", "make every comparison anew, also those that are as they should be")
    .addOption(language())
    .addHelpText(
      "after",
      examples(
        "policy-graph compare 112119/plan-2023 112119/plan-2028-draft",
        "policy-graph compare --withdraw 112119/plan-2023 112119/plan-2028-draft",
      ),
    )
    .action(async (old: string | undefined, next: string | undefined, options) =>
      finish(
        await (await import("./commands/compare.ts")).compare(
          [old, next],
          options,
          await readConfiguration(environment),
        ),
      ),
    );

  program
    .command("template")
    .description("write an empty workbook in which a plan can be kept: sheets with explanations and drop-down lists")
    .requiredOption("-o, --output <file>", "an Excel workbook (.xlsx), or folder/ for CSV files")
    .option("--lang <language>", `${LANGUAGES.join(" or ")}: of the heads and explanations`, LANGUAGES[0])
    .addHelpText("after", examples("policy-graph template -o plan.xlsx", "policy-graph template -o plan/ --lang en"))
    .action(async (options: { output: string; lang: string }) =>
      finish(await (await import("./commands/template.ts")).template(options)),
    );

  program
    .command("verify")
    .description("compare the database with what was loaded and with what follows from it; name every difference")
    .argument("[edition...]", "ids of editions; without any, all of them")
    .option("--json", "report as JSON")
    .addOption(language())
    .addHelpText("after", examples("policy-graph verify", "policy-graph verify 112119/later-basic-plan-draft"))
    .action(async (editions: string[], options: { json?: boolean }) =>
      finish(
        await (await import("./commands/verify.ts")).verify(editions, options, await readConfiguration(environment)),
      ),
    );

  program
    .command("unload")
    .description("take editions out of the database, each whole and in one transaction")
    .argument("<edition...>", "ids of editions, as policy-graph status has them")
    .option("--yes", "do not ask")
    .option("--dry-run", "say what would go, and take nothing out")
    .addOption(language())
    .addHelpText(
      "after",
      examples(
        "policy-graph unload --dry-run 112119/later-basic-plan-draft",
        "policy-graph unload --yes 112119/later-basic-plan-draft",
      ),
    )
    .action(async (editions: string[], options: { yes?: boolean; dryRun?: boolean }) =>
      finish(
        await (await import("./commands/unload.ts")).unload(editions, options, await readConfiguration(environment)),
      ),
    );

  program
    .command("status")
    .description("say which database is used, whether it runs and what it holds")
    .option("--json", "report as JSON")
    .addOption(language())
    .addHelpText("after", examples("policy-graph status"))
    .action(async (options: { json?: boolean }) =>
      finish(await (await import("./commands/status.ts")).status(options, await readConfiguration(environment))),
    );

  return program;
}

/** Runs the program on a terminal; what it throws becomes one readable paragraph on stderr and an exit code. */
export function main(argv: readonly string[], on: Terminal = terminal()): Promise<number> {
  const run = async () => {
    let code: number = EXIT.done;
    const finish = (result: ExitCode) => {
      code = result;
    };
    try {
      const exportHelp = argv.includes("export") ? (await import("./export-help.ts")).exportHelp : undefined;
      await buildProgram(on.environment, finish, exportHelp).parseAsync([...argv]);
    } catch (error) {
      code = exitCodeFor(error);
    }
    return code;
  };
  return onTerminal(on, () => speaking(run));
}

const ABOUT_THE_DOCUMENT: ReadonlySet<StoreError["code"]> = new Set([
  "has-errors",
  "organization-differs",
  "too-large",
]);

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Error && error.message === "interrupted") return 130;
  printNote(`policy-graph: ${messageOf(error)}`);
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof StoreError) return ABOUT_THE_DOCUMENT.has(error.code) ? EXIT.negative : EXIT.unavailable;
  return EXIT.unavailable;
}

const FAILURES: Readonly<Record<DatabaseFailure, string>> = {
  unavailable: "The database does not answer. Try again; policy-graph status says how it is.",
  timeout: "The database took too long. Try again, or ask for less at a time.",
  terminated: "The database ended what it was doing. Try again.",
  memory: "The database has not enough memory for this. Ask for less at a time.",
  disk: "The database's disk is full. Free some space and try again.",
};

/** What was foreseen has a message for people; of what was not, the developer needs the stack. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof StoreError || error instanceof EmbeddedError)
    return error.message;
  const failure = databaseFailure(error);
  if (failure) return FAILURES[failure];
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Where it is not given, what is said is in the language of the locale; a table, `also`, is for others, and in Japanese. */
function language(also = ""): Option {
  return new Option("--lang <language>", `${LANGUAGES.join(" or ")}: of what is said (default: by the locale)${also}`);
}

const OF_HEADS = `, and of heads and labels for people (default: ${LANGUAGES[0]})`;
const OF_THE_TABLE = `, and of the table (default: ${LANGUAGES[0]})`;

/** What a document does not say of itself. */
function addEditionOptions(command: Command): Command {
  return command
    .option("--edition-file <path>", "JSON file that says whose plan it is and which edition")
    .option("--organization-name <name>", "自治体名・機関名")
    .option("--organization-kind <kind>", `${ORGANIZATION_KINDS.join(", ")} (default: ${ORGANIZATION_KINDS[0]})`)
    .option("--organization-code <code>", "全国地方公共団体コード, six digits; or a code of another list")
    .option("--organization-code-scheme <name>", "which list the code is from, e.g. 法人番号")
    .option("--organization-id <id>", "what ids begin with, for an organization without a code")
    .option("--prefecture <name>", "都道府県")
    .option("--title <title>", "title of the plan")
    .option("--stage <stage>", "draft or adopted, or 素案, 計画 …")
    .option("--period <years>", "計画期間, e.g. 2023-2027");
}

function parsePort(value: string): string {
  if (!/^\d{1,5}$/.test(value)) throw new InvalidArgumentError("Expected a whole number from 0 to 65535.");
  return value;
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function variableLines(): string {
  return VARIABLES.map(
    ([name, fallback, meaning]: (typeof VARIABLES)[number]) =>
      `  ${name.padEnd(18)} ${meaning}${fallback ? ` (default: ${fallback})` : ""}`,
  ).join("\n");
}
