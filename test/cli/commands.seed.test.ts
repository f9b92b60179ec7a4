/** `load`, `query`, `status`, `verify` and `serve` on a database that holds the seed: what they print, and how they end. */
import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { SEED_EDITION } from "../support/checked-graph.ts";
import { type MainOptions, runMain } from "./run-main.ts";

const SEED = "seed/honjo-policy-coordination-plan.txt";
const { uri, username, password } = inject("neo4j");
const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PORT: "0" };
const run = (parameters: readonly string[], options: MainOptions = {}) =>
  runMain(parameters, { environment, ...options });

test("a query with variables is answered as JSON", async () => {
  const query = "query ($n: Int!) { plans(where: { number: { eq: $n } }) { name } }";
  const { code, stdout, stderr } = await run(["query", query, "--variables", '{"n": 2}']);
  expect([code, stderr, JSON.parse(stdout)]).toEqual([0, "", { data: { plans: [{ name: "本庄版ネウボラプラン" }] } }]);
});

test("a query on stdin, in a file and of the cookbook; one that is wrong is exit 1, with the errors as JSON", async () => {
  const piped = await run(["query"], { input: "{ plansConnection { totalCount } }" });
  expect([piped.code, JSON.parse(piped.stdout)]).toEqual([0, { data: { plansConnection: { totalCount: 5 } } }]);
  const file = "docs/queries/05-items-in-no-plan.graphql";
  const [fromFile, given] = [await run(["query", "--file", file]), await run(["query", readFileSync(file, "utf8")])];
  expect([fromFile.code, fromFile.stdout]).toEqual([0, given.stdout]);
  expect(await run(["query", "items-in-no-plan"])).toEqual(given);
  const wrong = await run(["query"], { input: "{ nothing }" });
  expect([wrong.code, JSON.parse(wrong.stdout).errors[0].extensions.code]).toEqual([1, "GRAPHQL_VALIDATION_FAILED"]);
});

test("a load of what is there writes nothing", async () => {
  const { code, stdout } = await run(["load", SEED]);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`(${SEED_EDITION}) is in the database as it is`)]);
});

test("status says what is there", async () => {
  const { code, stdout } = await run(["status"]);
  expect(code).toBe(0);
  expect(stdout).toContain(`${SEED_EDITION}  本庄市`);
  expect(stdout).toContain("5 plans, 12 initiatives, 38 items in 6 domains, 11 targets, 41 ○, 3 warnings");
  expect((await run(["status", "--lang", "ja"])).stdout).toMatch(
    /^データベース {2}.*、動作中\n版 {12}1 件\n {2}\S+ {2}本庄市 {2}.* {2}素案\n {4}プラン 5、取組 12、施策大項目 38（分野 6）、数値目標 11、○ 41、要確認 3\n$/u,
  );
  const [edition] = JSON.parse((await run(["status", "--json"])).stdout).editions;
  expect(edition).toMatchObject({ id: SEED_EDITION, plans: 5, initiatives: 12, items: 38, marks: 41 });
});

test("a loaded edition and the document that it was loaded from: nothing is different", async () => {
  const { code, stdout } = await run(["diff", SEED_EDITION, SEED, "--lang", "en"]);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/\n\nNothing has changed\.\n/u)]);
  const { code: wrong, stderr } = await run(["diff", "112119/nothing", SEED]);
  expect([wrong, stderr]).toEqual([2, expect.stringContaining(`Loaded: ${SEED_EDITION}`)]);
});

test("verify finds all as it was loaded", async () => {
  const { code, stdout } = await run(["verify"]);
  expect([code, stdout]).toEqual([0, expect.stringContaining(`${SEED_EDITION}  as it was loaded`)]);
  expect((await run(["verify", "--lang", "ja"])).stdout).toMatch(
    /^\S+ {2}取り込んだとおりです（ノード \d+、関係 \d+）\n$/u,
  );
});

test("serve says where everything is, answers there, and ends cleanly when it is interrupted", async () => {
  const person = new AbortController();
  let printed = "";
  const serving = run(["serve", "--seed"], {
    interrupt: person.signal,
    onPrint: (text) => {
      printed += text;
    },
  });
  await expect.poll(() => printed).toContain("Ctrl-C stops it.");
  // The seed is there: nothing is loaded.
  expect(printed.trim().split("\n")).toEqual([
    expect.stringMatching(/^Explorer {2}http:/),
    expect.stringMatching(/^GraphQL {3}http:/),
    expect.stringMatching(/^GraphiQL {2}http:/),
    expect.stringMatching(/^Feeds {5}http:/),
    expect.stringMatching(/^Schema {4}http:/),
    `Database  ${uri}`,
    "Ctrl-C stops it.",
  ]);
  for (const [, url = ""] of printed.matchAll(/(http:\S+)/g)) {
    const asked = url.endsWith("/graphql") ? `${url}?query={plansConnection{totalCount}}` : url;
    const headers = { "apollo-require-preflight": "true" };
    expect([url, (await fetch(asked, { headers })).status]).toEqual([url, 200]);
  }
  person.abort();
  expect(await serving).toMatchObject({ code: 0, stderr: "Stopping …\n" });
});
