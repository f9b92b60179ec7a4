/**
 * Before the tests on a database: finds a real Neo4j as the program does (NEO4J_URI, else embedded), with Testcontainers in between
 * where a Docker engine answers and has the image; provides its address to the tests, and stops what it started.
 */
import { access, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "../../src/embedded-neo4j/open-embedded.ts";

const IMAGE = "neo4j:5.26-community";
/** A local engine answers within a tenth of this. */
const ENGINE_MILLISECONDS = 5_000;

export interface TestServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

declare module "vitest" {
  interface ProvidedContext {
    neo4j: TestServer;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, release } = await shareServer();
  project.provide("neo4j", server);
  return release;
}

interface Started {
  readonly server: TestServer;
  readonly stop: () => Promise<void>;
}

interface Shared {
  readonly started: Promise<Started>;
  users: number;
}

/** Each project has this module for itself, the process is theirs together. */
const held = globalThis as { testServer?: Shared | undefined };

/** One server for all projects of a run: started for the first of them, stopped when the last has released it. */
export async function shareServer(): Promise<{ readonly server: TestServer; readonly release: () => Promise<void> }> {
  held.testServer ??= { started: startServer(), users: 0 };
  const shared = held.testServer;
  shared.users += 1;
  const { server, stop } = await shared.started;
  const release = async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    held.testServer = undefined;
    await stop();
  };
  return { server, release };
}

async function startServer(): Promise<Started> {
  const started = (await given()) ?? (await container()) ?? (await embedded());
  try {
    await refuseForeignData(started.server);
  } catch (error) {
    await started.stop();
    throw error;
  }
  return started;
}

async function given(): Promise<Started | undefined> {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
  if (!uri) return undefined;
  console.log("Neo4j for the tests: NEO4J_URI");
  return { server: { uri, username, password }, stop: async () => {} };
}

async function container(): Promise<Started | undefined> {
  if (!(await mayHaveEngine())) return undefined;
  const { getContainerRuntimeClient } = await import("testcontainers");
  const engine = await within(ENGINE_MILLISECONDS, getContainerRuntimeClient()).catch(() => undefined);
  if (!engine) return undefined;
  const { Neo4jContainer } = await import("@testcontainers/neo4j");
  console.log(`Neo4j for the tests: Testcontainers, ${IMAGE}`);
  try {
    const running = await new Neo4jContainer(IMAGE).start();
    const server = { uri: running.getBoltUri(), username: running.getUsername(), password: running.getPassword() };
    return { server, stop: async () => void (await running.stop()) };
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    console.log(`A Docker engine is there, but the container cannot be had: ${reason}`);
    return undefined;
  }
}

/**
 * Whether anything hints at an engine where Testcontainers looks for one. Loading Testcontainers takes up to two seconds, which those
 * without Docker need not wait.
 */
async function mayHaveEngine(): Promise<boolean> {
  if (process.env.DOCKER_HOST || process.platform === "win32") return true;
  const { XDG_RUNTIME_DIR: runtime = `/run/user/${process.getuid?.()}` } = process.env;
  const hints = [
    "/var/run/docker.sock",
    join(runtime, "docker.sock"),
    ...[".docker/run/docker.sock", ".docker/desktop/docker.sock", ".testcontainers.properties"].map((path) =>
      join(homedir(), path),
    ),
  ];
  return (await Promise.allSettled(hints.map((path) => access(path)))).some(({ status }) => status === "fulfilled");
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = sleep(milliseconds, undefined, { ref: false }).then(() => Promise.reject(new Error("no answer")));
  return Promise.race([promise, late]);
}

async function embedded(): Promise<Started> {
  console.log("Neo4j for the tests: embedded");
  const dataFolder = process.env.POLICY_GRAPH_DATA ?? join(import.meta.dirname, "../../.data");
  const databaseName = `test-${process.pid}`;
  const server = await openEmbedded({ dataFolder, databaseName });
  return {
    server: { uri: server.uri, username: server.username, password: server.password },
    stop: async () => {
      await server.release();
      await rm(join(dataFolder, databaseName), { recursive: true, force: true });
    },
  };
}

/** The tests empty their database: they must never meet somebody's own. */
async function refuseForeignData({ uri, username, password }: TestServer): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const { records } = await driver.executeQuery("MATCH (n) WHERE NOT n:SchemaMigration RETURN count(n) AS nodes");
    if (records[0]?.get("nodes").toNumber() > 0) {
      throw new Error(
        "The database at NEO4J_URI is not empty. The tests empty it again and again: give them one of their own.",
      );
    }
  } finally {
    await driver.close();
  }
}
