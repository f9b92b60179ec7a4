/** Two plans compared in, a picture of it out: three columns of items below their domains, with how many there are in each. */
import { circled } from "../data/circled.ts";
import type { Edition, Item, Plan } from "../data/edition.ts";
import { DIM, INK, LINE, LINE_STRONG, TINT } from "../pictures/paper.ts";
import { type Picture, pictureName } from "../pictures/picture.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { type Drawing, Sheet } from "../pictures/sheet.tsx";
import { heightOf, Text } from "../pictures/text.tsx";
import { wrapText } from "../pictures/wrap-text.ts";
import type { Words } from "../words/words.ts";
import type { PlanComparison } from "./compare-plans.ts";
import { columnsOf } from "./pair-table.tsx";
import { type PairWords, pairWordsIn } from "./pair-words.ts";

export function pairPicture(
  edition: Edition,
  plans: readonly [Plan, Plan],
  comparison: PlanComparison,
  words: Words,
): Picture {
  const [one, other] = plans;
  return {
    name: `${pictureName(edition, "pair", words.language)}${one.number}-${other.number}`,
    draw: () => {
      const own = pairWordsIn(words.language);
      const drawing = drawPair(plans, comparison, own);
      const title = `${one.label} × ${other.label}`;
      const notes = [sentenceOf(edition, plans, comparison, own)];
      const shared = picturesWordsIn(words.language);
      return <Sheet edition={edition} title={title} notes={notes} drawing={drawing} words={shared} />;
    },
  };
}

function sentenceOf(
  edition: Edition,
  [one, other]: readonly [Plan, Plan],
  { onlyOne, both, onlyOther, neither }: PlanComparison,
  { sentence }: PairWords,
): string {
  const shares =
    both.length === 0
      ? sentence.nothingShared(one.label, other.label, edition.items.length)
      : [
          sentence.subject(one.label, other.label, edition.items.length),
          sentence.shared(both.length),
          sentence.share,
        ].join("");
  const alone = sentence.alone(circled(one.number), onlyOne.length, circled(other.number), onlyOther.length);
  return `${shares}${alone}${sentence.neither(neither.length)}`;
}

const [SIZE, HEAD_SIZE, DOMAIN_SIZE] = [13, 14, 12] as const;
const [COLUMN, BETWEEN, PADDING, ROW_GAP] = [230, 18, 4, 8] as const;

function drawPair(plans: readonly [Plan, Plan], comparison: PlanComparison, words: PairWords): Drawing {
  const columns = columnsOf(plans, words);
  const width = columns.length * COLUMN + (columns.length - 1) * BETWEEN;
  const xOf = (i: number) => i * (COLUMN + BETWEEN);
  const headHeight = heightOf([""], HEAD_SIZE) + 2 * PADDING;
  let height = headHeight;
  const bands = comparison.domains.map(({ domain, ...sides }) => {
    const name = wrapText(domain.name, DOMAIN_SIZE, width, true);
    const top = height + ROW_GAP;
    const itemsTop = top + heightOf(name, DOMAIN_SIZE) + PADDING;
    const cells = columns.map(({ key }) => stacked(sides[key]));
    height = itemsTop + Math.max(...cells.map((cell) => cell.height)) + ROW_GAP;
    return { domain, name, top, itemsTop, cells, bottom: height };
  });
  const middle = xOf(1);
  return {
    width,
    height,
    content: (
      <>
        <rect x={middle - BETWEEN / 2} width={COLUMN + BETWEEN} height={height} fill={TINT} />
        {columns.map(({ key, name }, i) => (
          <Text
            key={key}
            lines={[`${name}  ${words.count(comparison[key].length)}`]}
            x={xOf(i)}
            y={headHeight / 2}
            size={HEAD_SIZE}
            isBold
          />
        ))}
        <line x2={width} y1={headHeight} y2={headHeight} stroke={LINE_STRONG} strokeWidth={1.5} />
        {bands.map(({ domain, name, top, itemsTop, cells, bottom }) => (
          <g key={domain.id}>
            <Text lines={name} x={0} y={top + heightOf(name, DOMAIN_SIZE) / 2} size={DOMAIN_SIZE} fill={DIM} isBold />
            {cells.map(({ items }, i) =>
              items.map(({ item, lines, y }) => (
                <Text key={item.id} lines={lines} x={xOf(i)} y={itemsTop + y} size={SIZE} fill={INK} />
              )),
            )}
            <line x2={width} y1={bottom} y2={bottom} stroke={LINE} strokeWidth={0.75} />
          </g>
        ))}
      </>
    ),
  };
}

/** Items one below the other; each with the middle of its lines. */
function stacked(items: readonly Item[]) {
  let height = 0;
  const placed = items.map((item) => {
    const lines = wrapText(item.label, SIZE, COLUMN);
    const own = heightOf(lines, SIZE) + PADDING;
    height += own;
    return { item, lines, y: height - own / 2 };
  });
  return { items: placed, height };
}
