/** Strings and attributes of the DOT language, with the escapes of Graphviz: a backslash is two, a line feed `\n`, and never is it HTML. */
/** C ends a string at U+0000, and no XML, so no SVG, has most control characters: U+FFFD stands for them. */
export function dotString(text: string): string {
  const escaped = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replace(/[\\"]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
  return `"${escaped}"`;
}

/** In what is drawn, Graphviz reads entities, puts a line that ends in a carriage return to the right, and (16.1) crashes where the first line is empty. */
export function dotLabel(text: string): string {
  return dotString(text.replace(/\r\n?/g, "\n").replace(/^\n/, " \n").replaceAll("&", "&amp;"));
}

/** `[name="value", …]`, of strings that are quoted already. */
export function dotAttributes(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${dotName(name)}=${value}`);
  return `[${written.join(", ")}]`;
}

function dotName(name: string): string {
  const isPlain = /^[a-z_][a-z0-9_]*$/i.test(name) && !KEYWORDS.has(name.toLowerCase());
  return isPlain ? name : dotString(name);
}

const KEYWORDS: ReadonlySet<string> = new Set(["node", "edge", "graph", "digraph", "subgraph", "strict"]);
