/** A source of editions in, the address of what was loaded lately out: `changes.atom?since=…`, for feed readers, so that others learn of a new edition. */
import express, { type Router } from "express";
import { xmlText } from "../../export/writing/xml-text.ts";
import type { RecentLoad } from "../../store/read-editions.ts";
import { watched } from "../../store/watchdog.ts";
import type { Language } from "../../template/words.ts";
import type { ServerParts } from "../server/server-options.ts";
import { languageIn, onlyValue, parametersIn, valuesByName } from "./feed-request.ts";
import { CHANGES, COMPARISON, type FeedSource } from "./feed-source.ts";
import { Refusal } from "./refusals.ts";

const PARAMETERS = ["since", "lang"] as const;
/** Editions in the feed: a reader asks often enough to see them all. */
const MOST = 100;

export function changesFeed(source: Pick<FeedSource, "changes">, { readiness }: ServerParts): Router {
  const router = express.Router();
  router.get(`/${CHANGES}`, async (request, response) => {
    const { since, language } = requested(parametersIn(request));
    const loads = await watched(source.changes(since, MOST), readiness);
    response
      .set("Cache-Control", "no-cache")
      .type("application/atom+xml")
      .send(writeAtom(loads, since, language));
  });
  return router;
}

function requested(parameters: URLSearchParams): { readonly since: string | null; readonly language: Language } {
  const given = valuesByName(parameters, PARAMETERS, (unknown, meant) => {
    return `${CHANGES} has no parameter ${unknown}${meant}. It has: ${PARAMETERS.join(", ")}.`;
  });
  const since = onlyValue(given, "since");
  if (since !== null && !isDate(since))
    throw new Refusal(
      "BAD_REQUEST",
      `since is ${JSON.stringify(since)}: expected a day, e.g. 2026-11-01, or a time in UTC.`,
    );
  return { since, language: languageIn(given) };
}

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/u.test(text) && !Number.isNaN(Date.parse(text));

const WORDS = {
  ja: {
    title: "政策連携グラフ：読み込まれた版",
    stages: { DRAFT: "素案", ADOPTED: "策定済" } as Readonly<Record<string, string>>,
    size: (plans: number, items: number) => `プラン ${plans}、施策大項目 ${items}。`,
    against: (title: string) => `「${title}」との比較：`,
  },
  en: {
    title: "Policy coordination graph: editions loaded",
    stages: { DRAFT: "draft", ADOPTED: "adopted" } as Readonly<Record<string, string>>,
    size: (plans: number, items: number) => `${plans} plans, ${items} policy items.`,
    against: (title: string) => `Compared with ${title}:`,
  },
};

/** Addresses are relative to the feed's own, so that they hold behind a proxy. The newest time is the feed's; without any, the beginning of time. */
function writeAtom(loads: readonly RecentLoad[], since: string | null, language: Language): string {
  const own = new URLSearchParams({ ...(since === null ? {} : { since }), lang: language });
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>urn:policy-graph:changes</id>`,
    `<title>${xmlText(WORDS[language].title)}</title>`,
    `<updated>${loads[0]?.loadedAt ?? "1970-01-01T00:00:00Z"}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${CHANGES}?${own}`)}"/>`,
    `<link rel="alternate" type="text/html" href="../"/>`,
    ...loads.map((load) => entry(load, language)),
    "</feed>\n",
  ].join("\n");
}

/** A load is an entry of its own: a reader that knows the last one shows the next as new. */
function entry(load: RecentLoad, language: Language): string {
  const { id, organization, title, stage, loadedAt, plans, items, oldId, oldTitle } = load;
  const words = WORDS[language];
  const summary = language === "ja" ? load.summary : load.summaryInEnglish;
  const said = [
    words.size(plans, items),
    ...(oldTitle === null || summary === null ? [] : [`${words.against(oldTitle)} ${summary}`]),
  ];
  const table = oldId === null ? null : new URLSearchParams({ old: oldId, new: id, lang: language });
  return [
    "<entry>",
    `<id>urn:policy-graph:load:${encodeURIComponent(id)}:${loadedAt}</id>`,
    `<title>${xmlText(`${organization} ${title} (${words.stages[stage] ?? stage})`)}</title>`,
    `<updated>${loadedAt}</updated>`,
    `<author><name>${xmlText(organization)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${xmlText(`../?${new URLSearchParams({ edition: id })}`)}"/>`,
    ...(table === null
      ? []
      : [`<link rel="related" type="text/html" href="${xmlText(`${COMPARISON}.html?${table}`)}"/>`]),
    `<summary>${xmlText(said.join(" "))}</summary>`,
    "</entry>",
  ].join("\n");
}
