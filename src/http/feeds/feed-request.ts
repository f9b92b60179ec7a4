/** The address of a feed in, the view, format, edition and selection that it names out; or what is wrong with it, and what would be right. */
import type { Request } from "express";
import type { Format } from "../../export/format.ts";
import { parametersOf, parseSelection } from "../../export/views/parse-selection.ts";
import type { Selection } from "../../export/views/selection.ts";
import type { View } from "../../export/views/view.ts";
import { VIEWS, viewNamed } from "../../export/views/views.ts";
import { formatsOf } from "../../export/write-view.ts";
import { didYouMean } from "../../model/names.ts";
import type { EditionName } from "../../store/read-editions.ts";
import { LANGUAGES, type Language } from "../../template/words.ts";
import { splitAddress } from "../server/split-address.ts";
import { Refusal } from "./refusals.ts";

export interface FeedRequest {
  readonly view: View;
  readonly format: Format;
  readonly selection: Selection;
  /** Of what the format says in words of its own. */
  readonly language: Language;
  /** Those that the address names, each once; `all`: every one that is loaded. Empty where it names none. */
  readonly editions: readonly string[] | "all";
}

/** `file` is `<view>.<format>`. Throws a `Refusal` or a `SelectionError`. */
export function parseFeedRequest(file: string, parameters: URLSearchParams): FeedRequest {
  const [name, extension] = splitName(file);
  const view = viewNamed(name);
  if (!view)
    throw new Refusal("NOT_FOUND", `There is no view ${JSON.stringify(name)}. There are: ${names(VIEWS)}; see /feeds.`);
  const format = formatsOf(view).find((one) => one.name === extension);
  if (!format) {
    const known = GONE.test(extension)
      ? `Excel has workbooks now, xlsx and network.xlsx, and no ${extension}`
      : extension === ""
        ? "No format is named"
        : `There is no format ${JSON.stringify(extension)} of ${name}`;
    throw new Refusal(
      "NOT_FOUND",
      `${known}. Formats of ${name}: ${names(formatsOf(view))}; e.g. /feeds/${name}.${formatsOf(view)[0]?.name}.`,
    );
  }
  const own = ["edition", "lang", ...parametersOf(view).map((one) => one.name)];
  const given = valuesByName(parameters, own, (unknown, meant) => {
    return `The view ${view.name} has no parameter ${unknown}${meant}. It has: ${own.join(", ")}.`;
  });
  const editions = given.get("edition") ?? [];
  given.delete("edition");
  const language = languageIn(given);
  given.delete("lang");
  if (editions.includes("all") && editions.length > 1)
    throw new Refusal("BAD_REQUEST", "edition=all names every edition: name no other besides.");
  return {
    ...{ view, format, language, selection: parseSelection(view, given) },
    editions: editions[0] === "all" ? "all" : [...new Set(editions)],
  };
}

/** What was CSV for Excel. */
const GONE = /excel\.csv$/;

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

/** The editions that are meant: those that are named, or all, or the only one there is. Throws a `Refusal`. */
export function chooseEditions(
  named: FeedRequest["editions"],
  editions: readonly EditionName[],
): readonly EditionName[] {
  if (named !== "all")
    return named.length > 0 ? named.map((one) => chooseEdition(one, editions)) : [chooseEdition(null, editions)];
  return editions.length > 0 ? editions : [chooseEdition(null, editions)];
}

export function parametersIn({ url }: Pick<Request, "url">): URLSearchParams {
  return new URLSearchParams(splitAddress(url)[1]);
}

/**
 * What programs append to links for purposes of their own, so that a link works where it is pasted: numbers against caches (`v` Datawrapper,
 * `_` jQuery, the others by hand in formulas of spreadsheets), and whence somebody came (campaigns, advertisements, newsletters, messengers).
 */
const APPENDED: ReadonlySet<string> = new Set(
  `_ v t ts cb cachebust nocache
  fbclid gclid gclsrc gbraid wbraid gad_source gad_campaignid dclid srsltid msclkid twclid ttclid li_fat_id igsh igshid yclid ldtag_cl
  mc_cid mc_eid mkt_tok _hsenc _hsmi _ga _gl openExternalBrowser openInAppBrowser`.split(/\s+/),
);
/** Google Analytics and Matomo, whose users add names of their own. */
const APPENDED_FAMILY = /^(utm|mtm|pk)_/;

/**
 * The values of each parameter of ours, by its name. What others append (`APPENDED`) is passed over, unless `own` has a parameter of that name.
 * @throws a `Refusal` for any other; `refusal` words it, of the name in quotes and of a guess what was meant, if there is one
 */
export function valuesByName(
  parameters: URLSearchParams,
  own: readonly string[],
  refusal: (unknown: string, meant: string) => string,
): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    if (own.includes(name)) given.set(name, [...(given.get(name) ?? []), value]);
    else if (!APPENDED.has(name) && !APPENDED_FAMILY.test(name))
      throw new Refusal("BAD_REQUEST", refusal(JSON.stringify(name), didYouMean(name, own)));
  }
  return given;
}

/** Those of one parameter, where others are somebody else's. */
export function valuesOf(parameters: URLSearchParams, name: string): ReadonlyMap<string, readonly string[]> {
  const values = parameters.getAll(name);
  return new Map(values.length === 0 ? [] : [[name, values]]);
}

/** null where it is not given. Throws a `Refusal` where it is given more than once. */
export function onlyValue(given: ReadonlyMap<string, readonly string[]>, name: string): string | null {
  const [value = null, ...more] = given.get(name) ?? [];
  if (more.length > 0) throw new Refusal("BAD_REQUEST", `${name} is given more than once.`);
  return value;
}

/** Of the parameter `lang`; Japanese where it is not given. Throws a `Refusal`. */
export function languageIn(given: ReadonlyMap<string, readonly string[]>): Language {
  const named = onlyValue(given, "lang") ?? LANGUAGES[0];
  const language = LANGUAGES.find((known) => known === named);
  if (!language)
    throw new Refusal("BAD_REQUEST", `lang is ${JSON.stringify(named)}: expected ${LANGUAGES.join(" or ")}.`);
  return language;
}

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join(", ");
