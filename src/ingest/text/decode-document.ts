/** Decodes a document's bytes, whatever encoding a city's office wrote them in, or says why they are no text. */
import { textPosition } from "../../model/position.ts";
import { type Problem, problemOf } from "../../model/problem.ts";

export interface DecodedDocument {
  /** Without byte order mark, with `\n` at the end of lines. */
  readonly text: string;
  readonly encoding: DocumentEncoding;
  /** True where the bytes end in the middle of a character: the document was cut off there. */
  readonly cutOff: boolean;
}

export type DocumentEncoding = "utf-8" | "utf-16le" | "utf-16be" | "shift_jis";

/** Reads UTF-8 and UTF-16 with or without byte order mark, and Shift_JIS as Windows writes it (CP932). */
export function decodeDocument(bytes: Uint8Array): DecodedDocument | Problem {
  if (bytes.length === 0) return problemOf("empty-document/text", "error", {});
  const encoding = detectEncoding(bytes);
  const decoded = encoding && decodeStrictly(bytes, encoding);
  if (!encoding || decoded === undefined || hasControlCharacters(decoded.text)) return notText(bytes);
  if (decoded.text.trim() === "") {
    return problemOf("empty-document/blank", "error", {});
  }
  return { text: withLineFeeds(decoded.text), encoding, cutOff: decoded.cutOff };
}

function detectEncoding(bytes: Uint8Array): DocumentEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.includes(0)) return detectUtf16(bytes);
  return decodeStrictly(bytes, "utf-8") === undefined ? "shift_jis" : "utf-8";
}

/**
 * Without a byte order mark, tabs, line ends and spaces tell which half of a character comes first: every plan has them, and their
 * mirror images are signs of no Japanese text. Counting zero bytes alone would not do: 一 is U+4E00, the full-width space U+3000.
 */
function detectUtf16(bytes: Uint8Array): DocumentEncoding | undefined {
  let [little, big] = [0, 0];
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i + 1] === 0 && isWhite(bytes[i])) little++;
    if (bytes[i] === 0 && isWhite(bytes[i + 1])) big++;
  }
  return little === big ? undefined : little > big ? "utf-16le" : "utf-16be";
}

function isWhite(byte: number | undefined): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x20;
}

/** undefined where some byte is not of the encoding; an unfinished character at the very end is cut off, not wrong. */
function decodeStrictly(bytes: Uint8Array, encoding: DocumentEncoding): Omit<DecodedDocument, "encoding"> | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    return { text, cutOff: !ends(decoder) };
  } catch {
    return undefined;
  }
}

function ends(decoder: InstanceType<typeof TextDecoder>): boolean {
  try {
    return decoder.decode() === "";
  } catch {
    return false;
  }
}

function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text);
}

function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Where most of the bytes are sound UTF-8, one that is not is damage, and worth pointing at. */
function notText(bytes: Uint8Array): Problem {
  const text = withLineFeeds(new TextDecoder("utf-8").decode(bytes));
  const damaged = text.indexOf("\ufffd");
  const damages = text.split("\ufffd").length - 1;
  if (damaged === -1 || damages > text.length / 20 || hasControlCharacters(text.replaceAll("\ufffd", ""))) {
    return problemOf("not-text", "error", {});
  }
  const before = text.slice(0, damaged).split("\n");
  const line = before.at(-1) ?? "";
  const at = textPosition(before.length, 1, line);
  const said = { line: before.length, characters: [...line].length };
  return problemOf("not-text/damaged", "error", said, [at]);
}
