/** Codes of organizations, and each message for what is none. */
import { describe, expect, test } from "vitest";
import {
  CORPORATE_NUMBERS,
  LOCAL_GOVERNMENT_CODES,
  organizationCodeProblem,
} from "../../src/ingest/organization-codes.ts";

const local = (code: string) => organizationCodeProblem(code, LOCAL_GOVERNMENT_CODES)?.en;
const corporate = (code: string) => organizationCodeProblem(code, CORPORATE_NUMBERS)?.en;

describe("a local government code (全国地方公共団体コード)", () => {
  test.each(["112119", "131016", "011002", "472018", "271004", "401307"])("%s is sound", (code) => {
    expect(local(code)).toBeUndefined();
  });

  test("with any one digit changed is not", () => {
    const changedCodes = [..."112119"].flatMap((digit, at) =>
      [..."0123456789"]
        .filter((other) => other !== digit)
        .map((other) => "112119".slice(0, at) + other + "112119".slice(at + 1)),
    );
    expect(changedCodes.filter((code) => local(code) === undefined)).toEqual([]);
  });

  test.each([
    ["11211", /lacks its check digit.*112119/],
    ["112118", /wrong check digit: for 11211 it is 9/],
    ["1121190", /is not six digits/],
    ["１１２１１９", /is not six digits/],
    ["", /is not six digits/],
  ])("%s is explained", (code, message) => {
    expect(local(code)).toMatch(message);
  });
});

describe("a corporate number (法人番号)", () => {
  // The National Tax Agency's own, and the Digital Agency's.
  test.each(["7000012050002", "8000012010038"])("%s is sound", (code) => {
    expect(corporate(code)).toBeUndefined();
  });

  test("with another check digit is not", () => {
    expect(corporate("6000012050002")).toMatch(/begins with the wrong check digit: for 000012050002 it is 7/);
    expect(corporate("112119")).toMatch(/is not thirteen digits/);
  });
});

test("a code of a list that the program does not know is taken as it is", () => {
  expect(organizationCodeProblem("X-1", "見本機関コード")).toBeUndefined();
});
