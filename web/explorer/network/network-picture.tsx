/** A network that has its places in, one picture of all of it out, whatever part of it is looked at on the screen. */
import type { Colouring, Kind } from "../address/address.ts";
import { KINDS } from "../address/address.ts";
import type { Edition } from "../data/edition.ts";
import { DIM } from "../pictures/paper.ts";
import { type Picture, pictureName } from "../pictures/picture.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { type Drawing, Sheet } from "../pictures/sheet.tsx";
import { Text } from "../pictures/text.tsx";
import { textWidth } from "../pictures/text-width.ts";
import type { Words } from "../words/words.ts";
import type { Colours } from "./colours.ts";
import type { DrawnNetwork } from "./columns/drawn.ts";
import { EdgeMarks, NodeMark, standingIn, TextMark } from "./drawing/marks.tsx";
import { ON_PAPER } from "./drawing/paint.ts";
import type { Emphasis } from "./emphasis.ts";
import { KindSign } from "./kind-sign.tsx";
import { appearanceOf } from "./kinds.ts";
import type { NamedHue } from "./named-hues.ts";
import { networkWordsIn } from "./network-words.ts";

interface ShownNetwork {
  /** Called when the picture is. */
  readonly draw: () => DrawnNetwork;
  readonly colours: Colours;
  readonly colouring: Colouring;
  readonly legend: readonly NamedHue[];
  readonly emphasis: Emphasis | null;
}
export function networkPicture(edition: Edition, shown: ShownNetwork, notes: readonly string[], words: Words): Picture {
  return {
    name: pictureName(edition, "network", words.language),
    draw: () => {
      const own = networkWordsIn(words.language);
      return (
        <Sheet
          edition={edition}
          title={own.title}
          notes={notes}
          drawing={drawNetwork(shown, words)}
          words={picturesWordsIn(words.language)}
        />
      );
    },
  };
}

const [LEGEND_SIZE, LEGEND_ROW] = [12, 26] as const;

function drawNetwork({ draw, colours, colouring, legend, emphasis }: ShownNetwork, words: Words): Drawing {
  const drawn = draw();
  const standing = standingIn(emphasis);
  const kinds = new Set(drawn.nodes.map(({ node }) => node.kind));
  const entries = [
    ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => signEntry(kind, colouring, words)),
    ...(colouring === "kind" ? [] : legend.map(hueEntry)),
  ];
  const rows = legendRows(entries, Math.max(drawn.width, 460));
  return {
    width: Math.max(drawn.width, rows.width),
    height: drawn.height + rows.height + 10,
    content: (
      <>
        <EdgeMarks edges={drawn.edges} colours={colours} emphasis={emphasis} paint={ON_PAPER} />
        {drawn.heads.map((head) => (
          <TextMark key={`${head.x} ${head.y}`} drawn={head} fill={DIM} />
        ))}
        {drawn.nodes.map((one) => (
          <g key={one.node.id}>
            <NodeMark
              drawn={one}
              hue={colours.ofNode(one.node)}
              standing={standing(emphasis?.nodes.has(one.node.id) ?? false)}
              paint={ON_PAPER}
            />
          </g>
        ))}
        <g transform={`translate(0 ${drawn.height + 10 + LEGEND_ROW / 2})`}>{rows.content}</g>
      </>
    ),
  };
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly reach: number;
  readonly sign: (x: number, y: number) => React.ReactNode;
}

function signEntry(kind: Kind, colouring: Colouring, words: Words): Entry {
  const { size, light } = appearanceOf(kind);
  const reach = 0.8 * size;
  const color = colouring === "kind" ? light : DIM;
  const sign = (x: number, y: number) => (
    <KindSign kind={kind} x={x} y={y} radius={reach} color={color} ground={ON_PAPER.paper} />
  );
  return { key: kind, name: words.kinds[kind], reach, sign };
}

function hueEntry({ name, hue }: NamedHue): Entry {
  const sign = (x: number, y: number) => <rect x={x - 8} y={y - 5} width={16} height={10} fill={hue.light} />;
  return { key: name, name, reach: 8, sign };
}

function legendRows(entries: readonly Entry[], width: number) {
  let [x, row, widest] = [0, 0, 0];
  const content = entries.map(({ key, name, reach, sign }) => {
    const length = 2 * reach + 6 + textWidth(name, LEGEND_SIZE);
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const [at, y] = [x + reach, row * LEGEND_ROW];
    widest = Math.max(widest, x + length);
    x += length + 22;
    return (
      <g key={key}>
        {sign(at, y)}
        <Text lines={[name]} x={at + reach + 6} y={y} size={LEGEND_SIZE} fill={DIM} />
      </g>
    );
  });
  return { content, width: Math.ceil(widest), height: (row + 1) * LEGEND_ROW };
}
