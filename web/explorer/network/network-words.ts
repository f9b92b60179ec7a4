/** The language in, every word of the view of the network out. */
import type { Relationship } from "./network.ts";

const JA = {
  title: "つながりの図",
  count: (nodes: number, edges: number) => `${nodes} 要素、${edges} のつながり`,
  /** Read from left to right, as the arrow goes. */
  relationships: {
    COVERS: "含む",
    ADVANCES: "進める",
    HAS_INITIATIVE: "取組",
    HAS_ITEM: "項目",
    HAS_TARGET: "目標",
  } as Readonly<Record<Relationship, string>>,
  kind: "種類",
  narrow: "プラン・分野・またがるプランの数で絞る",
  plans: "プラン",
  domains: "分野",
  clear: "絞り込みを外す",
  asPicture: "図",
  asTable: "表",
  shownAs: "見せ方",
  canvas: "つながりの図",
  canvasHelp: "矢印キーで隣の要素へ、Enter で詳細、F でその周りだけ、＋ と − で拡大と縮小、0 で全体",
  pointerHelp:
    "要素を指すとつながりが浮かび、押すと詳細、ダブルクリックでその周りだけになります。ホイールでの拡大は、図を一度押してから。",
  node: (label: string, kind: string, connections: number) => `${label}（${kind}、つながり ${connections}）`,
  zoomIn: "拡大",
  zoomOut: "縮小",
  whole: "全体",
  focused: (label: string) => `「${label}」とその周りだけ`,
  unfocus: "すべてに戻す",
  layingOut: "配置を計算しています…",
  noPicture: "このブラウザーでは図を描けない（WebGL がない）ため、表で示します。",
  nothing: "この条件に当たる要素はありません。",
  connection: "二つの要素はどうつながるか",
  from: "始点",
  to: "終点",
  choose: "選んでください",
  swap: "入れ替える",
  end: "やめる",
  same: "始点と終点が同じです。",
  noPath: (most: number) => `${most} 段以内ではつながりません。`,
  paths: (count: number, length: number) => `最短 ${length} 段、${count} 通り`,
  between: (from: string, to: string, paths: string) => `「${from}」と「${to}」：${paths}`,
  firstPaths: (shown: number) => `（はじめの ${shown} 通りを示します）`,
  element: "要素",
  connections: "つながり",
  connectedWith: "つながる要素",
  showAll: (count: number) => `${count} 行すべてを示す`,
};

export type NetworkWords = typeof JA;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const EN: NetworkWords = {
  title: "How everything is connected",
  count: (nodes, edges) => `${plural(nodes, "node")}, ${plural(edges, "connection")}`,
  relationships: {
    COVERS: "covers",
    ADVANCES: "advances",
    HAS_INITIATIVE: "has initiative",
    HAS_ITEM: "has item",
    HAS_TARGET: "has target",
  },
  kind: "Kind",
  narrow: "Narrow it by plan, domain or number of plans",
  plans: "Plans",
  domains: "Domains",
  clear: "Clear the filters",
  asPicture: "Picture",
  asTable: "Table",
  shownAs: "Shown as",
  canvas: "Picture of the connections",
  canvasHelp:
    "Arrow keys go to the next node, Enter opens it, F leaves only what is around it, + and − zoom, 0 shows the whole",
  pointerHelp:
    "Point at a node and its connections stand out; a click opens it, a double click leaves only what is around it. Click into the picture to zoom by the wheel.",
  node: (label, kind, connections) => `${label} (${kind}), ${plural(connections, "connection")}`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  whole: "Whole",
  focused: (label) => `Only “${label}” and what is around it`,
  unfocus: "Show everything again",
  layingOut: "Finding a place for each node …",
  noPicture: "This browser can draw no picture (it has no WebGL): here is the table.",
  nothing: "No node is like that.",
  connection: "How are these two connected?",
  from: "From",
  to: "To",
  choose: "choose",
  swap: "Swap",
  end: "End",
  same: "Both ends are the same node.",
  noPath: (most) => `They are not connected within ${most} steps.`,
  paths: (count, length) => `${plural(length, "step")} at the shortest, in ${plural(count, "way")}`,
  between: (from, to, paths) => `“${from}” and “${to}”: ${paths}`,
  firstPaths: (shown) => `(the first ${shown} are shown)`,
  element: "Node",
  connections: "Connections",
  connectedWith: "Connected with",
  showAll: (count) => `Show all ${count} rows`,
};

export function networkWordsIn(language: string): NetworkWords {
  return language === "ja" ? JA : EN;
}
