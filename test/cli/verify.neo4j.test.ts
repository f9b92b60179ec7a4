/** `policy-graph verify` as a person runs it: clean after a load, the change named and exit 1 after a hand in the database, clean again. */
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { emptyStore, testDriver } from "../support/neo4j.ts";
import { runMain } from "./run-main.ts";

const SEED = "seed/honjo-policy-coordination-plan.txt";
const EDITION = "112119/later-basic-plan-draft";
let environment: Record<string, string>;

beforeAll(async () => {
  await emptyStore();
  const { uri, username, password } = inject("neo4j");
  environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
});
afterAll(() => emptyStore());

const run = (...parameters: string[]) => runMain(parameters, { environment });
const write = async (cypher: string) => (await testDriver()).executeQuery(cypher);

test("an empty database has nothing to verify", async () => {
  expect(await run("verify")).toMatchObject({ code: 0, stdout: "No edition is loaded.\n" });
});

test("a fact changed by hand is named, with exit 1; after a load all is clean", async () => {
  expect((await run("load", SEED)).code).toBe(0);
  const clean = await run("verify");
  expect(clean).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(`^${EDITION}  as it was loaded: \\d+ nodes, \\d+ relationships\n$`),
  });

  await write("MATCH (:Plan {number: 4})-[r:COVERS]->(:PolicyItem {code: '4-4'}) DELETE r");
  await write("CREATE (:Plan {number: 9, name: '九'})");
  const changed = await run("verify", EDITION);
  expect(changed.code).toBe(1);
  expect(changed.stdout).toContain(`  ${EDITION}/plan/4: its facts are not those that were loaded`);
  expect(changed.stdout).toContain(`PolicyItem ${EDITION}/item/4-4: planCount is 3 in the database; the facts give 2`);
  expect(changed.stdout).toContain("policy-graph load with the document puts an edition right.");
  expect(changed.stdout).toMatch(/Plan .*: belongs to no edition/);
  const report = JSON.parse((await run("verify", "--json")).stdout);
  expect(report.editions[0].edition).toBe(EDITION);
  expect(report.strays).toHaveLength(1);

  await write("MATCH (p:Plan {number: 9}) DELETE p");
  expect((await run("load", SEED)).code).toBe(0);
  expect(await run("verify")).toEqual(clean);
});

test("an edition that is not there is wrong usage", async () => {
  const { code, stderr } = await run("verify", "112119/other");
  expect(code).toBe(2);
  expect(stderr).toContain(`There is no edition 112119/other in the database. There are: ${EDITION}.`);
});

test("what an older version loaded is derived anew when it is asked", async () => {
  await write("MATCH (n) WHERE n:LoadRecord OR n:PlanOverlap DETACH DELETE n");
  await write("MATCH (n:PolicyItem) REMOVE n.planCount");
  const { code, stdout } = await run(
    "query",
    "{ policyItems(where: {planCount: {eq: 3}}) { code planOverlaps { planNumbers } } }",
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout).data.policyItems).toEqual([
    {
      code: "4-4",
      planOverlaps: [
        { planNumbers: [1, 3] },
        { planNumbers: [1, 4] },
        { planNumbers: [3, 4] },
        { planNumbers: [1, 3, 4] },
      ],
    },
  ]);
  expect((await run("verify")).code).toBe(0);
});
