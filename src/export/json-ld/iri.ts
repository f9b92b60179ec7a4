/** The IRI of an id, a kind or a name, whatever its characters: `112119/…/plan/1` is `pg:node:112119/…/plan/1`. */
export type Space = "node" | "edge" | "document" | "publication" | "kind" | "relationship" | "attribute";

/** With the prefix of the context. */
export function iri(space: Space, text: string): string {
  return `pg:${space}:${encoded(text)}`;
}

/** The same in full. */
export function fullIri(space: Space, text: string): string {
  return `urn:policy-graph:${space}:${encoded(text)}`;
}

/** Slashes stay only where no reader can take them for a path with empty or dotted parts, and shorten it. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll("%3A", ":")
    .replace(/(?<=[\w-])%2F(?=[\w-])/g, "/");
}
