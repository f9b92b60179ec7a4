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
import type { EditionName } from "../../store/read-editions.ts";
import { CHANGES, COMPARISON } from "../feeds/feed-source.ts";
import { page } from "./page.ts";

export function feedsPage(editions: readonly EditionName[]): string {
  return page(
    "Feeds",
    "配信データ",
    `<p>Every view of the graph as a link, in the format that your tool opens. Give the link itself to a tool that takes one: the data stays
up to date. <span lang="ja">各ビューへのリンク。お使いのツールが開ける形式を選んでください。</span></p>
${editions.length === 0 ? EMPTY : editions.map((edition) => editionSection(edition, editions.length > 1)).join("\n")}
${comparisons(editions)}<h2>What is new <span lang="ja">新着</span></h2>
<p><a href="${CHANGES}">${CHANGES}</a> is an Atom feed of the editions that were loaded lately, each with what changed against the one before it; <code>since=2026-11-01</code> gives those since a day, <code>lang=en</code> is in English.
<span lang="ja">読み込まれた版と、前の版からの変更点を配信するフィードです。</span></p>
<h2>Choosing a part <span lang="ja">範囲の指定</span></h2>
${parameterTable(editions)}
<h2>Formats and tools <span lang="ja">形式とツール</span></h2>
${toolTable()}
<h2>The answer to any query <span lang="ja">任意の問い合わせ</span></h2>
<p>The same GraphQL request with <code>?format=csv</code>, <code>?format=gexf</code> … (or <code>Accept: text/csv</code>) gives its answer in that format. The
questions of the cookbook have links of their own: <a href="queries/">feeds/queries/</a>.</p>`,
  );
}

const EXAMPLE = "coverage.gexf?minPlanCount=2";
const EMPTY = `<p class="note">No edition is loaded yet: <code>policy-graph load &lt;document&gt;</code> loads one.</p>`;

function editionSection({ id, organization, title }: EditionName, named: boolean): string {
  const query = named ? `?edition=${encodeURIComponent(id)}` : "";
  return `<section>
<h2 lang="ja">${html(organization)} ${html(title)}</h2>
<p><code>${html(id)}</code></p>
<table>
<thead><tr><th scope="col">View</th><th scope="col">Shows</th><th scope="col">Formats</th></tr></thead>
<tbody>
${VIEWS.map((view) => viewRow(view, query)).join("\n")}
</tbody>
</table>
</section>`;
}

function viewRow(view: View, query: string): string {
  const link = ({ name, title }: Format) =>
    `<a href="${view.name}.${name}${html(query)}" title="${html(title)}">${html(name)}</a>`;
  return `<tr><th scope="row">${view.name}</th><td>${html(view.shows)}<br><span lang="ja">${html(view.showsInJapanese)}</span></td><td class="links">${formatsOf(view).map(link).join(" ")}</td></tr>`;
}

/** Of one organization those that follow each other in the list; any two otherwise by the address. */
function comparisons(editions: readonly EditionName[]): string {
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
  const table = `<table><thead><tr><th scope="col">Old <span lang="ja">旧</span></th><th scope="col">New <span lang="ja">新</span></th><th scope="col">Formats</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
  return `<h2>Old and new <span lang="ja">新旧対照表</span></h2>
<p>What is different between two editions: <code>${COMPARISON}.xlsx?old=…&amp;new=…</code>, of any two. <code>lang=en</code> is in English, <code>all=1</code> has what is as it was besides.</p>
${rows.length === 0 ? "" : table}
`;
}
const MOST_PAIRS = 20;

function parameterTable(editions: readonly EditionName[]): string {
  const rows = PARAMETERS.map(({ name, choice, means }) => {
    const views = VIEWS.filter(({ choices }) => choices.includes(choice)).map((view) => view.name);
    return `<tr><th scope="row"><code>${name}</code></th><td>${html(means)}</td><td>${views.join(", ")}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col">Parameter</th><th scope="col">Means</th><th scope="col">Views</th></tr></thead><tbody>
<tr><th scope="row"><code>edition</code></th><td>${html(EDITION_MEANS)}</td><td>all</td></tr>
${rows.join("\n")}
</tbody></table>
<p>For example: ${editions.length === 1 ? `<a href="${EXAMPLE}">${EXAMPLE}</a>` : `<code>${EXAMPLE}</code>`}.</p>`;
}

function toolTable(): string {
  const rows = FORMATS.map(({ name, title, mediaType, tools }) => {
    const how = tools.map((tool) => `<b>${html(tool.name)}</b>: ${html(tool.how)}`).join("<br>");
    return `<tr><th scope="row"><code>${html(name)}</code></th><td>${html(title)}<br><small>${html(mediaType)}</small></td><td>${how}</td></tr>`;
  });
  return `<table><thead><tr><th scope="col">Ending</th><th scope="col">Format</th><th scope="col">How to open it</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}

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
