/** A text and its size in, its width out, as fonts have it: Japanese signs are as wide as high. */
import type { Measure } from "../../../../web/explorer/network/columns/fit-label.ts";

export const measure: Measure = (text, size) =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2000 ? 1 : 0.6), 0) * size;
