/** A file, piece by piece, and where it is to go in; it is there whole out, or not at all. */
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Piece } from "../export/format.ts";
import { terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** A file is written under another name first: one that is there already stays as it is until the new one is complete. */
export async function writeOutput(pieces: Iterable<Piece>, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await pipeline(Readable.from(pieces), terminal().stdout, { end: false }).catch(ifReaderStays);
    return;
  }
  const unfinished = `${file}.${randomBytes(4).toString("hex")}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished, { flags: "wx" }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${file} cannot be written: ${error.code}.`, { cause: error });
  }
}

/** Each file is whole or not there; those of the folder that are none of them stay. */
export async function writeFolder(
  files: readonly { readonly name: string; readonly text: string }[],
  folder: string,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${folder} cannot be written: ${error.code}.`, { cause: error });
  }
  for (const { name, text } of files) await writeOutput([text], join(folder, name));
}

/** `policy-graph export … | head` ends when head has seen enough. */
function ifReaderStays(error: unknown): void {
  if (!isSystemError(error) || error.code !== "EPIPE") throw error;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
