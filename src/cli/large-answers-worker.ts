/**
 * The thread in which large answers are made: an engine of its own on the same database. Who asks for little is not held up by it, it may
 * not take more memory than it is given, and it gives back what it has taken.
 */
import { constants, setPriority } from "node:os";
import { type MessagePort, workerData } from "node:worker_threads";
import type { GraphQLError, GraphQLErrorExtensions } from "graphql";
import { type EngineRequest, openEngine } from "../graphql/engine.ts";
import type { Limits } from "../graphql/operation/limits.ts";
import { ReplyError } from "../graphql/operation/reply-errors.ts";
import { WrittenData } from "../graphql/operation/written-data.ts";
import { type Connection, openDriver } from "../store/open-driver.ts";
import { memoryClearer } from "./clear-memory.ts";
import { logToStderr } from "./log-to-stderr.ts";

/** What the thread is given when it begins. */
export interface WorkerData {
  readonly connection: Connection;
  readonly database: string | undefined;
  readonly limits: Partial<Limits>;
}

/** A question as it came, and the port over which it can be called off. */
export interface LargeQuestion
  extends Required<Pick<EngineRequest, "operationName" | "variables" | "deadline" | "identified">> {
  readonly query: string;
  readonly port: MessagePort;
}

/** A result whose data is text, and whose errors have crossed over from another thread. */
export interface LargeAnswer {
  readonly data: string | undefined;
  readonly errors: readonly WrittenError[];
}

export interface WrittenError {
  readonly message: string;
  readonly positions: readonly number[] | undefined;
  readonly path: readonly (string | number)[] | undefined;
  readonly extensions: GraphQLErrorExtensions;
  readonly isReply: boolean;
}

const { connection, database, limits } = workerData as WorkerData;
// Of a thread where the system has threads' priorities; of the whole process elsewhere, which would be no help to anybody.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);
const engine = openEngine({ driver: openDriver(connection), database }, { log: logToStderr, limits });
const clearMemory = memoryClearer();

export default async function answerLarge({ port, ...request }: LargeQuestion): Promise<LargeAnswer> {
  const over = new AbortController();
  port.once("message", () => over.abort());
  try {
    const { data, errors = [] } = await (await engine).execute({ ...request, signal: over.signal });
    return { data: WrittenData.textOf(data), errors: errors.map(written) };
  } finally {
    port.close();
    clearMemory();
  }
}

function written(error: GraphQLError): WrittenError {
  const { message, positions, path, extensions } = error;
  return { message, positions, path, extensions, isReply: error instanceof ReplyError };
}
