/** Files that belong to the program but are not code: a path below the project's root in, an absolute path out. */
import { fileURLToPath } from "node:url";

const ROOT = new URL("../", import.meta.url);

/** Absolute path of a file of the project, the same from `src/` and from the compiled `dist/`. */
export function projectFile(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}
