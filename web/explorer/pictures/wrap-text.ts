/** A text and a width in, the lines out in which it fits: broken between words where it can be, in Japanese, too. */
import { signsOf, wordsOf } from "../words/split-text.ts";
import { textWidth } from "./text-width.ts";

export function wrapText(
  text: string,
  size: number,
  width: number,
  isBold = false,
  measure = textWidth,
): readonly string[] {
  const fits = (line: string) => measure(line.trimEnd(), size, isBold) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text)) {
    if (fits(line + word)) {
      line += word;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    // A word that is wider than a line is broken anywhere.
    for (const sign of signsOf(word)) {
      if (line !== "" && !fits(line + sign)) {
        lines.push(line);
        line = "";
      }
      line += sign;
    }
  }
  return [...lines, line].map((one) => one.trim());
}
