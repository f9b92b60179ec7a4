/**
 * Before the tests that read exports with Python libraries: makes a virtual environment of the project's own, once for each list of
 * requirements and version of Python; provides the path of its Python, or the reason why there is none.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

const ROOT = join(import.meta.dirname, "../..");
const REQUIREMENTS = join(ROOT, "test/export/readers/requirements.txt");
const ENVIRONMENTS = join(ROOT, ".readers");
const OLDEST = [3, 11] as const;
const CANDIDATES = ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python"];
const PARTIAL = ".partial-";
/** No installation takes as long: what is older was cut off. */
const ABANDONED_MILLISECONDS = 3_600_000;
const ABOUT = "import ensurepip, sys, venv; print(*sys.version_info[:3], sys.platform, sys.base_prefix)";

export type ReadersPython = { readonly path: string } | { readonly missing: string };

declare module "vitest" {
  interface ProvidedContext {
    readersPython: ReadersPython;
  }
}

const run = promisify(execFile);

export default async function setup(project: TestProject): Promise<void> {
  const python = await findPython();
  const provided = "missing" in python ? python : await environment(python.command, python.about);
  if ("missing" in provided) console.log(`Skipped are the tests with readers in Python: ${provided.missing}`);
  project.provide("readersPython", provided);
}

async function findPython(): Promise<{ command: string; about: string } | { missing: string }> {
  let found = "there is no python3";
  for (const command of CANDIDATES) {
    try {
      const about = (await run(command, ["-c", ABOUT])).stdout.trim();
      const [major = 0, minor = 0] = about.split(" ").map(Number);
      if (major === OLDEST[0] && minor >= OLDEST[1]) return { command, about };
      found = `${command} is ${major}.${minor}, they need ${OLDEST.join(".")} or newer`;
    } catch (error) {
      if (/ensurepip|venv/.test(String(error))) found = `${command} lacks venv or ensurepip (Debian: python3-venv)`;
    }
  }
  return { missing: found };
}

async function environment(command: string, about: string): Promise<ReadersPython> {
  const key = createHash("sha256")
    .update(about)
    .update(await readFile(REQUIREMENTS))
    .digest("hex")
    .slice(0, 16);
  const folder = join(ENVIRONMENTS, key);
  const inside = process.platform === "win32" ? "Scripts/python.exe" : "bin/python";
  const whole = { path: join(folder, inside) };
  if (await exists(whole.path)) return whole;
  console.log("Installing the readers in Python (once) …");
  const partial = `${folder}${PARTIAL}${process.pid}`;
  try {
    await mkdir(ENVIRONMENTS, { recursive: true });
    await removeAbandoned();
    await run(command, ["-m", "venv", partial]);
    const pip = (...parameters: string[]) => run(join(partial, inside), ["-m", "pip", ...parameters]);
    const quietly = ["--quiet", "--disable-pip-version-check", "--no-input"];
    await pip("install", ...quietly, "--no-deps", "--prefer-binary", "--requirement", REQUIREMENTS);
    await pip("check", ...quietly);
    await rename(partial, folder);
    return whole;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another run was faster.
    if (await exists(whole.path)) return whole;
    return { missing: `they could not be installed: ${messageOf(error)}` };
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of (await readdir(ENVIRONMENTS)).filter((it) => it.includes(PARTIAL))) {
    const path = join(ENVIRONMENTS, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - ABANDONED_MILLISECONDS) await rm(path, { recursive: true, force: true });
  }
}

function messageOf(error: unknown): string {
  const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message?: string };
  return (stderr?.trim() || stdout?.trim() || message) ?? String(error);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
