/** The server's own pages: whatever they link to is there, in the reader's language, in one frame; also of what is not there. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { PARAMETERS } from "../../src/export/views/parse-selection.ts";
import { pagesWordsIn } from "../../src/http/pages/pages-words.ts";
import { howInJapanese } from "../../src/http/pages/tool-words.ts";
import { startFilesServer } from "./feeds/files-server.ts";
import type { TinyServer } from "./server/tiny-server.ts";

let server: TinyServer;
beforeAll(async () => {
  server = await startFilesServer();
});
afterAll(() => server.stop());

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const look = (path: string, languages = "ja,en-US;q=0.9,en;q=0.8") =>
  server.send(path, { headers: { accept: BROWSER, "accept-language": languages } });
const linksOf = (text: string) =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));

test.each([
  "/feeds/",
  "/feeds/?lang=en",
  "/feeds/queries/",
  "//feeds/queries/",
  "/nothing",
  "/not/here/at?all=1",
  "/feeds/nothing.csv",
])("every link of %s holds", async (path) => {
  const links = linksOf((await look(path)).text).filter((link) => !link.startsWith("#"));
  expect(links.length).toBeGreaterThan(6);
  for (const link of links) {
    const { pathname, search } = new URL(link, server.url + path);
    // To this page in the other language, which is as much there as this one.
    if (link.startsWith("?")) expect(`${pathname}${search}`).toContain("lang=");
    else expect([link, (await server.send(pathname + search)).status]).toEqual([link, 200]);
  }
});

describe("the language", () => {
  const FEEDS = { ja: "<h1>配信データ</h1>", en: "<h1>Feeds</h1>" };

  test.each([
    ["/feeds/", "ja", "ja"],
    ["/feeds/", "ja-JP,en;q=0.5", "ja"],
    ["/feeds/", "en-US,ja;q=0.9", "en"],
    ["/feeds/", "fr", "en"],
    ["/feeds/", "en;q=0.3,ja;q=0.8", "ja"],
    ["/feeds/?lang=en", "ja", "en"],
    ["/feeds/?lang=ja", "en", "ja"],
    ["/feeds?lang=ja", "en", "ja"],
  ] as const)("of %s for who prefers %s is %s", async (path, languages, language) => {
    const first = await look(path, languages);
    const target = first.headers.get("location");
    const page = target ? await look(`/${target}`, languages) : first;
    expect(page.text).toContain(FEEDS[language]);
    expect(page.text).toContain(`<html lang="${language}">`);
    expect(page.headers.get("vary")).toContain("Accept-Language");
  });

  test("can be changed and stays from page to page", async () => {
    const page = await look("/feeds/queries/?lang=en", "ja");
    const links = linksOf(page.text);
    expect(links).toContain("?lang=ja");
    expect(links).toEqual(
      expect.arrayContaining(["../../?lang=en", "../../graphiql/?lang=en", "../../feeds/?lang=en"]),
    );
  });

  test("Japanese pages have no English sentence left: every parameter and every tool has Japanese words", () => {
    for (const { name } of PARAMETERS) expect(pagesWordsIn("ja").parameters[name]).toMatch(/\p{Script=Hiragana}/u);
    const tools = FORMATS.flatMap(({ tools: all }) => all);
    expect(tools.filter(({ how }) => howInJapanese(how) === null)).toEqual([]);
  });
});

describe("what is not there", () => {
  test.each(["/nothing", "/not/here", "/graphiql/nothing.js"])("%s is a page for a browser", async (path) => {
    const { status, headers, text } = await look(path);
    expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(text).toContain("<h1>ページが見つかりません</h1>");
    expect((await look(path, "en")).text).toContain("<h1>There is nothing here</h1>");
  });

  test("of a feed it says what would be right", async () => {
    const { status, headers, text } = await look("/feeds/matrix.nonsense");
    expect([status, headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(text).toContain("<h1>ご要望のデータを用意できません</h1>");
    expect(text).toContain('<blockquote lang="en">There is no format &quot;nonsense&quot; of matrix.');
  });

  test.each([{}, { accept: "application/json" }, { accept: "*/*" }, { accept: "text/csv" }])(
    "it is JSON for programs (%j)",
    async (headers: Record<string, string>) => {
      for (const path of ["/nothing", "/feeds/nothing.csv"]) {
        const { status, json } = await server.send(path, { headers });
        expect([status, json.errors[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
      }
    },
  );

  test("the API speaks JSON to everybody, and nothing in an address becomes markup", async () => {
    expect((await look("/graphql?query={nothing}")).json.errors).toHaveLength(1);
    expect((await look("/graphql?query={hello}&variables={")).json.errors).toHaveLength(1);
    const { text } = await look("/feeds/%3Cscript%3Ealert(1)%3C%2Fscript%3E.csv?lang=%22%3E%3Cscript%3E&x=<script>");
    expect(text).not.toContain("<script");
  });
});
