/** Editions in, what feeds there are out: a page for people, with links and how each tool opens them, and a list for programs that says the same. */
import type { Format } from "../../export/format.ts";
import { FORMATS } from "../../export/formats.ts";
import { OLD_AND_NEW_FORMATS } from "../../export/old-and-new/formats.ts";
import { PARAMETERS, parametersOf } from "../../export/views/parse-selection.ts";
import type { View } from "../../export/views/view.ts";
import { VIEWS } from "../../export/views/views.ts";
import { formatsOf } from "../../export/write-view.ts";
import { xmlText as html } from "../../export/writing/xml-text.ts";
import { organizationOf } from "../../model/ids.ts";
import type { EditionName, PublishedEdition } from "../../store/read-editions.ts";
import { CHANGES, COMPARISON } from "../feeds/feed-source.ts";
import { page, type Reader, table } from "./page.ts";
import type { PagesWords } from "./pages-words.ts";
import { formatInJapanese, howInJapanese, isCode } from "./tool-words.ts";

export function feedsPage(editions: readonly PublishedEdition[], reader: Reader): string {
  const { words, chosen } = reader;
  const changes = `<a href="${CHANGES}">${CHANGES}</a>`;
  return page(
    reader,
    words.feeds,
    `<p>${words.feedsAbout}</p>
${editions.length === 0 ? `<p>${words.noEdition(LOAD)}</p>` : editions.map((edition) => editionSection(edition, editions.length > 1, reader)).join("\n")}
${comparisons(editions, words)}<h2>${words.news}</h2>
<p>${words.newsAbout(changes)}</p>
<h2>${words.part}</h2>
${parameterTable(editions, words)}
<h2>${words.tools}</h2>
${toolTable(words)}
<h2>${words.anyQuery}</h2>
<p>${words.anyQueryAbout(`<a href="queries/${chosen}">feeds/queries/</a>`)}</p>`,
  );
}

const EXAMPLE = "coverage.gexf?minPlanCount=2";
const LOAD = "<code>policy-graph load &lt;document&gt;</code>";

function editionSection(edition: PublishedEdition, named: boolean, { words }: Reader): string {
  const { id, organization, title, note } = edition;
  const query = named ? `?edition=${encodeURIComponent(id)}` : "";
  return `<section>
<h2 lang="ja">${html(organization)} ${html(title)}</h2>
<p class="dim"><code>${html(id)}</code></p>
<p>${html(sourceOf(edition, words))}${note === null ? "" : `<br><span class="dim">${html(words.note(note))}</span>`}</p>
${table(
  [words.view, words.shows, words.formats],
  VIEWS.map((view) => viewRow(view, query, words)),
)}
</section>`;
}

function sourceOf({ organization, publisher, publication, isSummarized }: PublishedEdition, words: PagesWords): string {
  const source = words.source(publisher ?? organization, publication);
  return isSummarized ? `${words.caveat(organization)}${source}` : source;
}

function viewRow(view: View, query: string, words: PagesWords): string {
  const isJapanese = words.language === "ja";
  const link = ({ name, title }: Format) =>
    `<a href="${view.name}.${name}${html(query)}" title="${html(isJapanese ? formatInJapanese(title) : title)}">${html(name)}</a>`;
  const shows = isJapanese ? view.showsInJapanese : view.shows;
  const name = words.viewNames[view.name];
  const heading = name ? `${html(name)}<br><code>${view.name}</code>` : `<code>${view.name}</code>`;
  return `<tr><th scope="row">${heading}</th><td>${html(shows)}</td><td class="links">${formatsOf(view).map(link).join(" ")}</td></tr>`;
}

