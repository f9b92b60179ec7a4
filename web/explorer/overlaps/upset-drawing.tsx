/** Plans and their overlaps in, an UpSet plot out: a row for each plan with its size, a column for each overlap with its own. */
import type { Edition, Plan } from "../data/edition.ts";
import { ACCENT, DIM, INK, LINE_STRONG, TINT, WHITE } from "../pictures/paper.ts";
import type { Drawing } from "../pictures/sheet.tsx";
import { Text } from "../pictures/text.tsx";
import { textWidth } from "../pictures/text-width.ts";
import type { NameColumn } from "./name-column.ts";
import type { Overlap } from "./overlaps-query.ts";
import type { OverlapsWords } from "./overlaps-words.ts";

/** Numbers and bars of the plans' sizes, between the names and the columns. */
const SIZE_WIDTH = 150;
const [SIZE_BAR, SIZE_BAR_HEIGHT, NUMBER_SIZE] = [80, 13, 12] as const;
const [COLUMN_WIDTH, BARS_HEIGHT, COUNT_HEIGHT, DOT_RADIUS] = [34, 120, 24, 5.5] as const;
const [LEGEND_SIZE, LEGEND_HEIGHT, KEY_WIDTH] = [12, 22, 20] as const;

export function drawUpset(
  { plans }: Edition,
  columns: readonly Overlap[],
  names: NameColumn,
  words: OverlapsWords,
  selectedId?: string | undefined,
): Drawing {
  const left = names.width + SIZE_WIDTH;
  const right = left + columns.length * COLUMN_WIDTH;
  const legend = legendOf(right, words);
  const barsTop = legend.height + 16;
  const rowsTop = barsTop + BARS_HEIGHT + COUNT_HEIGHT;
  const most = Math.max(
    1,
    ...columns.flatMap(({ itemCount, expectedItemCountGivenBothTotals: expected }) => [itemCount, expected ?? 0]),
  );
  const largest = Math.max(1, ...plans.map(({ itemCount }) => itemCount));
  return {
    width: Math.max(right, legend.width),
    height: rowsTop + plans.length * names.rowHeight,
    content: (
      <>
        {legend.content}
        {plans.map((plan, i) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            name={names.lines[i] ?? []}
            names={names}
            left={left}
            top={rowsTop + i * names.rowHeight}
            right={right}
            isTinted={i % 2 === 0}
            share={plan.itemCount / largest}
            words={words}
          />
        ))}
        <line x1={left} x2={right} y1={barsTop + BARS_HEIGHT} y2={barsTop + BARS_HEIGHT} stroke={LINE_STRONG} />
        {columns.map((overlap, i) => (
          <Column
            key={overlap.id}
            overlap={overlap}
            plans={plans}
            middle={left + (i + 0.5) * COLUMN_WIDTH}
            barsBottom={barsTop + BARS_HEIGHT}
            most={most}
            rowsTop={rowsTop}
            rowHeight={names.rowHeight}
            words={words}
            isSelected={overlap.id === selectedId}
          />
        ))}
      </>
    ),
  };
}

function legendOf(width: number, words: OverlapsWords): Drawing {
  const entries = [
    { key: "bar", text: words.shared },
    { key: "expected", text: words.byChance },
    { key: "size", text: words.size },
  ] as const;
  let [x, row, widest] = [0, 0, 0];
  const content = entries.map(({ key, text }) => {
    const entryWidth = KEY_WIDTH + textWidth(text, LEGEND_SIZE);
    if (x > 0 && x + entryWidth > width) [x, row] = [0, row + 1];
    const [left, middle] = [x, (row + 0.5) * LEGEND_HEIGHT];
    x += entryWidth + 20;
    widest = Math.max(widest, left + entryWidth);
    return (
      <g key={key}>
        <rect
          x={left}
          y={middle - (key === "expected" ? 1.5 : 6)}
          width={13}
          height={key === "expected" ? 3 : 12}
          fill={{ bar: ACCENT, expected: INK, size: DIM }[key]}
        />
        <Text lines={[text]} x={left + KEY_WIDTH} y={middle} size={LEGEND_SIZE} />
      </g>
    );
  });
  return { width: widest, height: (row + 1) * LEGEND_HEIGHT, content };
}

