/** A network as it is shown in, one picture of all of it out, whatever part of it is looked at on the screen. */
import { KINDS } from "../address/address.ts";
import type { Edition } from "../data/edition.ts";
import type { Emphasis } from "../network/emphasis.ts";
import { KindSign } from "../network/kind-sign.tsx";
import { appearanceOf } from "../network/kinds.ts";
import type { Layout, Position } from "../network/layout.ts";
import type { Network, NetworkEdge, NetworkNode } from "../network/network.ts";
import { networkWordsIn } from "../network/network-words.ts";
import { shorten } from "../network/shorten.ts";
import type { Words } from "../words/words.ts";
import { DIM, INK, LINE, LINE_STRONG, WHITE } from "./paper.ts";
import { type Picture, pictureName } from "./picture.ts";
import { picturesWordsIn } from "./pictures-words.ts";
import { type Drawing, Sheet } from "./sheet.tsx";
import { Text } from "./text.tsx";
import { textWidth } from "./text-width.ts";

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
      const drawing = drawNetwork(drawn, own.kinds);
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
        {places.map(({ node, label }) => (
          <Node key={node.id} node={node} label={label} at={at.get(node.id) as Position} emphasis={emphasis} />
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

function Node({
  node,
  label,
  at,
  emphasis,
}: {
  node: NetworkNode;
  label: string;
  at: Position;
  emphasis: Emphasis | null;
}) {
  const { light, size } = appearanceOf(node.kind);
  const isFaint = emphasis !== null && !emphasis.nodes.has(node.id);
  const [x, y] = [round(at.x), round(at.y)];
  return (
    <g>
      <title>{node.label}</title>
      <KindSign kind={node.kind} x={x} y={y} color={isFaint ? LINE_STRONG : light} ground={WHITE} />
      <g stroke={WHITE} strokeWidth={3} strokeLinejoin="round" paintOrder="stroke">
        <Text lines={[label]} x={x + size + GAP} y={y} size={LABEL_SIZE} fill={isFaint ? LINE_STRONG : INK} />
      </g>
    </g>
  );
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
