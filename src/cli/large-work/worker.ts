/**
 * A thread in which large work is done: an engine of its own on the same database. Who asks for little is not held up by it, it may not
 * take more memory than it is given, and it gives back what it has taken.
 */
import { constants, setPriority } from "node:os";
import { type MessagePort, workerData } from "node:worker_threads";
import type { Piece } from "../../export/format.ts";
import { viewNamed } from "../../export/views/views.ts";
import { formatsOf, writeView } from "../../export/write-view.ts";
import { openEngine } from "../../graphql/engine.ts";
import { accept } from "../../graphql/operation/answer-operation.ts";
import { WrittenData } from "../../graphql/operation/written-data.ts";
import { askedOperation } from "../../graphql/results/asked-operation.ts";
import { ANSWER_FORMATS, writeAnswer } from "../../graphql/results/write-answer.ts";
import { schemaAgain } from "../../graphql/schema/built-schema.ts";
import { inPieces } from "../../http/feeds/send-file.ts";
import { openDriver } from "../../store/open-driver.ts";
import { readComplete } from "../feed-source.ts";
import { logToStderr } from "../log-to-stderr.ts";
import {
  type Answer,
  END,
  type Feed,
  HEARD,
  type Outcome,
  type Question,
  type Task,
  type WorkerData,
  writeError,
  writeReplyError,
} from "./messages.ts";

const { connection, database, limits, schema } = workerData as WorkerData;
// Of a thread where the system has threads' priorities; of the whole process elsewhere, which would be no help to anybody.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);
const store = { driver: openDriver(connection), database };
/** Of the tasks that are being done. */
const ports = new Set<MessagePort>();
const onHeard = () => {
  for (const port of ports) port.postMessage(HEARD);
};
const engine = schemaAgain(schema).then((built) => openEngine(store, { log: logToStderr, limits, built, onHeard }));

export default async function work({ port, ...task }: Task): Promise<Outcome> {
  const calledOff = new AbortController();
  ports.add(port);
  port.once("message", () => calledOff.abort());
  try {
    if (task.kind === "question") return await answer(task, calledOff.signal);
    const text = task.kind === "feed" ? await textOfFeed(task) : await textOfAnswer(task);
    if (!text) return { kind: "no such edition" };
    for await (const piece of inPieces(text)) {
      port.postMessage(piece);
      calledOff.signal.throwIfAborted();
    }
    return { kind: "sent" };
  } catch (thrown) {
    const error = writeError(thrown);
    if (!error) throw thrown;
    return { kind: "failed", error };
  } finally {
    ports.delete(port);
    port.postMessage(END);
    port.close();
  }
}

async function answer({ kind: _, ...request }: Question, signal: AbortSignal): Promise<Outcome> {
  const { data, errors = [] } = await (await engine).execute({ ...request, signal });
  return { kind: "answered", data: WrittenData.textOf(data), errors: errors.map(writeReplyError) };
}

async function textOfFeed({ edition, selection, language, ...names }: Feed): Promise<Iterable<Piece> | undefined> {
  const view = viewNamed(names.view);
  const format = view && formatsOf(view).find(({ name }) => name === names.format);
  if (!view || !format) throw new Error(`there is no ${names.view}.${names.format}`);
  const complete = await readComplete(store, edition);
  return complete ? writeView(complete, view, selection, format, language) : undefined;
}

async function textOfAnswer({ query, body, language, ...asked }: Answer): Promise<Iterable<Piece>> {
  const format = ANSWER_FORMATS.find(({ name }) => name === asked.format);
  const { parse, ...parts } = await engine;
  const parsed = parse(query);
  if (!format || "errors" in parsed) throw new Error("what was answered cannot be asked");
  const accepted = accept({ ...asked, ...parsed }, parts);
  if ("errors" in accepted) throw new Error("what was answered cannot be asked");
  return writeAnswer(askedOperation(accepted), JSON.parse(body).data, format, language);
}
