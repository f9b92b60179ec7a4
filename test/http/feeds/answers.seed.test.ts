/** The answer to any query in another format, over HTTP on a real database: by Accept, by ?format=, by a short link; whole, or refused with a reason. */
import { read as readWorkbook, utils } from "@e965/xlsx";
import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readQuestions } from "../../../src/http/questions.ts";
import { runs } from "../../support/effort.ts";
import { seedStore } from "../../support/neo4j.ts";
import { type ServedGraph, serveGraph } from "../serve-graph.ts";
import { expectNoInternals } from "../server/tiny-server.ts";
import { rawGet } from "./raw-get.ts";

let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await seedStore());
});
afterAll(() => api.stop());

const PLANS = "query AllPlans { plans { number name } }";
const query = (text: string, others: Record<string, string> = {}) =>
  `${api.url}/graphql?${new URLSearchParams({ query: text, ...others })}`;

async function get(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  const text = await response.text();
  expectNoInternals(text);
  return { status: response.status, type: response.headers.get("content-type"), headers: response.headers, text };
}
const messageOf = (text: string) => (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message;

describe("choosing the format", () => {
  test.each([
    ["text/csv", "text/csv; charset=utf-8"],
    ["application/gexf+xml", "application/gexf+xml; charset=utf-8"],
    ["application/graphml+xml", "application/graphml+xml; charset=utf-8"],
    ["application/ld+json", "application/ld+json; charset=utf-8"],
    ["text/vnd.graphviz", "text/vnd.graphviz; charset=utf-8"],
    ["application/gexf+xml; charset=utf-8", "application/gexf+xml; charset=utf-8"],
    ["text/csv;q=0.5, application/gexf+xml", "application/gexf+xml; charset=utf-8"],
    ["*/*", "application/json; charset=utf-8"],
    ["application/json, text/csv;q=0.9", "application/json; charset=utf-8"],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json; charset=utf-8"],
    ["application/graphql-response+json, text/csv;q=0.1", "application/graphql-response+json; charset=utf-8"],
  ])("Accept: %s", async (accept, type) => {
    const reply = await get(query(PLANS), { accept });
    expect([reply.status, reply.type]).toEqual([200, type]);
    expect(reply.headers.get("vary")).toMatch(/Accept\b/);
  });

  test("?format= is stronger than Accept; an unknown one is refused with those that there are", async () => {
    expect((await get(query(PLANS, { format: "csv" }), { accept: "application/json" })).type).toMatch(/^text\/csv/);
    expect((await get(query(PLANS, { format: "json" }), { accept: "text/csv" })).type).toMatch(/^application\/json/);
    const wrong = await get(query(PLANS, { format: "xls" }));
    expect(wrong.status).toBe(400);
    expect(messageOf(wrong.text)).toMatch(/^There is no format "xls" of answers\. There are: json, gexf, .*csv/);
    expect((await get(query(PLANS, { format: "stratml" }))).status).toBe(400);
  });

  test("POST as well as GET, with variables and the operation's name", async () => {
    const response = await fetch(`${api.url}/graphql?format=csv`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query: `query Other { plans { id } } query One($n: Int!) { plans(where: { number: { eq: $n } }) { number name } }`,
        operationName: "One",
        variables: { n: 4 },
      }),
    });
    expect(response.headers.get("content-disposition")).toBe("attachment; filename=one.csv");
    expect(await response.text()).toBe("number,name\r\n4,本庄ブランド発信プラン\r\n");
    const asLink = query("query One($n: Int!) { plans(where: { number: { eq: $n } }) { number } }", {
      variables: '{"n": 4}',
      format: "csv",
    });
    expect((await get(asLink)).text).toBe("number\r\n4\r\n");
  });

  test("as a workbook: heads in the words of the field, in English on demand, what was named anew as it was", async () => {
    const asked = `query Items { policyItems(where: { code: { eq: "1-1" } }) { code domain { name } marks: planCount } }`;
    const heads = async (lang?: string) => {
      const reply = await fetch(query(asked, { format: "xlsx", ...(lang && { lang }) }));
      const book = readWorkbook(Buffer.from(await reply.arrayBuffer()));
      const rows = utils.sheet_to_json<readonly unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
      return rows;
    };
    expect(await heads()).toEqual([
      ["番号", "分野 › 名称", "marks"],
      ["1-1", "健康福祉", 2],
    ]);
    expect((await heads("en"))[0]).toEqual(["Code", "Domain › Name", "marks"]);
    expect((await get(query(asked, { format: "xlsx", lang: "fr" }))).status).toBe(400);
  });

  test("a validator, compression and a name as feeds have", async () => {
    const url = query(PLANS, { format: "csv" });
    const first = await get(url);
    expect(first.headers.get("content-disposition")).toBe("attachment; filename=all-plans.csv");
    const etag = first.headers.get("etag") ?? "";
    expect((await get(url, { "if-none-match": etag })).status).toBe(304);
    const body = JSON.stringify({ query: PLANS });
    const headers = { "content-type": "application/json", "if-none-match": etag };
    const posted = await fetch(`${api.url}/graphql?format=csv`, { method: "POST", headers, body });
    expect([posted.status, await posted.text()]).toEqual([200, first.text]);
    const long = query("{ passages(limit: 200) { text } }", { format: "csv" });
    expect((await rawGet(long, { "accept-encoding": "br" })).headers["content-encoding"]).toBe("br");
  });
});

