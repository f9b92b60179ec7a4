/** What is said of a text's chapters: headings of plans, initiatives, lists of items and of targets, and of what stands outside them. */
import {
  didYouMeanOne,
  didYouMeanOneJa,
  type Messages,
  type Nothing,
  type Numbers,
  quote,
  quoteJa,
  type Texts,
} from "./wording.ts";

export const PLAN_MESSAGES = {
  "plans-missing": (_: Nothing) => ({
    en: "No plan heading was found. Expected lines such as ①塙保己一プラン, one for each plan, or the plans' names as the matrix heads its columns with them.",
    ja: "プランの見出しがありません。「①塙保己一プラン」のような行を、プランごとに一つ設けてください。対応表の列の見出しと同じプラン名の行でも構いません。",
  }),
  "matrix-missing": (_: Nothing) => ({
    en: "No matrix was found, and no list of an initiative names an item, or what has tabs is no row of a matrix. Expected lines of domain, code, name and marks, with tabs between them, below a line of plan names.",
    ja: "対応表がなく、取組にも施策大項目が挙げられていません。又は、タブで区切られた行が対応表として読み取れません。プラン名の行の下に、分野、番号、名称、○をタブで区切った行を並べてください。",
  }),
  "matrix-missing/lists": ({ count }: Numbers<"count">) => ({
    en: `The document has no matrix. Its policy items are the ${count} that lists name, their domains what the codes begin with, and a plan covers what one of its initiatives names.`,
    ja: `対応表がありません。取組に挙げられた ${count} 項目を施策大項目とし、番号の最初の部分を分野としました。プランには、その取組のいずれかが挙げた項目が含まれるものとしています。`,
  }),
  "matrix-missing/tables": (_: Nothing) => ({
    en: "No table has marks. A plan covers what one of its initiatives names.",
    ja: "○の付いた表がありません。プランには、その取組のいずれかが挙げた施策が含まれるものとしています。",
  }),
  "matrix-alone": ({ count }: Numbers<"count">) => ({
    en: `The document holds a matrix and no chapters of plans: the plans are those that head its columns, without description, initiatives and targets.${count === 0 ? "" : ` ${count} lines of text around it are not read.`}`,
    ja: `文書には対応表だけがあり、プランの本文がありません。列の見出しをプランとしました（説明、取組及び数値目標はありません）。${count === 0 ? "" : `表の前後の文 ${count} 行は読み取っていません。`}`,
  }),
  "item-without-name": ({ code }: Texts<"code">) => ({
    en: `No list says a name for item ${code}. It is called by its code.`,
    ja: `施策大項目 ${code} の名称が、どこにも書かれていません。番号を名称としました。`,
  }),
  "not-a-plan": (_: Nothing) => ({
    en: "The document holds neither a plan heading (a line such as ①塙保己一プラン) nor a matrix (tab-separated lines with item codes such as 1-1). Expected the text of a policy coordination plan.",
    ja: "プランの見出し（「①塙保己一プラン」のような行）も、対応表（1-1 などの番号を含むタブ区切りの行）もありません。政策連携プランの本文を指定してください。",
  }),
  "text-outside-plans": ({ count, shown }: Numbers<"count"> & { readonly shown: number | null }) => ({
    en: `${count === 1 ? "A line of text stands" : `${count} lines of text stand`} outside the plans and the matrix: nothing of the graph is read from ${count === 1 ? "it" : "them"}${shown === null ? "" : `, of which the first ${shown} are kept here`}.`,
    ja: `プランと対応表の外に、文が ${count} 行あります。ここからは何も読み取っていません${shown === null ? "" : `（最初の ${shown} 行だけを示します）`}。`,
  }),
  "code-outside-list": ({ code, text }: Texts<"code" | "text">) => ({
    en: `The code ${code} stands outside any 【施策大項目】 list, in ${quote(text)}. Not taken for a mention; if it is one, put 【施策大項目】 before it.`,
    ja: `番号 ${code} が、【施策大項目】の一覧の外（${quoteJa(text)}）にあります。施策大項目としては扱いませんでした。施策大項目であれば、前に【施策大項目】と書いてください。`,
  }),
  "mark-inside-text": ({ mark, text }: Texts<"mark" | "text">) => ({
    en: `A ${mark} stands inside ${quote(text)}. Not taken for an initiative; if it begins one, put it at the start of a line.`,
    ja: `${quoteJa(text)}の途中に「${mark}」があります。取組としては扱いませんでした。取組の始まりであれば、行の先頭に置いてください。`,
  }),
  "item-list-unreadable": ({ text, near }: Texts<"text"> & { readonly near: readonly string[] }) => ({
    en: `${quote(text)} in a 【施策大項目】 list is no entry. Expected a code such as 1-1 and the item's name${didYouMeanOne(near)}.`,
    ja: `【施策大項目】の一覧にある${quoteJa(text)}が、項目として読み取れません。1-1 などの番号と名称を書いてください。${didYouMeanOneJa(near)}`,
  }),
  "code-inside-name/list": ({ code, text }: Texts<"code" | "text">) => ({
    en: `The code ${code} stands inside the entry ${quote(text)}. Expected a space before each code.`,
    ja: `${quoteJa(text)}の途中に、番号 ${code} があります。番号の前は、空白で区切ってください。`,
  }),
  "part-misplaced/items": ({ text, plan }: Texts<"text"> & Numbers<"plan">) => ({
    en: `${quote(text)} stands in plan ${plan} but in no initiative. Expected ○ and an initiative's name above it.`,
    ja: `${quoteJa(text)}はプラン ${plan} の中にありますが、どの取組のものか分かりません。その上に、○で始まる取組名を書いてください。`,
  }),
  "part-misplaced": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} stands in no plan. Expected a plan heading such as ① above it.`,
    ja: `${quoteJa(text)}が、どのプランにも属していません。その上に、①などで始まるプランの見出しを設けてください。`,
  }),
  "part-misplaced/prose": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} stands in no plan. Expected a plan heading such as ① above it. Taken as prose.`,
    ja: `${quoteJa(text)}が、どのプランにも属していません。通常の文として扱いました。プランの取組であれば、その上に、①などで始まるプランの見出しを設けてください。`,
  }),
  "plan-without-name": ({ number, text }: Texts<"text"> & Numbers<"number">) => ({
    en: `Plan ${number} has no name. Expected it behind ${quote(text)}.`,
    ja: `プラン ${number} に名称がありません。${quoteJa(text)}の後に書いてください。`,
  }),
  "initiative-without-name": (_: Nothing) => ({
    en: "An initiative has no name. Expected it behind the ○.",
    ja: "取組に名称がありません。○の後に書いてください。",
  }),
  "initiative-unreadable": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} stands under 推進のための取組 before the first initiative. Expected ○ and the initiative's name.`,
    ja: `「推進のための取組」の下、最初の取組の前に${quoteJa(text)}があります。○と取組名を書いてください。`,
  }),
  "matrix-row-misplaced": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} looks like a row of the matrix, but stands apart from it. Expected all rows together below one line of plan names.`,
    ja: `${quoteJa(text)}は対応表の行のように見えますが、表から離れています。全ての行を、プラン名の行の下にまとめてください。`,
  }),
  "caption-assumed/target": ({ text, plan }: Texts<"text"> & Numbers<"plan">) => ({
    en: `${quote(text)} stands between plan ${plan} and the matrix. Taken for the matrix's caption; if it is a target, put a bullet (・) before it.`,
    ja: `プラン ${plan} と対応表の間に${quoteJa(text)}があります。表の見出しとして扱いました。数値目標であれば、前に「・」を付けてください。`,
  }),
  "caption-assumed": ({ text, plan }: Texts<"text"> & Numbers<"plan">) => ({
    en: `${quote(text)} stands between plan ${plan} and the matrix. Taken for the matrix's caption; if it belongs to the plan's description, let it end with 。`,
    ja: `プラン ${plan} と対応表の間に${quoteJa(text)}があります。表の見出しとして扱いました。プランの説明の一部であれば、文末に「。」を付けてください。`,
  }),
  "circled-number-in-text": ({ count }: Numbers<"count">) => ({
    en: `A circled number begins ${count === 1 ? "a line" : `${count} lines`} that no head of the matrix is like. Taken as prose; if it is a plan's heading, give the matrix a column for the plan.`,
    ja: `丸数字で始まる行が ${count} 行ありますが、対応表の見出しに似たものがありません。通常の文として扱いました。プランの見出しであれば、対応表にそのプランの列を設けてください。`,
  }),
  "initiative-sign-taken": ({ sign, count }: Texts<"sign"> & Numbers<"count">) => ({
    en: `No line begins with ○. ${sign} begins the first line below every heading of initiatives and is taken for the sign of an initiative, ${count} times.`,
    ja: `○で始まる行がありません。取組の見出しのすぐ下の行がいずれも「${sign}」で始まるため、この記号で始まる ${count} 行を取組として扱いました。`,
  }),
  "target-list-unreadable/row": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} is no row of the table of targets. Expected a target's name and a cell for each head at most.`,
    ja: `${quoteJa(text)}が、数値目標の表の行として読み取れません。指標名を書き、セルの数を見出しの数以内にしてください。`,
  }),
  "target-list-unreadable/table": ({ text }: Texts<"text">) => ({
    en: `A table stands in a 数値目標 list (${quote(text)}) whose heads are not understood. Expected heads such as 指標名, 単位, 現状値(令和5年度) and 目標値(令和11年度), or names of targets, separated by 、 or each behind a bullet.`,
    ja: `「数値目標」に表（${quoteJa(text)}）がありますが、見出しの意味が分かりません。「指標名」「単位」「現状値(令和5年度)」「目標値(令和11年度)」などの見出しを付けるか、指標名を「、」で区切って又は「・」を付けて並べてください。`,
  }),
  "target-list-unreadable/bracket": ({ text }: Texts<"text">) => ({
    en: `A bracket in ${quote(text)} is not closed, so the targets cannot be told apart.`,
    ja: `${quoteJa(text)}の括弧が閉じていないため、数値目標を区切れません。`,
  }),
  "target-list-unreadable/nameless": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} stands in a 数値目標 list without a target behind it. Expected a name.`,
    ja: `「数値目標」にある${quoteJa(text)}の後に、目標がありません。名称を書いてください。`,
  }),
  "target-list-unreadable/ended": ({ text }: Texts<"text">) => ({
    en: `${quote(text)} follows a 数値目標 list that had ended. Expected a plan heading such as ②, the matrix, or 、 at the end of the list above if this goes on with it.`,
    ja: `「数値目標」の一覧が終わった後に${quoteJa(text)}があります。ここには、②などのプランの見出しか対応表が続くはずです。上の一覧の続きであれば、その末尾に「、」を付けてください。`,
  }),
  "value-in-name": ({ text }: Texts<"text">) => ({
    en: `The values in ${quote(text)} could not be told apart: they are kept as a part of the target's name.`,
    ja: `${quoteJa(text)}の中の値を区別できませんでした。指標名の一部として残しています。`,
  }),
} satisfies Messages;
