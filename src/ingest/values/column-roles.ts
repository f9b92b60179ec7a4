/** The head of a column in, the roles that its words may name out, best first, each with how sure it is and why. Its position says nothing. */
import { COLUMN_WORDS, CONTAINED_WORDS, type ColumnRole, LEVEL_WORDS } from "./column-words.ts";
import { type HeadParts, headParts } from "./head-parts.ts";
import { plainText } from "./plain-text.ts";
import { type MeasurementKind, readHeadOfValue } from "./read-head-of-value.ts";
import type { StatedYear } from "./read-year.ts";

export type { ColumnRole } from "./column-words.ts";

/** From the surest: the whole head is the word; it follows a pattern (PillarName, R12目標); it is a word with other roles too; a part of it is a word. */
export type Sureness = "exact" | "pattern" | "ambiguous" | "contains" | "none";

export interface ColumnRoleCandidate {
  readonly role: ColumnRole;
  readonly sureness: Sureness;
  /** One sentence in plain English, for the person who agrees to the mapping. */
  readonly why: string;
  /** Of a level, what it is called (`政策目標`, `Pillar`), and of an identifier, what it identifies; null of others. */
  readonly of: string | null;
  /** Of a value; null of others, and of a head that is a year alone. */
  readonly measurementKind: MeasurementKind | null;
  readonly year: StatedYear | null;
  /** As the head states it: `千円`. */
  readonly unit: string | null;
}

const SURENESS: readonly Sureness[] = ["exact", "pattern", "ambiguous", "contains", "none"];
const EXACT = COLUMN_WORDS.map((word) => ({ ...word, pattern: new RegExp(`^(?:${word.words})$`, "u") }));
const CONTAINED = CONTAINED_WORDS.map((word) => ({ ...word, pattern: new RegExp(word.words, "u") }));
const LEVEL = new RegExp(`^(${LEVEL_WORDS})(?:の?名称?|name|title)?$`, "u");
const LEVEL_NUMBER = new RegExp(`^(${LEVEL_WORDS})(?:番号|コード|no\\.?|num(?:ber)?|code)$`, "u");
/** Words that are a level in one plan and the item itself in another. */
const LOWEST = /^(?:施策|項目|目標|小項目|基本施策|施策大項目|小分類)$/u;
const LEVEL_DEEP = /^(?:level|階層|レベル|第)?([1-9])(?:層|階層|level)$|^(?:level|階層|レベル)([1-9])$/u;
const IDENTIFIER = /^(.+?)(?:id|識別子|key)$/u;
/** As it is written: `PillarID`, `pillar_id`, `事業ID`; Paid, Grid and COVID are words. */
const WRITTEN_IDENTIFIER = /(?:[^A-Z]ID|[a-z\P{ASCII}]Id|[\s_-]id|識別子|[\s_a-z]Key|[\s_]key)\)?$/u;
/** A head of that length is a sentence, or a plan's name. */
const LONGEST = 60;

/** At least one candidate: `unknown` where the vocabulary knows none, as of a plan's own name. Never throws. */
export function columnRoles(head: string): readonly ColumnRoleCandidate[] {
  const parts = headParts(head);
  const shown = plainText(head);
  const { words, year } = parts;
  if (words === "" && year === null) return [candidate(parts, "unknown", "none", "The head is empty.")];
  const found = [
    ...valueRoles(head, parts),
    ...exactRoles(parts),
    ...levelRoles(parts, shown),
    ...identifierRoles(parts, shown),
  ];
  // A surer reading of the same role makes a weaker one superfluous; a part of a word is looked for only where no word is known.
  const isKnown = found.some(({ sureness }) => sureness === "exact" || sureness === "pattern");
  const all = isKnown || words.length > LONGEST ? found : [...found, ...containedRoles(parts)];
  const sorted = [...all].sort((a, b) => SURENESS.indexOf(a.sureness) - SURENESS.indexOf(b.sureness));
  const once = sorted.filter(
    (one, index) => sorted.findIndex(({ role, of }) => role === one.role && of === one.of) === index,
  );
  if (once.length > 0) return once;
  const why = "No word for a column is in this head; it may be the name of a plan.";
  return [candidate(parts, "unknown", "none", why)];
}

function candidate(
  { year, unit }: HeadParts,
  role: ColumnRole,
  sureness: Sureness,
  why: string,
  more: Partial<Pick<ColumnRoleCandidate, "of" | "measurementKind">> = {},
): ColumnRoleCandidate {
  return { role, sureness, why, of: null, measurementKind: null, ...more, year, unit };
}

