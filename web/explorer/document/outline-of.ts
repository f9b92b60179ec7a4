/** What a document has for headings in, its outline out: titles, plans with their initiatives, tables, domains, in the order in which they stand. */
import type { DocumentAnswer } from "./document-query.ts";
import { placeOf } from "./places.ts";

interface OutlineEntry {
  readonly position: number;
  /** As the address has it. */
  readonly place: string;
  readonly label: string;
  /** 1 or 2. */
  readonly level: number;
  readonly kind: "heading" | "table" | "plan" | "initiative" | "domain";
}

/** `tableWord`: what a table without a name is called, by its number. */
export function outlineOf(
  { headings, parts }: Pick<DocumentAnswer, "headings" | "parts">,
  tableWord: (number: number) => string,
): readonly OutlineEntry[] {
  const marked = headings.map(({ position, headingLevel, tableNumber, tableName, text, ...at }): OutlineEntry => {
    const place = placeOf(at);
    return headingLevel === null
      ? { position, place, label: tableName ?? tableWord(tableNumber ?? 0), level: 1, kind: "table" }
      : { position, place, label: text, level: Math.min(headingLevel, 2), kind: "heading" };
  });
  const stated = parts.flatMap(({ lines, plans, initiatives, domains, ...at }): readonly OutlineEntry[] => {
    const position = lines[0]?.position;
    if (position === undefined) return [];
    const place = placeOf(at);
    const entry = (kind: OutlineEntry["kind"], level: number) => (node: { readonly label: string }) => ({
      ...{ position, place, kind, level },
      label: node.label,
    });
    return [
      ...plans.map(entry("plan", 1)),
      ...initiatives.map(entry("initiative", 2)),
      ...domains.slice(0, 1).map(entry("domain", 2)),
    ];
  });
  // A heading that the file marks and that names a plan is there once, by the plan's name.
  const taken = new Set(stated.map(({ position }) => position));
  const all = [...marked.filter(({ position }) => !taken.has(position)), ...stated];
  return all.sort((a, b) => a.position - b.position || a.level - b.level);
}
