/** What is said of a file as a whole: its format, encoding, size and parts that are hidden or damaged. */
import {
  inDigits,
  type Messages,
  type Nothing,
  type Numbers,
  quote,
  quoteJa,
  type Texts,
  type Wording,
} from "./wording.ts";

/** Where in a file of many parts, such as ` of content.xml`. */
const of = (part: string) => ({ en: part === "" ? "" : ` of ${part}`, ja: part === "" ? "" : `（${part}）` });

/** What is there, where it is known. */
const has = (size: number | null) => ({
  en: size === null ? "" : `; it has ${inDigits(size)}`,
  ja: size === null ? "" : `（現在 ${inDigits(size)}）`,
});

export const DOCUMENT_MESSAGES = {
  "empty-document/text": (_: Nothing) => ({
    en: "The document is empty: 0 bytes. Expected the plan's text.",
    ja: "文書が空です（0 バイト）。計画の本文を指定してください。",
  }),
  "empty-document/blank": (_: Nothing) => ({
    en: "The document holds nothing but white space. Expected the plan's text.",
    ja: "文書に空白しかありません。計画の本文を指定してください。",
  }),
  "empty-document": (_: Nothing) => ({
    en: "The document is empty: 0 bytes. Expected the plan's text or tables.",
    ja: "文書が空です（0 バイト）。計画の本文か表を指定してください。",
  }),
  "empty-document/cells": (_: Nothing) => ({
    en: "The document holds no text, neither in cells nor outside. Expected the plan's text or tables.",
    ja: "セルの中にも外にも文字がありません。計画の本文か表を指定してください。",
  }),
  "document-cut-off": (_: Nothing) => ({
    en: "The document ends in the middle of a character: what followed is missing. Expected the whole document.",
    ja: "文書が文字の途中で終わっており、その後が欠けています。文書の全体を指定してください。",
  }),
  "not-text": (_: Nothing) => ({
    en: "The document is not plain text: expected UTF-8, UTF-16 or Shift_JIS (CP932). Word, Excel and PDF files must be saved as text first.",
    ja: "文字コードが UTF-8、UTF-16、Shift_JIS（CP932）のいずれでもなく、テキストとして読めません。Word、Excel、PDF などの内容であれば、テキストとして保存し直してください。",
  }),
  "not-text/damaged": ({ line, characters }: Numbers<"line" | "characters">) => ({
    en: `The document looks like UTF-8, but a character is damaged: on line ${line}, behind ${characters} others. Expected plain text in one encoding.`,
    ja: `文書は UTF-8 のようですが、${line} 行目の ${characters} 文字目の後に壊れた文字があります。全体を一つの文字コードで保存し直してください。`,
  }),
  "encoding-unknown": ({ encoding }: Texts<"encoding">) => ({
    en: `The document says that it is encoded in ${encoding}. Expected UTF-8, UTF-16 or Shift_JIS.`,
    ja: `文書に文字コード ${encoding} と書かれています。UTF-8、UTF-16、Shift_JIS のいずれかで保存し直してください。`,
  }),
  "line-too-long": ({ characters, most }: Numbers<"characters" | "most">) => ({
    en: `The line has ${inDigits(characters)} characters. Expected at most ${inDigits(most)}: the text of a plan, line by line.`,
    ja: `この行は ${inDigits(characters)} 文字あります。1 行は ${inDigits(most)} 文字までです。計画の本文を、行ごとに改行して保存してください。`,
  }),
  "document-too-large": ({
    most,
    what,
    size,
  }: Numbers<"most"> & { readonly what: Wording; readonly size: number | null }) => ({
    en: `The document is too large. Expected at most ${inDigits(most)} ${what.en}${has(size).en}: the text of one plan. Split what holds several.`,
    ja: `文書が大きすぎます。${what.ja}の上限は ${inDigits(most)} です${has(size).ja}。一つの計画の文書にしてください。複数の計画を含む場合は、分割してください。`,
  }),
  "document-too-large/strat-ml": ({ most, what, size }: Numbers<"most" | "size"> & { readonly what: Wording }) => ({
    en: `The document is too large. Expected at most ${inDigits(most)} ${what.en}${has(size).en}. Split what holds several plans.`,
    ja: `文書が大きすぎます。${what.ja}の上限は ${inDigits(most)} です${has(size).ja}。複数の計画を含む場合は、分割してください。`,
  }),
  "document-too-large/elements": ({ most, count, stakeholders }: Numbers<"most" | "count" | "stakeholders">) => ({
    en: `The document is too large. Expected at most ${inDigits(most)} goals, objectives and indicators, and as many stakeholders; it has ${inDigits(count)} and ${inDigits(stakeholders)}. Split what holds several plans.`,
    ja: `文書が大きすぎます。目標、施策及び指標の合計と関係者の数の上限は、それぞれ ${inDigits(most)} です（現在 ${inDigits(count)} と ${inDigits(stakeholders)}）。複数の計画を含む場合は、分割してください。`,
  }),
  "source-too-large": ({
    where,
    most,
    what,
    size,
    advice,
  }: Texts<"where"> &
    Numbers<"most"> & { readonly what: Wording; readonly size: number | null; readonly advice: Wording }) => ({
    en: `The file is too large${where && ` (${where})`}. Expected at most ${inDigits(most)} ${what.en}${has(size).en}. ${advice.en}`,
    ja: `ファイルが大きすぎます${where && `（${where}）`}。${what.ja}の上限は ${inDigits(most)} です${has(size).ja}。${advice.ja}`,
  }),
  "format-not-read/pdf": (_: Nothing) => ({
    en: "The file is a PDF file, which is never loaded unseen: a mark under a wrong plan is worse than none. Let policy-graph init write what it finds to a workbook, look at each table beside its page, and load that.",
    ja: "PDF ファイルは、内容を確認せずに取り込むことはできません（○が別のプランに付くおそれがあるためです）。policy-graph init で Excel ブックに書き出し、表をページと見比べて確認したものを取り込んでください。",
  }),
  "format-not-read": ({ what, advice }: { readonly what: Wording; readonly advice: Wording }) => ({
    en: `The file is ${what.en}, which is not read. Expected text, delimited text, Markdown, HTML, .docx, .xlsx, .xls or .ods. ${advice.en}`,
    ja: `${what.ja}は読み取れません。テキスト、CSV などの区切りテキスト、Markdown、HTML、.docx、.xlsx、.xls 又は .ods を指定してください。${advice.ja}`,
  }),
  "source-damaged/office": (_: Nothing) => ({
    en: "The file is a damaged Office file. Expected it as the program that made it saved it.",
    ja: "Office のファイルが壊れています。作成したソフトで保存し直したものを指定してください。",
  }),
  "source-damaged/zip": ({ what }: { readonly what: Wording }) => ({
    en: `The file is a damaged zip file: ${what.en}. Expected the file as the program that made it saved it.`,
    ja: `ファイルが壊れています（${what.ja}）。作成したソフトで保存し直したものを指定してください。`,
  }),
  "source-damaged/ods": (_: Nothing) => ({
    en: "The spreadsheet holds no content.xml. Expected an .ods as LibreOffice saves it.",
    ja: "表計算ファイルに content.xml がありません。LibreOffice で保存した .ods を指定してください。",
  }),
  "source-damaged/doctype": ({ part }: Texts<"part">) => ({
    en: `The XML${of(part).en} has a DOCTYPE. Expected none in a document of this format.`,
    ja: `XML${of(part).ja}に DOCTYPE があります。この形式の文書では使えません。`,
  }),
  "source-damaged/pdf": (_: Nothing) => ({
    en: "The PDF file is damaged. Expected it as the program that made it saved it; open it in a viewer and print it anew.",
    ja: "PDF ファイルが壊れています。閲覧ソフトで開き、PDF として印刷し直したものを指定してください。",
  }),
  "source-encrypted": (_: Nothing) => ({
    en: "The file is protected with a password. Expected it without one: open it, remove the password and save it.",
    ja: "ファイルがパスワードで保護されています。開いてパスワードを解除し、保存し直してください。",
  }),
  "source-encrypted/part": ({ part }: Texts<"part">) => ({
    en: `${part} in the file is encrypted. Expected a file without a password.`,
    ja: `ファイルの中の ${part} が暗号化されています。パスワードのないファイルを指定してください。`,
  }),
  "xml-is-no-source": (_: Nothing) => ({
    en: "The file is XML, which holds elements and no tables. Expected a plan in StratML, which another reader takes.",
    ja: "XML ファイルには、読み取れる表がありません。XML の場合は、StratML 形式の計画を一つだけ指定してください。",
  }),
  "xml-malformed": ({ part, what, line, column }: Texts<"part" | "what"> & Numbers<"line" | "column">) => ({
    en: `The XML${of(part).en} is not well-formed: ${quote(what)}, line ${line}, column ${column}. Expected a file as its program saved it.`,
    ja: `XML${of(part).ja}の書式に誤りがあります（${line} 行 ${column} 列、${quoteJa(what)}）。作成したソフトで保存し直してください。`,
  }),
  "xml-malformed/prefix": ({ prefix, name }: Texts<"prefix" | "name">) => ({
    en: `The XML uses the prefix ${prefix} (${name}) and nowhere says what it stands for. Expected xmlns:${prefix}="…".`,
    ja: `XML で使われている接頭辞 ${prefix}（${name}）の定義がありません。xmlns:${prefix}="…" を加えてください。`,
  }),
  "xml-entities-refused": ({ part }: Texts<"part">) => ({
    en: `The XML${of(part).en} declares entities in its DOCTYPE. They can grow without bound or name other files, and are refused. Expected XML without them: remove the DOCTYPE and write the texts out.`,
    ja: `XML${of(part).ja}の DOCTYPE に実体宣言があります。際限なく大きくなったり、ほかのファイルを参照したりするおそれがあるため、読み取りません。DOCTYPE を削除し、文字をそのまま書いてください。`,
  }),
  "xml-doctype-ignored": (_: Nothing) => ({
    en: "The DOCTYPE of the XML is not looked at: nothing is fetched, and defaults that it may give are not read.",
    ja: "XML の DOCTYPE は参照していません。外部からの取得は行わず、既定値も読み取っていません。",
  }),
  "hidden-text-not-read": ({ count }: Numbers<"count">) => ({
    en: `${count} hidden elements of the page hold text, which was not read: readers of the page do not see it.`,
    ja: `ページに表示されない文字が ${count} か所あります。閲覧者に見えないため、読み取っていません。`,
  }),
  "macro-ignored": (_: Nothing) => ({
    en: "The workbook holds a macro, which was not looked at: cells are read as they were saved.",
    ja: "ブックにマクロがあります。マクロは実行せず、保存されたセルの値を読み取りました。",
  }),
  "sheet-hidden": ({ sheet }: Texts<"sheet">) => ({
    en: `The sheet ${quote(sheet)} is hidden. It was read, and is marked as hidden.`,
    ja: `シート${quoteJa(sheet)}は非表示です。読み取った上で、非表示のシートとして扱っています。`,
  }),
  "drawing-text-not-read": ({ count }: Numbers<"count">) => ({
    en: `${count} texts in shapes and text boxes of the workbook are not read. Expected what matters in cells.`,
    ja: `ブックの図形やテキストボックスの中の文字（${count} か所）は読み取っていません。必要な内容は、セルに書いてください。`,
  }),
  "cells-hidden/rows": ({ sheet, which }: Texts<"sheet" | "which">) => ({
    en: `The sheet ${quote(sheet)} hides rows that hold something: ${which}. They were read like all others.`,
    ja: `シート${quoteJa(sheet)}に、内容のある非表示の行（${which}）があります。ほかの行と同じように読み取りました。`,
  }),
  "cells-hidden/columns": ({ sheet, which }: Texts<"sheet" | "which">) => ({
    en: `The sheet ${quote(sheet)} hides columns that hold something: ${which}. They were read like all others.`,
    ja: `シート${quoteJa(sheet)}に、内容のある非表示の列（${which}）があります。ほかの列と同じように読み取りました。`,
  }),
  "word-part-not-read/margins": (_: Nothing) => ({
    en: "Headers and footers of the Word document are not read.",
    ja: "Word 文書のヘッダーとフッターは読み取っていません。",
  }),
  "word-part-not-read/comments": ({ count }: Numbers<"count">) => ({
    en: `${count} comments of the Word document are not read.`,
    ja: `Word 文書のコメント（${count} 件）は読み取っていません。`,
  }),
  "word-part-not-read": ({ elements }: { readonly elements: readonly string[] }) => ({
    en: `Parts of the Word document are of a kind that is not read (${elements.join(", ")}). Look whether text is missing.`,
    ja: `Word 文書に、読み取れない種類の部分（${elements.join("、")}）があります。欠けている文がないか確認してください。`,
  }),
  "word-document-unreadable": ({ reason }: Texts<"reason">) => ({
    en: `The Word document cannot be read: ${quote(reason)}. Expected a .docx as Word or LibreOffice saves it; open it there and save it anew.`,
    ja: `Word 文書を読み取れません（${quoteJa(reason)}）。Word か LibreOffice で開き、.docx として保存し直してください。`,
  }),
  "workbook-unreadable/damaged": ({ damage }: { readonly damage: Wording }) => ({
    en: `The workbook is damaged: ${damage.en}. Expected an Excel workbook; open it in Excel or LibreOffice and save it anew as .xlsx.`,
    ja: `ブックが壊れています（${damage.ja}）。Excel か LibreOffice で開き、.xlsx として保存し直してください。`,
  }),
  "workbook-unreadable": ({ reason }: Texts<"reason">) => ({
    en: `The workbook cannot be read: ${quote(reason)}. Expected an Excel workbook; open it in Excel or LibreOffice and save it anew as .xlsx.`,
    ja: `ブックを読み取れません（${quoteJa(reason)}）。Excel か LibreOffice で開き、.xlsx として保存し直してください。`,
  }),
  "quote-not-closed": ({ count, line }: Numbers<"count" | "line">) => ({
    en: `${count === 1 ? "A quotation mark opens a cell and does not close it" : `${count} quotation marks open cells and do not close them`}: taken as signs of the text, the first on line ${line}. Expected a second mark before the next delimiter, and marks within a cell doubled.`,
    ja: `セルの先頭にあって閉じていない引用符が ${count} 個あります（最初は ${line} 行目）。文字として扱いました。次の区切りの前で閉じ、セルの中の引用符は二つ重ねてください。`,
  }),
  "pdf-furigana": (found: FoundTexts) => foundTexts(found, "Furigana is left out", "ふりがなを省きました"),
  "pdf-page-edges": (found: FoundTexts) =>
    foundTexts(found, "Page numbers and running heads are left out", "ページ番号と柱（各ページの見出し）を省きました"),
  "pdf-heads-repeated": (found: FoundTexts) =>
    foundTexts(
      found,
      "Heads that a table repeats on its next page are left out",
      "次のページで繰り返されている表の見出しを省きました",
    ),
  "pdf-password": (_: Nothing) => ({
    en: "The PDF file is protected by a password. Open it where the password is known, and save or print it without one.",
    ja: "PDF ファイルがパスワードで保護されています。パスワードを入力して開き、パスワードのない PDF として保存するか、印刷し直してください。",
  }),
  "pdf-without-text": ({ pages }: Numbers<"pages">) => ({
    en: `The PDF file has ${pages === 1 ? "a page" : `${pages} pages`} and no text: it is a scan, or its text was made into pictures. Have the text recognized (OCR) first, or ask for the file that it was made from.`,
    ja: `PDF ファイル（${pages} ページ）に文字の情報がありません。紙を読み込んだものか、文字が画像になったものです。文字認識（OCR）を行うか、元のファイルを入手してください。`,
  }),
} satisfies Messages;

type FoundTexts = Numbers<"count"> & { readonly texts: readonly string[] };

function foundTexts({ count, texts }: FoundTexts, en: string, ja: string): Wording {
  const isMore = count > SHOWN;
  return {
    en: `${en}, ${count} times: ${texts.map(quote).join(", ")}${isMore ? " …" : ""}.`,
    ja: `${ja}（${count} か所：${texts.map(quoteJa).join("")}${isMore ? "など" : ""}）。`,
  };
}

const SHOWN = 5;
