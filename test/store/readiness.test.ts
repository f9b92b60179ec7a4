/** Whether the database is ready: a busy one, and a busy program, are told from one that is away. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readinessOf } from "../../src/store/readiness.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const AWAY = "The database does not answer.";
const never = () => new Promise<void>(() => {});

test("no answer within two seconds: away", async () => {
  const logged: string[] = [];
  const readiness = readinessOf(never, ({ message }) => void logged.push(message));
  const asked = readiness();
  await vi.advanceTimersByTimeAsync(2_000);
  expect([await asked, logged]).toEqual([AWAY, [`Not ready: ${AWAY}`]]);
});

test("others have had answers meanwhile: busy", async () => {
  let heardAt = performance.now();
  const readiness = readinessOf(
    never,
    () => {},
    () => heardAt,
  );
  const asked = readiness();
  await vi.advanceTimersByTimeAsync(1_000);
  heardAt = performance.now();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toBeUndefined();
  const again = readiness();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await again).toBe(AWAY);
});

test("this process had no time to look: the wait does not count, once", async () => {
  vi.useRealTimers();
  const busy = (milliseconds: number) => {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
  };
  let answer: () => void = () => {};
  const readiness = readinessOf(
    () => new Promise((resolve) => (answer = resolve)),
    () => {},
  );
  const asked = readiness();
  // The answer is there, but this process is at something else until the time is over.
  setTimeout(() => setTimeout(answer, 2_400), 0);
  setTimeout(() => busy(2_600), 20);
  expect(await asked).toBeUndefined();
}, 20_000);

test("what is known to be wrong is said, busy or not", async () => {
  const failing = async () => Promise.reject(Object.assign(new Error("Not migrated."), { expose: true }));
  expect(
    await readinessOf(
      failing,
      () => {},
      () => Number.POSITIVE_INFINITY,
    )(),
  ).toBe("Not migrated.");
});
