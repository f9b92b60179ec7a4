/** A network on the page in, its living picture out: it follows hand and touch, tells what they mean, and looks where it is told to. */
import type { Camera } from "../address/address.ts";
import { createSigma, type Drawing as DrawnWith } from "./create-sigma.ts";
import { frameAround } from "./frame-around.ts";
import type { Layout } from "./layout.ts";
import { type Direction, nearestWithin, nextInDirection, type Place } from "./nearest.ts";
import type { Network } from "./network.ts";

/** How large nodes are is seen to here. */
export type Drawing = Omit<DrawnWith, "growth">;

export interface Told {
  readonly pointedAt: (id: string | null) => void;
  readonly opened: (id: string) => void;
  readonly focused: (id: string) => void;
  /** null: the whole is seen. */
  readonly looked: (camera: Camera | null) => void;
}

export interface LivePicture {
  readonly draw: (drawing: Drawing) => void;
  readonly look: (camera: Camera | null) => void;
  /** Where the node is out of sight, it comes into the middle. */
  readonly keepInSight: (id: string) => void;
  readonly zoom: (factor: number) => void;
  readonly next: (from: string | null, direction: Direction) => string | null;
  readonly end: () => void;
}

/** A double click is two clicks: only so long after the first is it known to be one alone. */
const CLICK_MILLISECONDS = 250;
const LOOKED_MILLISECONDS = 300;
const MOVE_MILLISECONDS = 300;
/** Fingers are broader than nodes. */
const REACH_PIXELS = 16;
/** Of the layout's own size, at which no label lies on another. */
const ALL_LABELS_SCALE = 0.8;
/** Of their own size, nodes are drawn at most so large while the whole is seen, and at least so large: the smaller, the more there are. */
const MOST_SIZE = 1.3;
const leastSize = (nodeCount: number) => 0.55 * Math.min(1, (100 / nodeCount) ** 0.25);
/** Size of nodes that are labelled when the whole is seen, whatever its scale. */
const LABELLED_FIRST = 9;
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** Throws where the browser has no WebGL (has-web-gl.ts). */
export function livePicture(
  container: HTMLElement,
  cursor: HTMLElement,
  { network, layout, drawing: first, camera: start }: Begin,
  told: Told,
): LivePicture {
  let drawing: DrawnWith = { ...first, growth: 1 };
  const sigma = createSigma(container, network, layout, () => drawing);
  const camera = sigma.getCamera();
  const places = network.nodes.map(({ id }) => ({
    id,
    x: sigma.getGraph().getNodeAttribute(id, "x"),
    y: sigma.getGraph().getNodeAttribute(id, "y"),
  }));
  const frame = () => frameAround(places.filter(({ id }) => drawing.shown.has(id)));
  sigma.setCustomBBox(frame());
  camera.setState(start ?? WHOLE);

  const placesOnScreen = (): Place[] =>
    [...drawing.shown].flatMap((id) => {
      const data = sigma.getNodeDisplayData(id);
      return data ? [{ id, ...sigma.framedGraphToViewport(data) }] : [];
    });
  const move = (to: Partial<Camera>) => {
    const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (isCalm) camera.setState(to);
    else void camera.animate(to, { duration: MOVE_MILLISECONDS });
  };

  let click: number | undefined;
  const clicked = (id: string) => {
    window.clearTimeout(click);
    click = window.setTimeout(told.opened, CLICK_MILLISECONDS, id);
  };
  const doubleClicked = (id: string) => {
    window.clearTimeout(click);
    told.focused(id);
  };
  sigma.on("enterNode", ({ node }) => told.pointedAt(node));
  sigma.on("leaveNode", () => told.pointedAt(null));
  sigma.on("clickNode", ({ node }) => clicked(node));
  sigma.on("doubleClickNode", (event) => {
    event.preventSigmaDefault();
    doubleClicked(event.node);
  });
  sigma.on("clickStage", ({ event }) => {
    const near = nearestWithin(REACH_PIXELS, event, placesOnScreen());
    if (near) clicked(near.id);
  });

  let looked: number | undefined;
  camera.on("updated", () => {
    window.clearTimeout(looked);
    looked = window.setTimeout(() => told.looked(isWhole(camera) ? null : camera.getState()), LOOKED_MILLISECONDS);
  });
  const fitLabels = () => {
    const hasRoom = sigma.getGraphToViewportRatio() >= ALL_LABELS_SCALE;
    const labelDensity = hasRoom ? Number.MAX_SAFE_INTEGER : 1;
    // Where not all have room, plans and domains come first.
    const labelRenderedSizeThreshold = hasRoom ? 0 : sigma.scaleSize(LABELLED_FIRST * drawing.growth, 1);
    const isNew =
      sigma.getSetting("labelDensity") !== labelDensity ||
      sigma.getSetting("labelRenderedSizeThreshold") !== labelRenderedSizeThreshold;
    if (isNew) sigma.setSettings({ labelDensity, labelRenderedSizeThreshold });
  };
  const fitNodes = () => {
    const scale = sigma.getGraphToViewportRatio() * camera.ratio;
    const growth = Math.min(Math.max(scale, leastSize(drawing.shown.size)), MOST_SIZE) / scale;
    drawing = { ...drawing, growth };
    sigma.refresh({ skipIndexation: true });
    fitLabels();
  };
  const placeCursor = () => {
    const data = drawing.active === null ? undefined : sigma.getNodeDisplayData(drawing.active);
    cursor.hidden = !data;
    if (!data) return;
    const { x, y } = sigma.framedGraphToViewport(data);
    const reach = sigma.scaleSize(data.size) + 4;
    cursor.style.transform = `translate(${x - reach}px, ${y - reach}px)`;
    cursor.style.width = cursor.style.height = `${2 * reach}px`;
  };
  sigma.on("afterRender", placeCursor);
  camera.on("updated", fitLabels);
  const resized = new ResizeObserver(() => {
    sigma.resize();
    fitNodes();
  });
  resized.observe(container);

  return {
    draw(next) {
      const isOther = next.shown !== drawing.shown;
      drawing = { ...next, growth: drawing.growth };
      if (isOther) {
        sigma.setCustomBBox(frame());
        camera.setState(WHOLE);
      }
      sigma.refresh({ skipIndexation: !isOther });
      if (isOther) fitNodes();
    },
    look(to) {
      if (!isSame(to ?? WHOLE, camera)) move(to ?? WHOLE);
    },
    keepInSight(id) {
      const data = sigma.getNodeDisplayData(id);
      if (!data) return;
      const { x, y } = sigma.framedGraphToViewport(data);
      const { width, height } = sigma.getDimensions();
      const [marginX, marginY] = [width / 10, height / 10];
      const isInSight = x > marginX && x < width - marginX && y > marginY && y < height - marginY;
      if (!isInSight) move({ x: data.x, y: data.y });
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
      window.clearTimeout(click);
      window.clearTimeout(looked);
      resized.disconnect();
      sigma.kill();
    },
  };
}

export interface Begin {
  readonly network: Network;
  readonly layout: Layout;
  readonly drawing: Drawing;
  /** null: the whole. */
  readonly camera: Camera | null;
}

const isSame = (one: Camera, other: Camera) =>
  (["x", "y", "ratio"] as const).every((part) => one[part].toFixed(3) === other[part].toFixed(3));
const isWhole = (camera: Camera) => isSame(camera, WHOLE);
