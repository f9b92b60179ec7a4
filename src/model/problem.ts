/** What can be wrong or noteworthy in a document, as plain data: what the parsers, the checker and the loader report. */
import { compareText } from "./compare-text.ts";
import { codeOf, type MessageKey, type ValuesOf, wordingOf } from "./messages/catalogue.ts";
import type { MessageValues, Wording } from "./messages/wording.ts";
import { comparePositions, type Position } from "./position.ts";

/** `error` blocks a load; `warning` should be looked at; `information` is worth knowing and nothing is wrong. */
export type Severity = "error" | "warning" | "information";

/** One problem of a document. Never thrown: collected, so that a reader sees all of them at once. */
export interface Problem {
  /** Stable kebab-case name of the kind of problem, e.g. `item-name-differs`; tests and users filter by it. */
  readonly code: string;
  readonly severity: Severity;
  /** What the messages speak of, by name; empty of a problem that was kept without. */
  readonly values: MessageValues;
  /** In English. One or two sentences: what is there, what was expected, what to do. */
  readonly message: string;
  /** The same in Japanese; null of what a version of the program found that had no words for it. */
  readonly messageJa: string | null;
  /** The two names that the problem compares, first the one that stands at the primary location; empty where it compares none. */
  readonly comparedNames: readonly string[];
  /** The places it speaks of, the primary location first; empty only when the document as a whole is meant. */
  readonly positions: readonly Position[];
  /** Ids of the nodes it speaks of; empty where nothing could be read. */
  readonly about: readonly string[];
}

/** A problem that is kept with the graph, in words: `id` is unique and readable within its edition. */
export interface Finding extends Omit<Problem, "values"> {
  readonly id: string;
}

/** The one way to make a problem: by what it says and of what, from which both wordings follow. */
export function problemOf<Key extends MessageKey>(
  key: Key,
  severity: Severity,
  values: ValuesOf<Key>,
  positions: readonly Position[] = [],
  about: readonly string[] = [],
): Problem {
  const { en, ja } = wordingOf(key, values);
  const code = codeOf(key);
  const said: MessageValues = values;
  return {
    ...{ code, severity, values: said, message: en, messageJa: ja },
    ...{ comparedNames: comparedIn(code, said), positions, about },
  };
}

/** Which of a message's values are names that should be the same. */
const COMPARED: Readonly<Record<string, readonly [string, string]>> = {
  "plan-name-differs": ["stated", "name"],
  "item-name-differs": ["stated", "name"],
  "department-name-differs": ["second", "first"],
};

function comparedIn(code: string, values: MessageValues): readonly string[] {
  return (COMPARED[code] ?? []).flatMap((name) => {
    const value = values[name];
    return typeof value === "string" ? [value] : [];
  });
}

/** What a reader of that language is told. */
export function messageIn(
  language: keyof Wording,
  { message, messageJa }: Pick<Problem, "message" | "messageJa">,
): string {
  return language === "ja" ? (messageJa ?? message) : message;
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Errors first, then document order, then code: the order in which problems are shown and numbered. */
export function compareProblems(a: Omit<Problem, "values">, b: Omit<Problem, "values">): number {
  const [first, second] = [a.positions[0], b.positions[0]];
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
    (first && second ? comparePositions(first, second) : Number(Boolean(first)) - Number(Boolean(second))) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** True when at least one problem must keep the document from being loaded. */
export function hasErrors(problems: readonly Pick<Problem, "severity">[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

/**
 * Problems sorted and given ids of the form `<edition>/finding/<code>/<place>`, so that a finding keeps its id when others come
 * and go. Places behind the primary location come in document order, ids in theirs, each once: a finding read back is equal to this one.
 */
export function identifyFindings(editionId: string, problems: readonly Problem[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return [...problems].sort(compareProblems).map(({ values: _, ...problem }) => {
    const [primary] = problem.positions;
    const usual = `${editionId}/finding/${problem.code}${primary ? `/${primary.place}` : ""}`;
    const n = (seen.get(usual) ?? 0) + 1;
    seen.set(usual, n);
    return {
      id: n === 1 ? usual : `${usual}~${n}`,
      ...problem,
      positions: orderPositions(problem.positions),
      about: [...new Set(problem.about)].sort(),
    };
  });
}

/** The primary location first, the others in document order, each once. */
function orderPositions([primary, ...others]: readonly Position[]): readonly Position[] {
  if (!primary) return [];
  const sorted = [...others].sort(comparePositions);
  const places = [primary, ...sorted];
  return places.filter(
    (place, index) => places.findIndex((earlier) => comparePositions(earlier, place) === 0) === index,
  );
}
