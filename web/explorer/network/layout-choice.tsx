/** How a network can be laid out and coloured in, the choice of it out, and of what it is laid out around. */
import { COLOURINGS, LAYOUTS, type Layout } from "../address/address.ts";
import { shortId } from "../address/short-id.ts";
import { useAddress } from "../address/use-address.ts";
import { Segments } from "../choices/segments.tsx";
import { Select } from "../choices/select.tsx";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { Network } from "./network.ts";
import { networkWordsIn } from "./network-words.ts";
import { NodeOptions } from "./node-options.tsx";

interface Props {
  readonly edition: Edition;
  readonly network: Network;
  readonly layout: Layout;
  /** Id of the node in the middle. */
  readonly center: string | undefined;
}

const SHOWN_AS = [...LAYOUTS, "table"] as const;

export function LayoutChoice({ edition, network, layout, center }: Props) {
  const [{ colouring, depth, table }, change] = useAddress();
  const own = networkWordsIn(useWords().language);
  const chosen = table ? "table" : layout;
  return (
    <div className="layout-choice">
      <Segments
        title={own.shownAs}
        all={SHOWN_AS}
        chosen={chosen}
        choose={(one) =>
          change(one === "table" ? { table: true, layout } : { table: false, layout: one, camera: null })
        }
        name={(one) => own.layouts[one]}
      />
      {!table && (
        <Segments
          title={own.colouring}
          all={COLOURINGS}
          chosen={colouring}
          choose={(one) => change({ colouring: one })}
          name={(one) => own.colourings[one]}
        />
      )}
      {layout === "around" && (
        <div className="layout-around">
          <Center edition={edition} network={network} center={center} />
          <Segments
            title={own.depth}
            all={[1, 2] as const}
            chosen={depth}
            choose={(one) => change({ depth: one })}
            name={(one) => own.depths[one]}
          />
        </div>
      )}
      {!table && <p className="aside layout-note">{own.layoutNotes[layout]}</p>}
    </div>
  );
}

function Center({ edition, network, center }: Pick<Props, "edition" | "network" | "center">) {
  const [, change] = useAddress();
  const own = networkWordsIn(useWords().language);
  return (
    <Select
      label={own.center}
      value={center === undefined ? "" : shortId(edition, center)}
      choose={(value) => change({ focus: value, layout: "around" })}
    >
      <NodeOptions edition={edition} network={network} />
    </Select>
  );
}
