/** Departments that are spelt in two ways. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { departmentNameDiffers } from "../../../src/check/rules/department-name-differs.ts";
import { graphOf } from "../../support/ingest-text.ts";
import { sampleWith } from "../../support/sample-document.ts";

test.each([
  [["健康福祉課", "健康福祉課"], 0],
  [["健康福祉課", "健康福社課"], 1],
  [["子育て支援課", "子育て支援 課"], 1],
  [["第1営業課係", "第2営業課係"], 0],
  [["財政課", "農政課"], 0],
  [["健康福祉課", "商工観光課"], 0],
] as const)("departments %s", ([first, second], count) => {
  const text = sampleWith(
    ["分野\t番号\t項目名\t", "分野\t番号\t項目名\t担当課\t"],
    ["1-1\t公園の整備\t", `1-1\t公園の整備\t${first}\t`],
    ["1-2\t街灯の整備\t", `1-2\t街灯の整備\t${second}\t`],
    ["2-1\t図書館の充実\t", "2-1\t図書館の充実\t\t"],
  );
  expect(departmentNameDiffers(subjectOf(graphOf(text)))).toHaveLength(count);
});
