/** Two ways to the same answer in, the median time of each out: they take turns, so that whatever else the machine does meets both. */
import { median } from "./median.ts";

/** Rounds before anything is measured: up to so many, or until so much time has passed. */
const WARM_UP = { rounds: 20, milliseconds: 2_000 };
/** Rounds that are measured: from so many on, until so much time has passed. */
const MEASURED = { least: 7, most: 100, milliseconds: 3_000 };

export const HOW_MEASURED = `Medians of ${MEASURED.least} to ${MEASURED.most} rounds (as many as fit into ${MEASURED.milliseconds / 1000} s) after up to ${WARM_UP.rounds} rounds of warm-up (${WARM_UP.milliseconds / 1000} s at most); the two sides take turns, and which goes first alternates.`;

export interface Race {
  /** Milliseconds. */
  readonly first: number;
  readonly second: number;
  readonly rounds: number;
}

export type Side = () => Promise<unknown>;

export async function race(first: Side, second: Side, signal: AbortSignal): Promise<Race> {
  const start = performance.now();
  for (let round = 0; round < WARM_UP.rounds && performance.now() - start < WARM_UP.milliseconds; round += 1) {
    signal.throwIfAborted();
    await first();
    await second();
  }
  const times: { readonly first: number[]; readonly second: number[] } = { first: [], second: [] };
  const begin = performance.now();
  let rounds = 0;
  for (; rounds < MEASURED.most; rounds += 1) {
    if (rounds >= MEASURED.least && performance.now() - begin > MEASURED.milliseconds) break;
    signal.throwIfAborted();
    const turns = [() => timed(first, times.first), () => timed(second, times.second)];
    for (const turn of rounds % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  return { first: median(times.first), second: median(times.second), rounds };
}

async function timed(side: Side, times: number[]): Promise<void> {
  const start = performance.now();
  await side();
  times.push(performance.now() - start);
}
