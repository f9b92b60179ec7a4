/** What the codes of items count, in whatever shape a document writes them: `4-4`, `Ⅰ-1`, `1.1`, `1-①`, `A-1`. */

export interface CodePart {
  readonly text: string;
  readonly number: number;
}

const PART = /[0-9]+|[Ⅰ-Ⅻ]|[A-Z]|[①-⑳]/gu;

/** The first part names the domain where there is more than one; the last counts within what the others name. */
export function codeParts(code: string): readonly CodePart[] {
  return [...code.matchAll(PART)].map(([text]) => ({ text, number: numberOf(text) }));
}

/** The code without its last part: `4-`, `Ⅰ-`. */
export function codePrefix(code: string): string {
  const last = [...code.matchAll(PART)].at(-1);
  return code.slice(0, last?.index ?? 0);
}

/** What a domain is called that nothing else names: the code without its last part and the hyphen or dot before that. */
export function domainNameOf(code: string): string {
  return codePrefix(code).replace(/[-.]$/u, "");
}

function numberOf(text: string): number {
  const sign = text.codePointAt(0) ?? 0;
  if (sign >= 0x2460) return sign - 0x245f;
  if (sign >= 0x2160) return sign - 0x215f;
  return sign > 0x39 ? sign - 0x40 : Number(text);
}

/** A number as the last part of a code is written: 3 as in `1-①` is ③. */
export function asIn(code: string, number: number): string {
  const sign = codeParts(code).at(-1)?.text.codePointAt(0) ?? 0;
  if (sign >= 0x2460) return String.fromCodePoint(0x245f + number);
  if (sign >= 0x2160) return String.fromCodePoint(0x215f + number);
  return sign > 0x39 ? String.fromCodePoint(0x40 + number) : String(number);
}

/** As sentences name it. */
export const itemInWords = ({ code, name }: { readonly code: string | null; readonly name: string }) =>
  code === null ? name : `${code} ${name}`;