/** Of one organization those that follow each other in the list; any two otherwise by the address. */
function comparisons(editions: readonly EditionName[], words: PagesWords): string {
  if (editions.length < 2) return "";
  const pairs = editions.flatMap((next, index) => {
    const old = editions[index - 1];
    return old && organizationOf(old.id) === organizationOf(next.id) ? [[old, next] as const] : [];
  });
  const ways = pairs.slice(0, MOST_PAIRS).flatMap(([one, other]) => [
    { old: one.id, next: other.id },
    { old: other.id, next: one.id },
  ]);
  const rows = ways.map(({ old, next }) => {
    const query = `?old=${encodeURIComponent(old)}&new=${encodeURIComponent(next)}`;
    const links = OLD_AND_NEW_FORMATS.map(
      ({ name }) => `<a href="${COMPARISON}.${name}${html(query)}">${html(name)}</a>`,
    );
    return `<tr><td><code>${html(old)}</code></td><td><code>${html(next)}</code></td><td class="links">${links.join(" ")}</td></tr>`;
  });
  return `<h2>${words.oldAndNew}</h2>
<p>${words.oldAndNewAbout(`<code>${COMPARISON}.xlsx?old=…&amp;new=…</code>`)}</p>
${rows.length === 0 ? "" : table([words.old, words.new, words.formats], rows)}
`;
}
const MOST_PAIRS = 20;

function parameterTable(editions: readonly EditionName[], words: PagesWords): string {
  const row = (name: string, means: string, views: string) =>
    `<tr><th scope="row"><code>${name}</code></th><td>${html(words.parameters[name] ?? means)}</td><td>${views}</td></tr>`;
  const rows = PARAMETERS.map(({ name, choice, means }) => {
    const views = VIEWS.filter(({ choices }) => choices.includes(choice)).map((view) => view.name);
    return row(name, means, views.join(", "));
  });
  const example = editions.length === 1 ? `<a href="${EXAMPLE}">${EXAMPLE}</a>` : `<code>${EXAMPLE}</code>`;
  return `${table([words.parameter, words.means, words.views], [row("edition", EDITION_MEANS, words.allViews), row("lang", LANGUAGE_MEANS, words.allViews), ...rows])}
<p>${words.example}: ${example}</p>`;
}

function toolTable(words: PagesWords): string {
  const isJapanese = words.language === "ja";
  const wayOf = ({ name, how }: Format["tools"][number]) => {
    const japanese = isJapanese ? howInJapanese(how) : null;
    const way = isCode(how) ? `<code>${html(how.replace(/\.$/u, ""))}</code>` : html(japanese ?? how);
    return `<b>${html(name)}</b>: ${isJapanese && japanese === null ? `<span lang="en">${way}</span>` : way}`;
  };
  const rows = FORMATS.map(({ name, title, mediaType, tools }) => {
    const shown = isJapanese ? formatInJapanese(title) : title;
    return `<tr><th scope="row"><code>${html(name)}</code></th><td>${html(shown)}<br><small>${html(mediaType)}</small></td><td>${tools.map(wayOf).join("<br>")}</td></tr>`;
  });
  return table([words.ending, words.format, words.open], rows);
}

/** `<view>.<format>?edition=<id>&<parameter>=…` is a feed. */
export interface FeedList {
  readonly editions: readonly PublishedEdition[];
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

export function feedList(editions: readonly PublishedEdition[]): FeedList {
  return {
    editions,
    views: VIEWS.map((view) => ({
      name: view.name,
      shows: view.shows,
      showsInJapanese: view.showsInJapanese,
      parameters: ["edition", "lang", ...namesOf(parametersOf(view))],
      formats: namesOf(formatsOf(view)),
    })),
    parameters: [
      { name: "edition", means: EDITION_MEANS },
      { name: "lang", means: LANGUAGE_MEANS },
      ...PARAMETERS.map(({ name, means }) => ({ name, means })),
    ],
    formats: FORMATS.map(({ name, title, mediaType, holds, tools }) => ({
      name,
      title,
      mediaType,
      holds,
      tools: namesOf(tools),
    })),
  };
}

const LANGUAGE_MEANS = "ja or en, of what a format says in words of its own, e.g. heads of workbooks; ja if not given";
export const EDITION_MEANS = "id of an edition; needed where more than one is loaded";

const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
