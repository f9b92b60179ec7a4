/** What a picture is: a name, and the way to draw it as an SVG that needs nothing beside it: no style sheet, no script, no font of the page. */
import type { ReactElement } from "react";

export interface Picture {
  /** Of the file, without its ending: `112119-later-basic-plan-draft-matrix`. */
  readonly name: string;
  /** An <svg> with width, height, viewBox, title and desc. Called where it is saved, outside of all contexts: what it needs it has with it. */
  readonly draw: () => ReactElement;
}

export function pictureName(edition: { readonly id: string }, view: string): string {
  return `${edition.id.replaceAll("/", "-")}-${view}`;
}
