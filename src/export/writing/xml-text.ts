/** Content and attribute values of an XML 1.0 document. */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // A reader makes spaces of these in attribute values, and a line feed of a carriage return, unless they are written as references.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  // Line ends in XML 1.1: some readers, xmldom among them, take them for such in XML 1.0 too.
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/** XML has no way to write most control characters, lone surrogates, U+FFFE and U+FFFF: U+FFFD, the replacement character, stands for them. */
export function xmlText(text: string): string {
  return withinXml(text).replace(/[&<>"'\t\n\r\u0085\u2028]/g, (character) => ESCAPES[character] as string);
}

/** As whoever reads the XML has it. */
export function withinXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

/** ` name="value"` for each that has a value. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}
