/** Waits until Neo4j answers a query. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Config, Driver } from "neo4j-driver";
import { EmbeddedError, ifDamaged } from "./embedded-error.ts";
import type { EmbeddedPaths } from "./embedded-paths.ts";
import { USERNAME } from "./password.ts";
import { StartFailure, withoutClassNames } from "./start-failure.ts";

const PATIENCE = 60_000;
/** States in which a database is on its way. */
const ON_ITS_WAY: ReadonlySet<string> = new Set(["online", "starting", "initial", "unknown"]);

/** @throws EmbeddedError where it refuses the password, cannot open its files, or answers nothing for a minute. */
export async function answersQuery(boltPort: number, password: string, paths: EmbeddedPaths): Promise<void> {
  const driver = await supervisorsDriver(boltPort, password);
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
        const reason = await whyNotOpen(driver);
        if (reason !== undefined)
          throw new StartFailure(
            `Neo4j cannot open the database in ${paths.stores}: ${reason} ${ifDamaged(paths.database)}`,
            "files",
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

/** A driver that says at once what is wrong; loaded while Java is starting, which leaves it the time. */
export async function supervisorsDriver(
  boltPort: number,
  password: string,
  configuration: Config = {},
): Promise<Driver> {
  const { default: neo4j } = await import("neo4j-driver");
  return neo4j.driver(`bolt://127.0.0.1:${boltPort}`, neo4j.auth.basic(USERNAME, password), {
    telemetryDisabled: true,
    maxTransactionRetryTime: 0,
    ...configuration,
  });
}

/** What Neo4j's own database says of the one that is to be opened; undefined where it is on its way, or nothing is said. */
async function whyNotOpen(driver: Driver): Promise<string | undefined> {
  try {
    const { records } = await driver.executeQuery(
      "SHOW DATABASES YIELD default, currentStatus, statusMessage WHERE default RETURN currentStatus, statusMessage",
      {},
      { database: "system" },
    );
    const status = String(records[0]?.get("currentStatus") ?? "unknown");
    const message = String(records[0]?.get("statusMessage") ?? "");
    if (ON_ITS_WAY.has(status) || message === "") return undefined;
    return /No space left/i.test(message) ? "the disk is full." : `“${withoutClassNames(message)}”`;
  } catch {
    return undefined;
  }
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "Neo.ClientError.Security.Unauthorized";
}
