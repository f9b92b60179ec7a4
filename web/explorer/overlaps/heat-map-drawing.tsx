/** Plans and their pairs in, a table of plans × plans out: the more two share, the deeper the ground. */
import { circled } from "../data/circled.ts";
import type { Edition, Plan } from "../data/edition.ts";
import { ACCENT, accentGround, DIM, LINE, LINE_STRONG } from "../pictures/paper.ts";
import type { Drawing } from "../pictures/sheet.tsx";
import { Text } from "../pictures/text.tsx";
import type { NameColumn } from "./name-column.ts";
import type { Overlap } from "./overlaps-query.ts";
import type { OverlapsWords } from "./overlaps-words.ts";

const [CELL_WIDTH, HEAD_HEIGHT, NUMBER_SIZE, HEAD_SIZE, AFTER_NAME] = [46, 26, 14, 15, 16] as const;
/** Deepest ground on which the ink still has 4.5 : 1. */
const DEEPEST = 0.45;

export function drawHeatMap(
  edition: Edition,
  pairs: readonly Overlap[],
  names: NameColumn,
  words: OverlapsWords,
  selectedId?: string | undefined,
): Drawing {
  const { plans } = edition;
  const pairOf = new Map(pairs.map((pair) => [pair.planNumbers.join("+"), pair]));
  const most = Math.max(1, ...pairs.map(({ itemCount }) => itemCount));
  const left = names.width + AFTER_NAME;
  const cellHeight = names.rowHeight;
  const placeOf = (row: number, column: number) => ({
    x: left + column * CELL_WIDTH,
    y: HEAD_HEIGHT + row * cellHeight,
  });
  return {
    width: left + plans.length * CELL_WIDTH,
    height: HEAD_HEIGHT + plans.length * cellHeight,
    content: (
      <>
        {plans.map(({ id, number }, i) => (
          <Text
            key={id}
            lines={[circled(number)]}
            x={left + (i + 0.5) * CELL_WIDTH}
            y={HEAD_HEIGHT / 2}
            size={HEAD_SIZE}
            anchor="middle"
          />
        ))}
        {plans.map(({ id }, i) => (
          <Text key={id} lines={names.lines[i] ?? []} x={0} y={placeOf(i, 0).y + cellHeight / 2} size={names.size} />
        ))}
        {plans.flatMap((row, i) =>
          plans.map((column, j) => {
            const pair = pairOf.get(keyOf(row, column));
            const place = { ...placeOf(i, j), height: cellHeight };
            if (row === column) return <OwnCell key={row.id} plan={row} words={words} {...place} />;
            const shared = { pair, most, words, isSelected: pair?.id === selectedId };
            return pair && <PairCell key={`${row.id} ${column.id}`} {...shared} pair={pair} {...place} />;
          }),
        )}
      </>
    ),
  };
}

interface CellProps {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly words: OverlapsWords;
}

function OwnCell({ plan, x, y, height, words }: CellProps & { readonly plan: Plan }) {
  return (
    <Cell title={words.overlap(plan.label, plan.itemCount)} x={x} y={y} height={height} fill="none" isOwn>
      {plan.itemCount}
    </Cell>
  );
}

interface PairProps extends CellProps {
  readonly pair: Overlap;
  readonly most: number;
  readonly isSelected: boolean;
}

function PairCell({ pair, most, x, y, height, words, isSelected }: PairProps) {
  const { label, itemCount } = pair;
  const fill = accentGround((itemCount / most) * DEEPEST);
  return (
    <Cell title={words.overlap(label, itemCount)} x={x} y={y} height={height} fill={fill} isSelected={isSelected}>
      {itemCount}
    </Cell>
  );
}

interface DrawnCell extends Omit<CellProps, "words"> {
  readonly title: string;
  readonly fill: string;
  readonly isOwn?: boolean;
  readonly isSelected?: boolean;
  readonly children: number;
}

function Cell({ title, x, y, height, fill, isOwn = false, isSelected = false, children }: DrawnCell) {
  return (
    <g>
      <title>{title}</title>
      <rect
        x={x + 1}
        y={y + 1}
        width={CELL_WIDTH - 2}
        height={height - 2}
        rx={3}
        fill={fill}
        stroke={isSelected ? ACCENT : isOwn ? LINE_STRONG : LINE}
        strokeWidth={isSelected ? 3 : undefined}
        strokeDasharray={isOwn ? "3 2" : undefined}
      />
      <Text
        lines={[String(children)]}
        x={x + CELL_WIDTH / 2}
        y={y + height / 2}
        size={NUMBER_SIZE}
        anchor="middle"
        {...(isOwn && { fill: DIM })}
      />
    </g>
  );
}

function keyOf(one: Plan, other: Plan): string {
  return [one.number, other.number].sort((a, b) => a - b).join("+");
}
