/** An edition and the overlaps of its plans in, one picture out: how much any two share, and below it which share most. */
import type { Edition } from "../data/edition.ts";
import { DIM } from "../pictures/paper.ts";
import { type Picture, pictureName } from "../pictures/picture.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { type Drawing, Sheet } from "../pictures/sheet.tsx";
import { heightOf, Text } from "../pictures/text.tsx";
import { textWidth } from "../pictures/text-width.ts";
import type { Words } from "../words/words.ts";
import { drawHeatMap } from "./heat-map-drawing.tsx";
import { nameColumnOf } from "./name-column.ts";
import type { Overlap } from "./overlaps-query.ts";
import { overlapsWordsIn } from "./overlaps-words.ts";
import { rankOverlaps } from "./rank-overlaps.ts";
import { drawUpset } from "./upset-drawing.tsx";

/** `columnCount`: so many columns of the plot as are on the screen. */
export function overlapsPicture(
  edition: Edition,
  overlaps: readonly Overlap[],
  columnCount: number,
  words: Words,
): Picture {
  return {
    name: pictureName(edition, "overlaps"),
    draw: () => {
      const own = picturesWordsIn(words.language);
      const about = overlapsWordsIn(words.language);
      const pairs = overlaps.filter(({ planCount }) => planCount === 2);
      const ranked = rankOverlaps(overlaps);
      const notes = [about.count(pairs.filter(({ itemCount }) => itemCount > 0).length, pairs.length)];
      const names = nameColumnOf(edition);
      const heat = drawHeatMap(edition, pairs, names, about);
      const plot = drawUpset(edition, ranked.slice(0, columnCount), names, about);
      const isCut = columnCount < ranked.length;
      const help = isCut
        ? `${about.plotHelp}${own.between}${own.columnsOf(columnCount, ranked.length)}`
        : about.plotHelp;
      const drawing = oneBelowTheOther([
        { heading: about.heatMap, help: about.heatMapHelp, drawing: heat },
        { heading: about.plot, help: ranked.length === 0 ? about.noOverlap : help, drawing: plot },
      ]);
      return <Sheet edition={edition} title={about.title} notes={notes} drawing={drawing} words={own} />;
    },
  };
}

interface Section {
  readonly heading: string;
  readonly help: string;
  readonly drawing: Drawing;
}

const [HEADING_SIZE, HELP_SIZE, BETWEEN] = [13, 12, 26] as const;

function oneBelowTheOther(sections: readonly Section[]): Drawing {
  const width = Math.max(
    ...sections.flatMap(({ heading, help, drawing }) => [
      drawing.width,
      textWidth(heading, HEADING_SIZE, true),
      textWidth(help, HELP_SIZE),
    ]),
  );
  let height = 0;
  const content = sections.map(({ heading, help, drawing }, i) => {
    const top = height + (i === 0 ? 0 : BETWEEN);
    const first = top + heightOf([heading], HEADING_SIZE);
    const second = first + heightOf([help], HELP_SIZE);
    height = second + 12 + drawing.height;
    return (
      <g key={heading}>
        <Text lines={[heading]} x={0} y={top + heightOf([heading], HEADING_SIZE) / 2} size={HEADING_SIZE} isBold />
        <Text lines={[help]} x={0} y={first + heightOf([help], HELP_SIZE) / 2} size={HELP_SIZE} fill={DIM} />
        <g transform={`translate(0 ${Math.round(second + 12)})`}>{drawing.content}</g>
      </g>
    );
  });
  return { width, height: Math.ceil(height), content };
}
