/** A title and what stands below it in, a whole page of the feeds out, and the way to send it. */
import { createHash } from "node:crypto";
import type { Response } from "express";
import { contentPolicy } from "../server/content-policy.ts";

export function sendPage(response: Response, html: string): void {
  response.set("Cache-Control", "no-cache").set("Content-Security-Policy", POLICY).type("html").send(html);
}

/** `content` is HTML, the titles are text without signs of HTML. */
export function page(title: string, titleInJapanese: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} ${titleInJapanese}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title} <span lang="ja">${titleInJapanese}</span></h1>
${content}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #d4d4d8; --dim: #52525b; --link: #0b5cad; --paper: #fff; --ink: #18181b; }
@media (prefers-color-scheme: dark) { :root { --line: #3f3f46; --dim: #a1a1aa; --link: #7cb7f5; --paper: #18181b; --ink: #f4f4f5; } }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; } h1 span, h2 span { font-size: 1rem; font-weight: normal; color: var(--dim); }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-top: 1px solid var(--line); }
th { font-weight: 600; } thead th { border-top: 0; color: var(--dim); font-weight: normal; font-size: .85rem; }
td span[lang=ja], small { color: var(--dim); font-size: .85rem; }
a { color: var(--link); } .links { max-width: 28rem; } .links a { display: inline-block; margin-right: .6rem; white-space: nowrap; }
code { font-size: .9em; overflow-wrap: anywhere; }
@media (max-width: 40rem) { table, tbody, tr, th, td { display: block; border: 0; padding: .15rem 0; } thead { display: none; } tr { border-top: 1px solid var(--line); padding: .5rem 0; } }
`;

/** The style sheet stands in the page; its hash allows it and no other. */
const POLICY = contentPolicy({ styles: [`'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`] });
