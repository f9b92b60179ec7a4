/** What commands refuse, or answer, where no database runs: with what is missing, and without starting one. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMain } from "./run-main.ts";

let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
  environment = { POLICY_GRAPH_DATA: folder, NEO4J_URI: "" };
});
afterAll(() => rm(folder, { recursive: true }));

test("a document without facts about its edition is refused with what is missing", async () => {
  const { code, stderr } = await runMain(["load", "README.md", "--organization-code", "112118"], { environment });
  expect(code).toBe(2);
  expect(stderr).toContain("ends in the wrong check digit");
  expect(stderr).toContain("did you mean 112119?");
  expect(await readdir(folder)).toEqual([]);
});

test("status starts nothing", async () => {
  const { code, stdout } = await runMain(["status"], { environment });
  expect([code, stdout]).toEqual([0, expect.stringContaining("not running")]);
  expect(await readdir(folder)).toEqual([]);
});

test.each([{ isTerminal: true }, { input: "\n" }])("query with nothing (%j) says what to give", async (options) => {
  const { code, stdout, stderr } = await runMain(["query"], { environment, ...options });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("policy-graph query '{ plans { number name } }'");
  expect(stderr).toContain("policy-graph query --file question.graphql");
  expect(stderr).toMatch(/^ {2}プランと施策大項目 \/ Plans and items$/m);
  expect(stderr).toMatch(
    /^ {4}items-in-no-plan +どのプランにも入らない施策大項目 \/ Items in no plan, by policy domain$/m,
  );
});

test("a question that the cookbook does not have, with what may be meant", async () => {
  const { code, stderr } = await runMain(["query", "items-in-no-plans"], { environment });
  expect(code).toBe(2);
  expect(stderr).toContain("no question items-in-no-plans (did you mean items-in-no-plan?)");
});

test("a server that is not there: exit 3, and one paragraph that says what to check", async () => {
  const gone = { ...environment, NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "x" };
  const { code, stderr } = await runMain(["query", "{ plans { id } }"], { environment: gone });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^policy-graph: No Neo4j server answers at bolt:\/\/127\.0\.0\.1:9\. Check NEO4J_URI.*\n$/);
});
