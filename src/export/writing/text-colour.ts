/** The colour of a node in, black or white out: whichever is read more easily on it. */
import type { Appearance } from "./palette.ts";

export function textColourOn({ rgb: [r, g, b] }: Appearance): "#000000" | "#ffffff" {
  const luminance = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  // Where black and white contrast alike, by the formula of WCAG 2: (L + 0.05) / 0.05 = 1.05 / (L + 0.05).
  return luminance > Math.sqrt(1.05 * 0.05) - 0.05 ? "#000000" : "#ffffff";
}

/** sRGB, 0 to 255, in. */
function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
