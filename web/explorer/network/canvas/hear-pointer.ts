/** A picture by sigma in, what hand and touch mean in it out, told as it happens. */
import type Sigma from "sigma";
import { nearestWithin, type Place } from "./nearest.ts";

export interface Meant {
  readonly pointedAt: (id: string | null) => void;
  readonly opened: (id: string) => void;
  readonly focused: (id: string) => void;
}

/** A double click is two clicks: only so long after the first is it known to be one alone. */
const CLICK_MILLISECONDS = 250;
/** Fingers are broader than nodes. */
const REACH_PIXELS = 16;

/** Returns how to stop it. */
export function hearPointer(sigma: Sigma, places: () => readonly Place[], meant: Meant): () => void {
  let click: number | undefined;
  const clicked = (id: string) => {
    window.clearTimeout(click);
    click = window.setTimeout(meant.opened, CLICK_MILLISECONDS, id);
  };
  sigma.on("enterNode", ({ node }) => meant.pointedAt(node));
  sigma.on("leaveNode", () => meant.pointedAt(null));
  sigma.on("clickNode", ({ node }) => clicked(node));
  sigma.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    window.clearTimeout(click);
    meant.focused(event.node);
  });
  sigma.on("clickStage", ({ event }) => {
    const near = nearestWithin(REACH_PIXELS, event, places());
    if (near) clicked(near.id);
  });
  return () => window.clearTimeout(click);
}
