/** A network in, a place for every node out: related ones near each other, none on another's label, and for the same network always the same. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import { appearanceOf } from "../kinds.ts";
import type { Network, Relationship } from "../network.ts";

export interface Position {
  readonly x: number;
  readonly y: number;
}
interface Place extends Position {
  /** Of the sign. */
  readonly radius: number;
  /** As the library that keeps nodes apart wants it. */
  readonly size?: number;
}
/** In the order of the network's nodes. */
export type Layout = readonly Position[];

/** What belongs to one plan or one domain alone stands with it; the crossings spread between them. */
const WEIGHTS: Readonly<Record<Relationship, number>> = {
  HAS_TARGET: 3,
  HAS_INITIATIVE: 2,
  HAS_ITEM: 2,
  COVERS: 1,
  ADVANCES: 0.5,
};
/** Of the plane that the simulation is fitted into, in pixels; labels then make room for each other. */
const PIXELS_PER_NODE = 3_500;
/** Of a label, in the same pixels. */
const LABEL_HEIGHT = 19;
export const LABEL_WIDTH = 170;

/** `widthToHeight`: of the place that it is looked at in. */
export function layOut(network: Network, widthToHeight = 1): Layout {
  const graph = new Graph<Place>({ type: "directed", multi: true });
  const { nodes, edges } = network;
  for (const [index, { id, kind }] of nodes.entries())
    graph.addNode(id, { ...startOf(index, nodes.length), radius: appearanceOf(kind).size });
  for (const { source, target, relationship } of edges)
    graph.addEdge(source, target, { weight: WEIGHTS[relationship] });
  if (nodes.length > 1) {
    const settings = { gravity: 1, scalingRatio: 10, barnesHutOptimize: nodes.length > 1000 };
    forceAtlas2.assign(graph, { iterations: stepsFor(nodes.length), settings });
    fitInto(graph, Math.sqrt(nodes.length * PIXELS_PER_NODE), widthToHeight);
    separateLabels(graph);
    widen(graph, widthToHeight);
  }
  return nodes.map(({ id }) => ({ x: graph.getNodeAttribute(id, "x"), y: graph.getNodeAttribute(id, "y") }));
}

/** Many for the networks that people look at closely, fewer where each step takes long. */
function stepsFor(nodeCount: number): number {
  return Math.round(Math.min(600, Math.max(60, 300_000 / nodeCount)));
}

/** On a spiral, so that nothing is left to chance and no two nodes begin at one place. */
function startOf(index: number, count: number): Position {
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const radius = 100 * Math.sqrt((index + 0.5) / count);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

type Placed = Graph<Place>;

function extentOf(graph: Placed, of: "x" | "y") {
  const all = graph.mapNodes((_id, attributes) => attributes[of]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return { least, length: Math.max(most - least, Number.EPSILON) };
}

function fitInto(graph: Placed, side: number, widthToHeight: number): void {
  const [x, y] = [extentOf(graph, "x"), extentOf(graph, "y")];
  const [width, height] = [side * Math.sqrt(widthToHeight), side / Math.sqrt(widthToHeight)];
  graph.updateEachNodeAttributes((_id, attributes) => ({
    ...attributes,
    x: ((attributes.x - x.least) / x.length) * width,
    y: ((attributes.y - y.least) / y.length) * height,
  }));
}

/** To the shape of its place: what is drawn out in one direction comes no nearer to anything. */
function widen(graph: Placed, widthToHeight: number): void {
  const [width, height] = [extentOf(graph, "x").length + LABEL_WIDTH, extentOf(graph, "y").length];
  const [x, y] = [Math.max(1, (widthToHeight * height) / width), Math.max(1, width / widthToHeight / height)];
  graph.updateEachNodeAttributes((_id, attributes) => ({ ...attributes, x: attributes.x * x, y: attributes.y * y }));
}

/** In a plane that is pressed flat, a label is as wide as it is high, which is what the library can keep apart. */
function separateLabels(graph: Placed): void {
  const stretch = (factor: number) =>
    graph.updateEachNodeAttributes((_id, attributes) => ({
      ...attributes,
      x: attributes.x * factor,
      size: Math.max(LABEL_HEIGHT / 2, attributes.radius + 1),
    }));
  const flatness = LABEL_WIDTH / LABEL_HEIGHT;
  stretch(1 / flatness);
  noverlap.assign(graph, { maxIterations: stepsFor(graph.order), settings: { margin: 1, ratio: 1, expansion: 1.05 } });
  stretch(flatness);
}
