/** Turns: so many at once, the others in the order in which they came, and no more than may wait. */
import { expect, test } from "vitest";
import { openTurns } from "../../src/http/turns.ts";

const signal = () => new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("two at once, the third when one of them is done, in the order of coming", async () => {
  const { take } = openTurns({ atOnce: 2, waiting: 10 });
  const [first, second] = [await take(signal()), await take(signal())];
  const came: number[] = [];
  const later = [3, 4, 5].map(async (number) => {
    const giveBack = await take(signal());
    came.push(number);
    return giveBack;
  });
  await settled();
  expect(came).toEqual([]);
  first?.();
  await settled();
  expect(came).toEqual([3]);
  // Whoever comes now is behind those who wait, although a turn is given back.
  const last = take(signal()).then(() => came.push(6));
  second?.();
  (await later[0])?.();
  await settled();
  expect(came).toEqual([3, 4, 5]);
  for (const giveBack of await Promise.all(later)) giveBack?.();
  await last;
  expect(came).toEqual([3, 4, 5, 6]);
});

test("one more than may wait has no turn; who gives up leaves its place", async () => {
  const { take } = openTurns({ atOnce: 1, waiting: 1 });
  const first = await take(signal());
  const gone = new AbortController();
  const second = take(gone.signal);
  expect(await take(signal())).toBeUndefined();
  gone.abort();
  expect(await second).toBeUndefined();
  const third = take(signal());
  first?.();
  expect(await third).toBeTypeOf("function");
  expect(await take(gone.signal)).toBeUndefined();
});
