/** What every message is made of: a text in each language, quotations, counts and proposals as each language writes them. */

/** One text in Japanese and in English. */
export type Wording = Readonly<Record<"ja" | "en", string>>;

/** Values in, what is said of them out; `satisfies Messages` holds every entry of a catalogue to both languages. */
export type Messages = Readonly<Record<string, (values: never) => Wording>>;

export type Texts<Names extends string> = Readonly<Record<Names, string>>;
export type Numbers<Names extends string> = Readonly<Record<Names, number>>;

/** What a message may hold: plain data, so that it can be kept, compared and sent. */
export type MessageValue = string | number | boolean | null | Wording | readonly MessageValue[] | MessageValues;
export interface MessageValues {
  readonly [name: string]: MessageValue;
}

/** Of a message that needs none. */
export type Nothing = Readonly<Record<never, never>>;

/** A text as a message in English quotes it: on one line, cut after 40 characters. */
export function quote(text: string): string {
  return `“${excerpt(text)}”`;
}

/** The same in Japanese. */
export function quoteJa(text: string): string {
  return `「${excerpt(text)}」`;
}

export function excerpt(text: string): string {
  // A long line is quoted for each thing that is wrong with it: no more of it is looked at than is shown.
  const start = text.trimStart().slice(0, LOOKED_AT);
  const signs = [...start.replace(/\s+/gu, " ").trimEnd()];
  const isCut = signs.length > QUOTED || text.trim().length > LOOKED_AT;
  return isCut ? `${signs.slice(0, QUOTED).join("")}…` : signs.join("");
}

const QUOTED = 40;
/** UTF-16 units; more white space than this in a row is no text. */
const LOOKED_AT = 400;

/** `5,000,000`, in either language. */
export const inDigits = (value: number): string => value.toLocaleString("en-US");

/** ` (did you mean A or B?)`; empty where nothing is near. */
export const didYouMeanOne = (near: readonly string[]): string =>
  near.length === 0 ? "" : ` (did you mean ${near.join(" or ")}?)`;

/** The same in Japanese, to stand behind a whole sentence. */
export const didYouMeanOneJa = (near: readonly string[]): string =>
  near.length === 0 ? "" : `${near.map((name) => `「${name}」`).join("又は")}の誤りではありませんか。`;
