/** The program on a database of its own, as `npm start` runs it: seed, answers, a second start that reloads nothing, a clean end. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embeddedStatus } from "../../src/embedded-neo4j/open-embedded.ts";
import { projectFile } from "../../src/project-files.ts";
import { runProgram } from "./run-program.ts";

const SEED = "seed/honjo-policy-coordination-plan.txt";
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph 本庄-"));
  // The program Maven fetched is shared with the other tests; the data are this test's own.
  const fetched = process.env.POLICY_GRAPH_DATA ?? projectFile(".data");
  await mkdir(join(folder, "data"));
  await symlink(join(fetched, "neo4j-5.26.28"), join(folder, "data", "neo4j-5.26.28"));
  environment = { POLICY_GRAPH_DATA: join(folder, "data"), NEO4J_URI: "", PORT: "0" };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Served {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly url: string;
}

async function serve(): Promise<Served> {
  const child = spawn(process.execPath, [projectFile("bin/policy-graph.mjs"), "serve", "--seed"], {
    cwd: projectFile(""),
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  await expect
    .poll(() => (child.exitCode === null ? printed : `ended: ${printed}`), { timeout: 90_000 })
    .toContain("Ctrl-C stops it.");
  return { child, printed: () => printed, url: /GraphQL +(\S+)/.exec(printed)?.[1] ?? "" };
}

async function ask(url: string) {
  const query =
    "{ plans { items { id } initiatives { items { id } } targets { id } } policyItems { id } policyDomains { id } }";
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await reply.json()) as { data: { plans: Plan[]; policyItems: []; policyDomains: [] } };
  const sum = (of: (plan: Plan) => number) => data.plans.reduce((total, plan) => total + of(plan), 0);
  return [
    data.plans.length,
    sum(({ initiatives }) => initiatives.length),
    data.policyItems.length,
    data.policyDomains.length,
    sum(({ targets }) => targets.length),
    sum(({ items }) => items.length),
    sum(({ initiatives }) => initiatives.reduce((total, { items }) => total + items.length, 0)),
  ];
}
type Plan = { items: []; initiatives: { items: [] }[]; targets: [] };

test("status starts nothing", async () => {
  const { code, stdout } = await runProgram(["status"], { environment });
  expect([code, stdout]).toEqual([0, expect.stringContaining("not running")]);
  expect(await embeddedStatus(join(folder, "data"))).toEqual({ running: false });
});

test("the first start loads the seed, the second nothing; other commands share its database; SIGINT ends all", async () => {
  const first = await serve();
  expect(first.printed()).toContain(`${SEED} (112119/later-basic-plan-draft) loaded`);
  expect(await ask(first.url)).toEqual([5, 12, 38, 6, 11, 41, 50]);

  const query = await runProgram(
    ["query", "query ($n: Int!) { plans(where: { number: { eq: $n } }) { name } }", "--variables", '{"n": 2}'],
    { environment },
  );
  expect([query.code, JSON.parse(query.stdout)]).toEqual([0, { data: { plans: [{ name: "本庄版ネウボラプラン" }] } }]);
  const piped = await runProgram(["query"], { environment, input: "{ nothing }" });
  expect([piped.code, JSON.parse(piped.stdout).errors[0].extensions.code]).toEqual([1, "GRAPHQL_VALIDATION_FAILED"]);
  const again = await runProgram(["load", SEED], { environment });
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("nothing was written")]);
  const status = await runProgram(["status"], { environment });
  expect(status.stdout).toContain("112119/later-basic-plan-draft  本庄市");
  expect(status.stdout).toContain("5 plans, 12 initiatives, 38 items in 6 domains, 11 targets, 41 ○, 3 warnings");
  expect(await ask(first.url)).toEqual([5, 12, 38, 6, 11, 41, 50]);

  first.child.kill("SIGINT");
  expect(await once(first.child, "exit")).toEqual([0, null]);
  expect(await embeddedStatus(join(folder, "data"))).toEqual({ running: false });

  const second = await serve();
  expect(second.printed()).not.toContain("loaded");
  expect(await ask(second.url)).toEqual([5, 12, 38, 6, 11, 41, 50]);
  second.child.kill("SIGTERM");
  expect(await once(second.child, "exit")).toEqual([0, null]);
}, 240_000);
