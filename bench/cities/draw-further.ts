/** Chance and a made-up city in, what documents of other shapes than the seed's say of it besides out. */
import type { City, CityItem } from "./draw-city.ts";
import type { Random } from "./random.ts";

/** What no document of the seed's shape has. */
export interface FurtherFacts {
  /** 担当課: one, now and then two. */
  readonly departmentsOf: (item: CityItem) => readonly string[];
  /** Numbers of SDGs. */
  readonly goalsOf: (item: CityItem) => readonly number[];
  /** ◎, ○ or △ in place of a ○. */
  readonly markOf: (plan: number, item: CityItem) => string;
  readonly valuesOf: (target: string) => TargetValues;
  /** Of a level between domain and item: 1, 2, … within the domain. */
  readonly policyOf: (item: CityItem) => number;
}

export interface TargetValues {
  readonly unit: string;
  readonly baseline: number;
  readonly goal: number;
}

const DEPARTMENTS =
  "企画課 こども課 福祉課 健康課 教育総務課 生涯学習課 商工観光課 農林課 環境課 都市計画課 道路課 市民課 危機管理課 総務課".split(
    " ",
  );
const MARKS = ["◎", "○", "○", "○", "△"] as const;
const MOST_GOALS = 17;
const UNITS: readonly (readonly [ending: string, unit: string, most: number])[] = [
  ["満足度", "%", 60],
  ["認知度", "%", 60],
  ["利用者数", "人", 20_000],
  ["参加者数", "人", 2_000],
  ["実施件数", "件", 200],
];
/** Items of one policy. */
const POLICY_SIZE = 3;

/** `random` is one of its own, so that the city stays what it is without. */
export function drawFurther(random: Random, { domains, plans }: City): FurtherFacts {
  const items = domains.flatMap((domain) => domain.items);
  const drawn = new Map(
    items.map((item) => [
      item.code,
      {
        departments: random.draw(DEPARTMENTS, random.below(4) === 0 ? 2 : 1),
        goals: random.draw([...Array(MOST_GOALS).keys()], random.below(3)).map((goal) => goal + 1),
        marks: plans.map(() => random.pick(MARKS)),
      },
    ]),
  );
  const values = new Map(plans.flatMap(({ targets }) => targets.map((name) => [name, drawValues(random, name)])));
  const of = ({ code }: CityItem) => {
    const one = drawn.get(code);
    if (!one) throw new Error(`the city has no item ${code}`);
    return one;
  };
  return {
    departmentsOf: (item) => of(item).departments,
    goalsOf: (item) => [...of(item).goals].sort((a, b) => a - b),
    markOf: (plan, item) => of(item).marks[plan] ?? "○",
    valuesOf: (target) => values.get(target) ?? drawValues(random, target),
    policyOf: ({ code }) => Math.floor((Number(code.split("-")[1]) - 1) / POLICY_SIZE) + 1,
  };
}

/** All are to rise, by a tenth to a half. */
function drawValues(random: Random, name: string): TargetValues {
  const [, unit, most] = UNITS.find(([ending]) => name.endsWith(ending)) ?? ["", "件", 100];
  const baseline = 10 + random.below(most);
  return { unit, baseline, goal: baseline + Math.ceil((baseline * (1 + random.below(5))) / 10) };
}
