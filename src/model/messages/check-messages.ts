/** What the rules of `src/check` say of a document that contradicts itself or leaves something out: values in, both wordings out. */
import {
  didYouMeanOne,
  didYouMeanOneJa,
  type Messages,
  type Numbers,
  quote,
  quoteJa,
  type Texts,
  type Wording,
} from "./wording.ts";

export const CHECK_MESSAGES = {
  "item-not-in-matrix": ({ item, near }: Texts<"item"> & { readonly near: readonly string[] }) => ({
    en: `Item ${item} is mentioned here but has no row in the matrix${didYouMeanOne(near)}. Correct the code or add the row.`,
    ja: `施策大項目「${item}」がここに挙げられていますが、対応表にその行がありません。${didYouMeanOneJa(near)}番号を直すか、対応表に行を加えてください。`,
  }),
  "duplicate-code/item": ({ item, first }: Texts<"item"> & { readonly first: Wording }) => ({
    en: `Item ${item} has more than one row of the matrix: here and ${first.en}. Expected one.`,
    ja: `施策大項目「${item}」の行が、対応表のここと${first.ja}の二か所にあります。一つにしてください。`,
  }),
  "duplicate-code/plan": ({ number, first }: Numbers<"number"> & { readonly first: Wording }) => ({
    en: `Plan number ${number} has more than one plan heading: here and ${first.en}. Expected one.`,
    ja: `プラン番号 ${number} の見出しが、ここと${first.ja}の二か所にあります。一つにしてください。`,
  }),
  "duplicate-code/domain": ({ number, first }: Numbers<"number"> & { readonly first: Wording }) => ({
    en: `Domain number ${number} has more than one domain name: here and ${first.en}. Expected one.`,
    ja: `分野番号 ${number} の分野名が、ここと${first.ja}の二か所にあります。一つにしてください。`,
  }),
  "code-outside-domain": ({ item, domain, expected }: Texts<"item" | "domain" | "expected">) => ({
    en: `Item ${item} stands in domain ${domain}. Expected a code beginning with ${expected}, or a domain name in the first cell of the row.`,
    ja: `施策大項目「${item}」が、分野「${domain}」の中にあります。${expected} で始まる番号に直すか、行の最初のセルに分野名を書いてください。`,
  }),
  "stated-total-differs/item": ({ item, stated, counted }: Texts<"item"> & Numbers<"stated" | "counted">) => ({
    en: `The matrix states a total of ${stated} for the row of item ${item}, but ${counted} ○ stand there. Correct the total or the marks.`,
    ja: `対応表の施策大項目「${item}」の行では、計が ${stated} と書かれていますが、○は ${counted} 個です。計又は○を直してください。`,
  }),
  "stated-total-differs/plan": ({ plan, stated, counted }: Texts<"plan"> & Numbers<"stated" | "counted">) => ({
    en: `The matrix states a total of ${stated} for the column of plan ${plan}, but ${counted} ○ stand there. Correct the total or the marks.`,
    ja: `対応表のプラン「${plan}」の列では、計が ${stated} と書かれていますが、○は ${counted} 個です。計又は○を直してください。`,
  }),
  "stated-total-differs/domain": ({ domain, stated, counted }: Texts<"domain"> & Numbers<"stated" | "counted">) => ({
    en: `The matrix states a total of ${stated} for domain ${domain}, but ${counted} ○ stand there. Correct the total or the marks.`,
    ja: `対応表の分野「${domain}」では、小計が ${stated} と書かれていますが、○は ${counted} 個です。小計又は○を直してください。`,
  }),
  "mention-without-mark": ({ initiative, plan, item }: Texts<"initiative" | "plan" | "item">) => ({
    en: `Initiative ${initiative} of plan ${plan} mentions item ${item}, but the matrix has no ○ for the plan and the item. Expected both or neither.`,
    ja: `プラン「${plan}」の取組「${initiative}」は施策大項目「${item}」を挙げていますが、対応表のこのプランの欄に○がありません。両方にあるか、両方にないかのいずれかにそろえてください。`,
  }),
  "mark-without-initiative": ({ mark, plan, item }: Texts<"mark" | "plan" | "item">) => ({
    en: `The matrix has a ${mark} for plan ${plan} and item ${item}, but no initiative of the plan mentions the item. Expected both or neither.`,
    ja: `対応表では、プラン「${plan}」の施策大項目「${item}」の欄に「${mark}」がありますが、この項目を挙げている取組がプランにありません。両方にあるか、両方にないかのいずれかにそろえてください。`,
  }),
  "plan-name-differs": ({ number, stated, name }: Texts<"stated" | "name"> & Numbers<"number">) => ({
    en: `The matrix calls plan ${number} ${stated}; its heading calls it ${name}. Taken as one plan, by its place among the columns.`,
    ja: `プラン ${number} の名称が、対応表では「${stated}」、本文の見出しでは「${name}」となっています。列の並び順から、同じプランとして扱いました。`,
  }),
  "item-name-differs": ({
    code,
    stated,
    name,
    other,
  }: Texts<"code" | "stated" | "name"> & { readonly other: string | null }) => ({
    en: `Item ${code} is called ${stated} here and ${name} in the matrix. Taken as one item, by its code.${other === null ? "" : ` That is the name of item ${other}: is the code right?`}`,
    ja: `施策大項目 ${code} の名称が、ここでは「${stated}」、対応表では「${name}」となっています。番号が同じため、同じ項目として扱いました。${other === null ? "" : `ここにある名称は施策大項目 ${other} のものです。番号に誤りがないか確認してください。`}`,
  }),
  "item-name-differs/listed": ({ key, stated, name }: Texts<"key" | "stated" | "name">) => ({
    en: `${quote(key)} is called ${quote(stated)} here and ${quote(name)} where the items are listed. The list counts; here the name is there to read by.`,
    ja: `${quoteJa(key)}の名称が、ここでは${quoteJa(stated)}、施策の一覧では${quoteJa(name)}となっています。一覧の名称を用います。ここの名称は、読みやすさのためのものです。`,
  }),
  "department-name-differs": ({ first, second }: Texts<"first" | "second">) => ({
    en: `The departments ${first} and ${second} differ in hardly a sign. Kept as two: if they are one, write it in one way.`,
    ja: `担当課「${first}」と「${second}」は、名称がほとんど同じです。別の課として扱いました。同じ課であれば、表記を統一してください。`,
  }),
  "goal-against-direction/increase": ({ target, goal, baseline }: Texts<"target" | "goal" | "baseline">) => ({
    en: `Target ${target} is to rise, but its goal ${goal} is below its baseline ${baseline}. Is one of the values, or the direction, another?`,
    ja: `数値目標「${target}」は増加を目指すものですが、目標値「${goal}」が基準値「${baseline}」を下回っています。いずれかの値又は増減の向きに誤りがないか確認してください。`,
  }),
  "goal-against-direction/decrease": ({ target, goal, baseline }: Texts<"target" | "goal" | "baseline">) => ({
    en: `Target ${target} is to fall, but its goal ${goal} is above its baseline ${baseline}. Is one of the values, or the direction, another?`,
    ja: `数値目標「${target}」は減少を目指すものですが、目標値「${goal}」が基準値「${baseline}」を上回っています。いずれかの値又は増減の向きに誤りがないか確認してください。`,
  }),
  "goal-outside-period": ({
    kind,
    goal,
    target,
    year,
    from,
    to,
  }: Texts<"goal" | "target"> &
    Numbers<"year"> & {
      readonly kind: Wording;
      readonly from: number | null;
      readonly to: number | null;
    }) => ({
    en: `The ${kind.en} ${goal} of target ${target} is of ${year}, outside the plan's period ${from ?? ""}–${to ?? ""}.`,
    ja: `数値目標「${target}」の${kind.ja}「${goal}」は ${year} 年のもので、計画期間（${from === null ? "" : `${from} 年から`}${from === null || to === null ? "" : " "}${to === null ? "" : `${to} 年まで`}）の外にあります。`,
  }),
  "code-out-of-sequence/first": ({
    what,
    label,
    expected,
  }: Texts<"label" | "expected"> & { readonly what: Wording }) => ({
    en: `${what.en} ${label} comes first. Expected ${expected}: is one missing or out of place?`,
    ja: `${what.ja} ${label} が最初にあります。${expected} から始まるはずです。抜けや順序の誤りがないか確認してください。`,
  }),
  "code-out-of-sequence": ({
    what,
    label,
    before,
    expected,
  }: Texts<"label" | "before" | "expected"> & { readonly what: Wording }) => ({
    en: `${what.en} ${label} follows ${before}. Expected ${expected}: is one missing or out of place?`,
    ja: `${before} の次が${what.ja} ${label} となっています。${expected} が続くはずです。抜けや順序の誤りがないか確認してください。`,
  }),
  "duplicate-mention": ({ initiative, item, first }: Texts<"initiative" | "item"> & { readonly first: Wording }) => ({
    en: `Initiative ${initiative} mentions item ${item} more than once: here and ${first.en}. Counted once.`,
    ja: `取組「${initiative}」は、施策大項目「${item}」をここと${first.ja}で二度挙げています。一回として数えました。`,
  }),
  "plan-without-initiative": ({ plan }: Texts<"plan">) => ({
    en: `Plan ${plan} has no initiative. Expected 推進のための取組 and at least one line beginning with ○.`,
    ja: `プラン「${plan}」に取組がありません。「推進のための取組」の下に、○で始まる行が一つ以上必要です。`,
  }),
  "plan-without-target": ({ plan }: Texts<"plan">) => ({
    en: `Plan ${plan} has no numeric target. Expected 数値目標案 and at least one target below it.`,
    ja: `プラン「${plan}」に数値目標がありません。「数値目標案」の下に、目標が一つ以上必要です。`,
  }),
  "initiative-without-item": ({ initiative, plan }: Texts<"initiative"> & { readonly plan: number | string }) => ({
    en: `Initiative ${initiative} of plan ${plan} mentions no item. Expected 【施策大項目】 and at least one item.`,
    ja: `プラン ${plan} の取組「${initiative}」に、施策大項目が挙げられていません。【施策大項目】に続けて、項目を一つ以上書いてください。`,
  }),
  "item-in-no-plan": ({ item }: Texts<"item">) => ({
    en: `Item ${item} is in no plan.`,
    ja: `施策大項目「${item}」は、どのプランにも含まれていません。`,
  }),
} satisfies Messages;
