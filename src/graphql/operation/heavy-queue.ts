/** Few operations with large answers at once: the others wait their turn, and small ones do not wait for them. */
import { availableParallelism } from "node:os";
import { serverBusy } from "./reply-errors.ts";

/** Answers of more values than this, about, are large. */
export const LARGE_ANSWER = 10_000;
/** On half of the machine's cores: the others are left to those who ask for little. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
const WAITING = 30;

export interface HeavyQueue {
  /** Resolves to what gives the turn back, or to undefined where too many wait already or the signal ends the wait. */
  readonly turn: (signal: AbortSignal) => Promise<(() => void) | undefined>;
}

export interface HeavyQueueOptions {
  readonly atOnce?: number;
  readonly waiting?: number;
  /** Told when the last of them is over. */
  readonly onIdle?: (() => void) | undefined;
}

export function heavyQueue(options: HeavyQueueOptions = {}): HeavyQueue {
  const { atOnce = AT_ONCE, waiting: longest = WAITING, onIdle } = options;
  let running = 0;
  const waiting: (() => void)[] = [];
  const giveBack = () => {
    const next = waiting.shift();
    // Handed on, so that nobody who comes now is before those who wait.
    if (next) {
      next();
      return;
    }
    running -= 1;
    if (running === 0) onIdle?.();
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

/** Of one operation: it takes its turn once, whenever it is found to be large, and gives it back when it is over. */
export interface Turn {
  /** @throws {ReplyError} where too many wait already */
  readonly take: () => Promise<void>;
  readonly giveBack: () => void;
}

export function turnIn(queue: HeavyQueue, signal: AbortSignal): Turn {
  let taken: Promise<(() => void) | undefined> | undefined;
  return {
    take: async () => {
      taken ??= queue.turn(signal);
      if (!(await taken)) throw serverBusy();
    },
    giveBack: () => void taken?.then((giveBack) => giveBack?.()),
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
