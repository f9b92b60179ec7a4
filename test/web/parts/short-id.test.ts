/** Ids as they stand in the address: short, and the same again in full; goals of all editions keep theirs. */
import { expect, test } from "vitest";
import { fullId, shortId } from "../../../web/explorer/address/short-id.ts";

const EDITION = { id: "990001/plan" };

test.each([
  ["990001/plan/item/4-4", "item/4-4"],
  ["990001/plan/goal/市の約束/つながる", "goal/市の約束/つながる"],
  ["sdg/11.2", "sdg/11.2"],
])("%s is %s", (full, short) => {
  expect(shortId(EDITION, full)).toBe(short);
  expect(fullId(EDITION, short)).toBe(full);
});
