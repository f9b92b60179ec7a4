/** A text, what is marked on it and the words that are looked for in, the text in pieces out: on each the same is marked from its first sign to its last. */
import { markWords } from "../search/mark-words.ts";
import type { Fact } from "./marks.ts";

export interface Stretch {
  readonly fact: Fact;
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Of the narrowest passage here: what is said of the word goes before what is said of the line. */
  readonly facts: readonly Fact[];
  /** Whether a finding speaks of it, and whether one that is to be looked at. */
  readonly found: "information" | "grave" | null;
  readonly isWord: boolean;
}

export function segmentsOf(text: string, stretches: readonly Stretch[], phrase: string): readonly Segment[] {
  const words = phrase === "" ? [] : markWords(text, phrase);
  const cuts = new Set([0, ...stretches.flatMap(({ start, end }) => [start, end]), ...words.map(({ start }) => start)]);
  const starts = [...cuts].filter((at) => at === 0 || (at > 0 && at < text.length)).sort((a, b) => a - b);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const covering = stretches.filter((one) => one.start <= start && one.end >= end && one.end > start);
    const stating = covering.filter(({ fact }) => fact.kind !== "Finding");
    const least = Math.min(...stating.map(widthOf));
    return {
      start,
      text: text.slice(start, end),
      facts: once(stating.filter((one) => widthOf(one) === least).map(({ fact }) => fact)),
      found: gravest(covering),
      isWord: words.some((word) => word.isWord && word.start <= start && word.start + word.text.length >= end),
    };
  });
}

function gravest(covering: readonly Stretch[]): Segment["found"] {
  const found = covering.filter(({ fact }) => fact.kind === "Finding");
  if (found.length === 0) return null;
  return found.every(({ fact }) => fact.isInformation) ? "information" : "grave";
}

const widthOf = ({ start, end }: Stretch) => end - start;

/** The value and the target that it is of have one detail. */
function once(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [fact.id ?? `${fact.kind} ${fact.label}`, fact])).values()];
}

export interface Cell {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** A text cut at its tabs, with what is marked on each piece: a code and its name are marked each by itself. */
export function cellsOf(text: string, stretches: readonly Stretch[]): readonly Cell[] {
  let from = 0;
  return text.split("\t").map((piece) => {
    const [start, end] = [from, from + piece.length];
    from = end + 1;
    const own = stretches.filter((one) => one.start < end && one.end > start);
    const within = own.map((one) => ({
      ...one,
      start: Math.max(0, one.start - start),
      end: Math.min(piece.length, one.end - start),
    }));
    return { text: piece, stretches: within };
  });
}
