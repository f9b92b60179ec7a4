/** An open store in, a place out where large answers are made: threads of their own, as many as half of the machine's cores, which begin with the first question. */
import { availableParallelism } from "node:os";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { type ExecutionResult, GraphQLError, print } from "graphql";
import { Piscina } from "piscina";
import type { AnswerLarge } from "../graphql/engine.ts";
import type { AcceptedOperation } from "../graphql/operation/answer-operation.ts";
import type { Limits } from "../graphql/operation/limits.ts";
import { answerNeedsMemory, ReplyError, serverBusy } from "../graphql/operation/reply-errors.ts";
import { WrittenData } from "../graphql/operation/written-data.ts";
import { openTurns } from "../http/turns.ts";
import { projectFile } from "../project-files.ts";
import type { Connection } from "../store/open-driver.ts";
import { memoryClearer } from "./clear-memory.ts";
import type { LargeAnswer, LargeQuestion, WorkerData, WrittenError } from "./large-answers-worker.ts";

export interface LargeAnswers {
  readonly answer: AnswerLarge;
  readonly close: () => Promise<void>;
}

export interface LargeAnswersOptions {
  readonly limits?: Partial<Limits>;
  /** Questions that are answered at the same time, each in a thread. */
  readonly atOnce?: number;
  /** Questions that may wait for one of the threads. */
  readonly waiting?: number;
  /** Megabytes that a thread may take. */
  readonly memory?: number;
}

/** On half of the machine's cores: the others are left to those who ask for little. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
/** Megabytes; the largest answer that is allowed takes a fifth of it. */
const MEMORY = 512;
/** Milliseconds without a question after which a thread ends; to begin one takes a second. */
const IDLE = 300_000;
/** Milliseconds for which a thread may go on with what nobody waits for any more. */
const GRACE = 5_000;

const WORKER = projectFile("dist/cli/large-answers-worker.js");

export function openLargeAnswers(
  store: { readonly connection: Connection; readonly database: string | undefined },
  { limits = {}, atOnce = AT_ONCE, waiting, memory = MEMORY }: LargeAnswersOptions = {},
): LargeAnswers {
  const workerData: WorkerData = { connection: store.connection, database: store.database, limits };
  const threads = new Piscina<LargeQuestion, LargeAnswer>({
    filename: WORKER,
    workerData,
    minThreads: 0,
    maxThreads: atOnce,
    idleTimeout: IDLE,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // A thread that slept until the next question would neither clear up nor hear of its database.
    atomics: "disabled",
  });
  const turns = openTurns({ atOnce, waiting });
  // Texts of answers pass through this thread.
  const clearMemory = memoryClearer();

  async function answer(accepted: AcceptedOperation, signal: AbortSignal): Promise<ExecutionResult> {
    const giveBack = await turns.take(signal);
    if (!giveBack) throw serverBusy();
    const { port1: port, port2 } = new MessageChannel();
    try {
      const question = { ...questionOf(accepted), port: port2 };
      return resultOf(await threads.run(question, { transferList: [port2], signal: stopping(port, signal) }), accepted);
    } catch (error) {
      throw refusalOf(error) ?? error;
    } finally {
      port.close();
      giveBack();
      clearMemory();
    }
  }

  return { answer, close: () => threads.destroy() };
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

function questionOf({ document, operation, given, deadline, identified = false }: AcceptedOperation) {
  const operationName = operation.name?.value;
  // The text as it came, for errors name places in it.
  return { query: document.loc?.source.body ?? print(document), operationName, variables: given, deadline, identified };
}

function resultOf({ data, errors }: LargeAnswer, { document }: AcceptedOperation): ExecutionResult {
  return {
    ...(errors.length > 0 ? { errors: errors.map((error) => errorOf(error, document.loc?.source)) } : {}),
    ...(data === undefined ? {} : { data: data === "null" ? null : new WrittenData(data) }),
  };
}

function errorOf({ message, positions, path, extensions, isReply }: WrittenError, source: GraphQLError["source"]) {
  const place = positions && source ? { source, positions } : {};
  return new (isReply ? ReplyError : GraphQLError)(message, { ...place, path: path ?? null, extensions });
}

/** What became of a thread, in a reply's words. */
function refusalOf(error: unknown): ReplyError | undefined {
  const { code } = error as { readonly code?: unknown };
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? answerNeedsMemory() : undefined;
}
