/** Files that only their owner can read, written so that nobody ever sees half of one; and log files of that kind. */
import { randomBytes } from "node:crypto";
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileError } from "./embedded-error.ts";
import { makeFolder } from "./make-folder.ts";

/** Replaces the file; makes its folder, for the owner alone, where it is missing. */
export async function writePrivate(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.part`;
  try {
    await makeFolder(dirname(path), 0o700);
    await writeFile(temporary, text, { mode: 0o600, flag: "wx", flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw fileError("Writing", path, error);
  }
}

/** The file's text, or null where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw fileError("Reading", path, error);
  }
}

/** In bytes; a longer one is begun anew. */
const LONGEST = 1_000_000;

/** An open log file to append to, which cannot grow for ever. */
export async function openLog(path: string): Promise<FileHandle> {
  await makeFolder(dirname(path), 0o700);
  const length = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  return open(path, length > LONGEST ? "w" : "a", 0o600);
}
