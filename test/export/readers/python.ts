/** Texts in, what a reader in Python makes of them out: one process for a test file, in which each library is loaded once. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { afterAll, inject } from "vitest";
import { type Reading, Refused } from "./reading.ts";

interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  readonly lines: AsyncIterator<string>;
  readonly complaints: string[];
}

let running: Running | undefined;
/** Replies come in the order of the requests. */
let last: Promise<unknown> = Promise.resolve();

/** `reader` is a function of a module beside this file: `with_networkx.gexf`. */
export function readInPython(reader: string, texts: readonly string[]): Promise<readonly Reading[]> {
  return askPython<Reading>(reader, texts);
}

/** The same for functions that give something else than a reading. */
export function askPython<T extends object>(reader: string, texts: readonly string[]): Promise<readonly T[]> {
  const reply = last.then(() => ask<T>(reader, texts));
  last = reply.catch(() => undefined);
  return reply;
}

async function ask<T extends object>(reader: string, texts: readonly string[]): Promise<readonly T[]> {
  running ??= start();
  running.process.stdin.write(`${JSON.stringify({ reader, texts })}\n`);
  const { value, done } = await running.lines.next();
  if (done) throw new Error(`The readers in Python ended: ${running.complaints.join("")}`);
  const { readings } = JSON.parse(value) as { readings: readonly (T | { readonly error: string })[] };
  return readings.map((reading, index) => {
    if ("error" in reading) throw new Refused(reader, reading.error, texts[index] ?? "");
    return reading;
  });
}

function start(): Running {
  const python = inject("readersPython");
  if ("missing" in python) throw new Error(python.missing);
  const process = spawn(python.path, ["-B", "-X", "utf8", join(import.meta.dirname, "read.py")]);
  const replies: Interface = createInterface({ input: process.stdout, crlfDelay: Number.POSITIVE_INFINITY });
  const complaints: string[] = [];
  // That it ended is said where the reply is missing.
  process.stdin.on("error", () => undefined);
  process.stderr.on("data", (data) => complaints.push(String(data)));
  return { process, lines: replies[Symbol.asyncIterator](), complaints };
}

afterAll(() => {
  running?.process.stdin.end();
  running = undefined;
});
