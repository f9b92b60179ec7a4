/** The language in, every word of taking a view with oneself out. */

const JA = {
  tables: "表計算",
  networks: "ネットワーク分析",
  pictures: "画像",
  citation: "引用",
  links: "リンク",
  /** Of the files of the view, by name: what is in the workbook. */
  workbooks: {
    matrix: "施策大項目 × プランの対応表",
    coverage: "○ごとの一覧（根拠となる取組と文書での場所つき）",
    overlap: "プランの組ごとの共有数と指標",
    "shared-items": "共有する項目と、それを進める取組",
    initiatives: "同じ項目を進める取組の組",
    hierarchy: "分野ごとの施策大項目",
    targets: "数値目標の一覧",
    findings: "点検結果の一覧",
    graph: "要素の一覧とつながりの一覧",
  } as Readonly<Record<string, string>>,
  /** By the ending of the file: for whom it is. */
  tools: {
    gexf: ["Gephi", "GEXF。色と大きさつき"],
    cx2: ["Cytoscape", "CX2。デスクトップ版とウェブ版"],
  } as Readonly<Record<string, readonly [string, string]>>,
  excel: "Excel",
  slide: "スライド用 PNG",
  slideHelp: "16:9。題と出典つき",
  page: "文書用 PNG",
  pageHelp: "図の縦横比のまま。Word などに",
  print: "印刷用 SVG",
  printHelp: "拡大しても粗くなりません",
  copyPicture: "画像をコピー",
  copyPictureHelp: "スライドにそのまま貼り付け",
  noClipboard: "このブラウザーでは画像をコピーできません。スライド用 PNG を保存してください。",
  cite: "引用をコピー",
  citeElsewhere: "英語の引用をコピー",
  citeByHand: "引用",
  elsewhere: "en",
  question: "この内容の問い合わせ（GraphQL）",
  more: "その他の形式（開発者・ほかのツール向け）",
  allFeeds: "すべての形式と使い方",
  cannotList: "一覧を読み込めませんでした。開き直すと、もう一度読み込みます。",
  copy: "この表示へのリンクをコピー",
  copied: "コピーしました。",
  copyByHand: "この表示へのリンク",
  address: "アドレス",
};

export type TakeAwayWords = typeof JA;

const EN: TakeAwayWords = {
  tables: "Spreadsheet",
  networks: "Network analysis",
  pictures: "Picture",
  citation: "Citation",
  links: "Link",
  workbooks: {
    matrix: "The matrix, policy items × plans",
    coverage: "A row for each mark, with its initiatives and its place in the document",
    overlap: "Each two plans: what they share, and measures",
    "shared-items": "Shared items, and the initiatives that advance them",
    initiatives: "Pairs of initiatives that advance the same items",
    hierarchy: "Policy items by domain",
    targets: "All targets",
    findings: "All findings",
    graph: "A list of nodes and a list of connections",
  },
  tools: {
    gexf: ["Gephi", "GEXF, with colours and sizes"],
    cx2: ["Cytoscape", "CX2, desktop and web"],
  },
  excel: "Excel",
  slide: "PNG for slides",
  slideHelp: "16:9, with title and source",
  page: "PNG for documents",
  pageHelp: "in its own proportions, for Word and the like",
  print: "SVG for print",
  printHelp: "sharp at any size",
  copyPicture: "Copy the picture",
  copyPictureHelp: "to paste into a slide",
  noClipboard: "This browser cannot copy pictures. Save the PNG for slides instead.",
  cite: "Copy the citation",
  citeElsewhere: "Copy it in Japanese",
  citeByHand: "The citation",
  elsewhere: "ja",
  question: "The query behind this view (GraphQL)",
  more: "Other formats (for developers and other tools)",
  allFeeds: "All formats, and how to open them",
  cannotList: "The list could not be read. Open it again to try once more.",
  copy: "Copy a link to this view",
  copied: "Copied.",
  copyByHand: "The link to this view",
  address: "Address",
};

export function takeAwayWordsIn(language: string): TakeAwayWords {
  return language === "ja" ? JA : EN;
}
