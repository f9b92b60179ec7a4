/** An edition and what is chosen of it in, a picture of its matrix out: the rows that are on the screen, in their order. */

import { shortId } from "../address/short-id.ts";
import { countedBelow, type Edition, type Item, type Plan } from "../data/edition.ts";
import { largestIn, type Room } from "../pictures/frame.ts";
import { ACCENT, DIM, INK, LINE, LINE_STRONG, TINT } from "../pictures/paper.ts";
import { type Picture, pictureName } from "../pictures/picture.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { besideEachOther } from "../pictures/place-drawings.tsx";
import { type Drawing, Sheet } from "../pictures/sheet.tsx";
import { heightOf, Text } from "../pictures/text.tsx";
import { textWidth, widest } from "../pictures/text-width.ts";
import { wrapText } from "../pictures/wrap-text.ts";
import { wordsOf } from "../words/split-text.ts";
import type { Words } from "../words/words.ts";
import { type Choice, chooseRows, type Row, type RowGroup } from "./choose-rows.ts";
import { conditionsOf } from "./conditions-of.ts";

export function matrixPicture(edition: Edition, choice: Choice, words: Words): Picture {
  return {
    name: pictureName(edition, "matrix", words.language),
    draw: () => {
      const own = picturesWordsIn(words.language);
      const groups = chooseRows(edition, choice);
      const items = groups.flatMap((group) => group.items);
      const marks = items.reduce((sum, item) => sum + item.planCount, 0);
      const conditions = [
        ...(choice.uncovered ? [own.inNoPlan] : []),
        ...(!choice.uncovered && choice.least > 0 ? [own.atLeast(choice.least)] : []),
        ...conditionsOf(edition, choice, words),
        ...choice.departments,
        ...edition.goals.filter(({ id }) => choice.goals.includes(shortId(edition, id))).map(({ label }) => label),
        ...(choice.sort === "plans" ? [own.byPlans] : []),
      ];
      const notes = [
        [words.shown(items.length, edition.items.length, marks, edition.signs), ...conditions].join(own.between),
        ...(edition.legend.length > 0
          ? [edition.legend.map(({ strength, signs }) => `${signs} ${words.strengths[strength]}`).join(own.between)]
          : []),
        ...(items.some(isShared) ? [own.sharedRow] : []),
      ];
      const inParts = drawMatrix(edition, groups, words);
      const drawing = (room: Room | null) => {
        const one = inParts(1);
        if (!room) return one;
        // On a slide beside each other: it is wide, and a matrix is high.
        const several = [2, 3, 4].map(inParts);
        return largestIn([one, ...several], room) ?? one;
      };
      return <Sheet edition={edition} title={words.matrix} notes={notes} drawing={drawing} words={own} />;
    },
  };
}

const isShared = ({ planCount }: Item) => planCount > 1;

const [SIZE, HEAD_SIZE, DOMAIN_SIZE, MARK_SIZE] = [13, 12, 13, 15] as const;
const [WIDEST_NAME, TOTAL_WIDTH, GAP] = [370, 58, 10] as const;
/** A plan's column is as wide as the longest word over it, within these. */
const [LEAST_PLAN_WIDTH, WIDEST_PLAN] = [84, 130] as const;
/** Round marks are thin in most fonts. */
const MARK_STROKE = 0.5;
/** Between a text and the lines above and below it. */
const PADDING = 3.5;
const ABOVE_DOMAIN = 12;
const BETWEEN_COLUMNS = 44;
/** Of a level below the one above it. */
const INDENT = 12;

interface Columns {
  readonly nameX: number;
  readonly nameWidth: number;
  /** Where rows of all domains are mixed, each has its own beside it. */
  readonly domainX: number;
  /** The middle of each plan's, and behind them that of the totals. */
  readonly planX: readonly number[];
  readonly planWidth: number;
  readonly totalX: number;
  readonly width: number;
}

function columnsOf(edition: Edition, groups: readonly RowGroup[], words: Words): Columns {
  const rows = groups.flatMap((group) => group.rows);
  const isMixed = groups.some(({ domain }) => domain === null);
  const codeWidth = Math.max(0, ...rows.map(({ item, depth }) => depth * INDENT + codeWidthOf(item)));
  const names = widest([...rows.map(({ item }) => item.name), words.kinds.PolicyItem], SIZE);
  const nameWidth = Math.max(Math.min(names, WIDEST_NAME), textWidth(words.kinds.PolicyItem, HEAD_SIZE));
  const nameX = GAP + codeWidth;
  const domainX = nameX + nameWidth + 2 * GAP;
  const domainWidth = isMixed
    ? widest(
        edition.domains.map(({ name }) => name),
        HEAD_SIZE,
      ) +
      2 * GAP
    : 0;
  const left = domainX + domainWidth;
  const longestWord = widest(
    edition.plans.flatMap(({ label }) => wordsOf(label)),
    HEAD_SIZE,
  );
  const planWidth = Math.max(LEAST_PLAN_WIDTH, Math.min(WIDEST_PLAN, longestWord + GAP));
  const planX = edition.plans.map((_, i) => left + (i + 0.5) * planWidth);
  const right = left + edition.plans.length * planWidth;
  return { nameX, nameWidth, domainX, planX, planWidth, totalX: right + TOTAL_WIDTH / 2, width: right + TOTAL_WIDTH };
}

