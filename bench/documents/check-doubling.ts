/** Kinds of documents in, how much longer reading and checking take whenever a document of the kind is twice as large out. */

import { checkGraph } from "../../src/check/check-graph.ts";
import { ingestDocument } from "../../src/ingest/ingest-document.ts";
import { FACTS } from "../../test/support/ingest-text.ts";
import type { Say } from "../say.ts";
import { HOSTILE_KINDS, type HostileKind } from "./hostile-documents.ts";

/** Sizes of each kind, the largest one last. */
const DOUBLINGS = 4;
export interface CheckedKind {
  readonly what: string;
  readonly bytes: number;
  /** Of the largest, milliseconds of CPU. */
  readonly milliseconds: number;
  /** Each size's time divided by that of half the size. */
  readonly ratios: readonly number[];
}

export function checkDoubling(say: Say): readonly CheckedKind[] {
  return HOSTILE_KINDS.map((kind) => {
    say(`Checking ${kind.what}`);
    return checkKind(kind);
  });
}

function checkKind({ what, write, most }: HostileKind): CheckedKind {
  const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, n) => Math.round(most / 2 ** (DOUBLINGS - n)));
  const documents = sizes.map((size) => Buffer.from(write(size)));
  // The compiler of the machine learns with the first ones.
  for (const bytes of documents.slice(0, 2)) timeOf(bytes);
  const times = documents.map((bytes) => Math.min(timeOf(bytes), timeOf(bytes)));
  return {
    what,
    bytes: documents.at(-1)?.length ?? 0,
    milliseconds: times.at(-1) ?? 0,
    ratios: times.slice(1).map((time, n) => time / (times[n] ?? Number.NaN)),
  };
}

function timeOf(bytes: Uint8Array): number {
  const before = process.cpuUsage();
  const { graph } = ingestDocument({ name: "hostile.txt", bytes }, FACTS);
  if (graph) checkGraph(graph);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
