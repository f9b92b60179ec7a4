/** `policy-graph unload`: editions in, the database without them out; nothing is taken out without a yes. */
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { organizationOf } from "../../model/ids.ts";
import { type EditionSummary, listEditions } from "../../store/read-editions.ts";
import { type Unloaded, unloadEdition } from "../../store/unload-edition.ts";
import { compareLoaded } from "../compare-loaded.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printLine, printNote, terminal } from "../terminal.ts";
import { noSuchEdition, UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";

export interface UnloadOptions {
  /** Says yes without being asked. */
  readonly yes?: boolean;
  /** Says what would go, and takes nothing out. */
  readonly dryRun?: boolean;
}

/** 0 where all are out, or nothing was to be done but say so; 1 where the answer was no; 2 where an edition is not there, or nobody can be asked. */
export async function unload(
  wanted: readonly string[],
  { yes = false, dryRun = false }: UnloadOptions,
  configuration: Configuration,
): Promise<ExitCode> {
  const { stdin } = terminal();
  if (!yes && !dryRun && !stdin.isTTY)
    throw new UsageError(
      "What is taken out is gone until its document is loaded again. Say --yes, or see with --dry-run.",
    );
  return withStore(configuration, {}, async (store, progress) => {
    const editions = editionsNamed([...new Set(wanted)], await listEditions(store));
    progress.done();
    for (const edition of editions) printLine(`${dryRun ? "Would take out" : "To take out"}: ${contentOf(edition)}`);
    if (dryRun) return EXIT.done;
    if (!yes && !(await isAgreed(editions.length))) {
      printNote("Nothing was taken out.");
      return EXIT.negative;
    }
    for (const { id } of editions) {
      progress.step(`Taking out ${id}`);
      const unloaded = await unloadEdition(store, id);
      // What stood before it and after it may follow one another now.
      await compareLoaded(store, organizationOf(id), { onProgress: progress.step });
      progress.done();
      printLine(unloaded ? `${id}: ${taken(unloaded)}` : `${id}: somebody else took it out meanwhile.`);
    }
    return EXIT.done;
  });
}

/** All of them are there, or nothing is done. */
function editionsNamed(wanted: readonly string[], known: readonly EditionSummary[]): readonly EditionSummary[] {
  return wanted.map((id) => {
    const edition = known.find((one) => one.id === id);
    if (edition) return edition;
    const ids = known.map((one) => one.id);
    throw new UsageError(`${noSuchEdition(id, ids)} Nothing was taken out.`);
  });
}

function contentOf({ id, organization, title, plans, initiatives, items, targets, marks }: EditionSummary): string {
  return `${id}  ${organization}  ${title} (${plans} plans, ${initiatives} initiatives, ${items} items, ${targets} targets, ${marks} ○)`;
}

async function isAgreed(count: number): Promise<boolean> {
  const { stdin, stderr } = terminal();
  const asking = createInterface({ input: stdin, output: stderr });
  try {
    const what = count === 1 ? "this edition" : `these ${count} editions`;
    // The end of the input, and Ctrl-C, are a no.
    const ended = once(asking, "close").then(() => "");
    const answer = await Promise.race([asking.question(`Take ${what} out of the database? [y/N] `), ended]);
    return /^\s*(y|yes|はい)\s*$/i.test(answer.normalize("NFKC"));
  } finally {
    asking.close();
  }
}

function taken({ nodes, relationships, withOrganization }: Unloaded): string {
  const organization = withOrganization ? ", its organization with them, which has no other edition" : "";
  return `${nodes} nodes and ${relationships} relationships deleted${organization}.`;
}