function codeWidthOf({ code }: Item): number {
  return code === null ? 0 : textWidth(code, SIZE) + GAP;
}

/** Without a code its name stands where that would. */
function nameXOf({ item, depth }: Row, { nameX }: Columns): number {
  return item.code === null ? GAP + depth * INDENT : nameX;
}

/** In so many parts beside each other, each with its heads; domains are whole, as far as there are any. */
function drawMatrix(edition: Edition, groups: readonly RowGroup[], words: Words): (count: number) => Drawing {
  const columns = columnsOf(edition, groups, words);
  const items = groups.flatMap((group) => group.items);
  const blocks = groups.flatMap((group): readonly (readonly Part[])[] => {
    const rows = group.rows.map((row) =>
      row.isChosen ? itemPart(edition, row, group.domain === null, columns) : levelPart(edition, row, columns, words),
    );
    return group.domain ? [[domainPart(edition, group.domain, columns, words), ...rows]] : rows.map((row) => [row]);
  });
  const [head, totals] = [headPart(edition, columns, words), totalsPart(edition, items, columns, words)];
  return (count) => {
    const drawn = inColumns(blocks, count).map((some, index) =>
      placedParts([head, ...(index === 0 ? [totals] : []), ...some.flat()], columns.width),
    );
    return besideEachOther(drawn, BETWEEN_COLUMNS);
  };
}

const heightOfBlock = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + part.height, 0);

/** In their order, the highest column as low as can be. */
function inColumns(blocks: readonly (readonly Part[])[], count: number): readonly (readonly (readonly Part[])[])[] {
  const heights = blocks.map(heightOfBlock);
  const fill = (most: number) => {
    const filled: (readonly Part[])[][] = [[]];
    let height = 0;
    for (const [index, block] of blocks.entries()) {
      const own = heights[index] ?? 0;
      if (height > 0 && height + own > most) {
        filled.push([]);
        height = 0;
      }
      filled.at(-1)?.push(block);
      height += own;
    }
    return filled;
  };
  let [low, high] = [Math.max(0, ...heights), heights.reduce((sum, height) => sum + height, 0)];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(middle).length <= count) high = middle;
    else low = middle;
  }
  return fill(high);
}

function placedParts(parts: readonly Part[], width: number): Drawing {
  let height = 0;
  const placed = parts.map((part) => {
    const y = height;
    height += part.height;
    return (
      <g key={part.key} transform={`translate(0 ${round(y)})`}>
        {part.content}
      </g>
    );
  });
  return { width, height, content: placed };
}

/** A row, from its own upper edge. */
interface Part extends Omit<Drawing, "width"> {
  readonly key: string;
}

function headPart({ plans }: Edition, { planX, planWidth, totalX, width }: Columns, words: Words): Part {
  const heads = plans.map(({ label }) => wrapText(label, HEAD_SIZE, planWidth - GAP));
  const total = wrapText(words.planCount, HEAD_SIZE, TOTAL_WIDTH);
  const height = Math.max(...[...heads, total].map((lines) => heightOf(lines, HEAD_SIZE))) + 2 * PADDING;
  const at = (lines: readonly string[], x: number) => ({
    lines,
    x,
    y: height - PADDING - heightOf(lines, HEAD_SIZE) / 2,
  });
  return {
    key: "head",
    height,
    content: (
      <>
        <Text {...at([words.kinds.PolicyItem], GAP)} size={HEAD_SIZE} />
        {plans.map((plan, i) => (
          <Text key={plan.id} {...at(heads[i] ?? [], planX[i] ?? 0)} size={HEAD_SIZE} anchor="middle" />
        ))}
        <Text {...at(total, totalX)} size={HEAD_SIZE} anchor="middle" fill={DIM} />
        <Line y={height} width={width} stroke={LINE} />
      </>
    ),
  };
}

function totalsPart(edition: Edition, items: readonly Item[], { planX, totalX, width }: Columns, words: Words): Part {
  const height = SIZE * 1.4 + 2 * PADDING;
  const countOf = (plan: Plan) => items.filter(({ id }) => edition.marks.get(id)?.has(plan.id)).length;
  const counts = edition.plans.map(countOf);
  const shared = { y: height / 2, size: SIZE, fill: DIM } as const;
  return {
    key: "totals",
    height,
    content: (
      <>
        <Text lines={[words.total]} x={GAP} {...shared} />
        {edition.plans.map(({ id }, i) => (
          <Text key={id} lines={[String(counts[i])]} x={planX[i] ?? 0} anchor="middle" {...shared} />
        ))}
        <Text lines={[String(counts.reduce((sum, count) => sum + count, 0))]} x={totalX} anchor="middle" {...shared} />
        <Line y={height} width={width} stroke={LINE_STRONG} strokeWidth={1.5} />
      </>
    ),
  };
}

