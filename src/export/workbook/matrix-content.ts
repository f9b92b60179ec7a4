/** The matrix of a graph as a sheet: items in rows, plans in columns, and above it what each sign means. */
import type { Covers, MarkStrength, PolicyGraph } from "../../model/policy-graph.ts";
import { LEGEND, type Sheet } from "../../template/sheets.ts";
import { KEY_WORDS } from "../../template/texts.ts";
import { type Language, STRENGTH_WORDS, USUAL_SIGNS } from "../../template/words.ts";
import type { Cell } from "../export-table.ts";
import type { ContentColumn, ContentSheet } from "./content.ts";
import type { References } from "./references.ts";
import { contentColumn } from "./sheet-content.ts";

export function matrixContent(
  sheet: Sheet,
  { covers, items, plans }: PolicyGraph,
  refs: References,
  language: Language,
): ContentSheet {
  const meanings = meaningsOf(covers);
  const signs = [...meanings.keys()];
  const marks = new Map(covers.map((one) => [`${one.itemId} ${one.planId}`, one]));
  const cellOf = (mark: Covers | undefined): Cell => {
    if (!mark) return null;
    // A second line says what the legend does not say of this one.
    const isLegend = meanings.get(mark.text) === mark.strength;
    return isLegend ? mark.text : `${mark.text}\n${STRENGTH_WORDS[mark.strength ?? "none"][language]}`;
  };
  return matrixSheet(sheet, {
    meanings: [...meanings],
    plans: plans.map(({ id, name }) => ({ key: refs.of(id), name })),
    rows: items.map((item) => [
      refs.of(item.id),
      item.name,
      ...plans.map(({ id }) => cellOf(marks.get(`${item.id} ${id}`))),
    ]),
    ...{ signs, language },
  });
}

interface MatrixParts {
  readonly meanings: readonly (readonly [sign: string, strength: MarkStrength | null])[];
  readonly plans: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly signs: readonly string[];
  readonly language: Language;
}

function matrixSheet(sheet: Sheet, { meanings, plans, rows, signs, language }: MatrixParts): ContentSheet {
  const mark = (head: string): ContentColumn => ({
    ...{ head, prompt: null, width: 12, format: "mark" },
    ...{ choices: signs.every((sign) => sign.length <= 2) ? signs : [], isClosed: false },
  });
  return {
    title: sheet.title[language],
    above: meanings.map(([sign, strength]) => [LEGEND[language], sign, STRENGTH_WORDS[strength ?? "none"][language]]),
    columns: [
      ...sheet.columns.map((column) => contentColumn(column, language)),
      // The first line is what is read, the name behind it is for people.
      ...plans.map(({ key, name }) => mark(name === "" ? key : `${key}\n${name}`)),
    ],
    rows,
    fixedColumns: sheet.columns.length,
    isGuide: false,
  };
}

const PLANS_OFFERED = [1, 2, 3, 4, 5];

/** With the usual signs, and heads for some plans. */
export function emptyMatrix(sheet: Sheet, language: Language): ContentSheet {
  return matrixSheet(sheet, {
    meanings: USUAL_SIGNS,
    plans: PLANS_OFFERED.map((number) => ({ key: `${KEY_WORDS.plan[language]}${number}`, name: "" })),
    rows: [],
    signs: USUAL_SIGNS.map(([sign]) => sign),
    language,
  });
}

/** Of each sign what most of its marks are, the usual ones first. */
function meaningsOf(covers: readonly Covers[]): ReadonlyMap<string, MarkStrength | null> {
  const counts = new Map<string, Map<MarkStrength | null, number>>();
  for (const { text, strength } of covers) {
    const of = counts.get(text) ?? new Map<MarkStrength | null, number>();
    counts.set(text, of.set(strength, (of.get(strength) ?? 0) + 1));
  }
  const usual = USUAL_SIGNS.map(([sign]): string => sign);
  const rank = (sign: string) => (usual.includes(sign) ? usual.indexOf(sign) : usual.length);
  const sorted = [...counts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return new Map(sorted.map(([sign, of]) => [sign, [...of].reduce((most, one) => (one[1] > most[1] ? one : most))[0]]));
}
