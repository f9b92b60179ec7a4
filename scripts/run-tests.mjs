/**
 * What `npm test`, `npm run test:slow` and `npm run test:faults` run, part by part, and how long each took. Further arguments are vitest's own:
 * `npm test -- test/store` runs the tests of that folder alone, with neither types nor lint.
 */
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";

/** Of vitest.config.ts. */
const PROJECTS = { fast: ["plain", "seed", "neo4j"], slow: ["slow", "readers"] };

const given = process.argv.slice(2);
// The rehearsal of faults is of the slow tests; alone, it does all it can and writes docs/reliability.md.
const isRehearsal = given.includes("--faults");
if (isRehearsal) process.env.FAULTS = "whole";
const isSlow = isRehearsal || given.includes("--slow");
const further = [
  ...(isRehearsal ? ["test/faults"] : []),
  ...given.filter((argument) => !["--slow", "--faults"].includes(argument)),
];
const projects = PROJECTS[isSlow ? "slow" : "fast"].map((name) => `--project=${name}`);

/** Those before the tests are for a whole run: who asks for one file waits for that file alone. */
const parts = [
  ...(isSlow || further.length > 0 ? [] : [npmRun("types", "check"), npmRun("lint", "lint")]),
  {
    name: isSlow ? "slow tests" : "tests",
    command: process.execPath,
    parameters: ["node_modules/vitest/vitest.mjs", "run", ...projects, ...further],
  },
];

function npmRun(name, script) {
  return {
    name,
    isTold: true,
    command: "npm",
    parameters: ["run", "--silent", script],
    shell: process.platform === "win32",
  };
}

const secondsSince = (moment) => Math.round((performance.now() - moment) / 1_000);

/** Resolves to the exit code; output goes where this program's goes. */
function run({ command, parameters, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: "inherit", shell });
    // A terminal sends Ctrl-C to both: the tests stop their servers first.
    const wait = () => {};
    process.on("SIGINT", wait);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("SIGINT", wait);
      resolve(code ?? 1);
    });
  });
}

/** Where .ci/run gathers them, beside those of each project (test/support/report-projects.ts). */
function note(line) {
  console.log(line);
  if (process.env.TEST_TIMES) appendFileSync(process.env.TEST_TIMES, `${line}\n`);
}

const began = performance.now();
let failed = false;
for (const part of parts) {
  const before = performance.now();
  const code = await run(part);
  if (code !== 0 || part.isTold) note(`${part.name}: ${secondsSince(before)} s${code === 0 ? "" : ", failed"}`);
  failed ||= code !== 0;
  // In CI, all that is wrong is of interest; here, the first thing that is.
  if (failed && !process.env.CI) break;
}
note(`npm run ${isRehearsal ? "test:faults" : isSlow ? "test:slow" : "test"}: ${secondsSince(began)} s in all`);
process.exitCode = failed ? 1 : 0;
