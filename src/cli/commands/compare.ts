/** `policy-graph compare`: two loaded editions in, their comparison in the graph out, now and after each load of either. */
import { requestComparison, withdrawRequest } from "../../store/comparisons.ts";
import { readEditionAsLoaded } from "../../store/read-edition.ts";
import { nameEditions } from "../../store/read-editions.ts";
import type { Store } from "../../store/store.ts";
import { type ComparedNow, compareLoaded } from "../compare-loaded.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { keepStated } from "../keep-stated.ts";
import { inWords } from "../language-of.ts";
import { noSuchEdition } from "../no-such-edition.ts";
import { printLine } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { withStore } from "../with-store.ts";

export interface CompareOptions {
  /** Makes every comparison anew, also those that are as they should be. */
  readonly again?: boolean;
  /** Takes the request back. */
  readonly withdraw?: boolean;
  /** A file of what people confirm of what corresponds. */
  readonly with?: string;
}

/** 0 where all is compared that is wanted, 1 where something cannot be, 2 where an edition is not there. */
export async function compare(
  [oldId, newId]: readonly (string | undefined)[],
  { again = false, withdraw = false, with: file }: CompareOptions,
  configuration: Configuration,
): Promise<ExitCode> {
  if (file !== undefined && newId === undefined) throw new UsageError("--with is of two editions: name them.");
  if (oldId !== undefined && newId === undefined)
    throw new UsageError("Name two editions: the old one and the new one.");
  if (oldId !== undefined && oldId === newId) throw new UsageError(`${oldId} is not compared with itself.`);
  return withStore(configuration, {}, async (store, progress) => {
    if (oldId !== undefined && newId !== undefined) {
      const known = (await nameEditions(store)).map(({ id }) => id);
      const unknown = [oldId, newId].find((id) => !known.includes(id));
      if (unknown !== undefined) throw new UsageError(noSuchEdition(unknown, known));
      if (file !== undefined) printLine(await keepStatedBetween(store, file, oldId, newId));
      await (withdraw ? withdrawRequest : requestComparison)(store, { oldId, newId });
    }
    const compared = await compareLoaded(store, null, { onProgress: progress.step, again });
    progress.done();
    for (const one of compared) printLine(comparedLine(one));
    if (compared.length === 0) printLine("Every comparison is as it should be; nothing was written.");
    return compared.every(({ refusal }) => refusal === null) ? EXIT.done : EXIT.negative;
  });
}

async function keepStatedBetween(store: Store, file: string, oldId: string, newId: string): Promise<string> {
  const [old, next] = [await readEditionAsLoaded(store, oldId), await readEditionAsLoaded(store, newId)];
  if (!old || !next) throw new UsageError("One of the editions has just been taken out of the database.");
  return keepStated(store, file, old.graph, next.graph);
}

/** One line: between which editions there is a comparison now. */
export function comparedLine({ oldId, newId, refusal, unused }: ComparedNow): string {
  if (refusal !== null)
    return inWords({
      en: `${newId} was not compared with ${oldId}: ${refusal}`,
      ja: `${newId} と ${oldId} を比較できませんでした：${refusal}`,
    });
  const en = ` Of what somebody confirmed or rejected, ${unused} name what is not there any more, or is called otherwise, and were not used.`;
  const ja = `確認済みの対応のうち ${unused} 件は、対象がないか名称が変わっているため、用いていません。`;
  return inWords({
    en: `${newId} compared with ${oldId}: policy-graph diff ${oldId} ${newId} shows what is different.${unused === 0 ? "" : en}`,
    ja: `${newId} を ${oldId} と比較しました。違いは policy-graph diff ${oldId} ${newId} で確認できます。${unused === 0 ? "" : ja}`,
  });
}
