/** A status and what is wrong in, for a person at a browser a page out that says it, and ways to go on from there. */
import type { Request } from "express";
import { xmlText as html } from "../../export/writing/xml-text.ts";
import { page, readerOf } from "./page.ts";

/** Programs take JSON, and those who take anything get it; at the API's own addresses everybody does. */
export function wantsPage(request: Request): boolean {
  if (/^\/+(graphql|preview)(\/|$|\?)/iu.test(request.originalUrl)) return false;
  return request.accepts(["json", "html"]) === "html";
}

/** `message`: one sentence, in English. */
export function errorPage(request: Request, status: number, message: string, isAddressKnown: boolean): string {
  const reader = readerOf(request);
  const { words, root, chosen } = reader;
  const ways = `<ul class="ways">
<li><a href="${root}${chosen}">${words.explorer}</a> <span class="dim">${words.explorerAbout}</span></li>
<li><a href="${root}feeds/${chosen}">${words.feeds}</a> <span class="dim">${words.feedsLinkAbout}</span></li>
<li><a href="${root}graphiql/${chosen}">${words.console}</a> <span class="dim">${words.consoleAbout}</span></li>
</ul>`;
  if (!isAddressKnown) return page(reader, words.notFound, `<p>${words.notFoundAbout}</p>\n${ways}`);
  return page(
    reader,
    status >= 500 ? words.away : words.notDone,
    `<p>${words.notDoneAbout}</p>
<blockquote lang="en">${html(message)}</blockquote>
<h2>${words.goOn}</h2>
${ways}`,
  );
}
