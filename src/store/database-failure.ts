/** Tells from a thrown error what has happened to the database: gone, out of time, of memory or of disk, or nothing known. */

export type DatabaseFailure = "unavailable" | "timeout" | "terminated" | "memory" | "disk";

/** Looks through wrappers (`originalError` of graphql-js, `cause`) for an error of the database driver, outermost first. */
export function databaseFailure(thrown: unknown): DatabaseFailure | undefined {
  let error: unknown = thrown;
  // Wrappers are few; the bound is there because a chain of causes may be a circle.
  for (let step = 0; step < 10 && isRecord(error); step += 1) {
    const failure = failureOf(error);
    if (failure) return failure;
    error = error.originalError ?? error.cause;
  }
  return undefined;
}

function failureOf(error: Readonly<Record<string, unknown>>): DatabaseFailure | undefined {
  const code = typeof error.code === "string" ? error.code : "";
  const message = typeof error.message === "string" ? error.message : "";
  if (/No space left on device|disk is full|not enough space/i.test(message)) return "disk";
  if (code === "ServiceUnavailable" || code === "SessionExpired") return "unavailable";
  if (/^Neo\.\w+\.Transaction\.TransactionTimedOut/.test(code)) return "timeout";
  if (/^Neo\.\w+\.Transaction\.(Transaction)?(Terminated|MarkedAsTerminated)$/.test(code)) return "terminated";
  if (/^Neo\.\w+\.General\.(Transaction|MemoryPool)?OutOfMemoryError$/.test(code)) return "memory";
  if (error.name === "DeadlinePassedError") return "timeout";
  // Its log could not be written, or it has stopped after such an error until it is started again.
  if (/^Neo\.DatabaseError\.Transaction\.Transaction(LogError|StartFailed|CommitFailed)$/.test(code))
    return "unavailable";
  if (code.startsWith("Neo.TransientError.")) return "unavailable";
  if (/^Neo\.ClientError\.(Security\.AuthorizationExpired|Database\.DatabaseNotFound)$/.test(code))
    return "unavailable";
  // The driver gives these two no code of their own.
  if (error.name === "Neo4jError" && /^(Connection acquisition timed out|Pool is closed)/.test(message)) {
    return "unavailable";
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
