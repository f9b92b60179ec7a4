/** Two answers to one question in, nothing out where they are equal: what disagrees is not measured, it ends the run. */

export class DifferentAnswersError extends Error {
  constructor(question: string, one: string, other: string) {
    const place = [...one].findIndex((sign, index) => sign !== other[index]);
    const around = (text: string) => text.slice(Math.max(0, place - 100), place + 200);
    super(`${question}: the two sides disagree.\n  one:   … ${around(one)}\n  other: … ${around(other)}`);
    this.name = "DifferentAnswersError";
  }
}

/** Compared as JSON. Throws a `DifferentAnswersError` that shows the first place where they part. */
export function requireSame(question: string, one: unknown, other: unknown): void {
  const [a, b] = [one, other].map((answer) => JSON.stringify(inKeyOrder(answer)));
  if (a !== b) throw new DifferentAnswersError(question, String(a), String(b));
}

/** Rows whose order the question leaves open. */
export function sortedRows(rows: readonly unknown[]): readonly unknown[] {
  return [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inKeyOrder(inner)]));
}
