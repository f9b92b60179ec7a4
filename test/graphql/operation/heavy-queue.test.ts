/** Turns of large answers: so many at once, the others in the order in which they came, and no more than may wait. */
import { expect, test } from "vitest";
import { heavyQueue } from "../../../src/graphql/operation/heavy-queue.ts";

const signal = () => new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("two at once, the third when one of them is done, in the order of coming", async () => {
  const { turn } = heavyQueue({ atOnce: 2, waiting: 10 });
  const [first, second] = [await turn(signal()), await turn(signal())];
  const came: number[] = [];
  const later = [3, 4, 5].map(async (number) => {
    const giveBack = await turn(signal());
    came.push(number);
    return giveBack;
  });
  await settled();
  expect(came).toEqual([]);
  first?.();
  await settled();
  expect(came).toEqual([3]);
  // Whoever comes now is behind those who wait, although a turn is given back.
  const last = turn(signal()).then(() => came.push(6));
  second?.();
  (await later[0])?.();
  await settled();
  expect(came).toEqual([3, 4, 5]);
  for (const giveBack of await Promise.all(later)) giveBack?.();
  await last;
  expect(came).toEqual([3, 4, 5, 6]);
});

test("one more than may wait has no turn; who gives up leaves its place", async () => {
  const { turn } = heavyQueue({ atOnce: 1, waiting: 1 });
  const first = await turn(signal());
  const gone = new AbortController();
  const second = turn(gone.signal);
  expect(await turn(signal())).toBeUndefined();
  gone.abort();
  expect(await second).toBeUndefined();
  const third = turn(signal());
  first?.();
  expect(await third).toBeTypeOf("function");
  expect(await turn(gone.signal)).toBeUndefined();
});

test("the end of the last is told, and only that", async () => {
  let idle = 0;
  const onIdle = () => {
    idle += 1;
  };
  const { turn } = heavyQueue({ atOnce: 1, onIdle });
  const first = await turn(signal());
  const second = turn(signal());
  first?.();
  (await second)?.();
  expect(idle).toBe(1);
  const again = await turn(signal());
  again?.();
  expect(idle).toBe(2);
});
