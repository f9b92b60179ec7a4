/**
 * A script of ours and what it is to read in, what it wrote out: run in a process of its own that has nothing of this one, neither its environment
 * nor open files, may write no file and start no program, and is ended when it takes too long or too much, or when nobody waits any more.
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { projectFile } from "../../project-files.ts";

export interface Confinement {
  /** Of the whole run. */
  readonly milliseconds: number;
  /** Megabytes of objects; where the system tells (Linux), the whole process may take twice as much. */
  readonly memory: number;
  /** Bytes that it may write. */
  readonly outputBytes: number;
}

export type Run =
  | { readonly kind: "done"; readonly output: Buffer }
  | { readonly kind: "time" | "memory" | "output" | "gone" }
  /** What it said of it, for the operator. */
  | { readonly kind: "failed"; readonly said: string };

/** Resolves when the process has ended. */
export async function runConfined(
  script: string,
  input: readonly Uint8Array[],
  { milliseconds, memory, outputBytes }: Confinement,
  signal: AbortSignal,
): Promise<Run> {
  if (signal.aborted) return { kind: "gone" };
  const child = startConfined(script, Math.ceil(milliseconds / 1_000) + 1, memory);
  let why: "time" | "memory" | "output" | "gone" | undefined;
  const end = (reason: NonNullable<typeof why>) => {
    why ??= reason;
    child.kill("SIGKILL");
  };
  const onGone = () => end("gone");
  signal.addEventListener("abort", onGone, { once: true });
  const timer = setTimeout(() => end("time"), milliseconds);
  const watch = setInterval(async () => {
    if ((await megabytesOf(child.pid)) > 2 * memory) end("memory");
  }, WATCHED_EVERY);
  try {
    const ended = new Promise<number | string>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, killedBy) => resolve(code ?? killedBy ?? "nothing"));
    });
    const output = collected(child.stdout, outputBytes, () => end("output"));
    const said = collected(child.stderr, SAID_BYTES, () => {});
    // Who is ended does not read to the end.
    child.stdin.on("error", () => {});
    for (const piece of input) child.stdin.write(piece);
    child.stdin.end();
    const how = await ended;
    if (why) return { kind: why };
    if (how === 0) return { kind: "done", output: await output };
    // The runtime ends itself when its heap is full, the system what has used up its time.
    const words = (await said).toString("utf8");
    if (/heap out of memory|Allocation failed/u.test(words)) return { kind: "memory" };
    if (how === "SIGXCPU" || how === "SIGKILL") return { kind: "time" };
    return { kind: "failed", said: `${how}: ${words}` };
  } finally {
    signal.removeEventListener("abort", onGone);
    clearTimeout(timer);
    clearInterval(watch);
  }
}

const WATCHED_EVERY = 200;
/** Of what is written to the log when it fails. */
const SAID_BYTES = 4_000;

/**
 * The shell sets what the system itself holds to (no files written, no memory dumped, so much time of a processor) and becomes the process. The last
 * of these ends it when this process cannot.
 */
const LIMITS = 'ulimit -c 0; ulimit -f 0; ulimit -t "$1"; shift; exec "$@"';

function startConfined(script: string, seconds: number, memory: number): ChildProcessWithoutNullStreams {
  const parameters = [
    ...[`--max-old-space-size=${memory}`, "--disallow-code-generation-from-strings", "--no-warnings"],
    ...[permissionFlag(), ...READABLE.map((path) => `--allow-fs-read=${projectFile(path)}`)],
    script,
  ];
  const options = {
    cwd: projectFile("dist"),
    env: Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    windowsHide: true,
  };
  if (process.platform === "win32") return spawn(process.execPath, parameters, options);
  return spawn("/bin/sh", ["-c", LIMITS, "sh", String(seconds), process.execPath, ...parameters], options);
}

/** Of the environment, what has no secrets and what the system cannot do without. */
const PASSED_ON = ["TZ", "SystemRoot"];
/** The program, and nothing else of the disk: the folder of the database lies beside these. */
const READABLE = ["dist/*", "node_modules/*", "package.json"];

/** Without it, no part of the disk is out of reach; with it, no process, thread or native module can be started either. */
function permissionFlag(): string {
  return process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";
}

async function collected(stream: Readable, most: number, onMore: () => void): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  // Nobody hears of an error here that does not end the process as well.
  stream.on("error", () => {});
  for await (const piece of stream) {
    if (length < most) pieces.push(piece.subarray(0, most - length));
    length += piece.length;
    if (length > most) onMore();
  }
  return Buffer.concat(pieces);
}

/** 0 where the system does not tell, or the process has ended. */
async function megabytesOf(pid: number | undefined): Promise<number> {
  if (process.platform !== "linux") return 0;
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1_000;
}
