/** How a cell of the template's CSV files keeps Excel from taking text for a formula, and how that is taken away again. */

export const PROTECTION = "'";

/** By the advice of OWASP on CSV injection: what a spreadsheet takes for a formula, or for the protection of one. */
export const isProtectable = (text: string) => /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(text);

/** The text of a cell as it was before it was protected; a text that needs no protection has none. */
export function bareText(text: string): string {
  return text.startsWith(PROTECTION) && isProtectable(text) ? text.slice(PROTECTION.length) : text;
}
