/** The one place where wording is pinned: every problem of a document with many faults, as a reader would see them. */
import { expect, test } from "vitest";
import { compareProblems } from "../../src/model/problem.ts";
import { problemsOf } from "../support/ingest-text.ts";
import { sampleWith } from "../support/sample-document.ts";

const FAULTY = sampleWith(
  ["空の下で", "1-1 空の下で ○"],
  ["○公園を広げる", "公園の計画\n○公園を広げる"],
  ["1-1 公園の整備 2-1 図書館の充実", "公園 1-1 公園の整備2-1 1-1 公園の整備 9-9 図書館の充実"],
  ["公園の面積、来園者数", "公園の面積（ha、来園者数\n\n来園者数"],
  ["②ともしびプラン", "②\n①ともしびプラン"],
  ["夜道を照らす", ""],
  ["体系(案)\n", "体系(案)\n\n環境\t\t公園\t○\n"],
  ["\tともしびプラン", "\tほしぞら計画\tともしび\t\t計"],
  ["\t街灯の整備\t\t○", "\t街灯の整備 ○\t0\t◎\t\t\t\t○"],
  ["文化\t2-1", "\t小計\t○\t9\n\t2-1"],
  ["充実\t○\t\n", "充実\t○\t\n\n注\n\n\t3-1\t港の整備\t○\t\n計\t\t\t7\n○は関係するもの\n"],
);

test("the problems of a document with many faults read as a person would want them", async () => {
  const lines = [...problemsOf(FAULTY)].sort(compareProblems).map(({ severity, code, message, positions }) => {
    const places = positions.map(({ line, column }) => `${line}:${column}`).join(" ");
    return `${severity} ${code} ${places}\n    ${message}\n`;
  });
  await expect(lines.join("")).toMatchFileSnapshot("printed-problems.txt");
});
