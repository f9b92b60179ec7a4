/** `policy-graph verify`: editions in, every difference between the database and what was loaded out. */
import { deriveGraph } from "../../derive/derive-graph.ts";
import { findOrphans } from "../../store/find-orphans.ts";
import { listEditions } from "../../store/read-editions.ts";
import { type VerifiedComparison, verifyComparison } from "../../store/verify-comparison.ts";
import { type Verified, verifyEdition } from "../../store/verify-edition.ts";
import { comparedGraphs, comparisonsToVerify } from "../compare-loaded.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { spokenLanguage } from "../language-of.ts";
import { noSuchEdition } from "../no-such-edition.ts";
import { printLine } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";
import { type VerifyWords, verifyWordsIn } from "../words/verify-words.ts";

/** 0 where everything is as it was loaded, 1 where anything differs. Without `wanted`, all editions. */
export async function verify(
  wanted: readonly string[],
  options: { readonly json?: boolean },
  configuration: Configuration,
): Promise<ExitCode> {
  const words = verifyWordsIn(spokenLanguage());
  return withStore(configuration, {}, async (store, progress) => {
    const known = (await listEditions(store)).map(({ id }) => id);
    const unknown = wanted.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new UsageError(noSuchEdition(unknown, known));
    const editions: Verified[] = [];
    for (const id of wanted.length > 0 ? wanted : known) {
      progress.step(words.verifying(id));
      editions.push(await verifyEdition(store, id, deriveGraph));
    }
    const comparisons: VerifiedComparison[] = [];
    for (const one of await comparisonsToVerify(store, wanted.length > 0 ? wanted : null)) {
      progress.step(words.comparing(one.newId, one.oldId));
      comparisons.push(await verifyComparison(store, one, comparedGraphs(one.reason)));
    }
    progress.step(words.seeking);
    const orphans = await findOrphans(store);
    progress.done();
    if (options.json) printLine(JSON.stringify({ editions, comparisons, strays: orphans }, null, 2));
    else for (const line of report(words, editions, comparisons, orphans)) printLine(line);
    const isClean =
      orphans.length === 0 && [...editions, ...comparisons].every(({ differences }) => differences.length === 0);
    return isClean ? EXIT.done : EXIT.negative;
  });
}

function report(
  words: VerifyWords,
  editions: readonly Verified[],
  comparisons: readonly VerifiedComparison[],
  orphans: readonly string[],
): readonly string[] {
  const changed = editions.filter(({ differences }) => differences.length > 0);
  const changedComparisons = comparisons.filter(({ differences }) => differences.length > 0);
  return [
    ...editions.flatMap((one) => linesOf(words, one.edition, words.edition(one), one.differences)),
    ...(changed.length > 0 ? [words.loadAgain] : []),
    ...comparisons.flatMap((one) => linesOf(words, one.comparison, words.comparison(one), one.differences)),
    ...(changedComparisons.length > 0 ? [words.compareAgain] : []),
    ...(orphans.length > 0 ? [words.orphans, ...orphans.map((orphan) => `  ${orphan}`), words.deleteOrphans] : []),
    ...(editions.length === 0 ? [words.none] : []),
  ];
}

function linesOf(words: VerifyWords, id: string, asItIs: string, differences: readonly string[]): readonly string[] {
  if (differences.length === 0) return [`${id}  ${asItIs}`];
  return [`${id}  ${words.differences(differences.length)}`, ...differences.map((difference) => `  ${difference}`)];
}
