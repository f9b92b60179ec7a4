/** A network in, its layout out as soon as it is found; null until then. */
import { useEffect, useState } from "react";
import type { Network } from "../network.ts";
import type { Layout } from "./layout.ts";

export function useLayout(network: Network): Layout | null {
  const [found, setFound] = useState<{ readonly network: Network; readonly layout: Layout } | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Layout>) => setFound({ network, layout: data });
    worker.postMessage(network);
    return () => worker.terminate();
  }, [network]);
  return found?.network === network ? found.layout : null;
}
