/** A network, its layout and a place on the page in, its picture out, by sigma (WebGL); what it looks like is asked for whenever it is drawn. */
import { createNodeBorderProgram } from "@sigma/node-border";
import { NodeSquareProgram } from "@sigma/node-square";
import Graph from "graphology";
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { hueOn } from "../../pictures/hues.ts";
import type { Theme } from "../../screen/use-theme.ts";
import type { Colours } from "../colours.ts";
import type { Emphasis } from "../emphasis.ts";
import { appearanceOf } from "../kinds.ts";
import type { Layout } from "../layout/layout.ts";
import type { Network, NetworkEdge, NetworkNode } from "../network.ts";

/** What is drawn, and how, at this moment. */
export interface Drawing {
  readonly theme: Theme;
  readonly colours: Colours;
  /** null: nothing stands out. */
  readonly emphasis: Emphasis | null;
  /** The node that is pointed at. */
  readonly active: string | null;
  /** Of every node's own size, so that it is neither too small to be hit nor too large for its neighbours. */
  readonly growth: number;
}

/** Throws where the browser has no WebGL (has-web-gl.ts). */
export function createSigma(container: HTMLElement, network: Network, layout: Layout, drawing: () => Drawing): Sigma {
  const isLarge = network.nodes.length > 1000;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  return new Sigma(graphOf(network, layout), container, {
    allowInvalidContainer: true,
    itemSizesReference: "positions",
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 2.5,
    stagePadding: 40,
    hideEdgesOnMove: isLarge,
    // A layer of its own sees to it that none lies on anything (label-layer.ts).
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    nodeProgramClasses: PROGRAMS,
    nodeReducer: (id, place) => ({ ...place, ...nodeNow(nodes.get(id), drawing()) }),
    edgeReducer: (index) => edgeNow(network.edges[Number(index)], drawing(), isLarge),
  });
}

function graphOf({ nodes, edges }: Network, layout: Layout): Graph {
  const graph = new Graph({ type: "directed", multi: true });
  for (const [index, { id }] of nodes.entries()) {
    const { x = 0, y = 0 } = layout[index] ?? {};
    // Sigma's y grows upwards, as in mathematics.
    graph.addNode(id, { x, y: -y });
  }
  for (const [index, { source, target }] of edges.entries()) graph.addEdgeWithKey(String(index), source, target);
  return graph;
}

/** The square alone brings a drawing of its own for what is pointed at. */
class Square extends NodeSquareProgram {
  override drawHover = () => {};
}

const COLOR = { attribute: "color" };
const GROUND = { attribute: "ground" };
const RIM = { color: COLOR, size: { value: 0.35 } };
const FILL = { fill: true } as const;

const PROGRAMS = {
  square: Square,
  disc: NodeCircleProgram,
  ring: createNodeBorderProgram({ borders: [RIM, { color: GROUND, size: FILL }] }),
  bullseye: createNodeBorderProgram({
    borders: [RIM, { color: GROUND, size: { value: 0.3 } }, { color: COLOR, size: FILL }],
  }),
};

function nodeNow(node: NetworkNode | undefined, drawing: Drawing): Partial<NodeDisplayData> {
  if (!node) return { hidden: true };
  const { id, kind } = node;
  const { theme, colours, emphasis, active, growth } = drawing;
  const { shape, size } = appearanceOf(kind);
  const standsOut = emphasis?.nodes.has(id) ?? false;
  const isFaint = emphasis !== null && !standsOut;
  const look = {
    // Beside what sigma knows: what the rings' programs fill their insides with.
    ground: theme.paper,
    type: shape,
    size: size * growth,
    color: isFaint ? theme.line : hueOn(theme, colours.ofNode(node)),
    highlighted: id === active,
    zIndex: standsOut ? 2 : 1,
  };
  return look;
}

function edgeNow(
  edge: NetworkEdge | undefined,
  { theme, colours, emphasis }: Drawing,
  isLarge: boolean,
): Partial<EdgeDisplayData> {
  if (!edge) return { hidden: true };
  const standsOut = emphasis?.hasEdge(edge) ?? false;
  const hue = colours.ofEdge(edge);
  const own = hue && hueOn(theme, hue);
  const width = edge.relationship === "COVERS" ? 2 : 0.9;
  return {
    // So many lines would be one grey ground.
    color: standsOut ? (own ?? theme.dim) : emphasis || isLarge ? theme.line : (own ?? theme.lineStrong),
    size: standsOut ? width * 1.5 : width,
    zIndex: standsOut ? 1 : 0,
  };
}
