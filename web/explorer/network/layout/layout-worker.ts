/** A network in, its layout out, beside the page's own work: a large one takes seconds. */

import type { Network } from "../network.ts";
import { layOut } from "./layout.ts";

self.onmessage = ({ data }: MessageEvent<{ network: Network; widthToHeight: number }>) =>
  self.postMessage(layOut(data.network, data.widthToHeight));
