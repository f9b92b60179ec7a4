/** What has happened to the database, from the errors of its driver. */
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { databaseFailure } from "../../src/store/database-failure.ts";

const failing = (code: string, message = "x") => new neo4j.Neo4jError(message, code, "50N42", "", {} as never);

test.each([
  ["unavailable", failing("ServiceUnavailable")],
  ["unavailable", failing("Neo.TransientError.Database.DatabaseUnavailable")],
  ["timeout", failing("Neo.ClientError.Transaction.TransactionTimedOut")],
  ["terminated", failing("Neo.ClientError.Transaction.Terminated")],
  ["memory", failing("Neo.TransientError.General.MemoryPoolOutOfMemoryError")],
  [
    "disk",
    failing("Neo.DatabaseError.Transaction.TransactionStartFailed", "java.io.IOException: No space left on device"),
  ],
  ["disk", new Error("wrapped", { cause: failing("Neo.TransientError.Transaction.X", "No space left on device") })],
  ["unavailable", failing("Neo.DatabaseError.Transaction.TransactionLogError", "Could not append transaction")],
  ["unavailable", failing("Neo.DatabaseError.Transaction.TransactionStartFailed", "needs to be restarted")],
  [undefined, failing("Neo.ClientError.Statement.SyntaxError")],
  [undefined, new Error("x")],
  [undefined, "x"],
] as const)("%s: %s", (failure, error) => {
  expect(databaseFailure(error)).toBe(failure);
});
