/** Bytes of a document in, its text out, whatever encoding a city's office wrote it in; or the problem that keeps it from being text. */
import type { Problem } from "../model/problem.ts";

export interface DecodedDocument {
  /** Without byte order mark, with `\n` at the end of lines. */
  readonly text: string;
  readonly encoding: DocumentEncoding;
}

export type DocumentEncoding = "utf-8" | "utf-16le" | "utf-16be" | "shift_jis";

/** Reads UTF-8 and UTF-16 with or without byte order mark, and Shift_JIS as Windows writes it (CP932). */
export function decodeDocument(bytes: Uint8Array): DecodedDocument | Problem {
  if (bytes.length === 0)
    return unusable("empty-document", "The document is empty: 0 bytes. Expected the plan's text.");
  const encoding = detectEncoding(bytes);
  const text = encoding && decodeStrictly(bytes, encoding);
  if (!encoding || text === undefined || hasControlCharacters(text)) {
    return unusable(
      "not-text",
      "The document is not plain text: expected UTF-8, UTF-16 or Shift_JIS (CP932). Word, Excel and PDF files must be saved as text first.",
    );
  }
  if (text.trim() === "") {
    return unusable("empty-document", "The document holds nothing but white space. Expected the plan's text.");
  }
  return { text: text.replace(/\r\n?/g, "\n"), encoding };
}

function detectEncoding(bytes: Uint8Array): DocumentEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.includes(0)) return detectUtf16(bytes);
  return decodeStrictly(bytes, "utf-8") === undefined ? "shift_jis" : "utf-8";
}

/** Without a byte order mark, the zero halves of ASCII characters (line ends, tabs, digits) tell which half comes first. */
function detectUtf16(bytes: Uint8Array): DocumentEncoding | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || (even > 0 && odd > 0)) return undefined;
  return odd > 0 ? "utf-16le" : "utf-16be";
}

function decodeStrictly(bytes: Uint8Array, encoding: DocumentEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/.test(text);
}

function unusable(code: string, message: string): Problem {
  return { code, severity: "error", message, positions: [], about: [] };
}
