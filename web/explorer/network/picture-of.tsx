/** A network with the way to draw it in, its picture on the page out: columns as wide as there is room, or forces on a canvas. */
import { useMemo, useRef } from "react";
import { type Address, formatAddress, type Layout } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import { useMedia } from "../screen/use-media.ts";
import { useWidth } from "../screen/use-width.ts";
import { useWords } from "../words/use-words.ts";
import { NetworkCanvas } from "./canvas/network-canvas.tsx";
import type { Colours } from "./colours.ts";
import { NetworkDrawing } from "./drawing/network-drawing.tsx";
import type { Emphasis } from "./emphasis.ts";
import type { Network } from "./network.ts";
import { networkWordsIn } from "./network-words.ts";
import type { Drawn } from "./use-drawn.ts";

interface Props {
  readonly edition: Edition;
  /** All of it, and the part that is shown. */
  readonly network: Network;
  readonly shown: Network;
  readonly drawn: Drawn;
  readonly colours: Colours;
  readonly emphasis: Emphasis | null;
  readonly selected: string | null;
  readonly layout: Layout;
  readonly isNarrow: boolean;
}

/** Of a row, in pixels: fingers want more than a mouse. */
const [ROW, FINGER_ROW] = [22, 26] as const;

export function Picture(props: Props) {
  const { edition, network, shown, drawn, colours, emphasis, selected, layout, isNarrow } = props;
  const [address, change] = useAddress();
  const own = networkWordsIn(useWords().language);
  const isCoarse = useMedia("(pointer: coarse)");
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { atWidth, laidOut } = drawn;
  const columns = useMemo(
    () => (atWidth && width > 0 ? atWidth(width, isCoarse ? FINGER_ROW : ROW) : null),
    [atWidth, width, isCoarse],
  );
  /** Around a node a click goes on to the next; on a telephone the panel would take the picture's place, and opens when the middle is pressed. */
  const opening = (id: string): Partial<Address> => {
    const node = shortId(edition, id);
    if (layout !== "around") return { node };
    const isMiddle = address.focus === node;
    return { focus: node, ...((!isNarrow || isMiddle || address.node !== null) && { node }) };
  };
  const focusOn = (id: string) => change({ layout: "around", focus: shortId(edition, id) });
  return (
    <div className="network-place" ref={place}>
      {columns && (
        <NetworkDrawing
          drawn={columns}
          network={network}
          shown={shown}
          colours={colours}
          emphasis={emphasis}
          selected={selected}
          hrefOf={(id) => formatAddress({ ...address, ...opening(id) })}
          open={(id) => change(opening(id))}
          focusOn={focusOn}
        />
      )}
      {layout === "force" && !laidOut && <p className="note network-frame">{own.layingOut}</p>}
      {laidOut && (
        <NetworkCanvas
          network={laidOut.network}
          layout={laidOut.layout}
          colours={colours}
          emphasis={emphasis}
          selected={selected}
          camera={address.camera}
          open={(id) => change({ node: shortId(edition, id) })}
          focusOn={focusOn}
          look={(camera) => change({ camera }, "replace")}
        />
      )}
    </div>
  );
}
