/** A picture by sigma in, the sizes of its nodes out, for the scale at which it is seen. */
import type Sigma from "sigma";

/** Of their own size, nodes are drawn at most so large while the whole is seen, and at least so large: the smaller, the more there are. */
const MOST_SIZE = 1.3;
const leastSize = (nodeCount: number) => 0.55 * Math.min(1, (100 / nodeCount) ** 0.25);

/** By how much nodes must grow to be neither too small to be hit nor too large for their neighbours. */
export function growthFor(sigma: Sigma, nodeCount: number): number {
  const scale = sigma.getGraphToViewportRatio() * sigma.getCamera().ratio;
  return Math.min(Math.max(scale, leastSize(nodeCount)), MOST_SIZE) / scale;
}
