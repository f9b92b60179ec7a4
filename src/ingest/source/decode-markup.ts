/** Decodes HTML and XML, which may say in their own first lines what they are encoded in. */
import { decodeDocument } from "../text/decode-document.ts";
import { Refusal, refuse } from "./source-bounds.ts";

/** With `\n` at the end of lines, without byte order mark. */
export function decodeMarkup(bytes: Uint8Array): string {
  const label = hasByteOrderMark(bytes) ? undefined : declaredEncoding(bytes);
  if (label !== undefined && !/^utf-?(?:8|16)/iu.test(label)) return decodeAs(bytes, label);
  return decodeText(bytes);
}

/** Plain text in any of the encodings that offices use; refuses what is none. */
export function decodeText(bytes: Uint8Array): string {
  const decoded = decodeDocument(bytes);
  if (!("text" in decoded)) throw new Refusal(decoded);
  if (decoded.cutOff) {
    refuse("document-cut-off", {});
  }
  return decoded.text;
}

/** Declarations are ASCII in every encoding that they can name. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  const declaration =
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(start) ??
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start);
  return declaration?.[1];
}

/** What browsers look at is 1,024 bytes; some pages have long comments before. */
const LOOKED_AT = 4_096;

function decodeAs(bytes: Uint8Array, label: string): string {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return refuse("encoding-unknown", { encoding: label });
  }
  try {
    return decoder.decode(bytes).replace(/\r\n?/gu, "\n");
  } catch {
    // A declaration that is wrong since somebody saved the file in another encoding.
    return decodeText(bytes);
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  );
}
