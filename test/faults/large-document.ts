/** A made-up plan document of any number of items: plans of three initiatives with five items each, one to three marks in a row. */

const [DOMAINS, INITIATIVES] = [20, 3];

/** @param plans at most 50 */
export function largeDocument(items: number, plans = 10): string {
  const perDomain = Math.ceil(items / DOMAINS);
  const code = (index: number) => `${Math.floor(index / perDomain) + 1}-${(index % perDomain) + 1}`;
  const entry = (index: number) => `${code(index % items)} 項目${(index % items) + 1}`;
  const numbers = Array.from({ length: plans }, (_, i) => i + 1);
  const lines = ["大きな計画", ""];
  for (const plan of numbers) {
    lines.push(`${circled(plan)}プラン${plan}`, "説明です。", "推進のための取組");
    for (let n = 1; n <= INITIATIVES; n += 1) {
      const entries = Array.from({ length: 5 }, (_, i) => entry(plan * 97 + n * 31 + i * 101));
      lines.push(`○取組${plan}の${n}`, "説明です。", `【施策大項目】${entries.join(" ")}`);
    }
    lines.push("数値目標案", `目標${plan}`, "");
  }
  lines.push(`\t\t\t${numbers.map((plan) => `プラン${plan}`).join("\t")}`);
  for (let index = 0; index < items; index += 1) {
    const marked = new Set(Array.from({ length: (index % 3) + 1 }, (_, i) => (index * 7 + i * 13) % plans));
    const marks = numbers.map((plan) => (marked.has(plan - 1) ? "○" : ""));
    const domain = index % perDomain === 0 ? `分野${Math.floor(index / perDomain) + 1}` : "";
    lines.push([domain, code(index), `項目${index + 1}`, ...marks].join("\t"));
  }
  return `${lines.join("\n")}\n`;
}

/** ① to ㊿ stand in three rows of Unicode. */
function circled(number: number): string {
  const start = number <= 20 ? 0x2460 - 1 : number <= 35 ? 0x3251 - 21 : 0x32b1 - 36;
  return String.fromCodePoint(start + number);
}

export const EDITION_FILE = JSON.stringify({
  organization: { code: "131016", name: "千代田区", prefecture: "東京都" },
  edition: { name: "large", title: "大きな計画", stage: "draft" },
});
