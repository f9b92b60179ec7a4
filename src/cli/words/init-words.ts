/** The language in, what `init` says of the mapping that it proposes, and of what it finds in a PDF file, out. */
import type { Language } from "../../template/words.ts";

interface Sureness {
  readonly columns: number;
  readonly sure: number;
  readonly likely: number;
  readonly guesses: number;
  readonly open: number;
}

interface Found {
  readonly pages: number;
  readonly paragraphs: number;
  readonly tables: number;
}

const plural = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;

const JA = {
  whichDocument: "文書を指定してください（例：policy-graph init plan.xlsx）。",
  notBeside: (file: string, first: string) =>
    `${file} が ${first} と同じフォルダーにありません。一つの計画のファイルは、同じフォルダーに置いてください。`,
  isThere: (file: string) =>
    `${file} は既にあります。上書きする場合は --force を、別のファイルに書き出す場合は --output を指定してください。`,
  pdfAlone: "PDF ファイルは、一つだけを指定してください。",
  noMapping: (question: string) => `${question}対応付けのファイルは作りませんでした。`,
  nothingWritten: "何も書き出しませんでした。",
  table: (name: string | null) => `表 ${name}`,
  size: (rows: number, columns: number) => (columns === 0 ? `${rows} 行` : `${rows} 行 ${columns} 列`),
  /** The reasons are for programmers, and in the file. */
  why: (_why: string): string | null => null,
  examples: (examples: readonly string[]) => `例：${examples.join("、")}`,
  sureness: { sure: "確実", likely: "おそらく", guess: "推測", open: "未定", none: "" } as Readonly<
    Record<string, string>
  >,
  asked: (table: string | null, question: string) => `表 ${table}：${question}`,
  prompt: (isOfColumn: boolean) =>
    `番号${isOfColumn ? "（又はほかの役割の名前）" : ""}を入力してください。空欄のままなら未定とします：`,
  noneOfThem: (answer: string, roles: readonly string[]) => `${answer} は使えません。役割は ${roles.join("、")} です。`,
  tooLarge: (document: string, wrong: readonly string[]) =>
    `${document} は、対応付けのファイルに収まりません（${wrong.join("; ")}）。分割して、一つずつ確認してください。`,
  decide: (file: string) => `文書を取り込む前に、${file} で決める必要があるもの：`,
  end: (file: string, { columns, sure, likely, guesses, open }: Sureness) =>
    `${file}：${columns} 列（確実 ${sure}、おそらく ${likely}、推測 ${guesses}）、未定 ${open} 件`,
  found: (file: string, { pages, paragraphs, tables }: Found) =>
    `${file}：${pages} ページから、段落 ${paragraphs}、表 ${tables} を書き出しました。表は罫線と文字の並びから判断しているため、誤ることがあります。ページと見比べて直してから、次を実行してください。`,
  page: (page: number, rows: number, columns: number) => `${page} ページ、${rows} 行 ${columns} 列`,
};

type InitWords = typeof JA;

const EN: InitWords = {
  whichDocument: "Say which document to look at, such as policy-graph init plan.xlsx.",
  notBeside: (file, first) => `${file} is not beside ${first}. Put the files of one plan into one folder.`,
  isThere: (file) => `${file} is there already. Say --force to replace it, or --output to write to another file.`,
  pdfAlone: "A PDF file is looked at by itself. Give it alone.",
  noMapping: (question) => `${question} No mapping was written.`,
  nothingWritten: "Nothing was written.",
  table: (name) => `Table ${name}`,
  size: (rows, columns) => (columns === 0 ? `${rows} rows` : `${rows} rows, ${columns} columns`),
  why: (why) => why,
  examples: (examples) => `e.g. ${examples.join("; ")}`,
  sureness: { sure: "sure", likely: "likely", guess: "guess", open: "open", none: "none" },
  asked: (table, question) => `Table ${table}: ${question}`,
  prompt: (isOfColumn) => `A number${isOfColumn ? ", or another role by its name" : ""}; nothing leaves it open: `,
  noneOfThem: (answer, roles) => `${answer} is none of them. Roles are: ${roles.join(", ")}.`,
  tooLarge: (document, wrong) =>
    `${document} has more than a mapping can hold: ${wrong.join("; ")}. Divide it, and look at each part by itself.`,
  decide: (file) => `To be decided in ${file}, before the document can be loaded:`,
  end: (file, { columns, sure, likely, guesses, open }) =>
    `${file}: ${columns} columns, ${sure} sure, ${likely} likely, ${guesses} guessed; ${open === 0 ? "no" : open} open question${open === 1 ? "" : "s"}.`,
  found: (file, { pages, paragraphs, tables }) =>
    `${file}: ${plural(pages, "page")}, ${plural(paragraphs, "paragraph")} and ${plural(tables, "table")}, as they were found. Tables are told by lines and by what stands above what, which may go wrong: look at each beside its page, correct it, and then`,
  page: (page, rows, columns) => `p. ${page}, ${rows} rows, ${columns} columns`,
};

export const initWordsIn = (language: Language): InitWords => (language === "ja" ? JA : EN);
