/** The process in which a draft is tried: what it cannot reach, and what ends it. */
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { type Confinement, type Run, runConfined } from "../../../src/cli/preview-work/confined-process.ts";
import { projectFile } from "../../../src/project-files.ts";

const BOUNDS: Confinement = { milliseconds: 20_000, memory: 128, outputBytes: 100_000 };

/** Node.js reads the script itself from standard input. */
const run = (script: string, bounds: Partial<Confinement> = {}, signal = new AbortController().signal): Promise<Run> =>
  runConfined("-", [Buffer.from(script)], { ...BOUNDS, ...bounds }, signal);

async function saidBy(script: string): Promise<string> {
  const ran = await run(script);
  if (ran.kind !== "done") throw new Error(JSON.stringify(ran));
  return ran.output.toString("utf8");
}

/** What became of each attempt. */
const attempts = (...lines: readonly string[]) =>
  saidBy(
    `const tried = [];
     const attempt = (work) => { try { tried.push("done: " + work()); } catch (error) { tried.push(error.code ?? error.name); } };
     ${lines.map((line) => `attempt(() => ${line});`).join("\n")}
     process.stdout.write(JSON.stringify(tried));`,
  ).then((text) => JSON.parse(text) as readonly string[]);

test("it has nothing of this process: neither environment nor open files", async () => {
  process.env.NEO4J_PASSWORD = "secret";
  try {
    const environment = JSON.parse(await saidBy("process.stdout.write(JSON.stringify(Object.keys(process.env)))"));
    expect(environment.filter((name: string) => !["TZ", "PWD", "OLDPWD", "SHLVL", "_"].includes(name))).toEqual([]);
  } finally {
    delete process.env.NEO4J_PASSWORD;
  }
});

test("it reads the program and no other file, writes none, and starts nothing", async () => {
  const fs = 'require("node:fs")';
  expect(
    await attempts(
      `${fs}.readFileSync(${JSON.stringify(projectFile("package.json"))}).length > 0`,
      `${fs}.readFileSync(${JSON.stringify(projectFile("README.md"))})`,
      `${fs}.readdirSync(${JSON.stringify(projectFile(".data"))})`,
      `${fs}.readFileSync("/etc/passwd")`,
      `${fs}.writeFileSync(${JSON.stringify(projectFile("dist/written"))}, "x")`,
      `${fs}.writeFileSync("/tmp/written", "x")`,
      'require("node:child_process").spawnSync("true").status',
      'new (require("node:worker_threads").Worker)("1", { eval: true })',
      'new Function("return 1")()',
    ),
  ).toEqual(["done: true", ...Array(7).fill("ERR_ACCESS_DENIED"), "EvalError"]);
});

test("what takes too long, too much memory or says too much is ended", async () => {
  expect(await run("for (;;);", { milliseconds: 300 })).toEqual({ kind: "time" });
  expect(await run("const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));")).toEqual({
    kind: "memory",
  });
  expect(await run("for (;;) process.stdout.write('x'.repeat(10_000));")).toEqual({ kind: "output" });
});

test.runIf(process.platform === "linux")("memory that is none of its objects counts as well", async () => {
  const script = "const all = []; setInterval(() => all.push(Buffer.alloc(10_000_000, 1)), 5);";
  expect(await run(script)).toEqual({ kind: "memory" });
});

const children = (id: number | string) => `/proc/${id}/task/${id}/children`;
const tellsChildren = existsSync(children(process.pid));

test.runIf(tellsChildren)(
  "the system itself holds it to so much time, to no files and no dump of its memory",
  async () => {
    const waits = new AbortController();
    const running = run("setTimeout(() => {}, 60_000)", { milliseconds: 20_000 }, waits.signal);
    const limits = await vi.waitFor(() => {
      const [id = ""] = readFileSync(children(process.pid), "utf8").trim().split(" ").slice(-1);
      // Until then it is the shell.
      expect(readFileSync(`/proc/${id}/cmdline`, "utf8")).toMatch(/^[^\0]*node/u);
      return readFileSync(`/proc/${id}/limits`, "utf8");
    }, 10_000);
    waits.abort();
    await running;
    const bound = (name: string) => new RegExp(`^${name} +(\\w+)`, "mu").exec(limits)?.[1];
    expect(["Max cpu time", "Max file size", "Max core file size"].map(bound)).toEqual(["21", "0", "0"]);
  },
);

test("what ends with an error says so to the operator", async () => {
  const ran = await run("throw new Error('unforeseen')");
  expect([ran.kind, "said" in ran ? ran.said : ""]).toEqual(["failed", expect.stringContaining("unforeseen")]);
});

test("when nobody waits any more it is ended", async () => {
  const waits = new AbortController();
  const running = run("process.stdout.write('x'); for (;;);", {}, waits.signal);
  await sleep(200);
  waits.abort();
  expect(await running).toEqual({ kind: "gone" });
  expect(await run("", {}, waits.signal)).toEqual({ kind: "gone" });
});
