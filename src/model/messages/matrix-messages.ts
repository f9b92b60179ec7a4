/** What is said of a matrix in a text: its heads, rows, marks and totals. */
import {
  didYouMeanOne,
  didYouMeanOneJa,
  type Messages,
  type Nothing,
  type Numbers,
  quote,
  quoteJa,
  type Texts,
  type Wording,
} from "./wording.ts";

/** What a sign is taken for; null where nothing says it. A type, and no interface: it is a value of a message. */
type SignTaken = { readonly sign: string; readonly words: string | null; readonly strength: Wording | null };

const AS_TABLE = {
  en: "or give the whole plan as a workbook or CSV files (policy-graph template shows their shape; policy-graph init reads others).",
  ja: "計画全体を Excel ブックか CSV ファイルで用意する方法もあります（様式は policy-graph template で出力できます。ほかの様式は policy-graph init で読み取れます）。",
};

const lines = (count: number, text: string) => ({
  en: `${count} lines such as ${quote(text)} look like rows of a matrix`,
  ja: `${quoteJa(text)}など ${count} 行が、対応表の行のように見えます`,
});

export const MATRIX_MESSAGES = {
  "matrix-column-unknown": ({
    column,
    head,
    plan,
    near,
  }: Numbers<"column"> & Texts<"head"> & { readonly plan: string | null; readonly near: readonly string[] }) => ({
    en: `Column ${column} of the matrix is headed ${head}, which is not recognisable as ${plan === null ? "any plan at its place" : `plan ${plan}, which stands at its place`}. Expected the plan's name as in its heading${didYouMeanOne(near)}.`,
    ja: `対応表の ${column} 列目の見出し「${head}」が、${plan === null ? "どのプランを指すのか分かりません" : `同じ順番にあるプラン「${plan}」を指すのか分かりません`}。本文の見出しと同じプラン名を書いてください。${didYouMeanOneJa(near)}`,
  }),
  "plan-not-in-matrix": ({ plan, count }: Texts<"plan"> & Numbers<"count">) => ({
    en: `Plan ${plan} has no column of its own in the matrix, which heads ${count} plans.`,
    ja: `プラン「${plan}」の列が対応表にありません。対応表の見出しにあるプランの数は ${count} です。`,
  }),
  "matrix-column-repeated": ({ head }: Texts<"head">) => ({
    en: `Two columns of the matrix are headed ${head}. Expected one column for each plan.`,
    ja: `対応表に、見出しが「${head}」の列が二つあります。列は、プランごとに一つにしてください。`,
  }),
  "matrix-unreadable/spaces": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${lines(count, text).en}, with spaces between their cells: which mark stands under which plan cannot be told. Expected tabs (paste the table into a spreadsheet, look at each column, and copy it from there), ${AS_TABLE.en}`,
    ja: `${lines(count, text).ja}が、セルの間が空白で区切られているため、どの○がどのプランのものか判断できません。タブで区切ってください（表を表計算ソフトに貼り付け、列を確認してからコピーすると、タブ区切りになります）。${AS_TABLE.ja}`,
  }),
  "matrix-unreadable/levels": ({ text, count, cell }: Texts<"text"> & Numbers<"count" | "cell">) => ({
    en: `${lines(count, text).en}, but their codes stand in cell ${cell}. Expected the domain left of the code and nothing else: a text has no levels between domain and item. Leave such columns out, ${AS_TABLE.en}`,
    ja: `${lines(count, text).ja}が、番号が ${cell} 番目のセルにあります。番号の左に置けるのは分野だけです（テキストでは、分野と施策の間の階層を扱えません）。間の列を省いてください。${AS_TABLE.ja}`,
  }),
  "matrix-unreadable/codes": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${lines(count, text).en}, but none begins with a code of an item. Expected codes such as 1-1, 1-1-1, 1.1, Ⅰ-1, A-1, 1-① or 101 left of the names, ${AS_TABLE.en}`,
    ja: `${lines(count, text).ja}が、施策の番号で始まる行がありません。名称の左に、1-1、1-1-1、1.1、Ⅰ-1、A-1、1-①、101 などの番号を書いてください。${AS_TABLE.ja}`,
  }),
  "matrix-transposed": (_: Nothing) => ({
    en: `The plans stand in the rows of the matrix, and the items in its columns. Expected a row for each item and a column for each plan: turn the table (in a spreadsheet, copy it and paste it transposed), ${AS_TABLE.en}`,
    ja: `対応表の行にプラン、列に施策が並んでいます。施策を行に、プランを列に置いてください（表計算ソフトでコピーし、「行/列の入れ替え」を選んで貼り付けます）。${AS_TABLE.ja}`,
  }),
  "matrix-header-unreadable/gap": ({ head }: Texts<"head">) => ({
    en: `An empty cell or a label stands between ${quote(head)} and the head before it. Expected the heads of the plans side by side, one for each column of marks.`,
    ja: `${quoteJa(head)}とその前の見出しの間に、空のセルか別の語があります。プランの見出しは、○の列ごとに一つずつ、間を空けずに並べてください。`,
  }),
  "matrix-header-unreadable/total": (_: Nothing) => ({
    en: "The 計 column must be the last one of the matrix.",
    ja: "「計」の列は、対応表の最後に置いてください。",
  }),
  "matrix-header-missing": (_: Nothing) => ({
    en: "No line above the matrix's first row names the plans. Expected a tab-separated line of plan names, one for each column of marks.",
    ja: "対応表の最初の行の上に、プラン名の行がありません。○の列ごとに一つずつ、プラン名をタブ区切りで並べた行が必要です。",
  }),
  "matrix-row-unreadable/above": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} stands above the matrix's first row and holds marks, codes or counts. Expected one row on the line, with a code such as 1-1 in its first or second cell.`,
    ja: `対応表の最初の行より上にある${quoteJa(text)}に、○、番号又は数が含まれています。1 行に一つの施策を書き、1-1 などの番号を 1 番目か 2 番目のセルに置いてください。`,
  }),
  "matrix-row-unreadable/name": ({ code }: Texts<"code">) => ({
    en: `Item ${code} has no name in the matrix. Expected code, tab, name, tab, marks.`,
    ja: `対応表の施策大項目 ${code} に名称がありません。番号、名称、○の順に、タブで区切って書いてください。`,
  }),
  "matrix-row-unreadable": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} stands among the rows of the matrix but is none. Expected domain (or nothing), tab, code such as 1-1, tab, name, tab, marks.`,
    ja: `${quoteJa(text)}は対応表の行の間にありますが、表の行として読み取れません。分野（なければ空欄）、1-1 などの番号、名称、○の順に、タブで区切って書いてください。`,
  }),
  "code-inside-name/matrix": ({ inside, code }: Texts<"inside" | "code">) => ({
    en: `The code ${inside} stands inside the name of item ${code} in the matrix. Expected one item on each line.`,
    ja: `対応表の施策大項目 ${code} の名称に、番号 ${inside} が含まれています。1 行に一つの項目を書いてください。`,
  }),
  "matrix-row-cut-short": ({ code, count, columns }: Texts<"code"> & Numbers<"count" | "columns">) => ({
    en: `The row of item ${code} ends after ${count} of ${columns} plan columns, unlike the rows around it. The document may be cut off here.`,
    ja: `施策大項目 ${code} の行が、プランの列 ${columns} のうち ${count} で終わっており、前後の行と異なります。文書がここで途切れている可能性があります。`,
  }),
  "mark-inside-name": ({ text, mark }: Texts<"text" | "mark">) => ({
    en: `${quote(text)} is a name in the matrix, but holds the mark ${mark}. Expected a tab before each mark.`,
    ja: `対応表の名称${quoteJa(text)}に、印「${mark}」が含まれています。印の前は、タブで区切ってください。`,
  }),
  "mark-without-plan": ({ text, column, columns }: Texts<"text"> & Numbers<"column" | "columns">) => ({
    en: `${quote(text)} stands in column ${column} of the marks, but the matrix heads only ${columns} plans. Expected an empty cell, or a head for the column.`,
    ja: `${quoteJa(text)}が○の ${column} 列目にありますが、対応表の見出しにあるプランの数は ${columns} です。セルを空にするか、列に見出しを付けてください。`,
  }),
  "mark-unreadable/under": ({ text, plan, isCircle }: Texts<"text" | "plan"> & { readonly isCircle: boolean }) => ({
    en: `${quote(text)} under ${plan} is neither empty nor a mark. Expected ○ (or ◎ ○ △ by strength, a sign that the legend explains, or one other sign throughout), or nothing${isCircle ? " (did you mean ○?)" : ""}.`,
    ja: `「${plan}」の列の${quoteJa(text)}は、空欄でも印でもありません。○（強さを分ける場合は◎○△、凡例で説明した記号又は全体で一種類の別の記号）を入れるか、空欄にしてください。${isCircle ? "○の誤りではありませんか。" : ""}`,
  }),
  "mark-unreadable": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no mark. Expected ○, another sign that the legend (凡例) or the mapping's legend explains, or nothing.`,
    ja: `${quoteJa(text)}は印として読み取れません。○、凡例（又は列の対応付けの legend）で説明した記号を入れるか、空欄にしてください。`,
  }),
  "mark-unreadable/template": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no mark. Expected ○, another sign that a line above the matrix explains, or nothing.`,
    ja: `${quoteJa(text)}は印として読み取れません。○、表の上の行で説明した記号を入れるか、空欄にしてください。`,
  }),
  "matrix-total-unreadable": ({ text, label }: Texts<"text" | "label">) => ({
    en: `${quote(text)} stands in the row ${label} of the matrix. Expected a whole number under each plan, and nothing else.`,
    ja: `対応表の「${label}」の行に${quoteJa(text)}があります。この行には、プランごとの整数だけを書いてください。`,
  }),
  "mark-with-note": ({ text, count }: Texts<"text"> & Numbers<"count">) => ({
    en: `${count === 1 ? "A mark has" : `${count} marks have`} a note in the cell, such as ${quote(text)}. It is kept with the mark as it stands, and changes nothing of it.`,
    ja: `セルに注の付いた印が ${count} 個あります（例：${quoteJa(text)}）。注は記載のまま残し、印の扱いは変えていません。`,
  }),
  "mark-sign-taken": ({ sign }: Texts<"sign">) => ({
    en: `${sign} is the only sign in the matrix, and is taken for the mark ○.`,
    ja: `対応表の記号が「${sign}」だけのため、○と同じ印として扱いました。`,
  }),
  "strength-assumed": ({
    signs,
    isSeveral,
  }: {
    readonly signs: readonly SignTaken[];
    readonly isSeveral: boolean;
  }) => ({
    en: `The document does not say how strong ${isSeveral ? "each sign" : "the sign"} of its matrix is: ${signs.map(({ sign, words, strength }) => `${sign}${words === null ? "" : ` (${words})`} is taken for ${strength === null ? "a mark of no known strength" : `a mark of strength “${strength.en}”`}`).join(", ")}. If that is not meant, say it in a line such as 凡例：◎主となる施策　○関連する施策　△間接的に関連する施策.`,
    ja: `対応表の記号がどの程度の関連を示すか、文書に説明がありません。${signs.map(({ sign, words, strength }) => `「${sign}」${words === null ? "" : `（${words}）`}は${strength === null ? "程度の分からない印" : `「${strength.ja}」`}`).join("、")}として扱いました。異なる場合は、「凡例：◎主となる施策　○関連する施策　△間接的に関連する施策」のような行を設けてください。`,
  }),
  "matrix-row-repeated": ({ count }: Numbers<"count">) => ({
    en: `${count === 1 ? "A row of the matrix says" : `${count} rows of the matrix say`} once more, below repeated heads, what a row above says: taken once.`,
    ja: `見出しの繰返しの下に、上の行と同じ内容の行が ${count} 行あります。一つの行として扱いました。`,
  }),
  "page-number-skipped": ({ count }: Numbers<"count">) => ({
    en: `${count === 1 ? "A page number stands" : `${count} page numbers stand`} among the rows of the matrix.`,
    ja: `対応表の途中にページ番号が ${count} か所あります。読み飛ばしました。`,
  }),
  "matrix-title-repeated": ({ count }: Numbers<"count">) => ({
    en: `${count === 1 ? "A title stands" : `${count} titles stand`} among the rows of the matrix.`,
    ja: `対応表の途中に表題が ${count} か所あります。読み飛ばしました。`,
  }),
  "domain-by-code": (_: Nothing) => ({
    en: "The cells that name domains do not stand in the first rows of their groups. Each row is taken for the domain whose name stands in a row with the same first number.",
    ja: "分野名のセルが、各まとまりの最初の行にありません。番号の最初の数字が同じ行に書かれた分野名を、その行の分野としました。",
  }),
  "domain-without-name": (_: Nothing) => ({
    en: "No row of the matrix names a policy domain. Each is called by what its items' codes begin with; to give them names, put them into a cell left of the code, or on a line above the rows.",
    ja: "対応表に分野名がありません。番号の最初の部分を分野の名称としました。名称を付けるには、番号の左のセルか、行の上に 1 行設けて書いてください。",
  }),
  "domain-without-name/tables": (_: Nothing) => ({
    en: "Nothing names the policy domains: what belongs to none is in those that the first parts of codes count, or in one that is called after the plan.",
    ja: "分野名がどこにもありません。番号の最初の部分を分野とし、番号のないものは計画名の分野にまとめました。",
  }),
  "row-without-domain": ({ code }: Texts<"code">) => ({
    en: `Item ${code} stands in no policy domain: the first row of a group must name its domain in the first cell.`,
    ja: `施策大項目 ${code} の分野が分かりません。まとまりの最初の行の最初のセルに、分野名を書いてください。`,
  }),
} satisfies Messages;
