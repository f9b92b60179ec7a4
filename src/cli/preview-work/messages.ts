/** What passes between the server and the process that tries a draft: a line that says what is asked, then bytes; a line that says what came of it, then bytes. */
import type { Language } from "../../template/words.ts";

export interface Asked {
  /** Of the draft's file: its ending is looked at. */
  readonly name: string;
  readonly language: Language;
  /** Of the table of old and new; null: all that is known, as JSON. */
  readonly format: string | null;
  /** Bytes of the older edition's graph, as JSON; none where there is none. The draft follows. */
  readonly oldBytes: number;
}

export type Made =
  | { readonly kind: "made" }
  /** There is no table of what could not be read. */
  | { readonly kind: "unusable"; readonly message: string };

export function withHead(head: Asked | Made): Buffer {
  return Buffer.from(`${JSON.stringify(head)}\n`);
}

/** The first line, and what follows it. */
export function splitHead<Head extends Asked | Made>(bytes: Buffer): readonly [Head, Buffer] {
  const end = bytes.indexOf("\n");
  return [JSON.parse(bytes.toString("utf8", 0, end)) as Head, bytes.subarray(end + 1)];
}
