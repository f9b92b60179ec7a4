/** In which direction a target is to go, as a cell says it: 増, ↑, 減少, 維持. */
import type { TargetDirection } from "../../model/policy-graph.ts";

const DIRECTIONS: readonly (readonly [TargetDirection, RegExp])[] = [
  ["increase", /^(?:増(?:加|やす)?|上昇?|向上|拡大|↑|↗|⬆|\+|up|increase|higher)$/iu],
  ["decrease", /^(?:減(?:少|らす)?|下降?|低下|縮小|↓|↘|⬇|-|down|decrease|lower)$/iu],
  ["maintain", /^(?:維持|現状維持|横ばい|→|➡|maintain|stay|keep)$/iu],
];

/** undefined of other words. Never throws. */
export function directionOf(text: string): TargetDirection | undefined {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  return DIRECTIONS.find(([, pattern]) => pattern.test(plain))?.[0];
}
