/** Pairs of initiatives in, the picture of them on the page out: an initiative that is pointed at, or open, has its lines stand out. */
import { useRef, useState } from "react";
import { AddressLink } from "../address/address-link.tsx";
import { fullId, shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { circled } from "../data/circled.ts";
import type { Edition } from "../data/edition.ts";
import { useTheme } from "../screen/use-theme.ts";
import { useWidth } from "../screen/use-width.ts";
import { useWords } from "../words/use-words.ts";
import { drawArcs, MOST_DRAWN } from "./arcs-drawing.tsx";
import type { PartnerPair } from "./partners-query.ts";
import { partnersWordsIn } from "./partners-words.ts";

interface Props {
  readonly edition: Edition;
  readonly pairs: readonly PartnerPair[];
}

export function Arcs({ edition, pairs }: Props) {
  const [{ node }] = useAddress();
  const own = partnersWordsIn(useWords().language);
  const { isDark, ink, dim, paper, font } = useTheme();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const [hovered, setHovered] = useState<string | null>(null);
  const open = node && fullId(edition, node);
  const isThere = (id: string | null) => pairs.some(({ partners }) => partners.some((one) => one.id === id));
  const pointed = [hovered, open].find((id) => id && isThere(id)) ?? null;
  const drawing =
    width > 0 &&
    drawArcs({
      ...{ edition, pairs, width, words: own, pointed },
      colours: { ground: isDark ? "dark" : "light", ink, dim, paper },
      around: ({ id, name, plan }, partnerCount, text) => (
        <AddressLink
          to={{ node: shortId(edition, id) }}
          aria-label={own.row(circled(plan.number), name, partnerCount)}
          aria-current={id === open || undefined}
          onMouseEnter={() => setHovered(id)}
          onMouseLeave={() => setHovered(null)}
          onFocus={() => setHovered(id)}
          onBlur={() => setHovered(null)}
        >
          {text}
        </AddressLink>
      ),
    });
  return (
    <figure className="arcs" ref={place} aria-labelledby="arcs-title">
      <figcaption>
        <b id="arcs-title">{own.picture}</b> <span className="aside">{own.pictureHelp}</span>{" "}
        {pairs.length > MOST_DRAWN && <span className="aside">{own.pictureCut(MOST_DRAWN)}</span>}
      </figcaption>
      {drawing && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure is named, and has links in it; a title would show wherever the mouse is
        <svg
          width={drawing.width}
          height={drawing.height}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          fontFamily={font}
          lang="ja"
        >
          {drawing.content}
        </svg>
      )}
    </figure>
  );
}
