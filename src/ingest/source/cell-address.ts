/** Writes a cell's address as spreadsheets do: `E4` for row 4, column 5. */

/** Row and column from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A to Z, AA to ZZ, AAA …: from 1. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `3, 5–7` of 3, 5, 6, 7: numbers in ascending order. */
export function runsOfNumbers(numbers: readonly number[], name: (number: number) => string = String): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const shown = runs.slice(0, SHOWN_RUNS).map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
  return shown.join(", ") + (runs.length > SHOWN_RUNS ? ", …" : "");
}

const SHOWN_RUNS = 10;
