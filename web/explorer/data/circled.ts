/** A plan's number as documents write it: ① to ⑳, and (21) beyond, where Unicode has no further signs in one row. */
export function circled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `(${number})`;
}
