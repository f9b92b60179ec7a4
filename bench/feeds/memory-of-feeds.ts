/** A number of nodes in, how much the server's process grows by sending them in each format out. */
import { fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { memoryOf } from "../memory.ts";
import type { Say } from "../say.ts";

/** Those for which a large graph is most likely asked for. */
const FILES = ["graph.gexf", "graph.nodes.csv", "graph.edges.csv", "graph.node-link.json"] as const;
const ROUNDS = 2;

export interface SentFeed {
  readonly file: string;
  readonly bytes: number;
  readonly milliseconds: number;
  /** The most the process held meanwhile above what it held before the first file, in MiB; null where the system does not say. */
  readonly growth: number | null;
}

export interface MemoryOfFeeds {
  readonly nodes: number;
  /** With the edition in memory and nothing sent yet, in MiB. */
  readonly before: number | null;
  readonly sent: readonly SentFeed[];
}

/** Every file twice, in a process of its own. */
export async function memoryOfFeeds(nodes: number, say: Say): Promise<MemoryOfFeeds> {
  const child = fork(fileURLToPath(new URL("./feeds-server.js", import.meta.url)), [String(nodes)]);
  try {
    const [{ port }] = (await once(child, "message")) as [AddressInfo];
    const rss = async () => (await memoryOf(child.pid ?? null))?.now ?? null;
    const before = await rss();
    const sent: SentFeed[] = [];
    for (const file of [...FILES, ...FILES].slice(0, FILES.length * ROUNDS)) {
      say(`Sending ${file}`);
      const begin = performance.now();
      let [most, done] = [await rss(), false];
      const watching = (async () => {
        while (!done) {
          const now = await rss();
          if (now !== null && most !== null) most = Math.max(most, now);
          await setTimeout(20);
        }
      })();
      const bytes = await lengthOf(await fetch(`http://127.0.0.1:${port}/feeds/${file}`));
      const milliseconds = performance.now() - begin;
      done = true;
      await watching;
      sent.push({ file, bytes, milliseconds, growth: most === null || before === null ? null : most - before });
    }
    return { nodes, before, sent };
  } finally {
    child.disconnect();
  }
}

/** Nothing is kept of it. */
async function lengthOf(response: Response): Promise<number> {
  if (!response.ok) throw new Error(`${response.url} is answered with ${response.status}`);
  let length = 0;
  for await (const chunk of response.body ?? []) length += chunk.length;
  return length;
}
