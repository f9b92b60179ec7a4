/** A network as it is shown in, one picture of all of it out, whatever part of it is looked at on the screen. */
import { KINDS } from "../address/address.ts";
import type { Edition } from "../data/edition.ts";
import { DIM, LINE, LINE_STRONG, WHITE } from "../pictures/paper.ts";
import { type Picture, pictureName } from "../pictures/picture.ts";
import { picturesWordsIn } from "../pictures/pictures-words.ts";
import { type Drawing, Sheet } from "../pictures/sheet.tsx";
import { Text } from "../pictures/text.tsx";
import { textWidth } from "../pictures/text-width.ts";
import type { Words } from "../words/words.ts";
import type { Emphasis } from "./emphasis.ts";
import { KindSign } from "./kind-sign.tsx";
import { appearanceOf } from "./kinds.ts";
import type { Layout, Position } from "./layout/layout.ts";
import type { Network, NetworkEdge, NetworkNode } from "./network.ts";
import { networkWordsIn } from "./network-words.ts";
import { shorten } from "./shorten.ts";

export interface ShownNetwork {
  readonly network: Network;
  readonly layout: Layout;
  readonly shown: ReadonlySet<string>;
  readonly emphasis: Emphasis | null;
}

export function networkPicture(edition: Edition, drawn: ShownNetwork, notes: readonly string[], words: Words): Picture {
  return {
    name: pictureName(edition, "network"),
    draw: () => {
      const own = networkWordsIn(words.language);
      const drawing = drawNetwork(drawn, words.kinds);
      return (
        <Sheet
          edition={edition}
          title={own.title}
          notes={notes}
          drawing={drawing}
          words={picturesWordsIn(words.language)}
        />
      );
    },
  };
}

const [LABEL_SIZE, GAP, LEGEND_SIZE, LEGEND_HEIGHT] = [12, 4, 12, 44] as const;

function drawNetwork({ network, layout, shown, emphasis }: ShownNetwork, kindNames: Readonly<Record<string, string>>) {
  const places = network.nodes.flatMap((node, i) => {
    const at = layout[i];
    return at && shown.has(node.id) ? [{ node, ...at, label: labelOf(node, emphasis) }] : [];
  });
  const frame = frameAround(places);
  const at = new Map(places.map(({ node, x, y }) => [node.id, { x: x - frame.left, y: y - frame.top }]));
  const edges = network.edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.source), at.get(edge.target)];
    return from && to ? [{ edge, from, to }] : [];
  });
  const legend = legendOf(kindNames, new Set(places.map(({ node }) => node.kind)));
  const drawing: Drawing = {
    width: Math.max(frame.width, legend.width),
    height: frame.height + LEGEND_HEIGHT,
    content: (
      <>
        {edges.map((one) => (
          <Edge key={`${one.edge.relationship} ${one.edge.source} ${one.edge.target}`} {...one} emphasis={emphasis} />
        ))}
        {places.map(({ node }) => (
          <Sign key={node.id} node={node} at={at.get(node.id) as Position} isFaint={isFaint(node, emphasis)} />
        ))}
        {places
          .filter(({ node }) => !isFaint(node, emphasis))
          .map(({ node, label }) => (
            <Label key={node.id} node={node} label={label} at={at.get(node.id) as Position} />
          ))}
        <g transform={`translate(0 ${frame.height + LEGEND_HEIGHT / 2})`}>{legend.content}</g>
      </>
    ),
  };
  return drawing;
}

interface Placed extends Position {
  readonly node: NetworkNode;
  readonly label: string;
}

function frameAround(places: readonly Placed[]) {
  const reach = 20;
  const edge = (all: readonly number[], of: (...values: number[]) => number) =>
    all.reduce((a, b) => of(a, b), all[0] ?? 0);
  const left =
    edge(
      places.map(({ x }) => x),
      Math.min,
    ) - reach;
  const top =
    edge(
      places.map(({ y }) => y),
      Math.min,
    ) - reach;
  const ends = places.map(
    ({ x, node, label }) => x + appearanceOf(node.kind).size + GAP + textWidth(label, LABEL_SIZE),
  );
  const [right, bottom] = [
    edge(ends, Math.max),
    edge(
      places.map(({ y }) => y),
      Math.max,
    ) + reach,
  ];
  return { left, top, width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
}

function labelOf({ id, label }: NetworkNode, emphasis: Emphasis | null): string {
  return emphasis?.nodes.has(id) ? label : shorten(label);
}

function Edge({
  edge,
  from,
  to,
  emphasis,
}: {
  edge: NetworkEdge;
  from: Position;
  to: Position;
  emphasis: Emphasis | null;
}) {
  const standsOut = emphasis?.hasEdge(edge) ?? false;
  const width = edge.relationship === "COVERS" ? 1.4 : 0.7;
  return (
    <line
      x1={round(from.x)}
      y1={round(from.y)}
      x2={round(to.x)}
      y2={round(to.y)}
      stroke={standsOut ? DIM : emphasis ? LINE : LINE_STRONG}
      strokeWidth={standsOut ? 1.5 * width : width}
    />
  );
}

function Sign({ node, at, isFaint }: { node: NetworkNode; at: Position; isFaint: boolean }) {
  const color = isFaint ? LINE_STRONG : appearanceOf(node.kind).light;
  return (
    <g>
      <title>{node.label}</title>
      <KindSign kind={node.kind} x={round(at.x)} y={round(at.y)} color={color} ground={WHITE} />
    </g>
  );
}

/** Above all signs and lines, with a white rim, as on the screen. */
function Label({ node, label, at }: { node: NetworkNode; label: string; at: Position }) {
  return (
    <g stroke={WHITE} strokeWidth={3} strokeLinejoin="round" paintOrder="stroke">
      <Text lines={[label]} x={round(at.x + appearanceOf(node.kind).size + GAP)} y={round(at.y)} size={LABEL_SIZE} />
    </g>
  );
}

function isFaint({ id }: NetworkNode, emphasis: Emphasis | null): boolean {
  return emphasis !== null && !emphasis.nodes.has(id);
}

function legendOf(kindNames: Readonly<Record<string, string>>, kinds: ReadonlySet<string>) {
  let x = 0;
  const content = KINDS.filter((kind) => kinds.has(kind)).map((kind) => {
    const { size, light } = appearanceOf(kind);
    const name = kindNames[kind] ?? kind;
    const sign = x + size;
    x = sign + size + 6 + textWidth(name, LEGEND_SIZE) + 22;
    return (
      <g key={kind}>
        <KindSign kind={kind} x={sign} y={0} color={light} ground={WHITE} />
        <Text lines={[name]} x={sign + size + 6} y={0} size={LEGEND_SIZE} fill={DIM} />
      </g>
    );
  });
  return { width: x, content };
}

const round = (value: number) => Math.round(value * 10) / 10;
