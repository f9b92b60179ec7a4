/** Keeps what counterparts are found by: read and made when it is asked for, and made anew when the data have changed. */
import { type CounterpartIndex, counterpartIndex } from "../../match/counterpart-index.ts";
import { readComparedEditions } from "../../store/read-compared-editions.ts";
import { revisionOf } from "../../store/revision.ts";
import type { Store } from "../../store/store.ts";

interface Kept {
  /** Of the data before they were read: what was changed while they were is another revision. */
  readonly revision: string | undefined;
  readonly index: CounterpartIndex;
}

/** Never of older data than when it is asked for. Who asks while another waits for the same has it too; only one is made at a time, however often data change. */
export function keptCounterparts(store: Store): () => Promise<CounterpartIndex> {
  let kept: Kept | undefined;
  let making: Promise<Kept> | undefined;
  const make = async (): Promise<Kept> => {
    try {
      const revision = await revisionOf(store);
      kept = undefined;
      kept = { revision, index: await counterpartIndex(await readComparedEditions(store)) };
      return kept;
    } finally {
      making = undefined;
    }
  };
  return async () => {
    const begunBefore = making;
    const now = await revisionOf(store);
    const isCurrent = (one: Kept | undefined): one is Kept => now !== undefined && one?.revision === now;
    if (isCurrent(kept)) return kept.index;
    // One that was begun before this question may have read what has changed since.
    const made = await begunBefore?.catch(() => undefined);
    if (isCurrent(made)) return made.index;
    making ??= make();
    return (await making).index;
  };
}
