/** `policy-graph check` as its users meet it: exit codes, text, JSON, and one readable line where something is wrong with the usage. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedText } from "../support/ingest-text.ts";
import { changed } from "../support/sample-document.ts";
import { runMain } from "./run-main.ts";

const SEED = "seed/honjo-policy-coordination-plan.txt";
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("the seed has no errors: exit 0, findings with their places, counts, no colours in a pipe", async () => {
  const { code, stdout, stderr } = await runMain(["check", SEED], { environment: { TERM: "xterm-256color" } });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`${SEED}:83:9  warning  item-name-differs`);
  expect(stdout).toContain("5 plans, 12 initiatives, 38 items in 6 domains, 11 targets, 41 ○, 50 mentions");
  expect(stdout).toContain("no errors, 3 warnings, 11 of information");
  expect(stdout).not.toContain("\u001b");
});

test("JSON holds the same, for programs", async () => {
  const { code, stdout } = await runMain(["check", "--json", SEED]);
  const [report] = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(report.counts).toEqual({
    plans: 5,
    initiatives: 12,
    policyItems: 38,
    policyDomains: 6,
    targets: 11,
    marks: 41,
    mentions: 50,
    measurements: 0,
    departments: 0,
    goals: 0,
    notes: 0,
  });
  expect(report.problems).toHaveLength(14);
  expect(report.problems[0]).toMatchObject({
    code: "item-name-differs",
    severity: "warning",
    positions: [
      { line: 83, column: 9 },
      { line: 171, column: 6 },
    ],
  });
  expect(report.marks.byPlan.map(({ marks }: { marks: number }) => marks)).toEqual([10, 9, 9, 6, 7]);
});

test("findings of severity error: exit 1", async () => {
  const path = await write(
    "unknown.txt",
    changed(seedText(), [
      "1-6 障害者福祉の推進 1-7 生活困窮者等の支援 2-6",
      "1-66 障害者福祉の推進 1-7 生活困窮者等の支援 2-6",
    ]),
  );
  const { code, stdout } = await runMain(["check", path]);
  expect(code).toBe(1);
  expect(stdout).toContain("item-not-in-matrix");
  expect(stdout).toContain("did you mean 1-6 障害者福祉の推進");
});

test("unusable input: exit 2, and the other documents are still reported", async () => {
  const { code, stdout } = await runMain([
    "check",
    await write("binary.txt", Uint8Array.from([0, 255, 0, 1, 2])),
    SEED,
  ]);
  expect(code).toBe(2);
  expect(stdout).toContain("not-text");
  expect(stdout).toContain("no errors, 3 warnings");
});

test.each([
  [["check", "no-such-file.txt"], 2, /The document no-such-file\.txt does not exist\.\n$/],
  [["check"], 2, /missing required argument 'document'/],
  [["chek", "x"], 2, /unknown command 'chek'/],
  [["check", "--jason", "x"], 2, /unknown option '--jason'/],
  [["check", "."], 2, /is a folder/],
] as const)("%j ends with exit code %i and one readable paragraph", async (parameters, expected, message) => {
  const { code, stdout, stderr } = await runMain(parameters);
  expect([code, stdout]).toEqual([expected, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each(["check", "load", "serve", "query", "status"])("the help of %s has examples", async (command) => {
  const { code, stdout } = await runMain([command, "--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Examples:\n {2}.*policy-graph/);
});
