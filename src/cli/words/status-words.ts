/** The language in, what `status` says of the database and its editions out. */
import type { EditionStage } from "../../model/policy-graph.ts";
import type { EditionSummary } from "../../store/read-editions.ts";
import { type Language, meaningOf, STAGE_WORDS } from "../../template/words.ts";

type Counted = Pick<EditionSummary, "plans" | "initiatives" | "items" | "domains" | "targets" | "marks" | "warnings">;

const stageIn = (language: Language, stage: string) =>
  STAGE_WORDS[meaningOf<EditionStage>(STAGE_WORDS, stage) ?? "draft"][language];

const JA = {
  notReady: (step: string | null) => `準備中${step === null ? "" : `（${step}）`}`,
  notRunning: "停止中",
  goesOn: (log: string) => `しばらくお待ちください。Neo4j の記録は ${log} にあります。`,
  runsWhile: "policy-graph の serve、load 又は query の実行中に動作します。",
  embedded: (folder: string, state: string, advice: string) => `データベース  内蔵（${folder}）：${state}。${advice}`,
  embeddedIn: (folder: string) => `内蔵（${folder}）`,
  running: (where: string, agent: string) => `データベース  ${where}（${agent}）、動作中`,
  none: "版            なし。policy-graph load で取り込んでください",
  editions: (count: number) => `版            ${count} 件`,
  stage: (stage: string) => stageIn("ja", stage),
  counts: ({ plans, initiatives, items, domains, targets, marks, warnings }: Counted) =>
    `プラン ${plans}、取組 ${initiatives}、施策大項目 ${items}（分野 ${domains}）、数値目標 ${targets}、○ ${marks}、要確認 ${warnings}`,
  littleSpace: (megabytes: number, folder: string) =>
    `ディスク      ${folder} の空きが ${megabytes} MB しかありません。取込みで不足するおそれがあるため、空きを増やしてください。`,
};

type StatusWords = typeof JA;

const EN: StatusWords = {
  notReady: (step) => `not ready yet (${step})`,
  notRunning: "not running",
  goesOn: (log) => `It goes on by itself; what Neo4j says is in ${log}.`,
  runsWhile: "It runs while policy-graph serve, load or query do.",
  embedded: (folder, state, advice) => `Database  embedded, in ${folder}: ${state}. ${advice}`,
  embeddedIn: (folder) => `embedded, in ${folder}`,
  running: (where, agent) => `Database  ${where} (${agent}), running`,
  none: "Editions  none; load one with policy-graph load",
  editions: (count) => `Editions  ${count}`,
  stage: (stage) => stageIn("en", stage),
  counts: ({ plans, initiatives, items, domains, targets, marks, warnings }) =>
    `${plans} plans, ${initiatives} initiatives, ${items} items in ${domains} domains, ${targets} targets, ${marks} ○, ${warnings} warnings`,
  littleSpace: (megabytes, folder) =>
    `Disk      ${megabytes} MB free in ${folder}: a load may need more. Free some space.`,
};

export const statusWordsIn = (language: Language): StatusWords => (language === "ja" ? JA : EN);