describe("what is refused", () => {
  test.each([
    [
      "nothing that could be a node",
      "{ plansConnection { totalCount } }",
      "gexf",
      406,
      /^This answer has no objects with ids/,
    ],
    ["a query that is none", "{ plans {", "csv", 400, /^Syntax Error/],
    ["an unknown field", "{ plans { nmae } }", "csv", 400, /Cannot query field "nmae"/],
    [
      "a variable that is missing",
      "query ($n: Int!) { plans(where: { number: { eq: $n } }) { id } }",
      "csv",
      400,
      /"\$n"/,
    ],
    ["too many entries", "{ plans(limit: 1001) { id } }", "csv", 400, /limit: 1001 is not from 1 to 1000/],
    [
      "too deep",
      `{ plans ${"{ items { plans ".repeat(16)} { id } ${"} }".repeat(16)} }`,
      "gexf",
      400,
      /^Limit exceeded: at most 30 levels/,
    ],
    ["no query at all", "", "csv", 400, /./],
  ])("%s", async (_what, text, format, status, message) => {
    const reply = await get(query(text, { format }));
    expect([reply.status, messageOf(reply.text)]).toEqual([status, expect.stringMatching(message)]);
    expect(reply.headers.get("content-disposition")).toBeNull();
  });

  test("an answer with an error is never half a file: the errors, and no 200", async () => {
    const text = '{ plans { number } paths(from: "plan/1", to: "plan/99") { length } }';
    const reply = await get(query(text, { format: "csv" }));
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.type).toMatch(/^application\/json/);
    expect(messageOf(reply.text)).toMatch(/plan\/99/);
  });

  test("hidden fields count for no bound: what JSON may have, GEXF may have", async () => {
    const fields = Array.from(
      { length: 30 },
      (_, i) => `p${i}: plans(where: { number: { eq: ${(i % 5) + 1} } }) { number }`,
    );
    const text = `{ ${fields.join(" ")} }`;
    expect((await get(query(text))).status).toBe(200);
    expect((await get(query(text, { format: "gexf" }))).status).toBe(200);
  });
});

describe("the cookbook's short links", () => {
  test("every question as JSON, CSV and GEXF: the answer that GraphQL gives, or the reason why it is no graph", async () => {
    const questions = await readQuestions();
    expect(questions.length).toBeGreaterThan(30);
    // The database plans each twice, which takes its time: a part of them, from another one on each day.
    const step = Math.ceil(questions.length / runs(questions.length, 8));
    const some = questions.filter(({ name }, i) => name === "how-many" || (i + new Date().getDate()) % step === 0);
    for (const { name, query: text } of some) {
      const json = await get(`${api.url}/feeds/queries/${name}.json`);
      expect([name, json.status]).toEqual([name, 200]);
      expect(JSON.parse(json.text)).toEqual((await api.ask(text)).body);
      const csv = await get(`${api.url}/feeds/queries/${name}.csv`);
      expect([name, csv.status, csv.text]).toEqual([name, 200, (await get(query(text, { format: "csv" }))).text]);
      const gexf = await get(`${api.url}/feeds/queries/${name}.gexf`);
      expect([name, gexf.status]).toEqual([name, name === "how-many" ? 406 : 200]);
      if (gexf.status === 406) expect(messageOf(gexf.text)).toMatch(/no objects with ids/);
      else expect(gexf.text).toContain("<gexf");
    }
  });

  test("variables are parameters", async () => {
    const first = await get(`${api.url}/feeds/queries/page-by-page.json`);
    const { endCursor } = JSON.parse(first.text).data.policyItemsConnection.pageInfo;
    const next = await get(`${api.url}/feeds/queries/page-by-page.csv?after=${encodeURIComponent(endCursor)}`);
    const rows = parseCsv(next.text, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row["edges.node.code"])).toContain("2-4");
    const wrong = await get(`${api.url}/feeds/queries/page-by-page.csv?befor=x`);
    expect([wrong.status, messageOf(wrong.text)]).toEqual([
      400,
      'The question has no variable "befor". It has: after (String), edition (ID).',
    ]);
  });

  test("what is not there is named with what is", async () => {
    const [question, format] = [
      await get(`${api.url}/feeds/queries/nope.csv`),
      await get(`${api.url}/feeds/queries/plans.nope`),
    ];
    expect([question.status, messageOf(question.text)]).toEqual([
      404,
      expect.stringMatching(/^There is no question "nope"\. There are: plans, /),
    ]);
    expect([format.status, messageOf(format.text)]).toEqual([
      404,
      expect.stringMatching(/^There is no format "nope"\. There are: json, gexf, /),
    ]);
  });

  test("the page lists every question with links that hold", async () => {
    const page = await get(`${api.url}/feeds/queries/`);
    const links = [...page.text.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(100);
    const step = Math.ceil(links.length / runs(links.length, 20));
    for (const link of links.filter((_, i) => i % step === 0))
      expect([link, (await get(new URL(link, `${api.url}/feeds/queries/`).href)).status]).toEqual([link, 200]);
  });
});
