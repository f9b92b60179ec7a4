/** A plan's place among the plans in, its colour out, for light and for dark grounds: at least 3 : 1 on either. Beyond eight they begin anew; the number beside it tells them apart. */
import type { Edition } from "../data/edition.ts";

const LIGHT = ["#0b5394", "#b34700", "#2e7d32", "#7b1fa2", "#8a6d00", "#00798a", "#c2185b", "#5d4037"] as const;
const DARK = ["#8cc2f5", "#ffa36b", "#81c784", "#ce93d8", "#e6c34a", "#4dd0e1", "#f48fb1", "#bcaaa4"] as const;

export type Ground = "light" | "dark";

export function planColour({ plans }: Pick<Edition, "plans">, planId: string, ground: Ground): string {
  const place = Math.max(
    0,
    plans.findIndex(({ id }) => id === planId),
  );
  const colours = ground === "light" ? LIGHT : DARK;
  return colours[place % colours.length] ?? colours[0];
}