function coveredOf(items: readonly Item[], { signs }: Edition, words: Words): string {
  return words.covered(items.filter(({ planCount }) => planCount > 0).length, items.length, signs);
}

function domainPart(edition: Edition, domain: NonNullable<RowGroup["domain"]>, { width }: Columns, words: Words): Part {
  const aside = coveredOf(domain.items, edition, words);
  const asideX = width - GAP;
  const lines = wrapText(domain.name, DOMAIN_SIZE, width - textWidth(aside, HEAD_SIZE) - 4 * GAP, true);
  const height = ABOVE_DOMAIN + heightOf(lines, DOMAIN_SIZE) + 2 * PADDING;
  const y = (height + ABOVE_DOMAIN) / 2;
  return {
    key: domain.id,
    height,
    content: (
      <>
        <Text lines={lines} x={0} y={y} size={DOMAIN_SIZE} isBold />
        <Text lines={[aside]} x={asideX} y={y} size={HEAD_SIZE} anchor="end" fill={DIM} />
        <Line y={height} width={width} stroke={LINE_STRONG} />
      </>
    ),
  };
}

/** Open a heading of its parts, folded away how many of them each plan covers. */
function levelPart(edition: Edition, row: Row, columns: Columns, words: Words): Part {
  const { item, depth, below, isFolded } = row;
  const { nameX, nameWidth, planX, totalX, width } = columns;
  const aside = coveredOf(countedBelow(item), edition, words);
  const name = wrapText(item.name, SIZE, isFolded ? nameWidth : width - nameX - textWidth(aside, HEAD_SIZE) - 2 * GAP);
  const height = heightOf(name, SIZE) + 2 * PADDING;
  const y = height / 2;
  const covering = (plan: Plan) => below.filter(({ id }) => edition.marks.get(id)?.has(plan.id)).length;
  const counts = isFolded ? edition.plans.map(covering) : [];
  const shared = { y, size: SIZE, anchor: "middle", fill: DIM } as const;
  return {
    key: item.id,
    height,
    content: (
      <>
        {item.code !== null && <Text lines={[item.code]} x={GAP + depth * INDENT} y={y} size={SIZE} fill={DIM} />}
        <Text lines={name} x={nameXOf(row, columns)} y={y} size={SIZE} isBold />
        {!isFolded && <Text lines={[aside]} x={width - GAP} y={y} size={HEAD_SIZE} anchor="end" fill={DIM} />}
        {counts.map(
          (count, i) =>
            count > 0 && <Text key={edition.plans[i]?.id} lines={[String(count)]} x={planX[i] ?? 0} {...shared} />,
        )}
        {isFolded && <Text lines={[String(counts.filter((count) => count > 0).length)]} x={totalX} {...shared} />}
        <Line y={height} width={width} stroke={LINE} />
      </>
    ),
  };
}

function itemPart(edition: Edition, row: Row, isMixed: boolean, columns: Columns): Part {
  const { item, depth } = row;
  const { nameWidth, domainX, planX, totalX, width } = columns;
  const name = wrapText(item.name, SIZE, nameWidth);
  const height = heightOf(name, SIZE) + 2 * PADDING;
  const y = height / 2;
  const colour = isShared(item) ? ACCENT : INK;
  return {
    key: item.id,
    height,
    content: (
      <>
        {isShared(item) && <rect width={width} height={height} fill={TINT} />}
        {item.code !== null && <Text lines={[item.code]} x={GAP + depth * INDENT} y={y} size={SIZE} fill={DIM} />}
        <Text lines={name} x={nameXOf(row, columns)} y={y} size={SIZE} fill={item.planCount === 0 ? DIM : INK} />
        {isMixed && <Text lines={[item.domain.name]} x={domainX} y={y} size={HEAD_SIZE} fill={DIM} />}
        {edition.plans.map((plan, i) => {
          const mark = edition.marks.get(item.id)?.get(plan.id);
          return (
            mark && (
              <g key={plan.id} stroke={colour} strokeWidth={MARK_STROKE}>
                <title>{`${item.label} × ${plan.label}`}</title>
                <Text lines={[mark.sign]} x={planX[i] ?? 0} y={y} size={MARK_SIZE} anchor="middle" fill={colour} />
              </g>
            )
          );
        })}
        <Text
          lines={[String(item.planCount)]}
          x={totalX}
          y={y}
          size={SIZE}
          anchor="middle"
          fill={isShared(item) ? ACCENT : DIM}
          isBold={isShared(item)}
        />
        <Line y={height} width={width} stroke={LINE} />
      </>
    ),
  };
}

function Line({
  y,
  width,
  stroke,
  strokeWidth = 0.75,
}: {
  y: number;
  width: number;
  stroke: string;
  strokeWidth?: number;
}) {
  return <line x2={width} y1={y} y2={y} stroke={stroke} strokeWidth={strokeWidth} />;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
