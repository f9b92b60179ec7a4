/** Work that only so many may do at once: the others wait their turn, in the order in which they came, and no more than may wait. */
import { DEFAULT_LIMITS } from "../graphql/operation/limits.ts";
import { serverBusy } from "../graphql/operation/reply-errors.ts";

export interface Turns {
  /** Resolves to what gives the turn back, or to undefined where too many wait already or the signal ends the wait. */
  readonly take: (signal: AbortSignal) => Promise<(() => void) | undefined>;
}

export interface TurnsOptions {
  readonly atOnce: number;
  readonly waiting?: number | undefined;
}

const WAITING = 30;

/**
 * A turn for somebody who waits as long as a question may take, and no longer.
 *
 * @returns what gives it back
 * @throws ReplyError `SERVER_BUSY`, where there is none
 */
export async function takeTurn(
  turns: Turns,
  gone: AbortSignal,
  patience: number = DEFAULT_LIMITS.queryMilliseconds,
): Promise<() => void> {
  const giveBack = await turns.take(AbortSignal.any([gone, AbortSignal.timeout(patience)]));
  if (!giveBack) throw serverBusy();
  return giveBack;
}

export function openTurns({ atOnce, waiting: longest = WAITING }: TurnsOptions): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  const giveBack = () => {
    const next = waiting.shift();
    // Handed on, so that nobody who comes now is before those who wait.
    if (next) next();
    else running -= 1;
  };
  return {
    take: async (signal) => {
      if (signal.aborted) return undefined;
      if (running < atOnce) {
        running += 1;
        return giveBack;
      }
      if (waiting.length >= longest) return undefined;
      return (await waitFor(waiting, signal)) ? giveBack : undefined;
    },
  };
}

function waitFor(waiting: (() => void)[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const goOn = () => {
      signal.removeEventListener("abort", giveUp);
      resolve(true);
    };
    const giveUp = () => {
      waiting.splice(waiting.indexOf(goOn), 1);
      resolve(false);
    };
    waiting.push(goOn);
    signal.addEventListener("abort", giveUp, { once: true });
  });
}
