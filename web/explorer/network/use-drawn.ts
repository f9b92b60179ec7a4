/** What is shown of a network and how in, the ways to draw it out: on the screen at any width, on paper, or by forces as soon as these have settled. */
import { useMemo } from "react";
import type { Layout } from "../address/address.ts";
import { textWidth } from "../pictures/text-width.ts";
import { useWords } from "../words/use-words.ts";
import { type ColumnsChoice, drawColumns } from "./columns/draw-columns.ts";
import type { DrawnNetwork } from "./columns/drawn.ts";
import { withoutImplied } from "./columns/flow.ts";
import { arrange, placeColumns } from "./columns/place-columns.ts";
import type { Emphasis } from "./emphasis.ts";
import { drawLayout } from "./layout/draw-layout.ts";
import { type LaidOut, useLayout } from "./layout/use-layout.ts";
import type { Network } from "./network.ts";
import { networkWordsIn } from "./network-words.ts";

interface HowDrawn extends Omit<ColumnsChoice, "layout" | "isWide"> {
  readonly layout: Layout;
  /** Of the paths that were asked for: each of their connections has its line. */
  readonly emphasis: Emphasis | null;
  readonly isNarrow: boolean;
}
export interface Drawn {
  /** null where forces lay it out. */
  readonly atWidth: ((width: number, leastRow: number) => DrawnNetwork) | null;
  /** null until forces have settled, and where it is laid out otherwise. */
  readonly laidOut: LaidOut | null;
  /** null while there is nothing yet. */
  readonly forPaper: (() => DrawnNetwork) | null;
  /** Connections without a line of their own, since others lead there. */
  readonly impliedCount: number;
}

/** Wide enough for whole names: the same link gives the same picture, whatever screen it was taken from. */
const PAPER_WIDTH = 1_100;
const PAPER_ROW = 22;
/** Narrower, and what is around a node stands on one side of it. */
const LEAST_WIDE = 640;
/** Of the places that forces lay it out for: a telephone held upright, other screens. */
const [NARROW, WIDE] = [0.75, 2.1] as const;

export function useDrawn(shown: Network, how: HowDrawn): Drawn {
  const { layout, colouring, center, depth, emphasis, isNarrow } = how;
  const words = useWords();
  const laidOut = useLayout(layout === "force" ? shown : null, isNarrow ? NARROW : WIDE);
  const drawn = useMemo(
    () => (layout === "flow" ? withoutImplied(shown, (edge) => emphasis?.hasEdge(edge) ?? false) : shown),
    [layout, shown, emphasis],
  );
  const atWidth = useMemo(() => {
    if (layout === "force") return null;
    const own = networkWordsIn(words.language);
    const head = (kind: keyof typeof words.kinds, count: number) => own.head(words.kinds[kind], count);
    const arranged = (isWide: boolean) =>
      arrange(drawColumns(drawn, { layout, colouring, center, depth, isWide }, { head, countHead: own.countHead }));
    const found = new Map<boolean, ReturnType<typeof arrange>>();
    return (width: number, leastRow: number) => {
      const isWide = layout === "around" && width >= LEAST_WIDE;
      const columns = found.get(isWide) ?? arranged(isWide);
      found.set(isWide, columns);
      return placeColumns(columns, { width, leastRow, measure: textWidth });
    };
  }, [drawn, layout, colouring, center, depth, words]);
  const forPaper = useMemo(() => {
    if (atWidth) return () => atWidth(PAPER_WIDTH, PAPER_ROW);
    return laidOut ? () => drawLayout(laidOut.network, laidOut.layout, emphasis) : null;
  }, [atWidth, laidOut, emphasis]);
  return { atWidth, laidOut, forPaper, impliedCount: shown.edges.length - drawn.edges.length };
}
