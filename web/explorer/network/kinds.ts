/** A kind of node in, how it is drawn out: colour, shape and size; no two kinds differ by colour alone. */
import type { Kind } from "../address/address.ts";

export type Shape = "disc" | "square" | "ring" | "bullseye";

interface Appearance {
  readonly shape: Shape;
  /** Radius on the screen, in pixels. */
  readonly size: number;
  /** On a light and on a dark ground, at least 3 : 1 on both. */
  readonly light: string;
  readonly dark: string;
}

/** The hues of the feeds' palette (Okabe and Ito, 2008), deepened or lightened where the ground asks for it. */
const APPEARANCES: Readonly<Record<Kind, Appearance>> = {
  Plan: { shape: "square", size: 15, light: "#c25400", dark: "#ff8a3d" },
  Initiative: { shape: "square", size: 7, light: "#a87400", dark: "#ecb53a" },
  PolicyItem: { shape: "disc", size: 8, light: "#0072b2", dark: "#56b4e9" },
  PolicyDomain: { shape: "ring", size: 13, light: "#00805d", dark: "#2cc79a" },
  Target: { shape: "bullseye", size: 7, light: "#b3578a", dark: "#e09ac0" },
};

export const appearanceOf = (kind: Kind): Appearance => APPEARANCES[kind];
