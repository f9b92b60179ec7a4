/** The Atom feed of what was loaded lately, as a reader of feeds takes it: read by an XML parser, held against what RFC 4287 asks for. */
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedsOf } from "../../../src/http/feeds/feeds.ts";
import type { RecentLoad } from "../../../src/store/read-editions.ts";
import { startTinyServer, type TinyServer } from "../server/tiny-server.ts";

const DRAFT: RecentLoad = {
  ...{ id: "112119/draft", organization: "本庄市", title: "計画 <素案> & \u0001", stage: "DRAFT" },
  ...{ loadedAt: "2026-11-02T09:00:00Z", plans: 5, items: 38 },
  ...{ oldId: null, oldTitle: null, summary: null, summaryInEnglish: null },
};
const PLAN: RecentLoad = {
  ...{ id: "112119/plan", organization: "本庄市", title: "計画", stage: "ADOPTED" },
  ...{ loadedAt: "2026-11-20T09:00:00Z", plans: 5, items: 38 },
  ...{ oldId: "112119/draft", oldTitle: "計画 <素案>" },
  ...{ summary: "○：追加 2、削除 1。", summaryInEnglish: "marks: 2 gained, 1 lost." },
};

let server: TinyServer;
let loads: readonly RecentLoad[] = [PLAN, DRAFT];
const asked: unknown[] = [];
beforeAll(async () => {
  const source = {
    editions: async () => [],
    compare: async () => null,
    writeTogether: async () => null,
    write: async () => null,
    changes: async (since: string | null, limit: number) => {
      asked.push([since, limit]);
      return loads;
    },
  };
  server = await startTinyServer({ feeds: feedsOf(source, []) });
});
afterAll(() => server.stop());

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function read(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] as Element;
}

const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const texts = (element: Element, name: string) => all(element, name).map(({ text }) => text);
const links = (element: Element) =>
  Object.fromEntries(all(element, "link").map(({ attributes }) => [attributes.rel, attributes.href]));

test("is a feed of entries, the latest first, each with what Atom asks for", async () => {
  const { status, text, headers } = await server.send("/feeds/changes.atom");
  expect([status, headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
  const feed = read(text);
  expect([feed.name, feed.attributes.xmlns, feed.attributes["xml:lang"]]).toEqual([
    ...["feed", "http://www.w3.org/2005/Atom", "ja"],
  ]);
  expect([texts(feed, "id"), texts(feed, "updated")]).toEqual([["urn:policy-graph:changes"], [PLAN.loadedAt]]);
  expect(links(feed).self).toBe("changes.atom?lang=ja");
  const entries = all(feed, "entry");
  expect(entries.map((entry) => texts(entry, "title")[0])).toEqual([
    "本庄市 計画 (策定済)",
    "本庄市 計画 <素案> & \ufffd (素案)",
  ]);
  for (const entry of entries) {
    for (const name of ["id", "title", "updated", "summary"]) expect(texts(entry, name)).toHaveLength(1);
    expect(all(entry, "author")[0]?.children.map((child) => [child.name, child.text])).toEqual([["name", "本庄市"]]);
  }
  expect(new Set(entries.map((entry) => texts(entry, "id")[0])).size).toBe(2);
  expect(entries.map((entry) => texts(entry, "summary")[0])).toEqual([
    "プラン 5、施策大項目 38。 「計画 <素案>」との比較： ○：追加 2、削除 1。",
    "プラン 5、施策大項目 38。",
  ]);
});

test("its addresses lead, from where it stands, to the edition and to the table of old and new", async () => {
  const [plan, draft] = all(read((await server.send("/feeds/changes.atom?lang=en")).text), "entry");
  const at = (href: string | undefined) => new URL(href ?? "", `${server.url}/feeds/changes.atom`).href;
  const ways = links(plan as Element);
  expect(at(ways.alternate)).toBe(`${server.url}/?edition=112119%2Fplan`);
  expect(at(ways.related)).toBe(`${server.url}/feeds/old-and-new.html?old=112119%2Fdraft&new=112119%2Fplan&lang=en`);
  expect(links(draft as Element).related).toBeUndefined();
});

test("since a day: the source is asked for it; the same load keeps its id, another has another", async () => {
  await server.send("/feeds/changes.atom?since=2026-11-01&lang=en&utm_source=reader");
  expect(asked.at(-1)).toEqual(["2026-11-01", 100]);
  const ids = async () =>
    all(read((await server.send("/feeds/changes.atom")).text), "entry").map((entry) => texts(entry, "id")[0]);
  const before = await ids();
  expect(await ids()).toEqual(before);
  loads = [{ ...PLAN, loadedAt: "2026-11-21T09:00:00Z" }, DRAFT];
  const after = await ids();
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
  loads = [];
  expect(texts(read((await server.send("/feeds/changes.atom")).text), "updated")).toEqual(["1970-01-01T00:00:00Z"]);
});

describe("what cannot be meant is refused, with what would be right", () => {
  test.each([
    ["since=yesterday", "expected a day, e.g. 2026-11-01"],
    ["since=2026-13-01", "expected a day, e.g. 2026-11-01"],
    ["since=2026-11-01&since=2026-11-02", "since is given more than once"],
    ["lang=fr", "expected ja or en"],
    ["sinse=2026-11-01", "did you mean since?"],
  ])("%s", async (query, message) => {
    const { status, text } = await server.send(`/feeds/changes.atom?${query}`);
    expect([status, text]).toEqual([400, expect.stringContaining(message)]);
  });
});
