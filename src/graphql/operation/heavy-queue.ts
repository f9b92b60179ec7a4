/** Few operations with large answers at once: the others wait their turn, and small ones do not wait for them. */

/** Answers of more values than this, about, are large. */
export const LARGE_ANSWER = 10_000;
const AT_ONCE = 2;
const WAITING = 30;

export interface HeavyQueue {
  /** Resolves to what gives the turn back, or to undefined where too many wait already or the signal ends the wait. */
  readonly turn: (signal: AbortSignal) => Promise<(() => void) | undefined>;
}

export function heavyQueue({ atOnce = AT_ONCE, waiting: longest = WAITING } = {}): HeavyQueue {
  let running = 0;
  const waiting: (() => void)[] = [];
  const giveBack = () => {
    const next = waiting.shift();
    // Handed on, so that nobody who comes now is before those who wait.
    if (next) next();
    else running -= 1;
  };
  return {
    turn: async (signal) => {
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
