/** Pairs of initiatives in, the picture of them out that can be saved. */
import type { Edition } from "../data/edition.ts";
import { type Picture, pictureName } from "../pictures/picture.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { Sheet } from "../pictures/sheet.tsx";
import type { Words } from "../words/words.ts";
import { drawArcs, MOST_DRAWN, ON_PAPER } from "./arcs-drawing.tsx";
import type { PartnerPair } from "./partners-query.ts";
import { partnersWordsIn } from "./partners-words.ts";

/** `conditions`: in words, what was chosen of all pairs. */
export function partnersPicture(
  edition: Edition,
  pairs: readonly PartnerPair[],
  conditions: readonly string[],
  words: Words,
): Picture {
  return {
    name: pictureName(edition, "partners", words.language),
    draw: () => {
      const own = partnersWordsIn(words.language);
      const notes = [
        conditions.join(own.between),
        own.pictureHelp,
        ...(pairs.length > MOST_DRAWN ? [own.pictureCut(MOST_DRAWN)] : []),
      ];
      const drawing = drawArcs({ edition, pairs, width: null, colours: ON_PAPER, words: own });
      const shared = picturesWordsIn(words.language);
      return <Sheet edition={edition} title={own.title} notes={notes} drawing={drawing} words={shared} />;
    },
  };
}
