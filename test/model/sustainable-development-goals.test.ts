/** The goals and targets as the United Nations number them. */
import { expect, test } from "vitest";
import {
  isSdgCode,
  SDG_TARGET_CODES,
  SUSTAINABLE_DEVELOPMENT_GOALS,
  sdgOf,
} from "../../src/model/sustainable-development-goals.ts";

test("there are 17 goals and 169 targets, each code once", () => {
  expect(SUSTAINABLE_DEVELOPMENT_GOALS.map(({ number }) => number)).toEqual([...Array(17).keys()].map((n) => n + 1));
  expect(SDG_TARGET_CODES).toHaveLength(169);
  expect(new Set(SDG_TARGET_CODES).size).toBe(169);
  expect(SDG_TARGET_CODES[0]).toBe("1.1");
  expect(SDG_TARGET_CODES.at(-1)).toBe("17.19");
});

test("each goal has as many targets as the resolution gives it", () => {
  const counts = SUSTAINABLE_DEVELOPMENT_GOALS.map(({ targets }) => targets.length);
  expect(counts).toEqual([7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]);
  expect(SDG_TARGET_CODES.filter((code) => /[a-d]$/.test(code))).toHaveLength(43);
});

test.each(["1", "17", "1.a", "3.d", "8.10", "16.b", "17.19"])("%s is a code", (code) => {
  expect(isSdgCode(code)).toBe(true);
  expect(sdgOf(code)?.number).toBe(Number.parseInt(code, 10));
});

test.each(["0", "18", "01", "3.14", "3.e", "17.20", "17.a", "1.0", "1.", "", "a", "-1", "1.1.1"])(
  "%j is none",
  (code) => {
    expect(isSdgCode(code)).toBe(false);
    expect(sdgOf(code)).toBeUndefined();
  },
);
