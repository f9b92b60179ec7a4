/** A log file that only its owner can read and that cannot grow for ever: its path in, an open file to append to out. */
import { type FileHandle, mkdir, open, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** In bytes; a longer one is begun anew. */
const LONGEST = 1_000_000;

export async function openLog(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const length = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  return open(path, length > LONGEST ? "w" : "a", 0o600);
}
