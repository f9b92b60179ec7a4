/**
 * How hard the random tests try: a part for a developer who waits, with other cases each time, and all of it in CI or with TEST_EFFORT=full.
 */
const isFull = (process.env.TEST_EFFORT ?? (process.env.CI ? "full" : "part")) === "full";

/** `full` cases, or a part of them. */
export function runs(full: number, part: number = Math.ceil(full / 4)): number {
  return isFull ? full : part;
}