interface PlanRowProps {
  readonly plan: Plan;
  readonly name: readonly string[];
  readonly names: NameColumn;
  readonly top: number;
  /** Where the columns begin, and where they end. */
  readonly left: number;
  readonly right: number;
  readonly isTinted: boolean;
  /** Of the largest plan's size. */
  readonly share: number;
  readonly words: OverlapsWords;
}

function PlanRow({ plan, name, names, top, left, right, isTinted, share, words }: PlanRowProps) {
  const middle = top + names.rowHeight / 2;
  const barEnd = left - 10;
  return (
    <g>
      {isTinted && <rect x={0} y={top} width={right} height={names.rowHeight} fill={TINT} />}
      <Text lines={name} x={0} y={middle} size={names.size} />
      <g>
        <title>{words.overlap(plan.label, plan.itemCount)}</title>
        <Text lines={[String(plan.itemCount)]} x={barEnd - SIZE_BAR - 8} y={middle} size={NUMBER_SIZE} anchor="end" />
        <rect
          x={barEnd - share * SIZE_BAR}
          y={middle - SIZE_BAR_HEIGHT / 2}
          width={share * SIZE_BAR}
          height={SIZE_BAR_HEIGHT}
          fill={DIM}
        />
      </g>
    </g>
  );
}

interface ColumnProps {
  readonly overlap: Overlap;
  readonly plans: readonly Plan[];
  readonly middle: number;
  readonly barsBottom: number;
  /** What the highest bar stands for. */
  readonly most: number;
  readonly rowsTop: number;
  readonly rowHeight: number;
  readonly words: OverlapsWords;
  readonly isSelected: boolean;
}

function Column({ overlap, plans, middle, barsBottom, most, rowsTop, rowHeight, words, isSelected }: ColumnProps) {
  const { label, itemCount, expectedItemCountGivenBothTotals: expected, planNumbers } = overlap;
  const isIn = plans.map(({ number }) => planNumbers.includes(number));
  const dotY = (row: number) => rowsTop + (row + 0.5) * rowHeight;
  const barHeight = (itemCount / most) * BARS_HEIGHT;
  const expectedY = expected === null ? null : barsBottom - (expected / most) * BARS_HEIGHT;
  const about = words.overlap(label, itemCount);
  return (
    <g>
      <title>{expected === null ? about : `${about} (${words.expectedShort(expected.toFixed(1))})`}</title>
      {isSelected && (
        <rect
          x={middle - COLUMN_WIDTH / 2 + 1}
          y={barsBottom - BARS_HEIGHT - 6}
          width={COLUMN_WIDTH - 2}
          height={rowsTop + plans.length * rowHeight - barsBottom + BARS_HEIGHT + 6}
          rx={4}
          fill="none"
          stroke={ACCENT}
          strokeWidth={2.5}
        />
      )}
      <rect x={middle - 9} y={barsBottom - barHeight} width={18} height={barHeight} fill={ACCENT} />
      {expectedY !== null && (
        <rect
          x={middle - 13}
          y={expectedY - 1.5}
          width={26}
          height={3}
          fill={INK}
          stroke={WHITE}
          strokeWidth={1}
          paintOrder="stroke"
        />
      )}
      <Text
        lines={[String(itemCount)]}
        x={middle}
        y={barsBottom + COUNT_HEIGHT / 2}
        size={NUMBER_SIZE}
        anchor="middle"
      />
      <line
        x1={middle}
        x2={middle}
        y1={dotY(isIn.indexOf(true))}
        y2={dotY(isIn.lastIndexOf(true))}
        stroke={INK}
        strokeWidth={2}
      />
      {plans.map(({ id }, row) => (
        <circle
          key={id}
          cx={middle}
          cy={dotY(row)}
          r={DOT_RADIUS}
          fill={isIn[row] ? INK : WHITE}
          stroke={isIn[row] ? INK : LINE_STRONG}
        />
      ))}
    </g>
  );
}
