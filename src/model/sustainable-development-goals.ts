/** The 17 Sustainable Development Goals (持続可能な開発目標, SDGs) with their short titles, and the codes of their 169 targets. */

export interface SustainableDevelopmentGoal {
  /** 1 to 17. */
  readonly number: number;
  /** As on the icons that Japanese plans show. */
  readonly japaneseTitle: string;
  readonly englishTitle: string;
  /** Codes of its targets (ターゲット) in the order of the resolution: `1.1` … `1.5`, then `1.a`, `1.b`, which say how. */
  readonly targets: readonly string[];
}

/** Titles, how many targets are numbered, and how many lettered. */
const GOALS: readonly (readonly [string, string, number, number])[] = [
  ["貧困をなくそう", "No Poverty", 5, 2],
  ["飢餓をゼロに", "Zero Hunger", 5, 3],
  ["すべての人に健康と福祉を", "Good Health and Well-being", 9, 4],
  ["質の高い教育をみんなに", "Quality Education", 7, 3],
  ["ジェンダー平等を実現しよう", "Gender Equality", 6, 3],
  ["安全な水とトイレを世界中に", "Clean Water and Sanitation", 6, 2],
  ["エネルギーをみんなに そしてクリーンに", "Affordable and Clean Energy", 3, 2],
  ["働きがいも経済成長も", "Decent Work and Economic Growth", 10, 2],
  ["産業と技術革新の基盤をつくろう", "Industry, Innovation and Infrastructure", 5, 3],
  ["人や国の不平等をなくそう", "Reduced Inequalities", 7, 3],
  ["住み続けられるまちづくりを", "Sustainable Cities and Communities", 7, 3],
  ["つくる責任 つかう責任", "Responsible Consumption and Production", 8, 3],
  ["気候変動に具体的な対策を", "Climate Action", 3, 2],
  ["海の豊かさを守ろう", "Life Below Water", 7, 3],
  ["陸の豊かさも守ろう", "Life on Land", 9, 3],
  ["平和と公正をすべての人に", "Peace, Justice and Strong Institutions", 10, 2],
  ["パートナーシップで目標を達成しよう", "Partnerships for the Goals", 19, 0],
];

/** By number. */
export const SUSTAINABLE_DEVELOPMENT_GOALS: readonly SustainableDevelopmentGoal[] = GOALS.map(
  ([japaneseTitle, englishTitle, numbered, lettered], index) => ({
    number: index + 1,
    japaneseTitle,
    englishTitle,
    targets: [
      ...Array.from({ length: numbered }, (_, n) => `${index + 1}.${n + 1}`),
      ...Array.from({ length: lettered }, (_, n) => `${index + 1}.${"abcd"[n]}`),
    ],
  }),
);

/** All 169, goal by goal. */
export const SDG_TARGET_CODES: readonly string[] = SUSTAINABLE_DEVELOPMENT_GOALS.flatMap(({ targets }) => targets);

const TARGETS: ReadonlySet<string> = new Set(SDG_TARGET_CODES);

/** Whether a code is a goal's (`3`) or a target's (`3.2`, `3.a`), and there is such a one. */
export function isSdgCode(code: string): boolean {
  return TARGETS.has(code) || (/^[1-9]\d?$/.test(code) && Number(code) <= GOALS.length);
}

/** The goal that a code is of, itself or by a target; undefined where there is none such. */
export function sdgOf(code: string): SustainableDevelopmentGoal | undefined {
  return isSdgCode(code) ? SUSTAINABLE_DEVELOPMENT_GOALS[Number.parseInt(code, 10) - 1] : undefined;
}
