/** What people confirmed in a file in, kept beside two loaded editions out: it is used in their comparison from then on, also when either is loaded anew. */
import { remember } from "../match/remember.ts";
import { successionsAmong } from "../match/succession.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { readLoadedEditions, setStated } from "../store/comparisons.ts";
import type { EditionAsLoaded } from "../store/read-edition.ts";
import type { Store } from "../store/store.ts";
import { inWords } from "./language-of.ts";
import { correspondencesBeside, readStatedCorrespondences } from "./stated-correspondences.ts";
import { UsageError } from "./usage-error.ts";

export interface Kept {
  readonly line: string;
  /** Whether it is used; the line says why not. */
  readonly isUsed: boolean;
}

/**
 * Of the file beside a document that was loaded, with the edition before it; null where there is no such file.
 *
 * @param read an edition that is loaded
 */
export async function keepStatedBeside(
  store: Store,
  document: string,
  next: PolicyGraph,
  read: (id: string) => Promise<EditionAsLoaded | null>,
): Promise<Kept | null> {
  const file = await correspondencesBeside(document);
  if (file === null) return null;
  const before = successionsAmong(await readLoadedEditions(store, next.organization.id)).find(
    ({ newId }) => newId === next.edition.id,
  );
  const old = before && (await read(before.oldId));
  if (!old) {
    const command = `policy-graph compare <old> ${next.edition.id} --with ${file}`;
    return {
      line: inWords({
        en: `${file} is not used: nothing tells which loaded edition comes before ${next.edition.id}. Load the edition before it, or name it: ${command}`,
        ja: `${file} は用いていません。${next.edition.id} の一つ前の版が分からないためです。前の版を取り込むか、次のように指定してください：${command}`,
      }),
      isUsed: false,
    };
  }
  try {
    return { line: await keepStated(store, file, old.graph, next), isUsed: true };
  } catch (error) {
    if (error instanceof UsageError)
      return {
        line: inWords({ en: `It is not used: ${error.message}`, ja: `用いていません：${error.message}` }),
        isUsed: false,
      };
    throw error;
  }
}

/**
 * What was kept before is replaced.
 *
 * @throws UsageError where the file is no such table, or does not fit the editions
 */
export async function keepStated(store: Store, file: string, old: PolicyGraph, next: PolicyGraph): Promise<string> {
  const stated = (await readStatedCorrespondences(file, file, old, next)) ?? [];
  const [oldId, newId] = [old.edition.id, next.edition.id];
  await setStated(store, { oldId, newId }, remember(stated, old, next));
  const confirmed = stated.filter(({ basis }) => basis === "confirmed").length;
  const rejected = stated.length - confirmed;
  return inWords({
    en: `${file}: ${confirmed} correspondences confirmed and ${rejected} rejected, between ${oldId} and ${newId}.`,
    ja: `${file}：${oldId} と ${newId} の間で、確認済みの対応 ${confirmed} 件、否定された対応 ${rejected} 件を用います。`,
  });
}
