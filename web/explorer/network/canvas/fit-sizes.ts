/** A picture by sigma in, the sizes of its nodes and the labels that have room out, for the scale at which it is seen. */
import type Sigma from "sigma";

/** Of their own size, nodes are drawn at most so large while the whole is seen, and at least so large: the smaller, the more there are. */
const MOST_SIZE = 1.3;
const leastSize = (nodeCount: number) => 0.55 * Math.min(1, (100 / nodeCount) ** 0.25);
/** Of the layout's own size, at which hardly any label lies on another. */
const ALL_LABELS_SCALE = 0.8;
/** Size of nodes that are labelled when the whole is seen, whatever its scale: plans and domains. */
const LABELLED_FIRST = 9;

/** By how much nodes must grow to be neither too small to be hit nor too large for their neighbours. */
export function growthFor(sigma: Sigma, nodeCount: number): number {
  const scale = sigma.getGraphToViewportRatio() * sigma.getCamera().ratio;
  return Math.min(Math.max(scale, leastSize(nodeCount)), MOST_SIZE) / scale;
}

export function fitLabels(sigma: Sigma, growth: number): void {
  const hasRoom = sigma.getGraphToViewportRatio() >= ALL_LABELS_SCALE;
  const labelDensity = hasRoom ? Number.MAX_SAFE_INTEGER : 1;
  const labelRenderedSizeThreshold = hasRoom ? 0 : sigma.scaleSize(LABELLED_FIRST * growth, 1);
  const isNew =
    sigma.getSetting("labelDensity") !== labelDensity ||
    sigma.getSetting("labelRenderedSizeThreshold") !== labelRenderedSizeThreshold;
  if (isNew) sigma.setSettings({ labelDensity, labelRenderedSizeThreshold });
}
