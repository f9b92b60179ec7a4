/** What an edition file may say, and each message for what it may not. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEditionFacts } from "../../src/ingest/edition-facts.ts";
import { projectFile } from "../../src/project-files.ts";
import { SEED_NAME } from "../support/ingest-text.ts";
import { municipality } from "../support/organizations.ts";

const organization = { code: "112119", name: "本庄市", prefecture: "埼玉県" };
const agency = { id: "forestry-agency", kind: "agency", name: "見本林野庁" };
const edition = { name: "draft-1", title: "計画", stage: "draft", period: { from: 2023, to: 2027 } };
const wrong = (value: unknown) => {
  const parsed = parseEditionFacts(value);
  return "wrong" in parsed ? parsed.wrong.map(({ en }) => en) : [];
};

describe("edition facts", () => {
  const given = { period: { from: 2023, to: 2027 }, note: null, source: null, summarized: null };

  test("of the seed are sound", () => {
    const value: unknown = JSON.parse(readFileSync(projectFile(`seed/${SEED_NAME}.edition.json`), "utf8"));
    expect(parseEditionFacts(value)).toMatchObject({
      facts: {
        organization: {
          id: "112119",
          organizationKind: "municipality",
          name: "本庄市",
          code: "112119",
          codeScheme: "全国地方公共団体コード",
          prefecture: "埼玉県",
        },
      },
    });
  });

  test("need neither prefecture nor period", () => {
    const { prefecture: _, ...city } = organization;
    const { period: __, ...version } = edition;
    expect(parseEditionFacts({ organization: city, edition: version })).toEqual({
      facts: {
        organization: municipality("112119", "本庄市"),
        edition: { ...version, ...given, period: null },
      },
    });
  });

  test("of an older file say municipality for organization", () => {
    expect(parseEditionFacts({ municipality: organization, edition })).toEqual({
      facts: { organization: municipality("112119", "本庄市", "埼玉県"), edition: { ...edition, ...given } },
    });
    expect(wrong({ municipality: { ...organization, code: "112118" }, edition })).toEqual([
      expect.stringMatching(/^municipality\.code: .*did you mean 112119/),
    ]);
    expect(wrong({ municipality: organization, organization, edition })).toEqual(["unknown field municipality"]);
  });

  test("of an agency have an id, and perhaps a code of another list", () => {
    const known = { id: "forestry-agency", organizationKind: "agency", name: "見本林野庁", prefecture: null };
    expect(parseEditionFacts({ organization: agency, edition })).toMatchObject({
      facts: { organization: { ...known, code: null, codeScheme: null } },
    });
    const number = { code: "7000012050002", codeScheme: "法人番号" };
    expect(parseEditionFacts({ organization: { ...agency, ...number }, edition })).toMatchObject({
      facts: { organization: { ...known, ...number } },
    });
    const { id: _, ...without } = agency;
    expect(parseEditionFacts({ organization: { ...without, ...number }, edition })).toMatchObject({
      facts: { organization: { id: number.code } },
    });
  });

  test("may name the source, and say what is to be known of the reading", () => {
    const source = {
      title: "見本計画",
      publisher: "本庄市",
      date: "2022-11",
      url: "https://example.org/plan",
      licence: "CC BY 4.0",
    };
    const version = { ...edition, note: "説明文は要約です。", source };
    expect(parseEditionFacts({ organization, edition: version })).toMatchObject({ facts: { edition: version } });
    expect(parseEditionFacts({ organization, edition: { ...edition, source: { url: source.url } } })).toMatchObject({
      facts: { edition: { source: { title: null, publisher: null, date: null, url: source.url, licence: null } } },
    });
  });

  test("may say which prose is a summary: in one order, each once; nothing said is another thing than none", () => {
    const summarizedOf = (summarized: unknown) =>
      parseEditionFacts({ organization, edition: { ...edition, summarized } });
    expect(summarizedOf(["planDescription", "preface", "preface"])).toMatchObject({
      facts: { edition: { summarized: ["preface", "planDescription"] } },
    });
    expect(summarizedOf([])).toMatchObject({ facts: { edition: { summarized: [] } } });
    expect(summarizedOf(null)).toMatchObject({ facts: { edition: { summarized: null } } });
  });

  test.each([
    [
      "prose that there is not",
      { organization, edition: { ...edition, summarized: ["preface", "planDescriptions"] } },
      /^edition\.summarized\.1: what is summarized must be among preface, domainDescription, /,
    ],
    [
      "no list of prose",
      { organization, edition: { ...edition, summarized: true } },
      /^edition\.summarized: what is summarized must be a list of some of preface, /,
    ],
    ["no organization", { edition }, /^organization: the organization is missing/],
    ["no edition", { organization }, /^edition: the edition is missing/],
    ["an unknown field", { organization: { ...organization, nam: "x" }, edition }, /^organization: unknown field nam/],
    [
      "an unknown field of the edition",
      { organization, edition: { ...edition, year: 1 } },
      /^edition: unknown field year/,
    ],
    ["no code", { organization: { name: "x" }, edition }, /^organization\.code: .*code.* is missing/],
    ["a wrong check digit", { organization: { ...organization, code: "112118" }, edition }, /did you mean 112119\?/],
    ["no id", { organization: { kind: "agency", name: "x" }, edition }, /^organization\.id: the id is missing/],
    [
      "a code of no list",
      { organization: { ...agency, code: "X-1" }, edition },
      /^organization\.codeScheme: say which list the code X-1 is from/,
    ],
    ["a list without a code", { organization: { ...agency, codeScheme: "法人番号" }, edition }, /but no code/],
    [
      "a city's code as another's id",
      { organization: { ...agency, id: "112119" }, edition },
      /^organization\.id: six digits are/,
    ],
    ["another kind", { organization: { ...organization, kind: "city" }, edition }, /one of municipality, prefecture/],
    ["a date of no calendar", { organization, edition: { ...edition, source: { date: "2023-02-30" } } }, /2023-03-31/],
    ["an address of another kind", { organization, edition: { ...edition, source: { url: "javascript:x" } } }, /https/],
    ["an address without a host", { organization, edition: { ...edition, source: { url: "https://" } } }, /https/],
    ["a source of text", { organization, edition: { ...edition, source: "x" } }, /^edition\.source: .*an object/],
    ["an empty name", { organization: { ...organization, name: " " }, edition }, /^organization\.name: .* is empty/],
    ["NUL", { organization: { ...organization, name: "a\0b" }, edition }, /^organization\.name: .*control character/],
    [
      "half a character",
      { organization, edition: { ...edition, title: "計画\ud842" } },
      /^edition\.title: .*half a character/,
    ],
    [
      "a line break",
      { organization: { ...organization, prefecture: "埼玉\n県" }, edition },
      /^organization\.prefecture/,
    ],
    ["a name too long", { organization: { ...organization, name: "市".repeat(201) }, edition }, /longer than 200/],
    [
      "capitals in the edition's name",
      { organization, edition: { ...edition, name: "Draft" } },
      /^edition\.name: .*lower-case/,
    ],
    [
      "a slash in the edition's name",
      { organization, edition: { ...edition, name: "a/b" } },
      /^edition\.name: .*hyphens/,
    ],
    ["another stage", { organization, edition: { ...edition, stage: "final" } }, /one of draft, adopted/],
    ["a period of text", { organization, edition: { ...edition, period: "2023" } }, /^edition\.period: .*from and to/],
    ["half a year", { organization, edition: { ...edition, period: { from: 2023.5, to: 2027 } } }, /whole number/],
    ["a year too early", { organization, edition: { ...edition, period: { from: 5, to: 9 } } }, /before 1900/],
    ["a year too late", { organization, edition: { ...edition, period: { from: 2023, to: 9999 } } }, /after 2200/],
    [
      "a period backwards",
      { organization, edition: { ...edition, period: { from: 2027, to: 2023 } } },
      /ends before it begins/,
    ],
  ])("with %s are refused", (_, value, message) => {
    expect(wrong(value).join("\n")).toMatch(message);
    const parsed = parseEditionFacts(value);
    for (const { en, ja } of "wrong" in parsed ? parsed.wrong : []) {
      expect(ja).toMatch(/[ぁ-ん]/u);
      expect(ja).not.toBe(en);
    }
  });

  test.each([null, undefined, 1, "x", []])("that are %s are refused without a throw", (value) => {
    expect(wrong(value).length).toBeGreaterThan(0);
  });
});
