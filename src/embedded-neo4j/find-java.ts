/** Looks for a Java that can run Neo4j, or says what is missing. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { EmbeddedError, THREE_WAYS_OUT } from "./embedded-error.ts";

export interface Java {
  readonly command: string;
  /** As Java prints it, e.g. `17.0.15`. */
  readonly version: string;
}

const NEEDED = 17;

/** JAVA_HOME's Java first, then the PATH's; throws an `EmbeddedError` when neither is 17 or newer. */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const home = environment.JAVA_HOME;
  const tooOld: string[] = [];
  for (const command of [...(home ? [join(home, "bin", "java")] : []), "java"]) {
    const version = await javaVersion(command, environment);
    if (version === null) continue;
    if (majorVersion(version) >= NEEDED) return { command, version };
    tooOld.push(version);
  }
  const found = tooOld.length === 0 ? "no Java was found" : `the Java found is ${tooOld.join(" and ")}`;
  throw new EmbeddedError(
    `The embedded database needs Java ${NEEDED} or newer, and Maven the first time; ${found}. ${THREE_WAYS_OUT}`,
  );
}

/** The version that `java -version` prints, or null when the command cannot be run. */
async function javaVersion(command: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  try {
    const { stderr, stdout } = await promisify(execFile)(command, ["-version"], {
      env: environment,
      timeout: 20_000,
      windowsHide: true,
    });
    return parseJavaVersion(stderr + stdout);
  } catch {
    return null;
  }
}

/** `17.0.15` from what `java -version` prints, or null. */
export function parseJavaVersion(printed: string): string | null {
  return /\bversion "([^"]+)"/.exec(printed)?.[1] ?? null;
}

/** 17 of `17.0.15`, `17-ea` and `17`; 8 of `1.8.0_392`; 0 when it is no version. */
export function majorVersion(version: string): number {
  const [, first, second] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return Number((first === "1" ? second : first) ?? 0);
}
