/** Fetches Neo4j's jars with Maven, once, into a complete distribution folder. */
import { access, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { projectFile } from "../project-files.ts";
import { EmbeddedError, fileError, THREE_WAYS_OUT } from "./embedded-error.ts";
import { type EmbeddedPaths, NEO4J_VERSION } from "./embedded-paths.ts";
import type { Java } from "./find-java.ts";
import { startGuarded } from "./guarded-process.ts";
import { makeFolder } from "./make-folder.ts";

const HOUR = 3_600_000;
/** In full, with the version that the pom gives: the short name would send Maven looking for who that is. */
const COPY = "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies";

/** Leaves what is complete as it is. Several processes may do this at once: each fills a folder of its own, the first to finish wins. */
export async function fetchNeo4j(
  paths: EmbeddedPaths,
  java: Java,
  onProgress: (step: string) => void,
  signal: AbortSignal,
): Promise<void> {
  if (await exists(paths.distribution)) return;
  const part = `${paths.distribution}.${process.pid}.part`;
  onProgress(`fetching Neo4j ${NEO4J_VERSION} with Maven (118 MB, only once)`);
  try {
    await removeOldParts(paths);
    await rm(part, { recursive: true, force: true });
    await makeFolder(part);
    await runMaven(join(part, "lib"), part, java, onProgress, signal);
    await rename(part, paths.distribution);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!(await exists(paths.distribution))) throw fileError("Fetching Neo4j into", paths.distribution, error);
  }
}

async function runMaven(
  output: string,
  folder: string,
  java: Java,
  onProgress: (step: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const lines: string[] = [];
  let files = 0;
  const maven = startGuarded(
    process.platform === "win32" ? "mvn.cmd" : "mvn",
    [
      ...["--batch-mode", "--file", projectFile("src/embedded-neo4j/pom.xml")],
      ...[COPY, "-DincludeScope=runtime", `-DoutputDirectory=${output}`],
    ],
    {
      folder,
      // With the Java that was found: a JAVA_HOME that leads nowhere would be Maven's end.
      environment: { NO_COLOR: "1", ...(java.command === "java" ? { JAVA_HOME: "" } : {}) },
      onLine(line) {
        lines.push(line);
        if (/Downloaded from .*\.jar\b/.test(line) && ++files % 20 === 0)
          onProgress(`fetching Neo4j ${NEO4J_VERSION} with Maven (${files} files so far)`);
      },
    },
  );
  const stop = () => void maven.stop(5_000);
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const end = await maven.ended;
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (end === 0) return;
  if (end === 127 || end instanceof Error)
    throw new EmbeddedError(
      `The embedded database has to be fetched once with Maven, and no Maven (mvn) was found. ${THREE_WAYS_OUT}`,
    );
  throw new EmbeddedError(
    `Maven could not fetch Neo4j ${NEO4J_VERSION} (tried: mvn dependency:copy-dependencies): ${mavenReason(lines)}. ` +
      `If this machine has no network, fetch it once where there is one. ${THREE_WAYS_OUT}`,
  );
}

/** The line of Maven's output that says what went wrong: the first error, for the later ones are advice. */
export function mavenReason(lines: readonly string[]): string {
  if (lines.some((line) => line.includes("No space left on device"))) return "the disk is full";
  const plain = lines.map((line) => stripVTControlCharacters(line).trim()).filter(Boolean);
  const reason = plain.find((line) => line.startsWith("[ERROR]")) ?? plain.at(-1) ?? "it printed nothing";
  return reason
    .replace(/^\[ERROR\]\s*/, "")
    .replace(/ -> \[Help \d+\]$/, "")
    .replace(/[.\s]+$/, "");
}

/** What a killed fetch left; one that is under way is younger than that. */
async function removeOldParts(paths: EmbeddedPaths): Promise<void> {
  for (const name of await readdir(paths.dataFolder)) {
    const path = join(paths.dataFolder, name);
    if (!/^neo4j-.*\.part$/.test(name) || Date.now() - (await stat(path)).mtimeMs < HOUR) continue;
    await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
