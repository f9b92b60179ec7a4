/** Texts in, what a kind of format can hold of them out: rules of the formats, said apart from the writers. */

/** Half a surrogate pair is no character: UTF-8 has no place for it. */
export function wellFormed(text: string): string {
  return replaced(text, (code) => code >= 0xd800 && code <= 0xdfff);
}

/** The `Char` production of XML 1.0: #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF] */
export function xmlCharacters(text: string): string {
  return replaced(text, (code) => !isXmlCharacter(code));
}

/** Where text is shown only, control characters have no place, and the end of a line is a line feed. */
export function shown(text: string): string {
  const isShown = (code: number) => isXmlCharacter(code) && !(code >= 0x7f && code <= 0x9f);
  return replaced(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n"), (code) => !isShown(code));
}

function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

/** With U+FFFD, the replacement character, for what cannot be held. */
function replaced(text: string, cannotBe: (code: number) => boolean): string {
  return Array.from(text, (character) => (cannotBe(character.codePointAt(0) ?? 0) ? "\ufffd" : character)).join("");
}
