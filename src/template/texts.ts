/** How the template's cells hold lists, references and plain numbers: what its writer and its reader must agree on. */
import { isStatedNone, type Language, type Words } from "./words.ts";

/** What keys of rows begin with; a number follows. */
export const KEY_WORDS = {
  domain: { ja: "分野", en: "Domain" },
  item: { ja: "施策", en: "Item" },
  plan: { ja: "プラン", en: "Plan" },
  initiative: { ja: "取組", en: "Initiative" },
  target: { ja: "指標", en: "Target" },
  department: { ja: "課", en: "Department" },
  goal: { ja: "目標", en: "Goal" },
} as const satisfies Readonly<Record<string, Words>>;
export type KeyKind = keyof typeof KEY_WORDS;

export const keyOf = (kind: KeyKind, number: number, language: Language) => `${KEY_WORDS[kind][language]}${number}`;

const SEPARATOR = /[\n、;；]/u;

/** A name that a list would cut in two, or that is taken for something else there, is no entry of a list. */
export const isListable = (text: string) =>
  text !== "" && text === text.trim() && !SEPARATOR.test(text) && !isStatedNone(text);

export const entriesOf = (cell: string): readonly string[] =>
  cell
    .split(SEPARATOR)
    .map((text) => text.trim())
    .filter((text) => text !== "");

export const joinEntries = (entries: readonly string[]) => entries.join("\n");

/** `1-1 子育て支援`: what stands before the first white space, and what stands behind it. */
export function splitEntry(entry: string): readonly [string, string] {
  const [, first = entry, rest = ""] = /^(\S+)\s+(\S.*)$/u.exec(entry) ?? [];
  return [first, rest];
}

/** A number in the one way in which the writer writes it, so that its text says all that there is to say of it. */
export function plainNumber(text: string): number | undefined {
  const isPlain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && String(Number(text)) === text;
  return isPlain ? Number(text) : undefined;
}
