/** The number of a process in, how much memory it holds now and held at most out, in MiB; null where the system does not say (it is not Linux). */
import { readFile } from "node:fs/promises";

export interface Memory {
  readonly now: number;
  readonly most: number;
}

export async function memoryOf(pid: number | null): Promise<Memory | null> {
  if (pid === null) return null;
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? Number.NaN);
  const [now, most] = [kibibytes("VmRSS"), kibibytes("VmHWM")];
  return Number.isNaN(now) || Number.isNaN(most) ? null : { now: now / 1024, most: most / 1024 };
}
