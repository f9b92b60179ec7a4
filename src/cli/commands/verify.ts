/** `policy-graph verify`: editions in, every difference between the database and what was loaded out. */
import { deriveGraph } from "../../derive/derive-graph.ts";
import { findOrphans } from "../../store/find-orphans.ts";
import { listEditions } from "../../store/read-editions.ts";
import { type VerifiedComparison, verifyComparison } from "../../store/verify-comparison.ts";
import { type Verified, verifyEdition } from "../../store/verify-edition.ts";
import { comparedGraphs, comparisonsToVerify } from "../compare-loaded.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printLine } from "../terminal.ts";
import { noSuchEdition, UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";

/** 0 where everything is as it was loaded, 1 where anything differs. Without `wanted`, all editions. */
export async function verify(
  wanted: readonly string[],
  options: { readonly json?: boolean },
  configuration: Configuration,
): Promise<ExitCode> {
  return withStore(configuration, {}, async (store, progress) => {
    const known = (await listEditions(store)).map(({ id }) => id);
    const unknown = wanted.find((id) => !known.includes(id));
    if (unknown !== undefined) throw new UsageError(noSuchEdition(unknown, known));
    const editions: Verified[] = [];
    for (const id of wanted.length > 0 ? wanted : known) {
      progress.step(`Verifying ${id}`);
      editions.push(await verifyEdition(store, id, deriveGraph));
    }
    const comparisons: VerifiedComparison[] = [];
    for (const one of await comparisonsToVerify(store, wanted.length > 0 ? wanted : null)) {
      progress.step(`Verifying the comparison of ${one.newId} with ${one.oldId}`);
      comparisons.push(await verifyComparison(store, one, comparedGraphs(one.reason)));
    }
    progress.step("Looking for what belongs to no edition");
    const orphans = await findOrphans(store);
    progress.done();
    if (options.json) printLine(JSON.stringify({ editions, comparisons, strays: orphans }, null, 2));
    else for (const line of report(editions, comparisons, orphans)) printLine(line);
    const isClean =
      orphans.length === 0 && [...editions, ...comparisons].every(({ differences }) => differences.length === 0);
    return isClean ? EXIT.done : EXIT.negative;
  });
}

function report(
  editions: readonly Verified[],
  comparisons: readonly VerifiedComparison[],
  orphans: readonly string[],
): readonly string[] {
  const changed = editions.filter(({ differences }) => differences.length > 0);
  const changedComparisons = comparisons.filter(({ differences }) => differences.length > 0);
  return [
    ...editions.flatMap((one) => linesOf(one.edition, "as it was loaded", one)),
    ...(changed.length > 0 ? ["policy-graph load with the document puts an edition right."] : []),
    ...comparisons.flatMap((one) => linesOf(one.comparison, "as it follows from both editions", one)),
    ...(changedComparisons.length > 0 ? ["policy-graph compare --again makes comparisons anew."] : []),
    ...(orphans.length > 0 ? ["Not of any edition:", ...orphans.map((orphan) => `  ${orphan}`)] : []),
    ...(orphans.length > 0 ? ["No load takes these away: delete them in the database."] : []),
    ...(editions.length === 0 ? ["No edition is loaded."] : []),
  ];
}

function linesOf(
  id: string,
  asItIs: string,
  { differences, nodes, relationships }: Omit<Verified, "edition">,
): readonly string[] {
  return differences.length === 0
    ? [`${id}  ${asItIs}: ${nodes} nodes, ${relationships} relationships`]
    : [`${id}  ${differences.length} differences`, ...differences.map((difference) => `  ${difference}`)];
}
