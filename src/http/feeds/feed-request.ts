/** The address of a feed in, the view, format, edition and selection that it names out; or what is wrong with it, and what would be right. */
import type { Request } from "express";
import type { Format } from "../../export/format.ts";
import { parseSelection } from "../../export/views/parse-selection.ts";
import type { Selection } from "../../export/views/selection.ts";
import type { View } from "../../export/views/view.ts";
import { VIEWS, viewNamed } from "../../export/views/views.ts";
import { formatsOf } from "../../export/write-view.ts";
import type { EditionName } from "../../store/read-editions.ts";
import { Refusal } from "./refusal.ts";

export interface FeedRequest {
  readonly view: View;
  readonly format: Format;
  readonly selection: Selection;
  /** null where the address names none. */
  readonly edition: string | null;
}

/** `file` is `<view>.<format>`. Throws a `Refusal` or a `SelectionError`. */
export function parseFeedRequest(file: string, parameters: URLSearchParams): FeedRequest {
  const [name, extension] = splitName(file);
  const view = viewNamed(name);
  if (!view)
    throw new Refusal("NOT_FOUND", `There is no view ${JSON.stringify(name)}. There are: ${names(VIEWS)}; see /feeds.`);
  const format = formatsOf(view).find((one) => one.name === extension);
  if (!format) {
    const known =
      extension === "" ? "No format is named" : `There is no format ${JSON.stringify(extension)} of ${name}`;
    throw new Refusal(
      "NOT_FOUND",
      `${known}. Formats of ${name}: ${names(formatsOf(view))}; e.g. /feeds/${name}.${formatsOf(view)[0]?.name}.`,
    );
  }
  const given = byName(parameters);
  const editions = given.get("edition") ?? [];
  given.delete("edition");
  if (editions.length > 1)
    throw new Refusal("BAD_REQUEST", "edition is given more than once: a feed is of one edition.");
  return { view, format, selection: parseSelection(view, given), edition: editions[0] ?? null };
}

/** The name up to the first dot, and what follows it. */
export function splitName(file: string): readonly [string, string] {
  const dot = file.indexOf(".");
  return dot < 0 ? [file, ""] : [file.slice(0, dot), file.slice(dot + 1)];
}

/** The edition that is meant: the one that is named, or the only one there is. Throws a `Refusal`. */
export function chooseEdition(named: string | null, editions: readonly EditionName[]): EditionName {
  const ids = editions.map(({ id }) => id).join(", ");
  if (named !== null) {
    const edition = editions.find(({ id }) => id === named);
    if (edition) return edition;
    throw new Refusal("NOT_FOUND", `There is no edition ${JSON.stringify(named)}. There are: ${ids || "none"}.`);
  }
  const [only, ...others] = editions;
  if (!only) throw new Refusal("NOT_FOUND", "No edition is loaded yet: policy-graph load <document> loads one.");
  if (others.length > 0)
    throw new Refusal("BAD_REQUEST", `There is more than one edition: name one with ?edition=…, of ${ids}.`);
  return only;
}

/** Those of the address as it was sent. */
export function parametersIn({ originalUrl }: Pick<Request, "originalUrl">): URLSearchParams {
  return new URL(originalUrl, "http://localhost").searchParams;
}

export function byName(parameters: URLSearchParams): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const [name, value] of parameters) given.set(name, [...(given.get(name) ?? []), value]);
  return given;
}

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(", ");
