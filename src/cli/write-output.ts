/** A text, piece by piece, and where it is to go in; it is there whole out, or not at all. */
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** A file is written under another name first: one that is there already stays as it is until the new one is complete. */
export async function writeOutput(text: Iterable<string>, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await pipeline(Readable.from(text), terminal().stdout, { end: false }).catch(ifReaderStays);
    return;
  }
  const unfinished = `${file}.${randomBytes(4).toString("hex")}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(unfinished, { flags: "wx" }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${file} cannot be written: ${error.code}.`, { cause: error });
  }
}

/** `policy-graph export … | head` ends when head has seen enough. */
function ifReaderStays(error: unknown): void {
  if (!isSystemError(error) || error.code !== "EPIPE") throw error;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
