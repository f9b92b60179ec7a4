/** Reports of vitest in, what was skipped, what failed and the closing line out; fails where a test failed, where a part did not run, and with CI set where one was skipped. */
import { readFileSync } from "node:fs";
import { basename, relative } from "node:path";

const count = { passed: 0, failed: 0, skipped: 0 };
const KINDS = { passed: "passed", failed: "failed" };
/** Signs of what one failure says. */
const LONGEST_SAID = 1_500;
let isWhole = true;

for (const file of process.argv.slice(2)) {
  const results = resultsOf(file);
  if (results.length === 0) {
    console.log(`${basename(file)}: no test ran, or they did not run to their end.`);
    isWhole = false;
  }
  for (const { name, status, messages } of results) {
    const kind = KINDS[status] ?? "skipped";
    count[kind] += 1;
    if (kind === "skipped") console.log(`skipped: ${name}`);
    // Said again at the very end: of a long log the end may be all that is kept.
    if (kind === "failed")
      console.log([`failed: ${name}`, ...messages.map((message) => message.slice(0, LONGEST_SAID))].join("\n"));
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
  return report.testResults.flatMap(({ name, status, message = "", assertionResults }) => {
    const path = relative(process.cwd(), name);
    const results = assertionResults.map((one) => ({
      name: `${path}: ${one.fullName}`,
      status: one.status,
      messages: one.failureMessages ?? [],
    }));
    const isUnread = status === "failed" && !results.some((one) => one.status === "failed");
    return isUnread ? [...results, { name: path, status: "failed", messages: [message] }] : results;
  });
}
