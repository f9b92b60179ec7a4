/** What saved pictures are called: as the server calls its files, with whose plan it is and which edition. */
import { expect, test } from "vitest";
import { largestIn, scaleFor } from "../../../web/explorer/pictures/frame.ts";
import { pictureName } from "../../../web/explorer/pictures/picture.ts";

const HONJO = {
  id: "112119/x",
  organization: "本庄市",
  title: "総合振興計画後期基本計画 (素案)",
  stage: "DRAFT",
} as const;

test.each([
  [HONJO, "matrix", "ja", "本庄市_総合振興計画後期基本計画(素案)_対応表"],
  [HONJO, "matrix", "en", "本庄市_総合振興計画後期基本計画(素案)_matrix"],
  [{ ...HONJO, title: "総合計画" }, "network", "ja", "本庄市_総合計画(素案)_つながりの図"],
  [{ ...HONJO, title: "総合計画" }, "network", "en", "本庄市_総合計画(draft)_network"],
  [{ ...HONJO, title: "総合計画", stage: "ADOPTED" }, "overlaps", "ja", "本庄市_総合計画_プランの重なり"],
  [{ ...HONJO, organization: null, title: 'a/b: "c"\u0000?' }, "own", "ja", "112119 x_a b c(素案)_own"],
] as const)("%j, %s, %s", (edition, view, language, name) => {
  expect(pictureName(edition, view, language)).toBe(name);
});

test("a name is never longer than a file system takes", () => {
  const name = pictureName({ ...HONJO, organization: "埼".repeat(300), title: "計".repeat(300) }, "matrix");
  expect(Buffer.byteLength(`${name}.png`)).toBeLessThan(255);
});

test("of several drawings a slide has the one that is largest in its room", () => {
  const room = { width: 1200, height: 500 };
  const [high, wide] = [
    { width: 700, height: 1000 },
    { width: 1440, height: 520 },
  ];
  expect(largestIn([high, wide], room)).toBe(wide);
  expect(scaleFor(high, room)).toBe(0.5);
  expect(scaleFor({ width: 10, height: 10 }, room)).toBe(1.9);
});
