/** A place where drafts are tried: each in a process of its own, which is given the draft, the older edition, and nothing else; and a store beside it, what the server tries drafts with. */

import { serverBusy } from "../../graphql/operation/reply-errors.ts";
import { Refusal } from "../../http/feeds/refusals.ts";
import type { DraftToTry, PreviewSource } from "../../http/preview/preview-router.ts";
import type { Admission } from "../../http/preview/same-origin.ts";
import { openTurns, takeTurn } from "../../http/turns.ts";
import { SOURCE_BOUNDS } from "../../ingest/source/source-bounds.ts";
import { projectFile } from "../../project-files.ts";
import { readEdition } from "../../store/read-edition.ts";
import { nameEditions, sizeOfEdition } from "../../store/read-editions.ts";
import type { Store } from "../../store/store.ts";
import { type Confinement, type Run, runConfined } from "./confined-process.ts";
import { type Made, splitHead, withHead } from "./messages.ts";

export interface PreviewWork extends Pick<PreviewSource, "mostBytes" | "preview"> {
  /** Ends what is being tried. */
  readonly close: () => void;
}

export interface PreviewWorkOptions extends Partial<Confinement> {
  /** Bytes of the largest draft. */
  readonly mostBytes?: number;
  /** Processes at once. */
  readonly atOnce?: number;
  /** Drafts that may wait for one. */
  readonly waiting?: number;
  /** How a process is run. */
  readonly run?: typeof runConfined;
}

/** Measured on two busy cores: a plan takes a second and 120 MB, a table of 900,000 cells of text 15 seconds and 750 MB; 200,000 rows that are all wrong would take longer. */
const CONFINEMENT: Confinement = { milliseconds: 20_000, memory: 768, outputBytes: 64_000_000 };
const AT_ONCE = 2;
/** Milliseconds for which a draft waits for one of them. */
const PATIENCE = 10_000;
/** Items and marks of an edition that is read on the server's own thread, and sent on. */
const MOST_COMPARED = 20_000;

const CHILD = projectFile("dist/cli/preview-work/child.js");

export function previewSourceOf(store: Store, work: PreviewWork, admission: Admission): PreviewSource {
  const { mostBytes, preview } = work;
  return {
    ...{ admission, mostBytes, preview },
    editions: () => nameEditions(store),
    oldEdition: (id) => oldEdition(store, id),
  };
}

export function openPreviewWork({
  mostBytes = SOURCE_BOUNDS.bytes,
  atOnce = AT_ONCE,
  waiting,
  run = runConfined,
  ...others
}: PreviewWorkOptions = {}): PreviewWork {
  const confinement = { ...CONFINEMENT, ...others };
  const turns = openTurns({ atOnce, waiting });
  const closed = new AbortController();

  async function preview({ name, language, format, bytes, old }: DraftToTry, gone: AbortSignal) {
    const signal = AbortSignal.any([gone, closed.signal]);
    const giveBack = await takeTurn(turns, signal, PATIENCE);
    try {
      const head = withHead({ name, language, format: format?.name ?? null, oldBytes: old?.length ?? 0 });
      return bodyOf(await run(CHILD, [head, ...(old ? [old] : []), ...bytes], confinement, signal));
    } finally {
      giveBack();
    }
  }

  function bodyOf(ran: Run): readonly Uint8Array[] {
    if (ran.kind === "failed") throw new Error(`The process that tries a draft ended with ${ran.said}`);
    if (ran.kind === "gone") throw serverBusy();
    if (ran.kind === "time") throw takesTooLong(confinement.milliseconds);
    if (ran.kind !== "done") throw takesTooMuch();
    const [made, body] = splitHead<Made>(ran.output);
    if (made.kind === "unusable") throw new Refusal("UNUSABLE", made.message);
    return [body];
  }

  return { mostBytes, preview, close: () => closed.abort() };
}

async function oldEdition(store: Store, id: string): Promise<Buffer> {
  if ((await sizeOfEdition(store, id)) > MOST_COMPARED)
    throw new Refusal(
      "BAD_REQUEST",
      `Edition ${id} is too large to be compared beside other work. At the command line it is: policy-graph preview <draft> --against ${id}.`,
    );
  const edition = await readEdition(store, id);
  if (!edition) throw new Refusal("NOT_FOUND", `Edition ${id} has just been taken out of the database.`);
  return Buffer.from(JSON.stringify(edition.graph));
}

const takesTooLong = (milliseconds: number) =>
  new Refusal(
    "TAKES_TOO_LONG",
    `The draft takes longer to read than ${milliseconds / 1_000} seconds, and was given up. At the command line there is no such bound: policy-graph preview <draft>.`,
  );

const takesTooMuch = () =>
  new Refusal(
    "TAKES_TOO_MUCH",
    "The draft takes more memory than one draft is given, and was given up. At the command line there is no such bound: policy-graph preview <draft>.",
  );