function valueRoles(head: string, parts: HeadParts): readonly ColumnRoleCandidate[] {
  const value = readHeadOfValue(head);
  if (!value) return [];
  const { measurementKind } = value;
  const kind = { baseline: "a baseline", interim: "an interim goal", actual: "an actual value", goal: "a goal" };
  const whose = value.year ? ` of ${value.year.from}${value.year.isFiscal ? " (fiscal year)" : ""}` : "";
  if (measurementKind === null) {
    return [candidate(parts, "value", "pattern", `The head is a year: its values are those${whose}.`)];
  }
  // With a year of its own the column holds one measurement of each row; without, the year may stand in another column.
  const isSure = value.year !== null || measurementKind === "baseline" || measurementKind === "interim";
  const isName = /^(?:kpi|数値目標|目標|goals?|現状|現況)$/u.test(parts.words) && value.year === null;
  const sureness = isName ? "ambiguous" : isSure ? "exact" : "pattern";
  return [candidate(parts, "value", sureness, `The head names ${kind[measurementKind]}${whose}.`, { measurementKind })];
}

function exactRoles(parts: HeadParts): readonly ColumnRoleCandidate[] {
  const { words, year, notes } = parts;
  return EXACT.flatMap(({ role, isSecond, pattern }) => {
    if (!pattern.test(words)) return [];
    // 実績値(R6) is one measurement, 実績値 beside a column of years many.
    if (year !== null && (role === "actual" || role === "goalValue")) return [];
    const beside = notes.length > 0 ? ` In brackets it says: ${notes.join(", ")}.` : "";
    const usual = isSecond ? "heads columns of this kind, and of others" : "is a usual head of columns of this kind";
    const why = `“${words}” ${usual}.${beside}`;
    return [candidate(parts, role, isSecond ? "ambiguous" : "exact", why)];
  });
}

function levelRoles(parts: HeadParts, shown: string): readonly ColumnRoleCandidate[] {
  const { words } = parts;
  const name = LEVEL.exec(words)?.[1];
  const deep = LEVEL_DEEP.exec(words);
  if (deep)
    return [candidate(parts, "level", "pattern", `The head counts levels: ${deep[1] ?? deep[2]}.`, { of: shown })];
  if (name !== undefined) {
    const of = levelName(name, shown);
    const isLowest = LOWEST.test(words);
    const why = `“${of}” is a usual word for ${isLowest ? "items, and for a level above them" : "a level above the items"}.`;
    return [candidate(parts, "level", isLowest ? "ambiguous" : "exact", why, { of })];
  }
  const numbered = LEVEL_NUMBER.exec(words)?.[1];
  if (numbered === undefined || LOWEST.test(numbered)) return [];
  const of = levelName(numbered, shown);
  return [candidate(parts, "code", "pattern", `The head asks for the number or code of a level, “${of}”.`, { of })];
}

/** As the head writes it: `FocusArea`, `Focus Area`. */
function levelName(name: string, shown: string): string {
  const at = [...shown.replace(/[\s_]/gu, "").toLowerCase()].join("").indexOf(name);
  if (at < 0) return name;
  const signs = [...shown.matchAll(/[^\s_]/gu)];
  const [first, last] = [signs[at], signs[at + name.length - 1]];
  return first && last ? shown.slice(first.index, last.index + 1) : name;
}

function identifierRoles(parts: HeadParts, shown: string): readonly ColumnRoleCandidate[] {
  const { words } = parts;
  const thing = IDENTIFIER.exec(words)?.[1];
  if (thing === undefined || !WRITTEN_IDENTIFIER.test(shown)) return [];
  const of = levelName(thing, shown);
  const why = `The head ends as identifiers do, here of “${of}”: its own where no two rows have the same, else of what it belongs to.`;
  return [
    candidate(parts, "identifier", "pattern", why, { of }),
    candidate(parts, "parentIdentifier", "pattern", why, { of }),
  ];
}

function containedRoles(parts: HeadParts): readonly ColumnRoleCandidate[] {
  return CONTAINED.flatMap(({ role, pattern }) => {
    const word = pattern.exec(parts.words)?.[0];
    return word ? [candidate(parts, role, "contains", `“${word}” stands in the head “${parts.words}”.`)] : [];
  });
}
