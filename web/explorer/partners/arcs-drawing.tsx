/** Pairs of initiatives in, a drawing of them out: a row for each initiative below its plan, in the plan's colour, and beside the rows a line for each pair. No name can lie over another, or over a line. */
import type { ReactNode } from "react";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { type Ground, planHue } from "../pictures/hues.ts";
import { DIM, INK, WHITE } from "../pictures/paper.ts";
import type { Drawing } from "../pictures/sheet.tsx";
import { heightOf, Text } from "../pictures/text.tsx";
import { textWidth, widest } from "../pictures/text-width.ts";
import { wrapText } from "../pictures/wrap-text.ts";
import type { Partner, PartnerPair } from "./partners-query.ts";
import type { PartnersWords } from "./partners-words.ts";

/** More lines than these are a web in which none can be followed. */
export const MOST_DRAWN = 120;

export interface Colours {
  readonly ground: Ground;
  readonly ink: string;
  readonly dim: string;
  readonly paper: string;
}
export const ON_PAPER: Colours = { ground: "light", ink: INK, dim: DIM, paper: WHITE };

interface Given {
  readonly edition: Edition;
  readonly pairs: readonly PartnerPair[];
  /** Room for all of it; null: as much as it likes. */
  readonly width: number | null;
  readonly colours: Colours;
  readonly words: PartnersWords;
  /** Id of the initiative whose lines are to stand out. */
  readonly pointed?: string | null;
  /** What a name is put into, such as a link. */
  readonly around?: (partner: Partner, partnerCount: number, name: ReactNode) => ReactNode;
}

const [SIZE, PLAN_SIZE, COUNT_SIZE] = [13, 12, 12] as const;
const [ROW_PADDING, ABOVE_PLAN, INDENT, DOT, AROUND_DOT] = [4, 8, 14, 5, 10] as const;
const [WIDEST_NAME, NARROWEST_LINES, WIDEST_LINES] = [400, 96, 250] as const;
/** For the number beside the outermost line. */
const COUNT_ROOM = 20;

export function drawArcs({ edition, pairs: all, width, colours, words, pointed = null, around }: Given): Drawing {
  const pairs = all.slice(0, MOST_DRAWN);
  const { nameWidth, linesWidth } = columnsOf(pairs, width);
  const rows = rowsOf(edition, pairs, nameWidth);
  const x = INDENT + nameWidth + AROUND_DOT;
  const yOf = new Map(rows.places.map(({ partner, y }) => [partner.id, y]));
  const lines = linesOf(pairs, yOf, x, linesWidth);
  const isFaint = (ids: readonly string[]) => pointed !== null && !ids.includes(pointed);
  const nearPointed = new Set(
    pairs.filter(({ partners }) => partners.some(({ id }) => id === pointed)).flatMap(({ partners }) => partners),
  );
  const nearIds = new Set([...nearPointed].map(({ id }) => id));
  return {
    width: x + linesWidth,
    height: rows.height,
    content: (
      <>
        {rows.plans.map(({ plan, lines: label, y }) => (
          <Text key={plan.id} lines={label} x={0} y={y} size={PLAN_SIZE} fill={colours.dim} isBold />
        ))}
        {lines.map(({ pair, path }) => (
          <path
            key={pair.id}
            d={path}
            fill="none"
            stroke={colours.ink}
            strokeWidth={thickness(pair)}
            opacity={isFaint(pair.partners.map(({ id }) => id)) ? 0.12 : pointed === null ? 0.5 : 0.9}
          >
            <title>{lineTitle(pair, words)}</title>
          </path>
        ))}
        {numbersOf(lines).map(({ pair, top }) => (
          <g
            key={pair.id}
            opacity={isFaint(pair.partners.map(({ id }) => id)) ? 0.25 : undefined}
            stroke={colours.paper}
            strokeWidth={3}
            paintOrder="stroke"
          >
            <Text lines={[String(pair.items.length)]} x={top.x + 5} y={top.y} size={COUNT_SIZE} fill={colours.ink} />
          </g>
        ))}
        {rows.places.map(({ partner, lines: name, y }) => {
          const isAway = pointed !== null && partner.id !== pointed && !nearIds.has(partner.id);
          const text = <Text lines={name} x={INDENT} y={y} size={SIZE} fill={isAway ? colours.dim : colours.ink} />;
          const partnerCount = pairs.filter(({ partners }) => partners.some(({ id }) => id === partner.id)).length;
          return (
            <g key={partner.id}>
              {around ? around(partner, partnerCount, text) : text}
              <circle cx={x} cy={y} r={DOT} fill={planHue(edition, partner.plan.id)[colours.ground]} />
            </g>
          );
        })}
      </>
    ),
  };
}

