/** A network in, its layout out as soon as it is found; null until then. */
import { useEffect, useState } from "react";
import { AGAIN_MILLISECONDS } from "../../data/keep-asking.ts";
import type { Network } from "../network.ts";
import type { Layout } from "./layout.ts";

export function useLayout(network: Network): Layout | null {
  const [found, setFound] = useState<{ readonly network: Network; readonly layout: Layout } | null>(null);
  useEffect(() => {
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
      worker.postMessage(network);
    };
    begin();
    return () => {
      worker.terminate();
      window.clearTimeout(timer);
    };
  }, [network]);
  return found?.network === network ? found.layout : null;
}
