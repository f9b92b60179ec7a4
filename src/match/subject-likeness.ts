/** Two subjects and the likeness of their names in, how much speaks for their being one thing out: names, texts, what stands around, place, code. */
import type { Subject } from "./subjects.ts";

/** What is known of correspondences so far. */
export interface Partners {
  /** The one new node that an old one became; undefined where none or several did, or nothing is known. */
  readonly newOf: (oldId: string) => string | undefined;
  /** Whether somebody said that the one did not become the other. */
  readonly isRejected: (old: Subject, one: Subject) => boolean;
  /** Whether what a node became is proposed, and so is all that rests on it. */
  readonly isProposed: (oldId: string | null) => boolean;
  /** 1 where their owners correspond, 0 where they do not, between where nothing is known. */
  readonly placeLikeness: (old: Subject, one: Subject) => number;
}

const WEIGHTS = { name: 0.55, around: 0.2, text: 0.15, place: 0.1, code: 0.05 } as const;

/** Without any of these two names are of two things, whatever else is alike. */
const LEAST_NAME = 0.15;
const LEAST_TEXT = 0.5;
/** Of what holds others: domains and plans, however they are called, are what they hold. */
const LEAST_HELD = 0.5;
const FEWEST_HELD = 3;
const ELSEWHERE = 0.8;

/** 0 to 1. */
export function likenessOf(old: Subject, one: Subject, name: number, partners: Partners): number {
  const text = old.description === "" || one.description === "" ? null : textLikeness(old.description, one.description);
  const around = old.around.size === 0 || one.around.size === 0 ? null : jaccard(old.around, one.around);
  const isHolder = old.ownerId === null && Math.min(old.around.size, one.around.size) >= FEWEST_HELD;
  const held = isHolder && around !== null && around >= LEAST_HELD ? around : 0;
  if (name < LEAST_NAME && (text ?? 0) < LEAST_TEXT && held === 0) return 0;
  const parts: readonly (readonly [number, number | null])[] = [
    [WEIGHTS.name, name],
    [WEIGHTS.around, around],
    [WEIGHTS.text, text],
    [WEIGHTS.place, old.ownerId === null ? null : partners.placeLikeness(old, one)],
    // A tie-break: codes are given anew with every edition.
    [WEIGHTS.code, old.code === null || one.code === null ? null : Number(old.code === one.code)],
  ];
  const known = parts.flatMap(([weight, value]) => (value === null ? [] : [[weight, value] as const]));
  const sum = known.reduce((total, [weight, value]) => total + weight * value, 0);
  const mean = sum / known.reduce((total, [weight]) => total + weight, 0);
  // What is done and measured belongs to its plan: the like elsewhere is likelier another one.
  const isElsewhere = old.kind !== "PolicyItem" && old.ownerId !== null && partners.placeLikeness(old, one) === 0;
  return Math.max(isElsewhere ? ELSEWHERE * mean : mean, held === 0 ? 0 : 0.3 + 0.4 * held);
}

export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Of the pairs of signs, so much of each as is read at a glance. */
const MOST_SIGNS = 600;

const textLikeness = (a: string, b: string): number => (a === b ? 1 : jaccard(pairsOf(a), pairsOf(b)));

function pairsOf(text: string): ReadonlySet<string> {
  const signs = text.slice(0, MOST_SIGNS);
  return new Set(Array.from({ length: Math.max(signs.length - 1, 0) }, (_, i) => signs.slice(i, i + 2)));
}
