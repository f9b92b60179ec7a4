/**
 * A checkout in, the same checkout ready to run out: packages as the lock file has them, the program compiled, the page built.
 * Does only what is not done yet; takes a few milliseconds where nothing is. Plain JavaScript, because it runs before anything is there.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

/** What is built from what; a part is built again when one of its sources changes. */
const PARTS = [
  {
    name: "program",
    sources: ["src", "tsconfig.json"],
    build: () => run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "--project", ROOT]),
  },
  page("explorer"),
  page("graphiql"),
];

function page(name) {
  return {
    name: `page ${name}`,
    sources: [`web/${name}`, "web/shared"],
    build: () =>
      run(process.execPath, [
        join(ROOT, "node_modules/vite/bin/vite.js"),
        "build",
        "--config",
        join(ROOT, `web/${name}/vite.config.ts`),
        "--logLevel",
        "warn",
      ]),
  };
}

/** True when the checkout is ready; what went wrong has been said on stderr otherwise. */
export async function setUp() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    say(`policy-graph needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
    return false;
  }
  try {
    if (!(await packagesAreThere())) {
      say("Installing packages (once) …");
      const npm = process.platform === "win32" ? "npm.cmd" : "npm";
      await run(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { shell: process.platform === "win32" });
    }
    const lock = await readFile(join(ROOT, "package-lock.json"));
    for (const part of PARTS) await buildIfChanged(part, lock);
    return true;
  } catch (error) {
    say(`The set-up failed: ${error.message}`);
    return false;
  }
}

/** Every package of the lock file that this machine needs is installed in the lock file's version. */
async function packagesAreThere() {
  try {
    const [wanted, installed] = await Promise.all(
      ["package-lock.json", "node_modules/.package-lock.json"].map(async (file) =>
        JSON.parse(await readFile(join(ROOT, file), "utf8")),
      ),
    );
    return Object.entries(wanted.packages).every(
      ([path, entry]) => path === "" || entry.optional || installed.packages[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/** The stamp is written last and removed first: a build that was cut off is built again. */
async function buildIfChanged({ name, sources, build }, lock) {
  const hash = createHash("sha256").update(lock);
  for (const source of sources) addToHash(hash, join(ROOT, source));
  const digest = hash.digest("hex");
  const stamp = join(ROOT, "dist", `.built-${name.replace(" ", "-")}`);
  const built = await readFile(stamp, "utf8").catch(() => "");
  if (built === digest) return;
  say(`Building the ${name} …`);
  await mkdir(dirname(stamp), { recursive: true });
  await rm(stamp, { force: true });
  await build();
  await writeFile(`${stamp}.${process.pid}`, digest);
  await rename(`${stamp}.${process.pid}`, stamp);
}

/** Hundreds of small files, before every command: to wait for each takes longer than to read it. */
function addToHash(hash, path) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
    return;
  }
  hash.update(path.slice(ROOT.length)).update("\0").update(readFileSync(path)).update("\0");
}

/** Output goes to stderr, so that a command's own stdout stays clean. */
function run(command, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: ROOT, stdio: ["ignore", 2, 2], ...options });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${[command, ...parameters].join(" ")} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = (await setUp()) ? 0 : 3;
