/** How rows of one sheet name those of another: items by their codes, where those tell them apart, all others by keys. */
import type { PolicyGraph } from "../../model/policy-graph.ts";
import { isListable, KEY_WORDS, type KeyKind, keyOf } from "../../template/texts.ts";
import { LANGUAGES, type Language } from "../../template/words.ts";

export interface References {
  /** What stands in the row's own key; null where its code is enough. */
  readonly keyOf: (id: string) => string | null;
  readonly of: (id: string) => string;
}

export function referencesIn(graph: PolicyGraph, language: Language): References {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const add = (kind: KeyKind, id: string, number: number) => {
    let key = keyOf(kind, number, language);
    // Numbers of domains and plans may be the same in a graph that nobody checked.
    while (taken.has(key)) key = `${key}_`;
    taken.add(key);
    keys.set(id, key);
  };
  for (const { id, number } of graph.domains) add("domain", id, number);
  for (const { id, number } of graph.plans) add("plan", id, number);
  for (const [index, { id }] of graph.initiatives.entries()) add("initiative", id, index + 1);
  for (const [index, { id }] of graph.targets.entries()) add("target", id, index + 1);
  for (const [index, { id }] of graph.departments.entries()) add("department", id, index + 1);
  for (const [index, { id }] of graph.goals.entries()) add("goal", id, index + 1);
  const codes = new Map<string, number>();
  for (const { code } of graph.items) if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  const byCode = new Map<string, string>();
  for (const [index, { id, code }] of graph.items.entries()) {
    if (code !== null && codes.get(code) === 1 && isPlainCode(code)) byCode.set(id, code);
    else add("item", id, index + 1);
  }
  return {
    keyOf: (id) => keys.get(id) ?? null,
    of: (id) => byCode.get(id) ?? keys.get(id) ?? "",
  };
}

/** One that a list does not cut in two, and that no key looks like. */
const isPlainCode = (code: string) => isListable(code) && !/\s/u.test(code) && !KEY_LIKE.test(code);

const KEY_LIKE = new RegExp(
  `^(?:${Object.values(KEY_WORDS)
    .flatMap((words) => LANGUAGES.map((language) => words[language]))
    .join("|")})\\d|^[-－ー―‐–—]$`,
  "u",
);
