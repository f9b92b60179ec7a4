/** What an edition file may say, and each message for what it may not. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { municipalityCodeProblem, parseEditionFacts } from "../../src/ingest/edition-facts.ts";
import { projectFile } from "../../src/project-files.ts";
import { SEED_NAME } from "../support/ingest-text.ts";

const municipality = { code: "112119", name: "本庄市", prefecture: "埼玉県" };
const edition = { name: "draft-1", title: "計画", stage: "draft", period: { from: 2023, to: 2027 } };
const wrong = (value: unknown) => {
  const parsed = parseEditionFacts(value);
  return "wrong" in parsed ? parsed.wrong : [];
};

describe("edition facts", () => {
  test("of the seed are sound", () => {
    const value: unknown = JSON.parse(readFileSync(projectFile(`seed/${SEED_NAME}.edition.json`), "utf8"));
    expect(parseEditionFacts(value)).toEqual({ facts: value });
  });

  test("need neither prefecture nor period", () => {
    const { prefecture: _, ...city } = municipality;
    const { period: __, ...version } = edition;
    expect(parseEditionFacts({ municipality: city, edition: version })).toEqual({
      facts: { municipality: { ...city, prefecture: null }, edition: { ...version, period: null } },
    });
  });

  test.each([
    ["no municipality", { edition }, /^municipality: the municipality is missing/],
    ["no edition", { municipality }, /^edition: the edition is missing/],
    ["an unknown field", { municipality: { ...municipality, nam: "x" }, edition }, /^municipality: unknown field nam/],
    [
      "an unknown field of the edition",
      { municipality, edition: { ...edition, year: 1 } },
      /^edition: unknown field year/,
    ],
    ["no code", { municipality: { name: "x" }, edition }, /^municipality\.code: .*code.* is missing/],
    ["a wrong check digit", { municipality: { ...municipality, code: "112118" }, edition }, /did you mean 112119\?/],
    ["an empty name", { municipality: { ...municipality, name: " " }, edition }, /^municipality\.name: .* is empty/],
    ["NUL", { municipality: { ...municipality, name: "a\0b" }, edition }, /^municipality\.name: .*control character/],
    [
      "half a character",
      { municipality, edition: { ...edition, title: "計画\ud842" } },
      /^edition\.title: .*half a character/,
    ],
    [
      "a line break",
      { municipality: { ...municipality, prefecture: "埼玉\n県" }, edition },
      /^municipality\.prefecture/,
    ],
    ["a name too long", { municipality: { ...municipality, name: "市".repeat(201) }, edition }, /longer than 200/],
    [
      "capitals in the edition's name",
      { municipality, edition: { ...edition, name: "Draft" } },
      /^edition\.name: .*lower-case/,
    ],
    [
      "a slash in the edition's name",
      { municipality, edition: { ...edition, name: "a/b" } },
      /^edition\.name: .*hyphens/,
    ],
    ["another stage", { municipality, edition: { ...edition, stage: "final" } }, /one of draft, adopted/],
    ["a period of text", { municipality, edition: { ...edition, period: "2023" } }, /^edition\.period: .*from and to/],
    ["half a year", { municipality, edition: { ...edition, period: { from: 2023.5, to: 2027 } } }, /whole number/],
    ["a year too early", { municipality, edition: { ...edition, period: { from: 5, to: 9 } } }, /before 1900/],
    ["a year too late", { municipality, edition: { ...edition, period: { from: 2023, to: 9999 } } }, /after 2200/],
    [
      "a period backwards",
      { municipality, edition: { ...edition, period: { from: 2027, to: 2023 } } },
      /ends before it begins/,
    ],
  ])("with %s are refused", (_, value, message) => {
    expect(wrong(value).join("\n")).toMatch(message);
  });

  test.each([null, undefined, 1, "x", []])("that are %s are refused without a throw", (value) => {
    expect(wrong(value).length).toBeGreaterThan(0);
  });
});

describe("a municipality code", () => {
  test.each(["112119", "131016", "011002", "472018", "271004", "401307"])("%s is sound", (code) => {
    expect(municipalityCodeProblem(code)).toBeUndefined();
  });

  test("with any one digit changed is not", () => {
    const changedCodes = [..."112119"].flatMap((digit, at) =>
      [..."0123456789"]
        .filter((other) => other !== digit)
        .map((other) => "112119".slice(0, at) + other + "112119".slice(at + 1)),
    );
    expect(changedCodes.filter((code) => municipalityCodeProblem(code) === undefined)).toEqual([]);
  });

  test.each([
    ["11211", /lacks its check digit.*112119/],
    ["112118", /wrong check digit: for 11211 it is 9/],
    ["1121190", /is not six digits/],
    ["１１２１１９", /is not six digits/],
    ["", /is not six digits/],
  ])("%s is explained", (code, message) => {
    expect(municipalityCodeProblem(code)).toMatch(message);
  });
});
