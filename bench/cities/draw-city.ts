/** Chance in, a made-up city's plan out: what its document says, without a word about how it is written. */
import type { Random } from "./random.ts";
import {
  ACTORS,
  CITY_KINDS,
  DOMAINS,
  EFFORTS,
  INITIATIVE_AIMS,
  PLACE_NAMES,
  PLAN_AIMS,
  PLAN_THEMES,
  TARGET_MEASURES,
  WAYS,
} from "./words.ts";

export interface City {
  readonly name: string;
  readonly domains: readonly { readonly name: string; readonly items: readonly CityItem[] }[];
  readonly plans: readonly CityPlan[];
}

export interface CityItem {
  readonly code: string;
  readonly name: string;
  /** Index of its domain. */
  readonly domain: number;
}

export interface CityPlan {
  readonly name: string;
  /** As the matrix heads its column: now and then not quite the plan's name. */
  readonly headName: string;
  readonly description: string;
  readonly items: readonly CityItem[];
  readonly initiatives: readonly {
    readonly name: string;
    readonly description: string;
    /** As its list names them: now and then not quite the items' names. */
    readonly items: readonly { readonly code: string; readonly name: string }[];
  }[];
  readonly targets: readonly string[];
}

/** Numbers of plans as likely as they stand here: five on average. */
const PLAN_COUNTS = [3, 4, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8] as const;
const FEWEST_ITEMS = 25;
const MOST_ITEMS = 60;
/** Items in no, one, two and three plans: as many as the seed has of each. */
const SHARES = [10, 16, 11, 1] as const;
/** How much likelier a plan covers an item of a domain that is its own than one of another. */
const HOME_WEIGHT = 5;

export function drawCity(random: Random): City {
  const domains = drawDomains(random);
  const items = domains.flatMap((domain) => domain.items);
  const count = random.pick(PLAN_COUNTS);
  const names = random.draw(PLAN_THEMES, count).map((theme) => `${theme}${random.pick(PLAN_AIMS)}プラン`);
  const covered = drawMarks(random, items, count);
  return {
    name: `${PLACE_NAMES.map((part) => random.pick(part)).join("")}${random.pick(CITY_KINDS)}`,
    domains,
    plans: names.map((name, plan) => drawPlan(random, name, covered[plan] ?? [])),
  };
}

/** The seed has 38 items; the middle of three draws keeps most cities near that, and a few far from it. */
function drawDomains(random: Random): City["domains"] {
  const draws = [0, 1, 2].map(() => random.below(MOST_ITEMS - FEWEST_ITEMS + 1)).sort((a, b) => a - b);
  const total = FEWEST_ITEMS + Math.round(((draws[0] ?? 0) + (draws[1] ?? 0)) / 2);
  const sizes = DOMAINS.map((_, index) => Math.floor((total + index) / DOMAINS.length));
  return DOMAINS.map(({ name, subjects }, domain) => ({
    name,
    items: random.draw(subjects, sizes[domain] ?? 0).map((subject, index) => ({
      code: `${domain + 1}-${index + 1}`,
      name: `${subject}${random.pick(EFFORTS)}`,
      domain,
    })),
  }));
}

/** By plan: the items it covers, in the matrix's order; every plan covers one at least. */
function drawMarks(random: Random, items: readonly CityItem[], plans: number): readonly (readonly CityItem[])[] {
  const homes = Array.from({ length: plans }, () => random.draw([...DOMAINS.keys()], 2));
  const plansOf = items.map(({ domain }) => {
    const weights: number[] = homes.map((home) => (home.includes(domain) ? HOME_WEIGHT : 1));
    return Array.from({ length: Math.min(random.weighted(SHARES), plans) }, () => {
      const plan = random.weighted(weights);
      weights[plan] = 0;
      return plan;
    });
  });
  return homes.map((_, plan) => {
    const covered = items.filter((_item, index) => plansOf[index]?.includes(plan));
    return covered.length > 0 ? covered : [random.pick(items)];
  });
}

function drawPlan(random: Random, name: string, items: readonly CityItem[]): CityPlan {
  const count = Math.min(random.pick([2, 2, 2, 3, 3]), items.length);
  // Each item of the plan is advanced by one of its initiatives, some by a second one: the seed has 50 mentions for 41 marks.
  const lists = Array.from({ length: count }, (_, index) => items.slice(index, index + 1));
  for (const [index, item] of items.entries()) {
    const main = index < count ? index : random.below(count);
    for (const list of new Set([main, ...(random.below(3) === 0 ? [random.below(count)] : [])])) {
      if (!lists[list]?.includes(item)) lists[list] = [...(lists[list] ?? []), item];
    }
  }
  const initiatives = lists.map((list) => ({
    name: `${subjectOf(random.pick(list))}${random.pick(INITIATIVE_AIMS)}`,
    description: drawSentences(random, list),
    items: list.map(({ code, name }) => ({ code, name: random.below(50) === 0 ? otherName(random, name) : name })),
  }));
  return {
    name,
    headName: random.below(5) === 0 ? name.replace("プラン", "計画") : name,
    description: drawSentences(random, items),
    items,
    initiatives,
    targets: random
      .draw(items, random.pick([2, 2, 2, 2, 3]))
      .map((item) => `${subjectOf(item)}${random.pick(TARGET_MEASURES)}`),
  };
}

const subjectOf = ({ name }: CityItem) => name.replace(/の..$/u, "");

/** The same subject with another effort. */
function otherName(random: Random, name: string): string {
  const effort = random.pick(EFFORTS.filter((one) => !name.endsWith(one)));
  return name.replace(/の..$/u, effort);
}

/** Two sentences of some forty characters each, as descriptions have them. */
function drawSentences(random: Random, items: readonly CityItem[]): string {
  return [0, 1]
    .map(() => {
      const [one, other] = random.draw(ACTORS, 2);
      return `${subjectOf(random.pick(items))}の課題に${one}と${other}が力を合わせ、${random.pick(WAYS)}を通じて分野をまたぐ取組を進めます。`;
    })
    .join("");
}
