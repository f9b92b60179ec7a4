/** A place on the page in, a layer over it out that writes the labels of what is seen there: each where it has room, the others not at all. */
import type { Theme } from "../../screen/use-theme.ts";
import { type Labelled, placeLabels } from "../place-labels.ts";

const LABEL_SIZE = 12;
const HEIGHT = 18;
/** More are not read, and each has its price at every frame. */
const MOST = 200;
const SVG = "http://www.w3.org/2000/svg";

export interface SeenNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Empty: none. */
  readonly label: string;
  readonly isBold: boolean;
}

interface LabelLayer {
  /** In the order in which they choose a place. */
  readonly write: (nodes: readonly SeenNode[], theme: Theme) => void;
  readonly end: () => void;
}

export function labelLayer(container: HTMLElement): LabelLayer {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "network-labels");
  svg.setAttribute("aria-hidden", "true");
  container.append(svg);
  const texts: SVGTextElement[] = [];
  const measure = measuring();
  return {
    write(nodes, theme) {
      const { width, height } = container.getBoundingClientRect();
      const frame = { left: 0, top: 0, right: width, bottom: height };
      const seen = nodes.filter(
        ({ x, y, radius }) => x > -radius && y > -radius && x < width + radius && y < height + radius,
      );
      const wanted = seen.map(({ label, isBold, ...place }): Labelled => {
        return { ...place, width: label === "" ? 0 : measure(label, isBold, theme.font), height: HEIGHT };
      });
      const byId = new Map(seen.map((node) => [node.id, node]));
      const placed = placeLabels(wanted, frame, MOST);
      while (texts.length < placed.length) texts.push(svg.appendChild(document.createElementNS(SVG, "text")));
      for (const [i, text] of texts.entries()) {
        const at = placed[i];
        const node = at && byId.get(at.id);
        text.textContent = node?.label ?? "";
        if (!at || !node) continue;
        text.setAttribute("x", at.x.toFixed(1));
        text.setAttribute("y", (at.y + LABEL_SIZE * 0.36).toFixed(1));
        text.setAttribute("font-weight", node.isBold ? "600" : "400");
      }
      // What is drawn besides, for whoever looks whether a label is on it.
      svg.dataset.signs = seen
        .map(({ x, y, radius }) => [x, y, radius].map((value) => value.toFixed(1)).join())
        .join(" ");
    },
    end: () => svg.remove(),
  };
}

function measuring() {
  const known = new Map<string, number>();
  const context = document.createElement("canvas").getContext("2d");
  return (label: string, isBold: boolean, font: string): number => {
    const key = `${isBold} ${label}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context) context.font = `${isBold ? 600 : 400} ${LABEL_SIZE}px ${font}`;
    const width = context ? context.measureText(label).width : [...label].length * LABEL_SIZE;
    known.set(key, width);
    return width;
  };
}
