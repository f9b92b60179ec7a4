/** `policy-graph unload`: editions in, the database without them out; nothing is taken out without a yes. */
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { organizationOf } from "../../model/ids.ts";
import { type EditionSummary, listEditions } from "../../store/read-editions.ts";
import { unloadEdition } from "../../store/unload-edition.ts";
import { compareLoaded } from "../compare-loaded.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { spokenLanguage } from "../language-of.ts";
import { noSuchEdition } from "../no-such-edition.ts";
import { printLine, printNote, terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";
import { type UnloadWords, unloadWordsIn } from "../words/unload-words.ts";

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
  const words = unloadWordsIn(spokenLanguage());
  if (!yes && !dryRun && !stdin.isTTY) throw new UsageError(words.nobodyToAsk);
  return withStore(configuration, {}, async (store, progress) => {
    const editions = editionsNamed([...new Set(wanted)], await listEditions(store), words);
    progress.done();
    const said = dryRun ? words.wouldTakeOut : words.toTakeOut;
    for (const edition of editions) printLine(said(words.content(edition)));
    if (dryRun) return EXIT.done;
    if (!yes && !(await isAgreed(words.question(editions.length)))) {
      printNote(words.nothing);
      return EXIT.negative;
    }
    for (const { id } of editions) {
      progress.step(words.taking(id));
      const unloaded = await unloadEdition(store, id);
      // What stood before it and after it may follow one another now.
      await compareLoaded(store, organizationOf(id), { onProgress: progress.step });
      progress.done();
      printLine(unloaded ? words.taken(id, unloaded) : words.byOthers(id));
    }
    return EXIT.done;
  });
}

/** All of them are there, or nothing is done. */
function editionsNamed(
  wanted: readonly string[],
  known: readonly EditionSummary[],
  { nothing }: UnloadWords,
): readonly EditionSummary[] {
  return wanted.map((id) => {
    const edition = known.find((one) => one.id === id);
    if (edition) return edition;
    const ids = known.map((one) => one.id);
    throw new UsageError(`${noSuchEdition(id, ids)} ${nothing}`);
  });
}

async function isAgreed(question: string): Promise<boolean> {
  const { stdin, stderr } = terminal();
  const asking = createInterface({ input: stdin, output: stderr });
  try {
    // The end of the input, and Ctrl-C, are a no.
    const ended = once(asking, "close").then(() => "");
    const answer = await Promise.race([asking.question(question), ended]);
    return /^\s*(y|yes|はい)\s*$/i.test(answer.normalize("NFKC"));
  } finally {
    asking.close();
  }
}
