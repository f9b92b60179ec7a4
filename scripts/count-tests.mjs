/** Reports of vitest in, what was skipped and the closing line out; fails where a test failed, where a part did not run, and with CI set where one was skipped. */
import { readFileSync } from "node:fs";
import { basename, relative } from "node:path";

const count = { passed: 0, failed: 0, skipped: 0 };
const KINDS = { passed: "passed", failed: "failed" };
let isWhole = true;

for (const file of process.argv.slice(2)) {
  const results = resultsOf(file);
  if (results.length === 0) {
    console.log(`${basename(file)}: no test ran, or they did not run to their end.`);
    isWhole = false;
  }
  for (const { name, status } of results) {
    const kind = KINDS[status] ?? "skipped";
    count[kind] += 1;
    if (kind === "skipped") console.log(`skipped: ${name}`);
  }
}
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
if (!isWhole || count.passed === 0 || count.failed > 0 || (process.env.CI && count.skipped > 0)) process.exitCode = 1;

/** Every test of a report; a file that could not be read counts as one that failed. */
function resultsOf(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
  return report.testResults.flatMap(({ name, status, assertionResults }) => {
    const path = relative(process.cwd(), name);
    const results = assertionResults.map((one) => ({ name: `${path}: ${one.fullName}`, status: one.status }));
    const isUnread = status === "failed" && !results.some((one) => one.status === "failed");
    return isUnread ? [...results, { name: path, status: "failed" }] : results;
  });
}
