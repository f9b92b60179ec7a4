/** A network on the page in, its living picture out: it tells what hand and touch mean, and looks where it is told to. */
import type { Camera } from "../../address/address.ts";
import { labelPriority } from "../label-priority.ts";
import type { Layout } from "../layout/layout.ts";
import type { Network } from "../network.ts";
import { shorten } from "../shorten.ts";
import { createSigma, type Drawing as DrawnWith } from "./create-sigma.ts";
import { growthFor } from "./fit-sizes.ts";
import { frameAround } from "./frame-around.ts";
import { hearPointer, type Meant } from "./hear-pointer.ts";
import { labelLayer, type SeenNode } from "./label-layer.ts";
import { type Direction, nextInDirection, type Place } from "./nearest.ts";
import { wheelOnPurpose } from "./wheel-on-purpose.ts";

/** How large nodes are is seen to here. */
export type Drawing = Omit<DrawnWith, "growth">;

export interface Begin {
  readonly network: Network;
  readonly layout: Layout;
  readonly drawing: Drawing;
  /** null: the whole. */
  readonly camera: Camera | null;
}

export interface Told extends Meant {
  /** null: the whole is seen. */
  readonly looked: (camera: Camera | null) => void;
}

export interface LivePicture {
  readonly draw: (drawing: Drawing) => void;
  readonly look: (camera: Camera | null) => void;
  /** Where the node is out of sight, it comes into the middle. */
  readonly keepInSight: (id: string) => void;
  readonly zoom: (factor: number) => void;
  /** The node there, or the first one; null where there is none. */
  readonly next: (from: string | null, direction: Direction) => string | null;
  readonly end: () => void;
}

const LOOKED_MILLISECONDS = 300;
const MOVE_MILLISECONDS = 300;
/** So far one can move out of what is shown, and not lose it from sight. */
const BEYOND_PIXELS = 200;
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** `cursor` is put around the node that is pointed at. Throws where the browser has no WebGL (has-web-gl.ts). */
export function livePicture(container: HTMLElement, cursor: HTMLElement, begin: Begin, told: Told): LivePicture {
  const { network, layout } = begin;
  let drawing: DrawnWith = { ...begin.drawing, growth: 1 };
  const sigma = createSigma(container, network, layout, () => drawing);
  const camera = sigma.getCamera();

  const labels = labelLayer(container);
  let priority = labelPriority(network, drawing.emphasis, drawing.active);

  const frameAll = () => {
    const graph = sigma.getGraph();
    const placeOf = (id: string) => ({ x: graph.getNodeAttribute(id, "x"), y: graph.getNodeAttribute(id, "y") });
    const frame = frameAround(network.nodes.map(({ id }) => placeOf(id)));
    sigma.setCustomBBox(frame);
    sigma.setSetting("cameraPanBoundaries", { tolerance: BEYOND_PIXELS, boundaries: frame });
  };
  const fitNodes = () => {
    drawing = { ...drawing, growth: growthFor(sigma, network.nodes.length) };
    sigma.refresh({ skipIndexation: true });
  };
  const writeLabels = () => {
    const { emphasis, active, theme } = drawing;
    const seen = priority.flatMap(({ id, label }): SeenNode[] => {
      const data = sigma.getNodeDisplayData(id);
      if (!data) return [];
      const standsOut = id === active || (emphasis?.nodes.has(id) ?? false);
      const text = standsOut ? label : emphasis ? "" : shorten(label);
      return [
        {
          id,
          ...sigma.framedGraphToViewport(data),
          radius: sigma.scaleSize(data.size),
          label: text,
          isBold: id === active,
        },
      ];
    });
    labels.write(seen, theme);
  };
  const placesOnScreen = (): Place[] =>
    network.nodes.flatMap(({ id }) => {
      const data = sigma.getNodeDisplayData(id);
      return data ? [{ id, ...sigma.framedGraphToViewport(data) }] : [];
    });
  const move = (to: Partial<Camera>) => {
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (isCalm) camera.setState(to);
    else void camera.animate(to, { duration: MOVE_MILLISECONDS });
  };

  frameAll();
  camera.setState(begin.camera ?? WHOLE);
  const stopHearing = hearPointer(sigma, placesOnScreen, told);
  const leaveWheel = wheelOnPurpose(container);
  let looked: number | undefined;
  camera.on("updated", () => {
    window.clearTimeout(looked);
    looked = window.setTimeout(() => told.looked(isWhole(camera) ? null : camera.getState()), LOOKED_MILLISECONDS);
  });
  sigma.on("afterRender", () => {
    placeCursor(cursor, sigma, drawing.active);
    writeLabels();
  });
  const resized = new ResizeObserver(() => {
    sigma.resize();
    fitNodes();
  });
  resized.observe(container);

  return {
    draw(next) {
      drawing = { ...next, growth: drawing.growth };
      priority = labelPriority(network, drawing.emphasis, drawing.active);
      sigma.refresh({ skipIndexation: true });
    },
    look(to) {
      if (!isSame(to ?? WHOLE, camera)) move(to ?? WHOLE);
    },
    keepInSight(id) {
      const data = sigma.getNodeDisplayData(id);
      if (!data) return;
      const { x, y } = sigma.framedGraphToViewport(data);
      const { width, height } = sigma.getDimensions();
      const isInside = (value: number, length: number) => value > length / 10 && value < (9 * length) / 10;
      if (!isInside(x, width) || !isInside(y, height)) move({ x: data.x, y: data.y });
    },
    zoom(factor) {
      move({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
    },
    next(from, direction) {
      const all = placesOnScreen();
      const at = all.find(({ id }) => id === from);
      return (at ? nextInDirection(at, all, direction) : all[0])?.id ?? null;
    },
    end() {
      stopHearing();
      leaveWheel();
      window.clearTimeout(looked);
      resized.disconnect();
      labels.end();
      sigma.kill();
    },
  };
}

function placeCursor(cursor: HTMLElement, sigma: ReturnType<typeof createSigma>, id: string | null): void {
  const data = id === null ? undefined : sigma.getNodeDisplayData(id);
  cursor.hidden = !data;
  if (!data) return;
  const { x, y } = sigma.framedGraphToViewport(data);
  const reach = sigma.scaleSize(data.size) + 4;
  cursor.style.transform = `translate(${x - reach}px, ${y - reach}px)`;
  cursor.style.width = `${2 * reach}px`;
  cursor.style.height = `${2 * reach}px`;
}

const isSame = (one: Camera, other: Camera) =>
  (["x", "y", "ratio"] as const).every((part) => one[part].toFixed(3) === other[part].toFixed(3));
const isWhole = (camera: Camera) => isSame(camera, WHOLE);
