/** Lays the cells of an HTML table out on a grid, as browsers do: which row and column each stands in, and how far it reaches. */
import { attributeOf, type HtmlElement, type HtmlNode, isElement, isLeftOut } from "./html-parser.ts";
import { checkBound } from "./source-bounds.ts";

export interface GridCell {
  readonly element: HtmlElement;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Every row of the table, empty ones included. */
export function gridOf(table: HtmlElement): readonly (readonly GridCell[])[] {
  const grid: GridCell[][] = [];
  for (const group of groupsOf(table)) {
    // Spans end with their group (<thead>, <tbody>, <tfoot>).
    const lastRow = grid.length + group.length;
    /** By column: the last row that a cell from above reaches. */
    const until: number[] = [];
    for (const tr of group) {
      const row = grid.length + 1;
      const cells: GridCell[] = [];
      let column = 1;
      for (const element of cellsOf(tr)) {
        while ((until[column] ?? 0) >= row) column += 1;
        const columnSpan = spanOf(element, "colspan", MOST_COLUMNS) || 1;
        const rowSpan = Math.min(spanOf(element, "rowspan", MOST_ROWS) ?? 1, lastRow - row + 1) || lastRow - row + 1;
        checkBound("gridColumns", column + columnSpan - 1);
        if (rowSpan > 1) {
          for (let covered = column; covered < column + columnSpan; covered += 1) until[covered] = row + rowSpan - 1;
        }
        cells.push({ element, row, column, rowSpan, columnSpan });
        column += columnSpan;
      }
      grid.push(cells);
    }
  }
  return grid;
}

/** What the HTML standard allows. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

export function captionOf(table: HtmlElement): HtmlElement | undefined {
  return elementsOf(table).find(({ tagName }) => tagName === "caption");
}

/** Rows by group; rows that stand in the table itself are a group as well. The foot comes last, wherever it is written. */
function groupsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  const sections = elementsOf(table).filter(({ tagName }) => /^(?:thead|tbody|tfoot)$/u.test(tagName));
  const own = elementsOf(table).filter(({ tagName }) => tagName === "tr");
  const rowsOf = (section: HtmlElement) => elementsOf(section).filter(({ tagName }) => tagName === "tr");
  const inOrder = ["thead", "tbody", "tfoot"].flatMap((name) => sections.filter(({ tagName }) => tagName === name));
  return [...(own.length > 0 ? [own] : []), ...inOrder.map(rowsOf)];
}

function cellsOf(tr: HtmlElement): readonly HtmlElement[] {
  return elementsOf(tr).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

function elementsOf({ childNodes }: HtmlElement): readonly HtmlElement[] {
  return childNodes.filter((node: HtmlNode): node is HtmlElement => isElement(node) && !isLeftOut(node));
}

/** undefined where it is not said or no number; 0 is one, which for rows stands for all that follow. */
function spanOf(element: HtmlElement, name: string, most: number): number | undefined {
  const digits = /^\s*\+?(\d+)/u.exec(attributeOf(element, name) ?? "")?.[1];
  return digits === undefined ? undefined : Math.min(Number(digits), most);
}
