/** The seed as a city might have edited it, five times: names of the edits, each with the text that it makes. */
import { readFileSync } from "node:fs";
import { projectFile } from "../../src/project-files.ts";

const SEED = readFileSync(projectFile("seed/honjo-policy-coordination-plan.txt"), "utf8");

/** Each must be in the text that the ones before it left. */
function edited(...changes: readonly (readonly [string, string])[]): string {
  let text = SEED;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the seed has no ${JSON.stringify(from)}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** The rows and mentions of a domain's items from one code on, moved by one: from the last if they go up. */
function renumbered(domain: number, first: number, last: number, by: 1 | -1): readonly (readonly [string, string])[] {
  const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (by === 1 ? codes.reverse() : codes).flatMap((item) =>
    ["\t", " ", "\n"].flatMap((before) =>
      [`${before}${domain}-${item}\t`, `${before}${domain}-${item} `]
        .filter((code) => SEED.includes(code))
        .map((code) => [code, code.replace(`-${item}`, `-${item + by}`)] as const),
    ),
  );
}

export const SEED_TEXT = SEED;

export const EDITED_SEEDS: Readonly<Record<string, string>> = {
  renamed: edited(
    ["障害者福祉の推進", "障がい者福祉の充実"],
    ["子ども・子育て支援", "子育て支援の充実"],
    ["行政のデジタル化の推進", "行政デジタル化・DXの推進"],
  ),
  "merged-and-renumbered": edited(
    ["\t3-2\t商業の振興\t\t\t○\t\t○\n\t3-3\t工業の振興\t\t\t\t\t○\n", "\t3-2\t商工業の振興\t\t\t○\t\t○\n"],
    ["3-2 商業の振興 3-3 工業の振興", "3-2 商工業の振興"],
    ["3-2 商業の振興", "3-2 商工業の振興"],
    ...renumbered(3, 4, 7, -1),
  ),
  "split-and-moved": edited(
    ...renumbered(4, 4, 7, 1),
    [
      "\t4-3\t道路・河川の整備と維持管理\t\t\t○\t○\t\n",
      "\t4-3\t道路の整備と維持管理\t\t\t○\t○\t\n\t4-4\t河川の整備と維持管理\t\t\t○\t\t\n",
    ],
    ["4-3 道路・河川の整備と維持管理", "4-3 道路の整備と維持管理"],
    ["\t3-6\t環境対策の充実\t\t\t○\t\t\n", ""],
    ["3-6 環境対策の充実", "5-7 環境対策の充実"],
    [
      "\t5-6\t市民サービスの向上\t○\t\t\t\t\n",
      "\t5-6\t市民サービスの向上\t○\t\t\t\t\n\t5-7\t環境対策の充実\t\t\t○\t\t\n",
    ],
  ),
  "marks-moved": edited(
    ["\t4-4\t交通サービスの充実\t○\t\t○\t○\t", "\t4-4\t交通サービスの充実\t\t○\t○\t○\t"],
    ["\t5-5\t交通安全対策の推進\t\t\t\t\t", "\t5-5\t交通安全対策の推進\t\t\t○\t\t"],
  ),
  "plan-added-and-targets": withPlan(
    edited(
      ["市民の定住意向、観光入込客数", "市民の定住意向、観光入込客数（宿泊を含む）、移住者数"],
      ["、障害者雇用率", ""],
    ),
  ),
};

/** A sixth plan: a chapter, and a column of the matrix. */
function withPlan(text: string): string {
  const name = "みどりと水の未来プラン";
  const chapter = `⑥${name}\n\n川と森をまちの財産として次の世代へ渡します。\n\n推進のための取組\n\n○水辺の再生\n\n水辺を人の集まる場所にします。\n\n【施策大項目】 3-6 環境対策の充実 4-7 都市公園の整備と緑の保全\n\n数値目標案\n\n水辺の利用者数\n\n`;
  const title = "後期基本計画 政策連携プラン体系(案)";
  const [before = "", matrix = ""] = text.split(title);
  const lines = matrix.split("\n").map((line) => {
    if (/^\t\t/u.test(line)) return `${line.trimEnd()}\t${name}`;
    if (!/\t\d-\d\t/u.test(line)) return line;
    const cells = line.split("\t");
    return [...Array.from({ length: 8 }, (_, at) => cells[at] ?? ""), /\t(?:3-6|4-7)\t/u.test(line) ? "○" : ""].join(
      "\t",
    );
  });
  return `${before}${chapter}${title}${lines.join("\n")}`;
}
