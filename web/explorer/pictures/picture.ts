/** What a picture is: a name, and the way to draw it as an SVG that needs nothing beside it: no style sheet, no script, no font of the page. */
import type { ReactElement } from "react";
import type { Cited } from "../data/citation.ts";
import { picturesWordsIn } from "./pictures-words.ts";

export interface Picture {
  /** Of the file, without its ending: `本庄市_総合振興計画後期基本計画(素案)_対応表`. */
  readonly name: string;
  /** An <svg> with width, height, viewBox, title and desc. Called where it is saved, outside of all contexts: what it needs it has with it. */
  readonly draw: () => ReactElement;
}

type Named = Pick<Cited, "id" | "title" | "stage" | "organization">;

/** As the server calls its files: whose plan, which edition, what of it. */
export function pictureName({ id, title, stage, organization }: Named, view: string, language = "ja"): string {
  const words = picturesWordsIn(language);
  const isSaid = stage !== "DRAFT" || title.includes(picturesWordsIn("ja").draft) || title.includes(words.draft);
  const parts = [safe(organization ?? id), `${safe(title)}${isSaid ? "" : `(${words.draft})`}`];
  return [...parts, safe(words.views[view] ?? view)].join("_");
}

/** Signs that each part of a name may have: with its ending, it is below the 255 bytes of most file systems. */
const MOST = 25;

/** Without signs of paths, of control and of Windows' own. */
function safe(text: string): string {
  const plain = text
    .replaceAll(/\s+(?=[(（])/gu, "")
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, " ")
    .trim();
  return [...plain].slice(0, MOST).join("").trim();
}
