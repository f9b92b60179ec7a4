/** Heads that number several indicators of one row (指標1, 実績1, 指標2 …; output_name2, output_val2 …) in, which of them belong together out. */
import { headParts } from "../values/head-parts.ts";
import { plainText } from "../values/plain-text.ts";
import { type MeasurementKind, readHeadOfValue } from "../values/read-head-of-value.ts";

export interface GroupedHead {
  /** `1`, `output 2`: the same of all heads of one indicator, of no other. */
  readonly group: string;
  readonly role: "target" | "value" | "unit" | "direction" | "source";
  /** Of values. */
  readonly kind: MeasurementKind | null;
  readonly year: number | null;
  readonly unit: string | null;
}

interface NumberedHead {
  readonly head: string;
  /** The head with # for its number. */
  readonly pattern: string;
  readonly number: number;
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
/** No number of a year, a count of years or a share. */
const NUMBER = /(?<![\d.RHSrhs令和平成昭]|FY)([1-9]\d?|[①-⑳])(?!\d|年|月|か年|ヶ年|%|\.\d)/gu;
const LAST_PART = /[^›]*$/u;
/** What a head says of a thing, rather than which thing it is. */
const WORDS =
  /指標名?|重要業績評価|kpi|目標|実績|現状|現況|基準|最終|中間|単位|数値|値|の|名称?|方向|出典|name|title|label|lbl|value|val|units?|measure|indicator|metric|target|actual|baseline|goal|results?|direction|source/giu;

/** By head; those of one indicator alone, and those that number anything else, are not in it. */
export function indicatorGroups(heads: readonly string[]): ReadonlyMap<string, GroupedHead> {
  const sets = new Map<string, { readonly family: string; readonly heads: GroupedHead[] }>();
  const found: { readonly head: string; readonly grouped: GroupedHead }[] = [];
  for (const { head, pattern, number } of numberedHeads(heads)) {
    const family = familyOf(pattern);
    const said = saidBy(pattern);
    if (!said) continue;
    const group = `${family} ${number}`.trim();
    const grouped = { ...said, group };
    const set = sets.get(group) ?? { family, heads: [] };
    set.heads.push(grouped);
    sets.set(group, set);
    found.push({ head, grouped });
  }
  const isIndicator = (group: string) => {
    const roles = sets.get(group)?.heads.map(({ role }) => role) ?? [];
    return roles.filter((role) => role === "target").length === 1 && roles.includes("value");
  };
  const groups = [...sets.keys()].filter(isIndicator);
  // One set alone needs nothing that tells it apart.
  const isRepeated = (group: string) =>
    groups.filter((other) => sets.get(other)?.family === sets.get(group)?.family).length > 1;
  const told = new Set(groups.filter(isRepeated));
  return new Map(found.filter(({ grouped }) => told.has(grouped.group)).map(({ head, grouped }) => [head, grouped]));
}

/** A head without a number is the first where another with the same words has one: output_name before output_name2. */
function numberedHeads(heads: readonly string[]): readonly NumberedHead[] {
  const numbered = heads.flatMap((head) => numberedHead(head) ?? []);
  const patterns = new Set(numbered.map(({ pattern }) => pattern));
  const isNumbered = new Set(numbered.map(({ head }) => head));
  const isTaken = new Set(numbered.filter(({ number }) => number === 1).map(({ pattern }) => pattern));
  const first = heads
    .filter((head) => !isNumbered.has(head))
    .map((head) => ({ head, pattern: `${spelled(head)}#`, number: 1 }))
    .filter(({ pattern }) => patterns.has(pattern) && !isTaken.has(pattern));
  return [...numbered, ...first];
}

function numberedHead(head: string): NumberedHead | undefined {
  const text = spelled(head);
  const match = [...text.matchAll(NUMBER)].at(-1);
  if (!match?.[1]) return undefined;
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[1].length)];
  const circled = CIRCLED.indexOf(match[1]);
  return {
    head,
    pattern: `${before.replace(/[ _#(-]*$/u, "")}#${behind.replace(/^\)/u, "")}`,
    number: circled < 0 ? Number(match[1]) : circled + 1,
  };
}

const spelled = (head: string) => plainText(head).trim();

/** What tells one series of indicators from another: `output` of output_name#, 活動 of 活動指標#; nothing of 指標#. */
function familyOf(pattern: string): string {
  const words = pattern
    .split("›")
    .map((part) => headParts(part.replaceAll("#", "")).words)
    .join(" ");
  return words
    .replace(WORDS, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

/** What a head says of its indicator; undefined of one that says nothing which every indicator has. */
function saidBy(pattern: string): Omit<GroupedHead, "group"> | undefined {
  const last = (LAST_PART.exec(pattern)?.[0] ?? "").replaceAll("#", "").trim();
  const shown = last === "" ? pattern.replaceAll("#", "").trim() : last;
  const { words, year, unit } = headParts(shown);
  const none = { kind: null, year: null, unit: null };
  if (/(?:unit|units|単位)$/u.test(words)) return { role: "unit", ...none };
  if (/(?:direction|方向)$/u.test(words)) return { role: "direction", ...none };
  if (/(?:source|出典)$/u.test(words)) return { role: "source", ...none };
  if (/(?:指標|指標名|kpi|名称|名|name|title|label|lbl|measure|indicator|metric)$/u.test(words))
    return { role: "target", ...none };
  const value = readHeadOfValue(shown) ?? readHeadOfValue(/(?:実績|目標|現状|基準)値?$/u.exec(words)?.[0] ?? "");
  if (!value && !/(?:val|value|値)$/u.test(words)) return undefined;
  return {
    role: "value",
    kind: value?.measurementKind ?? null,
    year: (value?.year ?? year)?.year ?? null,
    unit: value?.unit ?? unit,
  };
}
