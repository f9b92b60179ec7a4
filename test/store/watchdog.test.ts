/** A reading that takes long asks whether the database is there: its result counts as long as it is, and nothing is asked when it is over. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watched } from "../../src/store/watchdog.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

test("a fast reading asks nothing", async () => {
  const readiness = vi.fn(async () => undefined);
  const read = watched(after(1_900, "read"), readiness);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([await read, readiness.mock.calls.length, vi.getTimerCount()]).toEqual(["read", 0, 0]);
});

test("a slow one asks every two seconds, and no more when it is done", async () => {
  const readiness = vi.fn(() => after(500, undefined));
  const read = watched(after(7_000, "read"), readiness);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([await read, readiness.mock.calls.length, vi.getTimerCount()]).toEqual(["read", 2, 0]);
});

test("done while it was asked: nothing more is asked", async () => {
  const readiness = vi.fn(() => after(1_000, undefined));
  const read = watched(after(2_500, "read"), readiness);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([await read, readiness.mock.calls.length, vi.getTimerCount()]).toEqual(["read", 1, 0]);
});

test("the database is away: an error that says so, at once", async () => {
  const read = watched(new Promise(() => {}), async () => "The database does not answer.");
  const failed = expect(read).rejects.toMatchObject({ code: "ServiceUnavailable" });
  await vi.advanceTimersByTimeAsync(2_000);
  await failed;
  expect(vi.getTimerCount()).toBe(0);
});
