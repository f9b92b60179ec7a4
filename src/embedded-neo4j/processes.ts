/** What can be seen of other processes. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

export interface SeenProcess {
  readonly command: string;
  readonly parent: number;
}

/** A process's command line and its parent; null when it is gone, or cannot be seen. */
export async function processOf(pid: number): Promise<SeenProcess | null> {
  try {
    if (process.platform === "win32") return null;
    if (process.platform === "linux") {
      // Not every Linux has `ps`; the parent is the second field after the name, which is in parentheses and may hold any character.
      const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).replace(/^.*\)/s, "").trim().split(" ");
      return {
        command: (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " "),
        parent: Number(fields[1]),
      };
    }
    const { stdout } = await promisify(execFile)("ps", ["-ww", "-o", "ppid=,args=", "-p", String(pid)]);
    const [, parent, command = ""] = /^\s*(\d+)\s+(.*)$/s.exec(stdout) ?? [];
    return { command, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** Whether a process of that id is there, be it ours or anybody's. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
