/** An edition and the overlaps of its plans in, one picture out: how much any two share, which share most, and what is chosen of it with its items. */
import type { Edition } from "../data/edition.ts";
import { largestIn, type Room } from "../pictures/frame.ts";
import { ACCENT, DIM, INK } from "../pictures/paper.ts";
import { type Picture, pictureName } from "../pictures/picture.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { belowEachOther, besideEachOther } from "../pictures/place-drawings.tsx";
import { type Drawing, Sheet } from "../pictures/sheet.tsx";
import { heightOf, Text } from "../pictures/text.tsx";
import { textWidth, widest } from "../pictures/text-width.ts";
import { wrapText } from "../pictures/wrap-text.ts";
import type { Words } from "../words/words.ts";
import { drawHeatMap } from "./heat-map-drawing.tsx";
import { nameColumnOf } from "./name-column.ts";
import type { Overlap } from "./overlaps-query.ts";
import { overlapsWordsIn } from "./overlaps-words.ts";
import { rankOverlaps } from "./rank-overlaps.ts";
import { drawUpset } from "./upset-drawing.tsx";

interface Shown {
  readonly overlaps: readonly Overlap[];
  /** So many columns of the plot as are on the screen. */
  readonly columnCount: number;
  readonly selected: Overlap | null;
}

export function overlapsPicture(edition: Edition, { overlaps, columnCount, selected }: Shown, words: Words): Picture {
  return {
    name: pictureName(edition, "overlaps", words.language),
    draw: () => {
      const own = picturesWordsIn(words.language);
      const about = overlapsWordsIn(words.language);
      const pairs = overlaps.filter(({ planCount }) => planCount === 2);
      const ranked = rankOverlaps(overlaps);
      const first = ranked.slice(0, columnCount);
      // What is chosen is in the picture, however far behind.
      const behind = ranked.slice(columnCount).filter(({ id }) => id === selected?.id);
      const columns = [...first, ...behind];
      const notes = [about.count(pairs.filter(({ itemCount }) => itemCount > 0).length, pairs.length)];
      const names = nameColumnOf(edition);
      const help =
        columns.length < ranked.length
          ? `${about.plotHelp}${own.between}${own.columnsOf(columnCount, ranked.length)}`
          : about.plotHelp;
      const heat = section(about.heatMap, about.heatMapHelp, drawHeatMap(edition, pairs, names, about, selected?.id));
      const plot = section(
        about.plot,
        ranked.length === 0 ? about.noOverlap : help,
        drawUpset(edition, columns, names, about, selected?.id),
      );
      const chosen = selected ? [drawChosen(selected, about.overlap, own)] : [];
      const drawing = (room: Room | null) => {
        const high = belowEachOther([heat, plot, ...chosen], BETWEEN);
        if (!room) return high;
        const wide = besideEachOther([belowEachOther([heat, ...chosen], BETWEEN), plot], WIDE_BETWEEN);
        return largestIn([high, wide], room) ?? high;
      };
      return <Sheet edition={edition} title={about.title} notes={notes} drawing={drawing} words={own} />;
    },
  };
}

const [HEADING_SIZE, HELP_SIZE, BETWEEN, WIDE_BETWEEN] = [13, 12, 26, 56] as const;

function section(heading: string, help: string, drawing: Drawing): Drawing {
  const first = heightOf([heading], HEADING_SIZE);
  const top = first + heightOf([help], HELP_SIZE) + 12;
  return {
    width: Math.max(drawing.width, textWidth(heading, HEADING_SIZE, true), textWidth(help, HELP_SIZE)),
    height: top + drawing.height,
    content: (
      <>
        <Text lines={[heading]} x={0} y={first / 2} size={HEADING_SIZE} isBold />
        <Text lines={[help]} x={0} y={first + heightOf([help], HELP_SIZE) / 2} size={HELP_SIZE} fill={DIM} />
        <g transform={`translate(0 ${Math.round(top)})`}>{drawing.content}</g>
      </>
    ),
  };
}

const [ITEM_SIZE, MOST_ITEMS, INDENT, WIDEST] = [12, 12, 14, 420] as const;

/** Its plans and what they share, by name; its colour and its frame are those that mark it in the two plots. */
function drawChosen(
  { label, itemCount, items }: Overlap,
  named: (label: string, count: number) => string,
  own: ReturnType<typeof picturesWordsIn>,
): Drawing {
  const heading = `${own.chosen}${own.language === "ja" ? "：" : ": "}${named(label, itemCount)}`;
  const shown = items.slice(0, MOST_ITEMS).map(({ code, name }) => (code === null ? name : `${code} ${name}`));
  const further = items.length - shown.length;
  const lines = [...shown, ...(further > 0 ? [own.furtherItems(further)] : [])].flatMap((line) =>
    wrapText(line, ITEM_SIZE, WIDEST),
  );
  const top = heightOf([heading], HEADING_SIZE) + 6;
  const height = top + heightOf(lines, ITEM_SIZE);
  return {
    width: Math.max(textWidth(heading, HEADING_SIZE, true), widest(lines, ITEM_SIZE)) + INDENT,
    height,
    content: (
      <g>
        <rect x={0} y={0} width={4} height={height} fill={ACCENT} />
        <Text lines={[heading]} x={INDENT} y={heightOf([heading], HEADING_SIZE) / 2} size={HEADING_SIZE} isBold />
        <Text lines={lines} x={INDENT} y={top + heightOf(lines, ITEM_SIZE) / 2} size={ITEM_SIZE} fill={INK} />
      </g>
    ),
  };
}
