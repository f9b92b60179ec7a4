/** An open store in, a place out where large work is done: threads of their own, as many as half of the machine's cores, which begin when they are needed. */

import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { type ExecutionResult, type GraphQLSchema, print, printSchema } from "graphql";
import { Piscina } from "piscina";
import type { Piece } from "../../export/format.ts";
import type { AnswerLarge } from "../../graphql/engine.ts";
import type { AcceptedOperation } from "../../graphql/operation/answer-operation.ts";
import type { Limits } from "../../graphql/operation/limits.ts";
import { answerNeedsMemory } from "../../graphql/operation/reply-errors.ts";
import { WrittenData } from "../../graphql/operation/written-data.ts";
import type { WriteLargeAnswer } from "../../http/feeds/ask-for-file.ts";
import type { EditionFile } from "../../http/feeds/feed-source.ts";
import { openTurns, takeTurn } from "../../http/turns.ts";
import { projectFile } from "../../project-files.ts";
import type { Connection } from "../../store/open-driver.ts";
import { memoryClearer } from "../clear-memory.ts";
import {
  END,
  type FromThread,
  HEARD,
  type Outcome,
  readError,
  readReplyError,
  type Task,
  type Work,
  type WorkerData,
} from "./messages.ts";

export interface LargeWork {
  readonly answer: AnswerLarge;
  /** The file's text in pieces; null where the edition is not there. */
  readonly writeFeed: (file: EditionFile, signal: AbortSignal) => Promise<readonly Piece[] | null>;
  readonly writeAnswer: WriteLargeAnswer;
  readonly close: () => Promise<void>;
}

export interface LargeWorkOptions {
  readonly limits?: Partial<Limits>;
  /** Tasks that are done at the same time, each in a thread. */
  readonly atOnce?: number;
  /** Tasks that may wait for one of the threads. */
  readonly waiting?: number;
  /** Megabytes that a thread may take. */
  readonly memory?: number;
}

/** On half of the machine's cores: the others are left to those who ask for little. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
/** Megabytes; the largest answer that is allowed takes a fifth of it. */
const MEMORY = 512;
/** Milliseconds without work after which a thread ends, and its memory with it; to begin one takes half a second. */
const IDLE = 3_000;
/** Milliseconds for which a thread may go on with what nobody waits for any more. */
const GRACE = 5_000;

const WORKER = projectFile("dist/cli/large-work/worker.js");

export function openLargeWork(
  store: { readonly connection: Connection; readonly database: string | undefined },
  schema: GraphQLSchema,
  { limits = {}, atOnce = AT_ONCE, waiting, memory = MEMORY }: LargeWorkOptions = {},
): LargeWork {
  let threads: Piscina<Task, Outcome> | undefined;
  // Now, when nobody waits: it takes a tenth of a second.
  const schemaText = printSchema(schema);
  const turns = openTurns({ atOnce, waiting });
  // Texts pass through this thread.
  const clearMemory = memoryClearer();

  /** The outcome, and all pieces. */
  async function work(task: Work, signal: AbortSignal, onHeard: () => void = () => {}) {
    const giveBack = await takeTurn(turns, signal, limits.queryMilliseconds);
    threads ??= openThreads();
    const { port1: port, port2 } = new MessageChannel();
    try {
      const pieces = piecesFrom(port, onHeard);
      const outcome = await threads.run(
        { ...task, port: port2 },
        { transferList: [port2], signal: stopping(port, signal) },
      );
      if (outcome.kind === "failed") throw readError(outcome.error);
      return { outcome, pieces: await pieces };
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY") throw answerNeedsMemory();
      throw error;
    } finally {
      port.close();
      giveBack();
      clearMemory();
    }
  }

  function openThreads(): Piscina<Task, Outcome> {
    const { connection, database } = store;
    return new Piscina({
      filename: WORKER,
      workerData: { connection, database, limits, schema: schemaText } satisfies WorkerData,
      minThreads: 0,
      maxThreads: atOnce,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      // A thread that slept until its next task would not hear of its database.
      atomics: "disabled",
    });
  }

  return {
    answer: async (accepted, signal, onHeard) => {
      const { outcome } = await work({ kind: "question", ...asked(accepted) }, signal, onHeard);
      return resultOf(outcome, accepted);
    },
    writeFeed: async ({ edition, view, format, selection, language }, signal) => {
      const feed = { kind: "feed", edition, view: view.name, format: format.name, selection, language } as const;
      const { outcome, pieces } = await work(feed, signal);
      return outcome.kind === "sent" ? pieces : null;
    },
    writeAnswer: async ({ operation, format, language, body }, signal) => {
      const file = { kind: "answer", ...asked(operation), format: format.name, language, body } as const;
      return (await work(file, signal)).pieces;
    },
    close: async () => threads?.destroy(),
  };
}

/** Until the end comes. */
function piecesFrom(port: MessagePort, onHeard: () => void): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  return new Promise((resolve) => {
    port.on("message", (message: FromThread) => {
      if (message === HEARD) onHeard();
      else if (message === END) resolve(pieces);
      else pieces.push(message);
    });
  });
}

/** The thread is told when nobody waits any more; the signal comes when it does not stop by itself. */
function stopping(port: MessagePort, signal: AbortSignal): AbortSignal {
  const stuck = new AbortController();
  const stop = () => {
    port.postMessage("stop");
    const timer = setTimeout(() => stuck.abort(), GRACE).unref();
    port.once("close", () => clearTimeout(timer));
  };
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  port.once("close", () => signal.removeEventListener("abort", stop));
  return stuck.signal;
}

function asked({ document, operation, given, deadline, identified }: AcceptedOperation) {
  // The text as it came, for errors name places in it.
  const query = document.loc?.source.body ?? print(document);
  return { query, operationName: operation.name?.value, variables: given, deadline, identified };
}

function resultOf(outcome: Outcome, { document }: AcceptedOperation): ExecutionResult {
  if (outcome.kind !== "answered") throw new Error(`a question's outcome is: ${outcome.kind}`);
  const { data, errors } = outcome;
  return {
    ...(errors.length > 0 ? { errors: errors.map((error) => readReplyError(error, document.loc?.source)) } : {}),
    ...(data === undefined ? {} : { data: data === "null" ? null : new WrittenData(data) }),
  };
}
