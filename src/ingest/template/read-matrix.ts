/** Reads the template's matrix: items in rows, plans in columns, and above it what each sign means. */
import { comparableName } from "../../model/names.ts";
import type { MarkStrength } from "../../model/policy-graph.ts";
import { LEGEND } from "../../template/sheets.ts";
import { LANGUAGES, meaningOf, STRENGTH_WORDS } from "../../template/words.ts";
import { findLegend } from "../matrix/legend.ts";
import { markSigns } from "../matrix/mark-signs.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { isTotal } from "../tables/read-row.ts";
import { cellOf, codeText, referred, report, type TemplateReading } from "./template-reading.ts";
import type { TemplateCell, TemplateRow, TemplateTable } from "./template-tables.ts";

export function readTemplateMatrix({ above, otherHeads, rows }: TemplateTable, reading: TemplateReading): void {
  const { making, account } = reading;
  const meanings = readLegend(above, reading);
  const bodies = rows.filter((row) => !isSum(row, reading));
  for (const row of rows) if (isSum(row, reading)) account.ignore(...row.all.map(({ entry }) => entry));
  const marks = bodies.flatMap(({ others }) => others.map(({ cell }) => cell));
  const marked = new Set(bodies.flatMap(({ others }) => others.map(({ head }) => head)));
  const plans = new Map(otherHeads.map((head) => [head, marked.has(head) ? planOf(head, reading) : undefined]));
  const unlisted = marks.filter(({ text }) => !meanings.has(firstLine(text)));
  const signs = markSigns(
    unlisted.map(({ text, at }) => ({ text, at })),
    { meanings: new Map() },
  );
  // Of signs that no line explains, those that are usual are marks beside others that are explained.
  const strengthOf = (text: string) => (meanings.size > 0 || signs.isMark(text) ? signs.strengthOf(text) : null);
  if (unlisted.length > 0) reading.problems.push(...signs.problems);
  for (const row of bodies) {
    const item = itemOf(row, reading);
    for (const { head, cell } of row.others) {
      account.place(cell.entry);
      const plan = plans.get(head);
      if (!item || !plan) continue;
      const [sign, strength] = markIn(cell.text);
      if (meanings.has(sign))
        making.cover({
          ...{ plan, item, at: { ...cell.at, text: sign } },
          strength: strength === undefined ? (meanings.get(sign) ?? null) : strength,
        });
      else if (signs.isMark(cell.text)) making.cover({ plan, item, at: cell.at, strength: strengthOf(cell.text) });
      else if (!signs.isNone(cell.text))
        report(reading, "mark-unreadable/template", "error", cell, { text: cell.text });
    }
  }
}

const firstLine = (text: string) => markIn(text)[0];

/** A second line may say how strong this one mark is. */
function markIn(text: string): readonly [sign: string, strength: MarkStrength | null | undefined] {
  const end = text.lastIndexOf("\n");
  const stated = end < 0 ? undefined : meaningOf(STRENGTH_WORDS, text.slice(end + 1));
  return stated === undefined ? [text, undefined] : [text.slice(0, end), stated === "none" ? null : stated];
}

/** Cells `凡例`, the sign and its meaning, one sign to a line; or a legend in one cell, as documents have it. */
function readLegend(
  above: readonly (readonly TemplateCell[])[],
  reading: TemplateReading,
): ReadonlyMap<string, MarkStrength | null> {
  const meanings = new Map<string, MarkStrength | null>();
  for (const row of above) {
    reading.account.place(...row.map(({ entry }) => entry));
    const [head, sign, words] = row;
    const isLegend = head && LANGUAGES.some((language) => LEGEND[language] === head.text);
    if (isLegend && sign && words) {
      const strength = meaningOf(STRENGTH_WORDS, words.text) ?? strengthIn(words.text);
      if (strength === undefined) report(reading, "strength-unknown", "warning", words, { text: words.text });
      meanings.set(sign.text, strength === "none" || strength === undefined ? null : strength);
      reading.making.edition.legend.push(sign.at, words.at);
      continue;
    }
    for (const cell of row) {
      const legend = findLegend([{ number: 1, text: cell.text }]);
      for (const [own, meaning] of legend.meanings)
        if (meaning.strength !== "none") meanings.set(own, meaning.strength);
      if (legend.places.length > 0) reading.making.edition.legend.push(cell.at);
      else reading.making.noteOnEdition("本文", cell.at);
    }
  }
  return meanings;
}

/** Words of a city's own, as legends of documents are understood. */
const strengthIn = (words: string): MarkStrength | "none" | undefined =>
  findLegend([{ number: 1, text: `凡例：○${words}` }]).meanings.get("○")?.strength ?? undefined;

/** The first line of the head is what counts, the name behind it is for people; a head may be a name alone. */
function planOf(head: TemplateCell, reading: TemplateReading): Made | undefined {
  const first = head.text.split("\n")[0] ?? "";
  const whole = head.text.replaceAll("\n", "");
  const isKnown = reading.references.find(first, ["plan"]).length === 1;
  const plan = referred(head, ["plan"], reading, isKnown ? first : whole);
  if (plan) reading.making.state(plan, head.at, "matrixHeader", null);
  return plan;
}

function itemOf(row: TemplateRow, reading: TemplateReading): Made | undefined {
  const cell = cellOf(row, "item", reading);
  const name = cellOf(row, "statedName", reading);
  const stated = cell ?? name;
  if (!stated) return undefined;
  const item = referred(stated, ["item"], reading, codeText(stated, reading));
  if (item && row.others.length > 0) reading.making.state(item, stated.at, "matrixRow", null);
  if (item && cell && name && comparableName(name.text) !== comparableName(item.name))
    report(reading, "item-name-differs/listed", "warning", name, {
      key: cell.text,
      stated: name.text,
      name: item.name,
    });
  return item;
}

/** A row of sums that somebody put below the matrix, and no item that is called so. */
function isSum({ cells }: TemplateRow, { references }: TemplateReading): boolean {
  const head = cells.get("item") ?? cells.get("statedName");
  return head !== undefined && isTotal(head.text) && references.find(head.text, ["item"]).length === 0;
}
