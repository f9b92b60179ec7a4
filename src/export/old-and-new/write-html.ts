/** The table of old and new as a page that prints: one file, without scripts or anything from elsewhere. */
import type { Piece } from "../../match/changed-words.ts";
import type { OldAndNew } from "../../match/old-and-new.ts";
import { changeWordsIn } from "../../match/words-of-changes.ts";
import { xmlText } from "../writing/xml-text.ts";
import { rowsAsCells } from "./rows-as-cells.ts";

export function* writeOldAndNewHtml(table: OldAndNew): Iterable<string> {
  const words = changeWordsIn(table.language);
  const { heading, language, next, old, summary } = table;
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${xmlText(`${heading} ${next}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${xmlText(heading)}</h1>
<dl><dt>${words.next}</dt><dd>${xmlText(next)}</dd><dt>${words.old}</dt><dd>${xmlText(old)}</dd></dl>
<ul>${summary.map((line) => `<li>${xmlText(line)}</li>`).join("")}</ul>
<table>
<thead><tr>${[words.section, words.next, words.old, words.remarks].map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
`;
  for (const { section, next: news, nextPlace, old: olds, oldPlace, remarks } of rowsAsCells(table))
    yield `<tr><th scope="row">${section}</th><td>${marked(news)}${placed(nextPlace)}</td><td>${marked(olds)}${placed(oldPlace)}</td><td>${xmlText(remarks)}</td></tr>\n`;
  yield "</tbody>\n</table>\n</body>\n</html>\n";
}

const inLines = (text: string) => text.split("\n").map(xmlText).join("<br>");
const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isChanged }) => (isChanged ? `<u>${inLines(text)}</u>` : inLines(text))).join("");
const placed = (places: string) => (places === "" ? "" : `<small>${inLines(places)}</small>`);

const STYLE = `
@page { size: A4 landscape; margin: 12mm; }
body { margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; color: #18181b; background: #fff;
  font: 15px/1.6 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif; }
h1 { font-size: 1.5rem; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #71717a; padding: .35rem .55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; } thead th { background: #e8eef6; } tbody th { font-weight: normal; }
th:first-child { width: 7em; } th:last-child { width: 15em; } tr { break-inside: avoid; }
u { text-decoration-thickness: 2px; text-underline-offset: 3px; font-weight: 600; }
small { display: block; color: #52525b; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10pt; } }
@media (max-width: 40rem) { table, tbody, tr, th, td { display: block; width: auto !important; } thead { display: none; } tr { border: 1px solid #71717a; margin-bottom: .6rem; } th, td { border: 0; } }
`;
