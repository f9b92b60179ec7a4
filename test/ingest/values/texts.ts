/** Texts to read: in full width, and any at all. */
import fc from "fast-check";

/** A text in full-width letters, digits and signs, as Japanese keyboards leave them. */
export function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
    .replace(/ /gu, "　");
}

/** Any code points, halves of them too: what no reader may throw at. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 }).map((points) => String.fromCodePoint(...points)),
);

/** Texts of some characters, long enough to make something of them. */
export function textOf(characters: string, maxLength = 16): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters), maxLength });
}
