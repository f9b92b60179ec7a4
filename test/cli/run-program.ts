/** Arguments in, what the real program prints and its exit code out: `node bin/policy-graph.mjs …` in a process of its own. */
import { spawn } from "node:child_process";
import { projectFile } from "../../src/project-files.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Milliseconds after which it is killed; its code is null then. */
  readonly killAfter?: number;
}

/** The locale of a run that is given none: whoever starts the tests may speak Japanese. */
export const ENGLISH = { LC_ALL: "C" } as const;

export function runProgram(
  parameters: readonly string[],
  { environment = {}, input = "", killAfter }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [projectFile("bin/policy-graph.mjs"), ...parameters], {
      cwd: projectFile(""),
      env: { ...process.env, ...ENGLISH, ...environment },
    });
    const killer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(killer);
      resolve({ code, stdout: Buffer.concat(stdout).toString("utf8"), stderr: Buffer.concat(stderr).toString("utf8") });
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
