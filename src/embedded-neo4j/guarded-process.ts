/** Starts a program that cannot outlive this process, however this process ends. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

/**
 * The shell forks a guard and becomes the program itself, so that the child's id, signals and exit code are the program's.
 * The guard reads descriptor 3, whose other end this process holds: an end without "done" means that this process is gone.
 * It ignores the signals that reach a whole process group, for it has to outlive them.
 */
const GUARD = `umask "$1"
shift
( trap '' TERM HUP INT
  read -r word <&3
  [ "$word" = done ] && exit 0
  kill -TERM $$
  n=0
  while [ $n -lt 25 ] && kill -0 $$; do sleep 1; n=$((n + 1)); done
  [ $n -lt 25 ] || kill -KILL $$
) >/dev/null 2>&1 </dev/null &
exec "$@" 3<&-`;

export interface GuardedOptions {
  readonly folder: string;
  /** Receives each line the program prints, to either stream. */
  readonly onLine: (line: string) => void;
  readonly environment?: NodeJS.ProcessEnv;
  /** Nobody else may read the files it makes. */
  readonly privateFiles?: boolean;
}

export interface GuardedProcess {
  readonly pid: number | undefined;
  /** Resolves when the program has ended; the exit code, or the signal's name, or the error that kept it from starting. */
  readonly ended: Promise<number | string | Error>;
  /** Asks it to end, insists after `patience` milliseconds; resolves when it has ended. */
  stop(patience: number): Promise<void>;
}

export function startGuarded(command: string, parameters: readonly string[], options: GuardedOptions): GuardedProcess {
  // Windows has no such shell: there a program outlives a supervisor that is killed, and the next start deals with it.
  const windows = process.platform === "win32";
  const environment = { ...process.env, ...(windows ? {} : { LC_ALL: utf8Locale() }), ...options.environment };
  const child = windows
    ? spawn(quoted(command), parameters.map(quoted), {
        ...{ cwd: options.folder, env: environment, windowsHide: true },
        ...{ shell: command.endsWith(".cmd"), stdio: ["ignore", "pipe", "pipe"] },
      })
    : spawn("/bin/sh", ["-c", GUARD, "sh", options.privateFiles ? "077" : "022", command, ...parameters], {
        ...{ cwd: options.folder, env: environment, stdio: ["ignore", "pipe", "pipe", "pipe"] },
      });
  const ended = new Promise<number | string | Error>((resolve) => {
    child.once("error", resolve);
    child.once("close", (code, signal) => resolve(code ?? signal ?? 0));
  });
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, options.onLine);
  releaseGuardAtEnd(child);
  return { pid: child.pid, ended, stop: (patience) => stopChild(child, ended, patience) };

  function quoted(word: string): string {
    return command.endsWith(".cmd") && /[\s&()^]/.test(word) ? `"${word}"` : word;
  }
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>, patience: number): Promise<void> {
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(insist);
}

/** The guard has to go when its program has ended by itself; the pipe breaks if it went first, which is no matter. */
function releaseGuardAtEnd(child: ChildProcess): void {
  const pipe = child.stdio[3] as Writable | null | undefined;
  pipe?.on("error", () => {});
  child.once("exit", () => pipe?.end("done\n"));
}

function eachLine(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): void {
  let rest = "";
  stream?.setEncoding("utf8");
  stream?.on("data", (text: string) => {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    lines.forEach(onLine);
  });
  stream?.on("end", () => rest && onLine(rest));
}

/** Java reads and writes file names in the locale's encoding; under the "C" locale every Japanese folder would be "???". */
function utf8Locale(): string {
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  const present = LC_ALL || LC_CTYPE || LANG || "";
  return /utf-?8/i.test(present) ? present : process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
}
