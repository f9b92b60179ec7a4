/** Before the tests that read exports with Gephi itself: fetches its toolkit with Maven, once; provides where it is, or the reason why it is not. */
import { execFile } from "node:child_process";
import { access, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { findJava } from "../../src/embedded-neo4j/find-java.ts";

const VERSION = "0.10.1";
const FOLDER = join(import.meta.dirname, "../../.readers");
const JAR = `gephi-toolkit-${VERSION}-all.jar`;
/** In full, with its version: the short name would take any. */
const COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

export type Gephi = { readonly jar: string; readonly java: string } | { readonly missing: string };

declare module "vitest" {
  interface ProvidedContext {
    gephi: Gephi;
  }
}

const run = promisify(execFile);

export default async function setup(project: TestProject): Promise<void> {
  const gephi = await findGephi().catch((error): Gephi => ({ missing: messageOf(error) }));
  if ("missing" in gephi) console.log(`Skipped are the tests with Gephi: ${gephi.missing}`);
  project.provide("gephi", gephi);
}

async function findGephi(): Promise<Gephi> {
  const java = (await findJava()).command;
  const { stdout } = await run(java, ["--list-modules"]);
  if (!stdout.includes("jdk.compiler"))
    return { missing: "this Java has no compiler (Debian: openjdk-17-jdk-headless)" };
  const jar = join(FOLDER, JAR);
  if (await exists(jar)) return { jar, java };
  console.log("Fetching the Gephi toolkit with Maven (83 MB, once) …");
  const partial = join(FOLDER, `.partial-gephi-${process.pid}`);
  try {
    await mkdir(partial, { recursive: true });
    await run(process.platform === "win32" ? "mvn.cmd" : "mvn", [
      ...["--batch-mode", "--quiet", COPY, `-Dartifact=org.gephi:gephi-toolkit:${VERSION}:jar:all`],
      `-DoutputDirectory=${partial}`,
    ]);
    await rename(join(partial, JAR), jar);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return { jar, java };
}

function messageOf(error: unknown): string {
  const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message?: string };
  return (stdout?.trim() || stderr?.trim() || message) ?? String(error);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
