/** Shapes in, how long the first question of each takes and how long the hundredth out. */
import type { ServedApi } from "../api.ts";
import { median } from "../median.ts";
import { requireSame } from "../same-answer.ts";
import type { Say } from "../say.ts";
import type { Shape } from "./shapes.ts";

/** Each shape is asked in so many variants that differ in an alias alone. */
export const VARIANTS = 5;
const TIMES = 100;
/** The hundredth is taken together with those just before it: one alone may meet a pause of its own. */
const LAST = 5;

/** Medians over the variants, in milliseconds. */
export interface FirstAndHundredth {
  readonly name: string;
  readonly first: number;
  readonly hundredth: number;
}

/** Throws where the hundredth answer is not the first. */
export async function firstAndHundredth(
  shapes: readonly Shape[],
  edition: string,
  { api, say, signal }: { api: ServedApi; say: Say; signal: AbortSignal },
): Promise<readonly FirstAndHundredth[]> {
  const done: FirstAndHundredth[] = [];
  for (const { name, graphql } of shapes) {
    say(`Asking a hundred times: ${name}`);
    const [firsts, lasts]: [number[], number[]] = [[], []];
    for (let variant = 1; variant <= VARIANTS; variant += 1) {
      const query = graphql(`as${variant}`);
      const times: number[] = [];
      const answers: unknown[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        signal.throwIfAborted();
        const start = performance.now();
        answers[time === 0 ? 0 : 1] = await api.ask(query, { edition });
        times.push(performance.now() - start);
      }
      requireSame(name, answers[1], answers[0]);
      firsts.push(times[0] ?? Number.NaN);
      lasts.push(median(times.slice(-LAST)));
    }
    done.push({ name, first: median(firsts), hundredth: median(lasts) });
  }
  return done;
}
