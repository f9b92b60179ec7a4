/** What files are called: with organization and edition for people, in ASCII for programs that know no other; both in one header. */
import { expect, test } from "vitest";
import { nameOfFile } from "../../../src/http/feeds/file-names.ts";
import { disposition } from "../../../src/http/feeds/send-file.ts";

const HONJO = { id: "112119/later", organization: "本庄市", title: "後期基本計画 (素案)", stage: "DRAFT" };
const MATRIX = { plain: "matrix", title: { ja: "対応表", en: "matrix" } };

test.each([
  [[HONJO], "ja", { plain: "112119-later-matrix", named: "本庄市_後期基本計画(素案)_対応表" }],
  [[HONJO], "en", { plain: "112119-later-matrix", named: "本庄市_後期基本計画(素案)_matrix" }],
  [[{ ...HONJO, title: "計画" }], "ja", { plain: "112119-later-matrix", named: "本庄市_計画(素案)_対応表" }],
  [[{ ...HONJO, title: "計画" }], "en", { plain: "112119-later-matrix", named: "本庄市_計画(draft)_matrix" }],
  [
    [{ ...HONJO, title: "計画", stage: "ADOPTED" }],
    "ja",
    { plain: "112119-later-matrix", named: "本庄市_計画_対応表" },
  ],
  [[HONJO, HONJO], "ja", { plain: "2-editions-matrix", named: "2つの版_対応表" }],
  [[], "ja", { plain: "matrix", named: "対応表" }],
] as const)("%j, %s", (editions, language, name) => {
  expect(nameOfFile(editions, MATRIX, language)).toEqual(name);
});

test("nothing of a name leads out of a folder, or is refused by Windows", () => {
  const { plain, named } = nameOfFile(
    [{ ...HONJO, id: "x/本", organization: "../a\\b", title: 'c:*?"<>|\u0000d' }],
    MATRIX,
    "ja",
  );
  expect(named).toBe(".. a b_c d(素案)_対応表");
  expect(plain).toBe("x--matrix");
});

test("the header has both names, encoded as RFC 8187 has it", () => {
  expect(disposition({ plain: "a-matrix", named: "市(案)'*_表" }, "xlsx")).toBe(
    "attachment; filename=a-matrix.xlsx; filename*=UTF-8''%E5%B8%82%28%E6%A1%88%29%27%2A_%E8%A1%A8.xlsx",
  );
  expect(disposition({ plain: "one", named: "one" }, "csv")).toBe("attachment; filename=one.csv");
});
