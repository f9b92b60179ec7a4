/** The text of a plan in Honjo's layout in, what it says out: a reader of its own, so that the expected answers owe nothing to `src`. */
import { type DocumentLine, type LineKind, readLines } from "../seed/document-lines.ts";
import { placeIn, wholeLine } from "./places.ts";
import type { Domain, Initiative, Item, Mark, Mention, Place, Plan, PlanDocument, Target } from "./plan-document.ts";

export function readDocument(text: string): PlanDocument {
  const lines = readLines(text);
  const title = lines.find(({ kind }) => kind === "heading");
  if (!title) throw new Error("the document has no title");
  return { title: wholeLine(title), ...readMatrix(lines), ...readChapters(lines) };
}

/** A section: the line that opens it and all lines up to the next one that opens a section of the same kind. */
function sections(lines: readonly DocumentLine[], opens: LineKind): readonly (readonly DocumentLine[])[] {
  const starts = lines.flatMap(({ kind }, index) => (kind === opens ? [index] : []));
  return starts.map((start, n) => lines.slice(start, starts[n + 1]));
}

function readChapters(
  lines: readonly DocumentLine[],
): Pick<PlanDocument, "plans" | "initiatives" | "targets" | "mentions"> {
  const heads = columnHeads(lines);
  const plans: Plan[] = [];
  const initiatives: Initiative[] = [];
  const targets: Target[] = [];
  const mentions: Mention[] = [];
  for (const [index, chapter] of sections(lines, "plan").entries()) {
    const number = index + 1;
    const [heading] = chapter;
    const head = heads[index];
    if (!heading || !head) throw new Error(`plan ${number} has no heading or no column`);
    const ownLines = chapter.slice(0, indexOfKind(chapter, "initiative"));
    plans.push({ number, name: heading.text.slice(1), at: wholeLine(heading), description: prose(ownLines), head });
    for (const [n, part] of sections(chapter, "initiative").entries()) {
      const [first] = part;
      if (!first) continue;
      initiatives.push({
        plan: number,
        position: n + 1,
        name: first.text.slice(1),
        at: wholeLine(first),
        description: prose(part),
      });
      for (const at of entries(part, "items", /\d-\d \S+/g)) {
        mentions.push({ plan: number, initiative: n + 1, code: at.text.slice(0, 3), name: at.text.slice(4), at });
      }
    }
    for (const [n, at] of entries(chapter, "targets", /[^、]+/g).entries()) {
      targets.push({ plan: number, position: n + 1, name: at.text, at });
    }
  }
  return { plans, initiatives, targets, mentions };
}

function readMatrix(lines: readonly DocumentLine[]): Pick<PlanDocument, "domains" | "items" | "marks"> {
  const domains: Domain[] = [];
  const items: Item[] = [];
  const marks: Mark[] = [];
  for (const line of lines.filter(({ kind }) => kind === "matrix").slice(2)) {
    const [domain = "", code = "", name = "", ...cells] = line.text.split("\t");
    const number = Number(code[0]);
    if (domain !== "") domains.push({ number, name: domain, at: placeIn(line, 0, domain) });
    items.push({ code, name, domain: number, at: placeIn(line, domain.length + 1, `${code}\t${name}`) });
    let start = `${domain}\t${code}\t${name}\t`.length;
    for (const [column, cell] of cells.entries()) {
      if (cell !== "") marks.push({ plan: column + 1, code, at: placeIn(line, start, cell) });
      start += cell.length + 1;
    }
  }
  return { domains, items, marks };
}

/** The second of the matrix's head rows, in which the heads stand one cell too far left. */
function columnHeads(lines: readonly DocumentLine[]): readonly Place[] {
  const row = lines.filter(({ kind }) => kind === "matrix")[1];
  return row ? entries([row], "matrix", /[^\t]+/g) : [];
}

function entries(lines: readonly DocumentLine[], kind: LineKind, entry: RegExp): readonly Place[] {
  return lines
    .filter((line) => line.kind === kind)
    .flatMap((line) => [...line.text.matchAll(entry)].map((found) => placeIn(line, found.index, found[0])));
}

function prose(lines: readonly DocumentLine[]): readonly Place[] {
  return lines.filter(({ kind }) => kind === "prose").map(wholeLine);
}

function indexOfKind(lines: readonly DocumentLine[], kind: LineKind): number {
  const index = lines.findIndex((line) => line.kind === kind);
  return index < 0 ? lines.length : index;
}
