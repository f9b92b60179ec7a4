/** A table in, the same out as a grid (WAI-ARIA): one stop for the Tab key, and arrow keys from cell to cell. */
import { type RefObject, useEffect, useRef } from "react";
import { nextPlace, type Place } from "./next-place.ts";

const WIDGETS = "a[href], button";
/** Of the window: what was last on the screen stays on it. */
const PAGE_SHARE = 0.8;

/** All that is pressed in a cell is reached by arrow keys, too; a cell without anything is reached itself. */
export function useGridKeys(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const grid = table.current;
    if (!grid) return;
    // It has the role from here, as nothing else makes it one.
    grid.setAttribute("role", "grid");
    grid.setAttribute("aria-readonly", "true");
    const onFocus = ({ target }: FocusEvent) => target instanceof HTMLElement && makeStop(grid, target);
    const onKey = (event: KeyboardEvent) => moveBy(grid, event);
    grid.addEventListener("focusin", onFocus);
    grid.addEventListener("keydown", onKey);
    return () => {
      grid.removeEventListener("focusin", onFocus);
      grid.removeEventListener("keydown", onKey);
    };
  }, []);
  // Rows come and go.
  useEffect(() => {
    const grid = table.current;
    if (!grid) return;
    const widgets = [...grid.querySelectorAll<HTMLElement>(WIDGETS)];
    const stop = grid.querySelector<HTMLElement>("[tabindex='0']") ?? firstOf(grid) ?? widgets[0];
    for (const widget of widgets) widget.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
  });
  return table;
}

/** The row of what is open, or the first that can be opened. */
function firstOf(grid: HTMLTableElement): HTMLElement | null {
  return (
    grid.querySelector<HTMLElement>("tbody [aria-current='true']") ??
    grid.querySelector<HTMLElement>("tbody a.node") ??
    grid.querySelector<HTMLElement>("tbody a[href]")
  );
}

function makeStop(grid: HTMLTableElement, element: HTMLElement): void {
  for (const old of grid.querySelectorAll<HTMLElement>("[tabindex='0']")) if (old !== element) old.tabIndex = -1;
  element.tabIndex = 0;
}

function moveBy(grid: HTMLTableElement, event: KeyboardEvent): void {
  const { target, key } = event;
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>("th, td") : null;
  const row = cell?.closest("tr");
  if (!cell || !row || event.altKey || event.metaKey || event.shiftKey) return;
  if (key === "Enter" && target === cell) {
    row.querySelector<HTMLElement>("th a[href]")?.click();
    return;
  }
  const stops = stopsIn(cell);
  const at = stops.indexOf(target as HTMLElement);
  const rows = [...grid.rows];
  const widths = rows.map(({ cells }) => [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0));
  const from = { row: row.rowIndex, column: columnOf(cell) };
  const to = nextPlace(event, from, widths, pageOf(rows, from.row));
  if (!to) return;
  event.preventDefault();
  const besides = event.ctrlKey ? undefined : { ArrowLeft: stops[at - 1], ArrowRight: stops[at + 1] }[key];
  const next = besides ?? stopAt(rows, from, to, key);
  if (!next) return;
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
  reveal(grid, next);
}

/** Out from below the head, too, where that stays in its place while the rest moves: browsers take what is covered for seen. */
function reveal(grid: HTMLTableElement, element: HTMLElement): void {
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  const head = [...(grid.tHead?.rows ?? [])].at(-1)?.cells[0];
  if (!head || grid.tHead?.contains(element) || getComputedStyle(head).position !== "sticky") return;
  const covered = head.getBoundingClientRect().bottom - element.getBoundingClientRect().top;
  if (covered > 0) (scrollerOf(grid) ?? window).scrollBy({ top: -covered - MARGIN_PIXELS, behavior: "instant" });
}

/** Below the head, for the ring around what has the focus. */
const MARGIN_PIXELS = 6;

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
    if (one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  return null;
}

/** Of two things in one cell, one comes to the nearer one from beside it, and to the first from above and below. */
function stopAt(rows: readonly HTMLTableRowElement[], from: Place, to: Place, key: string): HTMLElement | undefined {
  const cells = [...(rows[to.row]?.cells ?? [])];
  // A cell may be over several columns: it is left at its other side.
  const isStep = key === "ArrowRight";
  const cell = isStep
    ? cells.find((one) => columnOf(one) > from.column)
    : cells.findLast((one) => columnOf(one) <= to.column);
  const stops = cell ? stopsIn(cell) : [];
  return key === "ArrowLeft" || key === "End" ? stops.at(-1) : stops[0];
}

/** Rows that fit into the window. */
function pageOf(rows: readonly HTMLTableRowElement[], at: number): number {
  const height = rows[at]?.offsetHeight || 1;
  return Math.max(1, Math.floor((window.innerHeight * PAGE_SHARE) / height));
}

function stopsIn(cell: HTMLTableCellElement): readonly HTMLElement[] {
  const widgets = [...cell.querySelectorAll<HTMLElement>(WIDGETS)];
  return widgets.length > 0 ? widgets : [cell];
}

/** The first that it is over. */
function columnOf(cell: HTMLTableCellElement): number {
  const cells = [...(cell.parentElement as HTMLTableRowElement).cells];
  return cells.slice(0, cells.indexOf(cell)).reduce((sum, { colSpan }) => sum + colSpan, 0);
}
