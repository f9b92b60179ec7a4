/** The program as a process: each of its exit codes once, pipes that are open and pipes that are closed, and the signals that end it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, inject, test } from "vitest";
import { projectFile } from "../../src/project-files.ts";
import { runProgram } from "./run-program.ts";

const SEED = "seed/honjo-policy-coordination-plan.txt";
const { uri, username, password } = inject("neo4j");
const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PORT: "0" };

function start(...parameters: readonly string[]) {
  return spawn(process.execPath, [projectFile("bin/policy-graph.mjs"), ...parameters], {
    cwd: projectFile(""),
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

test("0: done; a query is read from a pipe, and its answer is all that stands on stdout", async () => {
  const { code, stdout, stderr } = await runProgram(["query"], {
    environment,
    input: "{ plansConnection { totalCount } }",
  });
  expect([code, JSON.parse(stdout), stderr]).toEqual([0, { data: { plansConnection: { totalCount: 5 } } }, ""]);
});

test("1: the answer is no", async () => {
  const { code, stdout } = await runProgram(["query", "{ nothing }"], { environment });
  expect([code, JSON.parse(stdout).errors]).toEqual([1, [expect.anything()]]);
});

test("2: wrong usage", async () => {
  const { code, stdout, stderr } = await runProgram(["chek", SEED]);
  expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining("unknown command 'chek'")]);
});

test("3: the database is not there", async () => {
  const nowhere = { NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "x" };
  const { code, stdout, stderr } = await runProgram(["verify"], { environment: nowhere });
  expect([code, stdout, stderr]).toEqual([3, "", expect.stringContaining("No Neo4j server answers")]);
});

test("a reader that has seen enough and closes the pipe is no error", async () => {
  const child = start("export", SEED, "--view", "graph", "--format", "jsonld");
  let complaints = "";
  child.stderr.on("data", (text) => {
    complaints += text;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  expect([await once(child, "exit"), complaints]).toEqual([[0, null], ""]);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends what is served, cleanly", async (signal) => {
  const child = start("serve");
  let printed = "";
  child.stdout.on("data", (text) => {
    printed += text;
  });
  await expect.poll(() => printed, { timeout: 60_000 }).toContain("Ctrl-C stops it.");
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([0, null]);
});
