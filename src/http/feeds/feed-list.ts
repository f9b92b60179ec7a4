/** Editions in, the list of every feed out, for programs: what the page of the feeds says to people. */
import { FORMATS } from "../../export/formats.ts";
import { PARAMETERS, parametersOf } from "../../export/views/parse-selection.ts";
import { VIEWS } from "../../export/views/views.ts";
import { formatsOf } from "../../export/write-view.ts";
import type { EditionName } from "../../store/read-editions.ts";

/** `<view>.<format>?edition=<id>&<parameter>=…` is a feed. */
export interface FeedList {
  readonly editions: readonly EditionName[];
  readonly views: readonly {
    readonly name: string;
    readonly shows: string;
    readonly showsInJapanese: string;
    /** Names of parameters. */
    readonly parameters: readonly string[];
    /** Names of formats. */
    readonly formats: readonly string[];
  }[];
  readonly parameters: readonly { readonly name: string; readonly means: string }[];
  readonly formats: readonly {
    readonly name: string;
    readonly title: string;
    readonly mediaType: string;
    /** `plan`: always of a whole edition, whatever is chosen. */
    readonly holds: "graph" | "table" | "plan";
    /** Names of programs that open it. */
    readonly tools: readonly string[];
  }[];
}

export function feedList(editions: readonly EditionName[]): FeedList {
  return {
    editions,
    views: VIEWS.map((view) => ({
      name: view.name,
      shows: view.shows,
      showsInJapanese: view.showsInJapanese,
      parameters: ["edition", ...namesOf(parametersOf(view))],
      formats: namesOf(formatsOf(view)),
    })),
    parameters: [{ name: "edition", means: EDITION_MEANS }, ...PARAMETERS.map(({ name, means }) => ({ name, means }))],
    formats: FORMATS.map(({ name, title, mediaType, holds, tools }) => ({
      name,
      title,
      mediaType,
      holds,
      tools: namesOf(tools),
    })),
  };
}

export const EDITION_MEANS = "id of an edition; needed where more than one is loaded";

const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
