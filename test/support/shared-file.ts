/** A file that lies beside the project and is not distributed with it: its bytes where it is at hand, and a word where it is not. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** `path` below ../shared; undefined, with a line on stderr, where it is absent. In CI it must be there. */
export function sharedFile(path: string, askedBy: string): Buffer | undefined {
  const file = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  if (existsSync(file)) return readFileSync(file);
  if (process.env.CI) throw new Error(`CI needs ${file}`);
  process.stderr.write(`${askedBy}: skipped what needs ../shared/${path}: it is not distributed with the project\n`);
  return undefined;
}
