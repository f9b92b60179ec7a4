/** A request, a title and what stands below it in, a whole page of the server out, in the frame that all pages have, and the way to send it. */
import { createHash } from "node:crypto";
import type { Request, Response } from "express";
import { xmlText as html } from "../../export/writing/xml-text.ts";
import type { Language } from "../../template/words.ts";
import { contentPolicy } from "../server/content-policy.ts";
import { splitAddress } from "../server/split-address.ts";
import { type PagesWords, pagesWordsIn } from "./pages-words.ts";

/** Who asks: in which language, and where from all others pages are. */
export interface Reader {
  readonly language: Language;
  readonly words: PagesWords;
  /** The way to the server's root, relative, so that it holds behind a proxy's path: `../`. */
  readonly root: string;
  /** `?lang=…` where the address says so; empty where the browser decides. */
  readonly chosen: string;
  /** The same page in the other language. */
  readonly inOtherLanguage: string;
}

type Asked = Pick<Request, "originalUrl" | "acceptsLanguages">;

/** `?lang=ja` or `?lang=en`; else Japanese for a browser that is set to it, and English for all others, as the explorer has it. */
export function readerOf(request: Asked): Reader {
  const [path, search] = splitAddress(request.originalUrl);
  const given = new URLSearchParams(search);
  const named = given.get("lang");
  const chosen = named === "ja" || named === "en" ? named : null;
  const [preferred = ""] = request.acceptsLanguages();
  const language = chosen ?? (/^ja\b/iu.test(preferred) ? "ja" : "en");
  given.set("lang", language === "ja" ? "en" : "ja");
  const depth = path.split("/").length - 2;
  return {
    language,
    words: pagesWordsIn(language),
    root: depth > 0 ? "../".repeat(depth) : "./",
    chosen: chosen ? `?lang=${chosen}` : "",
    inOtherLanguage: `?${given}`,
  };
}

export function sendPage(response: Response, content: string): void {
  response.vary("Accept-Language");
  // What must not be kept stays so.
  if (response.getHeader("Cache-Control") === undefined) response.set("Cache-Control", "no-cache");
  response.set("Content-Security-Policy", POLICY).type("html").send(content);
}

/** `content` is HTML, the title is text. */
export function page(
  { language, words, root, chosen, inOtherLanguage }: Reader,
  title: string,
  content: string,
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(title)} — ${html(words.product)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<a class="product" href="${root}${chosen}">${words.product}</a>
<nav aria-label="${words.pages}">
<a href="${root}${chosen}">${words.explorer}</a>
<a href="${root}graphiql/${chosen}">${words.console}</a>
<a href="${root}feeds/${chosen}">${words.feeds}</a>
<a href="${html(inOtherLanguage)}" lang="${language === "ja" ? "en" : "ja"}">${words.otherLanguage}</a>
</nav>
</header>
<main id="content" tabindex="-1">
<h1>${html(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

/** `heads` are text, `rows` HTML. */
export function table(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((one) => `<th scope="col">${html(one)}</th>`).join("");
  return `<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

/** Colours and type are the explorer's. */
const STYLE = `
:root { color-scheme: light dark; --paper: #fdfdfb; --ink: #1d1d1b; --dim: #595955; --line: #deded8; --link: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --paper: #171716; --ink: #f0f0ec; --dim: #b0b0a8; --line: #3a3a36; --link: #8cc2f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font-feature-settings: "palt";
  font: 1rem/1.65 "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", "Yu Gothic UI", system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .4rem 2rem; align-items: baseline; justify-content: space-between;
  padding: 1rem clamp(1rem, 4vw, 3rem) .8rem; border-bottom: 1px solid var(--line); }
header .product { color: var(--ink); font-weight: 600; text-decoration: none; }
header nav { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; font-size: .8125rem; }
main { max-width: 68rem; margin: 0 auto; padding: 1.2rem clamp(1rem, 4vw, 3rem) 4rem; }
main:focus { outline: none; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: .5rem; padding: .3rem .6rem; background: var(--paper); }
h1 { margin: .4rem 0 .8rem; font-size: 1.35rem; line-height: 1.4; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-top: 1px solid var(--line); }
th { font-weight: 600; } thead th { border-top: 0; color: var(--dim); font-weight: normal; font-size: .85rem; }
small, .dim { color: var(--dim); font-size: .85rem; font-weight: normal; }
a { color: var(--link); text-underline-offset: .2em; }
.links { max-width: 28rem; } .links a { display: inline-block; margin-right: .6rem; white-space: nowrap; }
.ways li { margin: .4rem 0; }
code { font: .9em/1.4 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
th code { white-space: nowrap; }
blockquote { margin: .6rem 0 1.2rem; padding-left: 1rem; border-left: 3px solid var(--line); }
@media (max-width: 40rem) { th code { white-space: normal; } table, tbody, tr, th, td { display: block; border: 0; padding: .15rem 0; } thead { display: none; } tr { border-top: 1px solid var(--line); padding: .5rem 0; } }
@media print { header nav, .skip { display: none; } }
`;

/** The style sheet stands in the page; its hash allows it and no other. */
const POLICY = contentPolicy({ styles: [`'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`] });
