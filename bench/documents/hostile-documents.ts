/** Documents that ask much of whoever reads them, by their size: each kind is what would be slow if something in reading or checking were not linear. */

export interface HostileKind {
  readonly what: string;
  /** Of `size` lines, entries or rows, whatever the kind is made of. */
  readonly write: (size: number) => string;
  /** The largest size within the bounds of a document. */
  readonly most: number;
}

const head = (rest: string) => `計画\n\n①あお\n説明\n推進のための取組\n${rest}`;
const matrix = (rows: string) => `\n\t\t\tあお\n${rows}`;
const repeat = (size: number, line: (n: number) => string) => Array.from({ length: size }, (_, n) => line(n)).join("");
/** Entries of a kind on lines of almost the greatest length. */
const onLongLines = (size: number, entry: string) => {
  const perLine = Math.floor(9_900 / entry.length);
  return repeat(Math.ceil(size / perLine), () => `${entry.repeat(perLine)}\n`);
};
const code = (n: number) => `${(n % 50) + 1}-${Math.floor(n / 50) + 1}`;
const rows = (size: number, name = (n: number) => `公園${n}`) =>
  repeat(size, (n) => `分野${(n % 50) + 1}\t${code(n)}\t${name(n)}\t○\n`);

export const HOSTILE_KINDS: readonly HostileKind[] = [
  {
    what: "initiatives that name one item twice",
    write: (size) =>
      head(repeat(size, () => "○公園\n【施策大項目】 1-1 公園、1-1 公園\n")) + matrix("環境\t1-1\t公園\t○\n"),
    most: 10_000,
  },
  {
    what: "entries of 1-1 on long lines",
    write: (size) => head(`○公園\n【施策大項目】\n${onLongLines(size, "1-1 ")}`) + matrix("環境\t1-1\t公園\t○\n"),
    most: 160_000,
  },
  {
    what: "targets on long lines",
    write: (size) => head(`○公園\n数値目標案\n${onLongLines(size, "率、")}`) + matrix("環境\t1-1\t公園\t○\n"),
    most: 160_000,
  },
  {
    what: "blanks in a list",
    write: (size) =>
      head(`○公園\n【施策大項目】\n${onLongLines(size, "　 ")}1-1 公園\n`) + matrix("環境\t1-1\t公園\t○\n"),
    most: 1_200_000,
  },
  { what: "rows", write: (size) => head("○公園\n") + matrix(rows(size)), most: 80_000 },
  { what: "rows of one name", write: (size) => head("○公園\n") + matrix(rows(size, () => "公園")), most: 80_000 },
  {
    what: "rows of one code",
    write: (size) => head("○公園\n") + matrix(repeat(size, (n) => `環境\t1-1\t公園${n}\t○\n`)),
    most: 80_000,
  },
  {
    what: "items mentioned that no row has, beside as many that rows have",
    write: (size) =>
      head(
        repeat(
          Math.ceil(size / 10),
          (n) => `○公園${n}\n【施策大項目】 ${repeat(10, (m) => `${60 + m}-${n + 1} 公圓${n}、`)}\n`,
        ),
      ) + matrix(rows(size)),
    most: 40_000,
  },
  { what: "rows without heads", write: (size) => repeat(size, (n) => `\t${code(n)}\t公園\t○\n`), most: 80_000 },
  {
    what: "lines of text",
    write: (size) => repeat(size, (n) => `これは${n}行目の文章です。\n`) + head(matrix("環境\t1-1\t公園\t○\n")),
    most: 80_000,
  },
  {
    what: "headings of one plan",
    write: (size) => repeat(size, () => "①あお\n") + matrix("環境\t1-1\t公園\t○\n"),
    most: 80_000,
  },
  {
    what: "brackets",
    write: (size) => head(onLongLines(size, "【")) + matrix("環境\t1-1\t公園\t○\n"),
    most: 1_200_000,
  },
];
