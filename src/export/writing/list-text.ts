/** A list in, its entries in one cell of a table out, as people write them: `1-7; 2-1; 2-4`. */

/** What could be mistaken for two entries, or for none, stands in quotes, as in JSON. */
export function listText(entries: readonly (string | number)[]): string {
  return entries.map((entry) => (isPlain(String(entry)) ? String(entry) : JSON.stringify(entry))).join("; ");
}

function isPlain(text: string): boolean {
  return text !== "" && !/^\s|\s$|[;"\r\n]/u.test(text);
}
