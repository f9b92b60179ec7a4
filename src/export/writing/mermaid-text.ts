/** Any text in, the same out as it is written in a Mermaid diagram, where quotes end a label and other signs are Markdown, HTML or directives. */
import { visibleText } from "./visible-text.ts";

/** With its quotes. */
export function mermaidLabel(text: string): string {
  // There is no empty label.
  return `"${mermaidText(text) || " "}"`;
}

/** A hyphen or a point may begin a list unless a word goes on behind it. */
export function mermaidText(text: string): string {
  return (
    visibleText(text)
      .replace(/[!-+:-@[-^`{-~]|[-._](?![\p{L}\p{N}])|[\u2028\u2029]/gu, (sign) => `#${sign.codePointAt(0)};`)
      // Mermaid's own marks for entities, kept from being such by a word joiner, which is invisible.
      .replace(/ﬂ(?=°)|¶(?=ß)/g, "$&\u2060")
      .replaceAll("\n", "<br/>")
  );
}

/** The title in the front matter: a JSON string is a YAML string. Mermaid cannot show these signs there, but in full width. */
export function mermaidTitle(text: string): string {
  const wide = visibleText(text).replace(/[<>&]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  // It looks for directives, too.
  return JSON.stringify(wide).replace(/[%{}\u0085\u2028\u2029\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
