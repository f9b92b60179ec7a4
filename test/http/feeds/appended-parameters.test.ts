/** Links with more in them than we wrote: what others append is passed over, what was misspelt is refused with what was meant. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFile } from "../../../src/project-files.ts";
import type { TinyServer } from "../server/tiny-server.ts";
import { startFilesServer } from "./files-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startFilesServer();
});
afterAll(() => server.stop());

const OTHERS = [
  "v=1764180000000",
  "_=1764180000000",
  "t=2026-11-26T09:00",
  "utm_source=line&utm_medium=social&utm_content=%E8%A8%88%E7%94%BB",
  "fbclid=IwAR0",
  "gclid=x&gad_source=1",
  "yclid=x",
  "mc_cid=x&mc_eid=y",
  "_ga=1.2&_gl=3",
  "openExternalBrowser=1",
  "utm_source=a&utm_source=b",
];

describe("what others append is passed over", () => {
  test.each(OTHERS)("%s", async (appended) => {
    const plain = await server.send("/feeds/matrix.csv?plan=1");
    expect(plain.text.split("\r\n").length).toBeGreaterThan(5);
    const feed = await server.send(`/feeds/matrix.csv?plan=1&${appended}`);
    expect([feed.status, feed.text, feed.headers.get("etag")]).toEqual([200, plain.text, plain.headers.get("etag")]);
    const question = await server.send(`/feeds/queries/greeting.csv?${appended}`);
    expect([question.status, question.text]).toEqual([200, "hello\r\nworld\r\n"]);
    expect((await server.send(`/feeds/?${appended}`)).status).toBe(200);
    expect((await server.send(`/graphql?query={hello}&${appended}`)).json).toEqual({ data: { hello: "world" } });
  });

  test.each([
    ["/feeds?lang=ja", "feeds/?lang=ja"],
    ["/feeds/queries?lang=ja&a=/b", "queries/?lang=ja&a=/b"],
  ])("%s: the slash is added, and nothing is lost", async (path, location) => {
    const { status, headers } = await server.send(path);
    expect([status, headers.get("location")]).toEqual([302, location]);
  });

  test("design-choices.md names them", async () => {
    const text = await readFile(projectFile("docs/design-choices.md"), "utf8");
    const [, paragraph = ""] =
      /\*\*What others append to links is passed over\*\*:(.*?)Everything else/s.exec(text) ?? [];
    const named = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name.replace("…", "anything"));
    expect(named.length).toBeGreaterThan(30);
    const { status, json } = await server.send(`/feeds/matrix.csv?${named.map((name) => `${name}=1`).join("&")}`);
    expect([status, json]).toEqual([200, undefined]);
  });

  test("a question's own variable of such a name is a variable", async () => {
    const { json } = await server.send("/feeds/queries/how-many.json?v=1&v=2&_=3");
    expect(json).toEqual({ data: { count: 0, versions: 2 } });
  });
});

describe("what is misspelt is refused", () => {
  test.each([
    [
      "/feeds/matrix.csv?plans=1",
      'The view matrix has no parameter "plans" (did you mean plan?). It has: edition, lang, plan, domain, minPlanCount, maxPlanCount.',
    ],
    ["/feeds/matrix.csv?editon=112119/draft", expect.stringContaining('"editon" (did you mean edition?)')],
    ["/feeds/overlap.gexf?minWieght=2", expect.stringContaining('"minWieght" (did you mean minWeight?)')],
    ["/feeds/overlap.gexf?utm=2", expect.stringContaining('no parameter "utm". It has')],
    ["/feeds/overlap.gexf?V=2", expect.stringContaining('no parameter "V". It has')],
    [
      "/feeds/queries/how-many.csv?inn=1",
      'The question has no variable "inn" (did you mean in?). It has: in ([Int!]), v ([Int!]).',
    ],
    ["/feeds/queries/greeting.csv?in=1", 'The question has no variable "in". It has: none.'],
    [
      "/graphql?query={hello}&format=cvs",
      expect.stringMatching(/^There is no format "cvs" of answers\. There are: json, /),
    ],
    ["/graphql?query={hello}&format=csv&format=json", "format is given more than once: an answer is in one format."],
  ])("%s", async (path, message) => {
    const { status, json } = await server.send(path);
    expect([status, json.errors[0].message]).toEqual([400, message]);
  });
});
