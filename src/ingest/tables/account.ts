/** The account of a document: which of its cells and lines are placed in the graph, which are left out by a rule that is said, which are neither. */
import type { Position } from "../../model/position.ts";
import { type Problem, problemOf } from "../../model/problem.ts";
import type { Block, Cell, Prose } from "../source/source.ts";

export type Entry = Cell | Prose;

export interface Account {
  /** Of what holds something. */
  readonly placed: number;
  readonly ignored: number;
  readonly open: readonly Entry[];
}

export type AccountInKeeping = ReturnType<typeof keepAccount>;

export function keepAccount() {
  const placed = new Set<Entry>();
  const ignored = new Set<Entry>();
  return {
    place: (...entries: readonly Entry[]) => {
      for (const entry of entries) placed.add(entry);
    },
    ignore: (...entries: readonly Entry[]) => {
      for (const entry of entries) ignored.add(entry);
    },
    isPlaced: (entry: Entry) => placed.has(entry),
    of: (blocks: readonly Block[]): Account => {
      const all = blocks.flatMap((block): readonly Entry[] =>
        block.kind === "prose"
          ? [block]
          : block.rows.flatMap((row) => row.filter(({ text, traps }) => text !== "" || traps.length > 0)),
      );
      const open = all.filter((entry) => !placed.has(entry) && !ignored.has(entry));
      const isOnlyIgnored = (entry: Entry) => ignored.has(entry) && !placed.has(entry);
      return {
        placed: all.filter((entry) => placed.has(entry)).length,
        ignored: all.filter(isOnlyIgnored).length,
        open,
      };
    },
  };
}

/** One finding for all that is open: it says how much there is, and where. */
export function openProblem({ open }: Account, positionOf: (entry: Entry) => Position): readonly Problem[] {
  if (open.length === 0) return [];
  const shown = open.slice(0, MOST_PLACES).map((entry) => positionOf(entry));
  return [problemOf("cell-not-read", "warning", { count: open.length }, shown)];
}

/** A finding need not list ten thousand places. */
const MOST_PLACES = 50;
