/** Why the embedded database cannot be had: a paragraph for the user, with the underlying error as its cause. */

/** Its message is complete: shown as it is, it says what is wrong and what to do. */
export class EmbeddedError extends Error {
  override readonly name = "EmbeddedError";
}

/** The ways to a database that do not depend on what was missing here. */
export const THREE_WAYS_OUT =
  "There are three ways to a database: set NEO4J_URI (with NEO4J_USERNAME and NEO4J_PASSWORD) to a Neo4j that you have; " +
  "install Java 17 or newer and Maven; or run “docker compose up”.";

/** @param database the folder of the database's files */
export function ifDamaged(database: string): string {
  return `If its files are damaged, nothing is lost that a document does not say: delete the folder ${database} and load your documents again.`;
}

/** An `EmbeddedError` for a failed operation on `path`, naming the usual reasons in plain words. */
export function fileError(doing: string, path: string, cause: unknown): EmbeddedError {
  if (cause instanceof EmbeddedError) return cause;
  return new EmbeddedError(`${doing} ${path} failed: ${reasonOf(cause)}.`, { cause });
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full; free some space or choose another data folder";
    case "EACCES":
    case "EPERM":
      return "it may not be written by this user; change its permissions or choose another data folder";
    case "EROFS":
      return "the disk is read-only; choose another data folder";
    case "ENOENT":
      return "no folder can be made there; choose another data folder";
    case "ENOTDIR":
    case "EEXIST":
      return "a file of that name is in the way; move it or choose another data folder";
    default:
      return cause instanceof Error ? cause.message : String(cause);
  }
}
