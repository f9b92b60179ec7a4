/** graphql-http's audits of GraphQL over HTTP: every MUST holds, and what else does not hold is known by its id. */
import { type AuditResult, serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTinyServer, type TinyServer } from "./tiny-server.ts";

let server: TinyServer;
let results: AuditResult[];

beforeAll(async () => {
  server = await startTinyServer();
  results = await Promise.all(serverAudits({ url: `${server.url}/graphql` }).map((audit) => audit.fn()));
});
afterAll(() => server.stop());

const failures = (word: string) =>
  results
    .filter(({ name, status }) => name.startsWith(word) && status !== "ok")
    .map((result) => `${result.id} ${"reason" in result ? result.reason : ""}`)
    .sort();

test("every MUST holds", () => {
  expect(results.filter(({ name }) => name.startsWith("MUST")).length).toBeGreaterThan(10);
  expect(failures("MUST")).toEqual([]);
});

test("the SHOULDs that do not hold: a refused document is a 400 for those who accept application/json, too", () => {
  // Spreadsheets and scripts look at the status, not into a body with `errors`.
  expect(failures("SHOULD")).toEqual([
    "572B Response status code is not 200",
    "7B9B Response status code is not 200",
    "FDE2 Response status code is not 200",
  ]);
});

test("every MAY holds", () => {
  expect(failures("MAY")).toEqual([]);
});
