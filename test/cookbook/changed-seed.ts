/** The seed with its matrix and text changed against each other, so that every question of the cookbook has another answer, and none an empty one. */
import { seedText } from "../support/ingest-text.ts";
import { changed } from "../support/sample-document.ts";

/** Code of a row, number of the plan whose column it is, and what stands there then. */
const MARKS = [
  ["1-1", 3, "○"],
  ["1-3", 1, "○"],
  ["2-4", 4, "○"],
  ["2-5", 4, "○"],
  ["3-4", 3, ""],
  ["3-5", 5, ""],
  ["4-1", 3, ""],
  ["4-4", 5, "○"],
  ["6-4", 1, ""],
] as const;

const TEXTS = [
  ["2-1 確かな学力と自立する力の育成 2-2", "2-1 高い学力と自立する力の育成 2-2"],
  ["1-6 障害者福祉の推進 1-7 生活困窮者等の支援 2-6", "1-2 健康づくりの推進 1-7 生活困窮者等の支援 2-6"],
  ["3-2 商業の振興 3-3 工業の振興", "3-2 商業の振興 4-4 交通サービスの改善"],
  ["早稲田大学などと協力して", "大学などと協力して"],
  ["市民の定住意向、観光入込客数", "市民の定住意向、観光入込客数、転入者数"],
] as const;

export function changedSeed(): string {
  const lines = changed(seedText(), ...TEXTS)
    .split("\n")
    .map((line) => line.split("\t"));
  for (const [code, plan, mark] of MARKS) {
    const row = lines.find((cells) => cells.length > 3 && cells[1] === code);
    if (!row || row[2 + plan] === mark) throw new Error(`${code} × ${plan}: there is nothing to change`);
    row[2 + plan] = mark;
  }
  return lines.map((cells) => cells.join("\t")).join("\n");
}
