/** Three editions loaded, two of them one city's: every question of the cookbook, and every feed, is of one edition, or says of each entry whose it is. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareLoaded } from "../../src/cli/compare-loaded.ts";
import { feedSourceOf } from "../../src/cli/feed-source.ts";
import { OLD_AND_NEW_FORMATS } from "../../src/export/old-and-new/formats.ts";
import { EVERYTHING } from "../../src/export/views/selection.ts";
import { viewNamed } from "../../src/export/views/views.ts";
import { readQuestions } from "../../src/http/questions.ts";
import { requestComparison } from "../../src/store/comparisons.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { formatNamed } from "../export/format-named.ts";
import { EDITED_SEEDS } from "../match/edited-seeds.ts";
import { checkedGraphOf, SEED_EDITION, SEED_FACTS, seedGraph } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { municipality } from "../support/organizations.ts";
import { type ServedGraph, serveGraph } from "./serve-graph.ts";

const questions = await readQuestions();
const OF_ALL = ["items-under-one-goal"];
/** Questions about other organizations than the edition's. */
const OF_OTHERS = /\b(?:counterparts|uncoveredElsewhere)\(/u;
const SECOND = checkedGraphOf(
  EDITED_SEEDS["plan-added-and-targets"] ?? "",
  { ...SEED_FACTS, edition: { ...SEED_FACTS.edition, name: "second" } },
  "second.txt",
);
const ELSEWHERE = checkedGraphOf(EDITED_SEEDS["marks-moved"] ?? "", {
  organization: municipality("112101", "加須市", "埼玉県"),
  edition: { ...SEED_FACTS.edition, name: "plan" },
});
const EDITIONS = [SEED_EDITION, SECOND.graph.edition.id, ELSEWHERE.graph.edition.id];

let store: Store;
let api: ServedGraph;
/** What each question answered while one edition was loaded. */
const alone = new Map<string, unknown>();

beforeAll(async () => {
  store = await storeWith(seedGraph());
  api = await serveGraph(store);
  for (const { name, query } of questions) alone.set(name, (await api.ask(query)).body);
  await loadEdition(store, SECOND);
  await loadEdition(store, ELSEWHERE);
  // Compared as well: what leads from one edition to another must not make an answer about one speak of both.
  await requestComparison(store, { oldId: SEED_EDITION, newId: SECOND.graph.edition.id });
  await requestComparison(store, { oldId: SEED_EDITION, newId: ELSEWHERE.graph.edition.id });
  expect(await compareLoaded(store, null)).toHaveLength(2);
});
afterAll(() => api?.stop());

/** Names of the organizations in an answer. */
const organizationsIn = (body: unknown) => [
  ...new Set([...JSON.stringify(body).matchAll(/"organization":\{"name":"([^"]*)"/gu)].map(([, name]) => name)),
];
const isEmpty = ({ data }: { readonly data: Readonly<Record<string, unknown>> }) =>
  Object.values(data).every((list) => Array.isArray(list) && list.length === 0);

describe.each(questions.filter(({ name }) => !OF_ALL.includes(name)))("$name", ({ name, query }) => {
  const isOfOthers = OF_OTHERS.test(query);

  test("asked of one edition, it answers as if there were no other, unless it is about others", async () => {
    expect((alone.get(name) as { errors?: unknown }).errors).toBeUndefined();
    const { body } = await api.ask(query, { edition: SEED_EDITION });
    if (!isOfOthers) expect(body).toEqual(alone.get(name));
    else expect(organizationsIn(body)).toEqual(isEmpty(body) ? [] : ["加須市"]);
  });

  test("its link names the edition, or is refused with those that there are", async () => {
    const { status, text } = await api.get(`/feeds/queries/${name}.json`);
    expect(status).toBe(400);
    for (const id of EDITIONS) expect(text).toContain(id);
    const named = await api.get(`/feeds/queries/${name}.json?edition=${encodeURIComponent(SEED_EDITION)}`);
    const expected = isOfOthers ? (await api.ask(query, { edition: SEED_EDITION })).body : alone.get(name);
    expect([named.status, JSON.parse(named.text)]).toEqual([200, expected]);
    const unknown = await api.get(`/feeds/queries/${name}.csv?edition=112119/nothing`);
    expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining(SEED_EDITION)]);
  });
});

test("what is asked of all editions says of each entry whose it is", () => {
  expect(questions.filter(({ query }) => !/\$edition\b/u.test(query)).map(({ name }) => name)).toEqual(OF_ALL);
  for (const name of OF_ALL)
    expect(questions.find((one) => one.name === name)?.query).toMatch(/edition \{\s+title\s+organization \{\s+name/u);
});

test("a list of another edition is another, of all is all of them, and of none is refused", async () => {
  const count = async (edition: string | null) => {
    const { body } = await api.ask(
      "query ($edition: ID) { plansConnection(edition: $edition) { totalCount } plans(edition: $edition) { edition { id } } }",
      { edition },
    );
    return [
      body.data.plansConnection.totalCount,
      new Set(body.data.plans.map((plan: { edition: { id: string } }) => plan.edition.id)).size,
    ];
  };
  expect(await Promise.all([...EDITIONS, null].map(count))).toEqual([
    [5, 1],
    [6, 1],
    [5, 1],
    [16, 3],
  ]);
  const { body } = await api.ask('{ plans(edition: "112119/later-basic-plan") { name } }');
  expect(body.errors[0]).toMatchObject({
    message: expect.stringContaining(`there is no edition 112119/later-basic-plan (did you mean ${SEED_EDITION}`),
    extensions: { code: "BAD_USER_INPUT" },
  });
});

describe("feeds of several editions", () => {
  const of = (file: string, ...editions: readonly string[]) =>
    api.get(`/feeds/${file}?${new URLSearchParams(editions.map((edition) => ["edition", edition]))}`);

  test("those that are named, or all: each node says whose it is, and no label stands for two", async () => {
    const named = await of("overlap.node-link.json", SEED_EDITION, ELSEWHERE.graph.edition.id);
    expect(named.status).toBe(200);
    const { nodes } = JSON.parse(named.text) as { nodes: { id: string; label: string; edition: string }[] };
    expect(new Set(nodes.map(({ edition }) => edition))).toEqual(new Set([SEED_EDITION, ELSEWHERE.graph.edition.id]));
    expect(nodes.every(({ id, edition }) => id.startsWith(`${edition}/`))).toBe(true);
    const all = JSON.parse((await of("overlap.node-link.json", "all")).text) as { nodes: { label: string }[] };
    expect(all.nodes).toHaveLength(16);
    expect(new Set(all.nodes.map(({ label }) => label)).size).toBe(16);
  });

  test.each<[string, string, readonly string[], number, RegExp]>([
    ["a table", "matrix.csv", ["all"], 406, /matrix\.csv holds one edition.*gexf/u],
    ["a document", "graph.xlsx", [SEED_EDITION, "112119/second"], 406, /holds one edition/u],
    ["one that is not loaded", "overlap.gexf", [SEED_EDITION, "112119/gone"], 404, /There is no edition/u],
    ["all and one more", "overlap.gexf", ["all", SEED_EDITION], 400, /name no other besides/u],
  ])("%s is refused with what would be right", async (_what, file, editions, status, message) => {
    const reply = await of(file, ...editions);
    expect([reply.status, reply.text]).toEqual([status, expect.stringMatching(message)]);
  });

  test("too much together is refused; the same edition twice is one", async () => {
    const [view, format] = [viewNamed("overlap"), formatNamed("gexf")];
    if (!view || !format) throw new Error("no view");
    const file = { editions: EDITIONS, view, format, selection: EVERYTHING, language: "ja" } as const;
    const signal = new AbortController().signal;
    await expect(feedSourceOf(store, { mostTogether: 200 }).writeTogether(file, signal)).rejects.toThrow(
      /more than 200 items.*Name fewer/u,
    );
    const twice = await of("overlap.gexf", SEED_EDITION, SEED_EDITION);
    expect(twice.text).toBe((await of("overlap.gexf", SEED_EDITION)).text);
  });
});

describe("the table of old and new", () => {
  const ask = (format: string, parameters: Readonly<Record<string, string>>) =>
    api.get(`/feeds/old-and-new.${format}?${new URLSearchParams(parameters)}`);
  const both = { old: SEED_EDITION, new: SECOND.graph.edition.id };

  test("of two loaded editions, in either language", async () => {
    const { status, text } = await ask("txt", both);
    expect([status, text]).toEqual([200, expect.stringContaining("プラン 6：変更なし 5、新設 1。")]);
    expect((await ask("txt", { ...both, lang: "en" })).text).toContain("6 plans: 5 as before, 1 new.");
    expect(JSON.parse((await ask("json", { ...both, all: "1" })).text).rows.length).toBeGreaterThan(70);
    for (const format of ["xlsx", "html", "csv"]) expect((await ask(format, both)).status).toBe(200);
  });

  test.each<[string, string, Readonly<Record<string, string>>, number, RegExp]>([
    ["one edition alone", "txt", { old: SEED_EDITION }, 400, /\?old=…&new=….*112119\/second/u],
    ["one that is not loaded", "txt", { ...both, old: "112119/gone" }, 404, /There is no edition/u],
    ["no such format", "pdf", both, 404, /Formats: txt, xlsx, html, csv, json/u],
    ["no such parameter", "txt", { ...both, plan: "1" }, 400, /has no parameter/u],
    ["no such language", "txt", { ...both, lang: "fr" }, 400, /ja or en/u],
  ])("%s is refused with what there is", async (_what, format, parameters, status, message) => {
    const reply = await ask(format, parameters);
    expect([reply.status, reply.text]).toEqual([status, expect.stringMatching(message)]);
  });

  test("of large editions it is refused, with where to make it", async () => {
    const [format] = OLD_AND_NEW_FORMATS;
    if (!format) throw new Error("no format");
    const file = { old: both.old, next: both.new, language: "ja", all: false, format } as const;
    expect(await feedSourceOf(store).compare(file)).toBeTypeOf("function");
    await expect(feedSourceOf(store, { mostCompared: 50 }).compare(file)).rejects.toThrow(
      /too large.*policy-graph diff/u,
    );
    expect(await feedSourceOf(store).compare({ ...file, old: "112119/gone" })).toBeNull();
  });

  test("the page of feeds leads to it, from either edition to the other", async () => {
    const { text } = await api.get("/feeds/");
    const links = [...text.matchAll(/href="(old-and-new\.txt[^"]*)"/gu)].map(([, link = ""]) =>
      link.replaceAll("&amp;", "&"),
    );
    expect(links).toHaveLength(2);
    for (const link of links) expect((await api.get(`/feeds/${link}`)).status).toBe(200);
  });
});
