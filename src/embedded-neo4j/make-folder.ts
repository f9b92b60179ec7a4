/** Makes a folder and those around it. */
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Node's own way (`recursive`) goes round for ever below /proc, where a folder is there in which none can be made.
 *
 * @throws what the system says of the folder that cannot be made
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const error = await made(path, mode);
  if (error === undefined) return;
  const around = dirname(path);
  if (codeOf(error) !== "ENOENT" || around === path) throw error;
  // Somebody else may have made it meanwhile.
  if (!(await isFolder(around))) await makeFolder(around, mode);
  const again = await made(path, mode);
  if (again !== undefined) throw again;
}

/** Undefined when it is there now. */
async function made(path: string, mode: number): Promise<unknown> {
  try {
    await mkdir(path, { mode });
    return undefined;
  } catch (error) {
    return codeOf(error) === "EEXIST" && (await isFolder(path)) ? undefined : error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
