/** A server's address and who we are there in, a driver out. */
import neo4j, { type Driver } from "neo4j-driver";
import { StoreError } from "./store-error.ts";

export interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/**
 * @param retryMs how long an operation may go on trying when the database fails in passing, in milliseconds
 * @throws {StoreError} where the address is none
 */
export function openDriver({ uri, username, password }: Connection, retryMs = 30_000): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 4_000,
      // A question has up to four (`ask-database`).
      maxConnectionPoolSize: 250,
      maxTransactionRetryTime: retryMs,
      userAgent: "policy-graph",
    });
  } catch (cause) {
    throw new StoreError(
      "unreachable",
      `${uri} is no address of a Neo4j server. Expected one such as neo4j://localhost:7687 or neo4j+s://example.org.`,
      { cause },
    );
  }
}
