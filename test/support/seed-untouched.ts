/** Around each file of tests that reads the shared seed: fails it, loudly, where the store is not as it was loaded. */
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, inject } from "vitest";
import { revisionOf } from "./database.ts";

async function expectUntouched(): Promise<void> {
  const { uri, username, password } = inject("neo4j");
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const [loaded, now] = [inject("seedRevision"), await revisionOf(driver)];
    if (now !== loaded) {
      throw new Error(
        `The shared store of the seed was written to (its revision was ${loaded} and is ${now}): by this file or by one beside it. A suite that writes ends in .neo4j.test.ts.`,
      );
    }
  } finally {
    await driver.close();
  }
}

beforeAll(expectUntouched);
afterAll(expectUntouched);
