/** A network in, its layout out as soon as it is found; null until then. */
import { useEffect, useState } from "react";
import { AGAIN_MILLISECONDS } from "../../data/keep-asking.ts";
import type { Network } from "../network.ts";
import type { Layout } from "./layout.ts";

export interface LaidOut {
  readonly network: Network;
  readonly layout: Layout;
}

/** null: none is wanted. What the filters leave is laid out anew, and takes all of the place; until then the one before stays. */
export function useLayout(network: Network | null, widthToHeight: number): LaidOut | null {
  const [found, setFound] = useState<LaidOut | null>(null);
  useEffect(() => {
    if (network === null) return setFound(null);
    let worker: Worker;
    let timer: number | undefined;
    const begin = () => {
      worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }: MessageEvent<Layout>) => setFound({ network, layout: data });
      // The server is away just now, and the worker with it.
      worker.onerror = () => {
        worker.terminate();
        timer = window.setTimeout(begin, AGAIN_MILLISECONDS);
      };
      worker.postMessage({ network, widthToHeight });
    };
    begin();
    return () => {
      worker.terminate();
      window.clearTimeout(timer);
    };
  }, [network, widthToHeight]);
  return network === null ? null : found;
}