function lineTitle({ partners, items }: PartnerPair, words: PartnersWords): string {
  const [one, other] = partners.map(({ plan, name }) => `${circled(plan.number)} ${name}`);
  return words.line(
    one ?? "",
    other ?? "",
    items.map(({ label }) => label),
  );
}

const thickness = ({ items }: PartnerPair) => Math.min(10, 1.4 + 2.2 * (items.length - 1));

function columnsOf(pairs: readonly PartnerPair[], width: number | null) {
  const names = widest(
    pairs.flatMap(({ partners }) => partners.map(({ name }) => name)),
    SIZE,
  );
  const most = Math.min(names, WIDEST_NAME);
  if (width === null) return { nameWidth: most, linesWidth: WIDEST_LINES };
  const room = Math.max(200, width) - INDENT - AROUND_DOT;
  const nameWidth = Math.min(most, room - Math.max(NARROWEST_LINES, room * 0.3));
  return { nameWidth, linesWidth: Math.min(WIDEST_LINES, room - nameWidth) };
}

/** Every initiative that has a line, below its plan, from top to bottom. */
function rowsOf(edition: Edition, pairs: readonly PartnerPair[], nameWidth: number) {
  const drawn = new Map(pairs.flatMap(({ partners }) => partners.map((one) => [one.id, one] as const)));
  let y = 0;
  const place = (lines: readonly string[], size: number, padding: number) => {
    const height = heightOf(lines, size) + 2 * padding;
    y += height;
    return { lines, y: y - height / 2 };
  };
  const groups = edition.plans.flatMap((plan) => {
    const partners = plan.initiatives.flatMap(({ id }) => drawn.get(id) ?? []);
    if (partners.length === 0) return [];
    if (y > 0) y += ABOVE_PLAN;
    const head = { plan, ...place(wrapText(plan.label, PLAN_SIZE, nameWidth + INDENT, true), PLAN_SIZE, 2) };
    const rows = partners.map((partner) => ({
      partner,
      ...place(wrapText(partner.name, SIZE, nameWidth), SIZE, ROW_PADDING),
    }));
    return [{ head, rows }];
  });
  return { plans: groups.map(({ head }) => head), places: groups.flatMap(({ rows }) => rows), height: Math.ceil(y) };
}

interface Line {
  readonly pair: PartnerPair;
  readonly path: string;
  /** Where it is furthest from the names. */
  readonly top: { readonly x: number; readonly y: number };
}

function linesOf(
  pairs: readonly PartnerPair[],
  yOf: ReadonlyMap<string, number>,
  x: number,
  width: number,
): readonly Line[] {
  const ends = pairs.flatMap((pair) => {
    const [from, to] = pair.partners.map(({ id }) => yOf.get(id));
    return from === undefined || to === undefined ? [] : [{ pair, from, to }];
  });
  const longest = Math.max(1, ...ends.map(({ from, to }) => Math.abs(to - from)));
  const [least, most] = [16, width - COUNT_ROOM - 6];
  return ends.map(({ pair, from, to }) => {
    const reach = least + (most - least) * Math.sqrt(Math.abs(to - from) / longest);
    // A curve of this kind comes as far as three quarters of its handles.
    const handle = round(x + reach / 0.75);
    const path = `M${x} ${round(from)}C${handle} ${round(from)} ${handle} ${round(to)} ${x} ${round(to)}`;
    return { pair, path, top: { x: x + reach, y: (from + to) / 2 } };
  });
}

/** Of lines for two items and more, as far as there is room: no number over another. */
function numbersOf(lines: readonly Line[]): readonly Line[] {
  const placed: Line[] = [];
  for (const line of lines) {
    if (line.pair.items.length < 2) continue;
    const isFree = placed.every(({ top }) => {
      const room = textWidth("00", COUNT_SIZE);
      return Math.abs(top.x - line.top.x) > room || Math.abs(top.y - line.top.y) > COUNT_SIZE * 1.4;
    });
    if (isFree) placed.push(line);
  }
  return placed;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
