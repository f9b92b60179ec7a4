/** Waits until Neo4j answers a query. */
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedError } from "./embedded-error.ts";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import { USERNAME } from "./password.ts";

const PATIENCE = 60_000;

/** @throws EmbeddedError where it refuses the password, or answers nothing for a minute. */
export async function answersQuery(boltPort: number, password: string, paths: EmbeddedPaths): Promise<void> {
  // Loaded while Java is starting, which leaves it the time.
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(`bolt://127.0.0.1:${boltPort}`, neo4j.auth.basic(USERNAME, password), {
    telemetryDisabled: true,
    maxTransactionRetryTime: 0,
  });
  const deadline = Date.now() + PATIENCE;
  try {
    for (;;) {
      try {
        await driver.executeQuery("RETURN 1");
        return;
      } catch (error) {
        if (isUnauthorized(error))
          throw new EmbeddedError(
            `The password in ${paths.passwordFile} is not the one of the database in ${paths.database}. ` +
              "Put the right password file back, or delete the folder and load your documents again.",
            { cause: error },
          );
        if (Date.now() > deadline)
          throw new EmbeddedError(`Neo4j started but answers no query; what it said is in ${paths.neo4jLog}.`, {
            cause: error,
          });
        await sleep(50);
      }
    }
  } finally {
    await driver.close();
  }
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "Neo.ClientError.Security.Unauthorized";
}
