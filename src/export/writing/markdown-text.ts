/** Any text in, Markdown out that shows it as it is written, for Obsidian too. */
import { visibleText } from "./visible-text.ts";

export function markdownText(text: string): string {
  return (
    visibleText(text)
      .replace(/[\\`*_{}[\]<>#!|~$=%^&@]/g, "\\$&")
      // Lists, rules and headings begin lines; spaces before them would make code.
      .replace(/^[ \t]+/gm, "")
      .replace(/^[-+]/gm, "\\$&")
      .replace(/^(\d+)([.)])/gm, "$1\\$2")
  );
}
