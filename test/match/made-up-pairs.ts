/** A seed in, two editions of a made-up city out, with what became of everything in the first: every kind of change, known beforehand. */
import { type City, type CityItem, drawCity } from "../../bench/cities/draw-city.ts";
import { drawFurther } from "../../bench/cities/draw-further.ts";
import { type Random, randomFrom } from "../../bench/cities/random.ts";
import {
  DOMAINS,
  EFFORTS,
  INITIATIVE_AIMS,
  PLAN_AIMS,
  PLAN_THEMES,
  TARGET_MEASURES,
} from "../../bench/cities/words.ts";
import { titleOf, writeDocument } from "../../bench/cities/write-document.ts";
import type { Change, MatchedKind } from "../../src/model/correspondence.ts";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { checkedGraphOf } from "../support/checked-graph.ts";
import { municipality } from "../support/organizations.ts";

export interface Fate {
  readonly kind: MatchedKind;
  readonly change: Change;
  readonly oldIds: readonly string[];
  readonly newIds: readonly string[];
}

export interface MadeUpPair {
  readonly old: CompleteGraph;
  readonly next: CompleteGraph;
  readonly fates: readonly Fate[];
}

interface ItemFate {
  readonly olds: readonly CityItem[];
  readonly news: readonly Drafted[];
  readonly change: Change;
}

/** Of the next edition, before codes are given anew. */
interface Drafted {
  name: string;
  domain: number;
  code: string;
}

type Plan = City["plans"][number];

export function madeUpPair(seed: number): MadeUpPair {
  const random = randomFrom(1_000_003 * (seed + 1));
  const city = drawCity(random);
  const taken = new Set(city.domains.flatMap(({ items }) => items.map(({ name }) => name)));
  const drafted = draftItems(random, city, taken);
  // Numbered anew, domain by domain.
  const byDomain = DOMAINS.map((_, domain) =>
    drafted.flatMap(({ news }) => news).filter((item) => item.domain === domain),
  );
  for (const [domain, items] of byDomain.entries())
    for (const [index, item] of items.entries()) item.code = `${domain + 1}-${index + 1}`;
  const becomes = new Map(drafted.flatMap(({ olds, news }) => olds.map((old) => [old.code, news] as const)));
  const plans = draftPlans(random, city, becomes, byDomain.flat());
  const nextCity: City = {
    name: city.name,
    domains: city.domains.map(({ name }, domain) => ({ name, items: byDomain[domain] ?? [] })),
    plans: plans.map(({ plan }) => plan),
  };
  const [old, next] = [graphOf(city, "first"), graphOf(nextCity, "second")];
  return { old, next, fates: fatesIn(city, drafted, plans, old, next) };
}

const graphOf = (city: City, name: string): CompleteGraph =>
  checkedGraphOf(
    writeDocument(city, drawFurther(randomFrom(1), city), "chapters").text,
    {
      organization: municipality("112119", city.name, "埼玉県"),
      edition: {
        ...{ name, title: titleOf(city), stage: "draft", period: { from: 2026, to: 2030 } },
        ...{ note: null, source: null, summarized: null },
      },
    },
    `${name}.txt`,
  );

/** Out of a hundred. */
const CHANCES: readonly (readonly [Change, number])[] = [
  ["unchanged", 68],
  ["renamed", 12],
  ["moved", 5],
  ["merged", 5],
  ["split", 4],
  ["abolished", 6],
];

function draftItems(random: Random, city: City, taken: Set<string>): readonly ItemFate[] {
  const left = city.domains.flatMap(({ items }) => items);
  const fates: ItemFate[] = [];
  while (left.length > 0) {
    const item = left.shift() as CityItem;
    const change = CHANCES[random.weighted(CHANCES.map(([, chance]) => chance))]?.[0] ?? "unchanged";
    const other = left.find(({ domain }) => domain === item.domain);
    const kept: Drafted = { name: item.name, domain: item.domain, code: "" };
    if (change === "renamed")
      fates.push({ olds: [item], news: [{ ...kept, name: renamed(random, item.name, taken) }], change });
    else if (change === "moved") {
      const domain = (item.domain + 1 + random.below(DOMAINS.length - 1)) % DOMAINS.length;
      fates.push({ olds: [item], news: [{ ...kept, domain }], change });
    } else if (change === "merged" && other) {
      left.splice(left.indexOf(other), 1);
      const name = fresh(taken, joined(random, item.name, other.name));
      fates.push({ olds: [item, other], news: [{ ...kept, name }], change });
    } else if (change === "split") {
      const names = [
        fresh(taken, `${subjectOf(item.name)}の${random.pick(["基盤", "担い手", "現場"])}づくり`),
        fresh(taken, `${subjectOf(item.name)}に関する${random.pick(["情報発信", "相談体制の強化", "人材確保"])}`),
      ];
      fates.push({ olds: [item], news: names.map((name) => ({ ...kept, name })), change });
    } else if (change === "abolished") fates.push({ olds: [item], news: [], change });
    else fates.push({ olds: [item], news: [kept], change: "unchanged" });
  }
  const used = new Set([...taken].map(subjectOf));
  for (const [domain, { subjects }] of DOMAINS.entries())
    for (const subject of random.draw(subjects, 2))
      if (!used.has(subject) && random.below(2) === 0)
        fates.push({
          olds: [],
          news: [{ name: fresh(taken, `${subject}${random.pick(EFFORTS)}`), domain, code: "" }],
          change: "added",
        });
  return fates;
}

const subjectOf = (name: string) => name.replace(/の..$/u, "");

function fresh(taken: Set<string>, name: string): string {
  const one = taken.has(name) ? `${name}など` : name;
  taken.add(one);
  return one;
}

/** As offices rename: another effort, another spelling, words before or behind. */
function renamed(random: Random, name: string, taken: Set<string>): string {
  const subject = subjectOf(name);
  const ways = [
    `${subject}${random.pick(EFFORTS)}`,
    `${random.pick(["地域における", "持続可能な", "安心できる", "次世代の"])}${name}`,
    `${name}と${random.pick(["連携", "見える化", "人材確保", "資源化"])}`,
    name.replace("障害者", "障がい者").replace("子育て", "子ども・子育て"),
    `${subject}${random.pick(["サービス", "体制", "環境"])}${random.pick(EFFORTS)}`,
    `${subject}`,
  ].filter((one) => one !== name && !taken.has(one));
  return fresh(taken, ways.length === 0 ? `${name}の継続` : random.pick(ways));
}

/** 商業 and 工業 are 商工業; others stand beside each other. */
function joined(random: Random, one: string, other: string): string {
  const [a, b] = [subjectOf(one), subjectOf(other)];
  const isAlike = a.length === 2 && b.length === 2 && a[1] === b[1];
  return `${isAlike ? `${a[0]}${b}` : random.pick([`${a}・${b}`, `${a}と${b}`])}${random.pick(EFFORTS)}`;
}

interface PlanFate {
  readonly plan: Plan;
  /** Index in the first edition; null where it is new. */
  readonly old: number | null;
  /** Of each initiative and target its index in the first edition's plan, or null. */
  readonly initiatives: readonly (number | null)[];
  readonly targets: readonly (number | null)[];
}

function draftPlans(
  random: Random,
  city: City,
  becomes: ReadonlyMap<string, readonly Drafted[]>,
  all: readonly Drafted[],
): readonly PlanFate[] {
  const names = new Set(city.plans.flatMap(({ name, headName }) => [name, headName]));
  const made = city.plans.flatMap((plan, old): readonly PlanFate[] => {
    if (city.plans.length > 3 && random.below(12) === 0) return [];
    const next = nextPlan(random, plan, old, becomes, all, names);
    return [next];
  });
  if (random.below(4) === 0) {
    const items = random.draw(all, 4);
    const name = freshPlan(random, names);
    const sorted = inOrder(items);
    const plan: Plan = {
      ...{ name, headName: name, description: "新しく加わったプランです。", items: sorted },
      initiatives: [{ name: `${name.slice(0, 2)}の新しい一歩`, description: "始めます。", items: sorted }],
      targets: [`${name.slice(0, 2)}に関わる人の数`],
    };
    made.push({ plan, old: null, initiatives: [null], targets: [null] });
  }
  return made;
}

const inOrder = (items: readonly Drafted[]) =>
  [...new Set(items)].sort(
    (a, b) => a.domain - b.domain || Number(a.code.split("-")[1]) - Number(b.code.split("-")[1]),
  );

/** Of a theme that no plan of the city has. */
function freshPlan(random: Random, names: Set<string>): string {
  const themes = PLAN_THEMES.filter((theme) => ![...names].some((name) => name.includes(theme)));
  const name = `${themes.length === 0 ? "ひとつの" : random.pick(themes)}${random.pick(PLAN_AIMS)}プラン`;
  names.add(name);
  return name;
}

function nextPlan(
  random: Random,
  plan: Plan,
  old: number,
  becomes: ReadonlyMap<string, readonly Drafted[]>,
  all: readonly Drafted[],
  names: Set<string>,
): PlanFate {
  const nexts = (items: readonly { readonly code: string }[]) => items.flatMap(({ code }) => becomes.get(code) ?? []);
  const kept = nexts(plan.items).filter(() => random.below(20) !== 0);
  const items = inOrder([...kept, ...(random.below(2) === 0 ? [random.pick(all)] : [])]);
  const name = random.below(6) === 0 ? `新・${plan.name}` : plan.name;
  names.add(name);
  const used = new Set(plan.initiatives.map((one) => one.name));
  const initiatives = plan.initiatives.map((one, index) => {
    const list = inOrder(nexts(one.items));
    const isRenamed = random.below(8) === 0;
    const other = `${one.name.slice(0, 4)}${random.pick(INITIATIVE_AIMS)}`;
    const next = isRenamed && !used.has(other) ? other : one.name;
    used.add(next);
    return {
      index,
      one: { name: next, description: one.description, items: list.length > 0 ? list : items.slice(0, 1) },
    };
  });
  const targets = [...plan.targets.keys()].filter((index) => index === 0 || random.below(8) !== 0);
  const measure = `${subjectOf(random.pick(all).name)}${random.pick(TARGET_MEASURES)}`;
  const isNew = random.below(5) === 0 && !plan.targets.includes(measure);
  const whole = items.length > 0 ? items : [random.pick(all)];
  return {
    plan: {
      ...{ name, headName: name, description: plan.description, items: whole },
      initiatives: initiatives.map(({ one }) => ({
        ...one,
        items: one.items.length > 0 ? one.items : whole.slice(0, 1),
      })),
      targets: [...targets.map((index) => plan.targets[index] ?? ""), ...(isNew ? [measure] : [])],
    },
    old,
    initiatives: initiatives.map(({ index }) => index),
    targets: [...targets, ...(isNew ? [null] : [])],
  };
}

function fatesIn(
  city: City,
  drafted: readonly ItemFate[],
  plans: readonly PlanFate[],
  { graph: old }: CompleteGraph,
  { graph: next }: CompleteGraph,
): readonly Fate[] {
  const id = (list: readonly { readonly id: string; readonly code: string | null }[], code: string) =>
    list.find((one) => one.code === code)?.id ?? fail(code);
  const items = drafted.map(({ olds, news, change }): Fate => {
    const [oldIds, newIds] = [
      olds.map(({ code }) => id(old.items, code)),
      news.map(({ code }) => id(next.items, code)),
    ];
    const isRenumbered = change === "unchanged" && olds[0]?.code !== news[0]?.code;
    return { kind: "PolicyItem", change: isRenumbered ? "renumbered" : change, oldIds, newIds };
  });
  const at = <T>(list: readonly T[], index: number) => list[index] as T;
  const one = (kind: MatchedKind, before: Named | undefined, after: Named | undefined, isRenumbered = false): Fate => {
    const change = !before
      ? "added"
      : !after
        ? "abolished"
        : before.name !== after.name
          ? "renamed"
          : isRenumbered
            ? "renumbered"
            : "unchanged";
    return { kind, change, oldIds: before ? [before.id] : [], newIds: after ? [after.id] : [] };
  };
  const planFates = plans.map(({ old: index }, number) =>
    one(
      "Plan",
      index === null ? undefined : at(old.plans, index),
      at(next.plans, number),
      index !== null && index !== number,
    ),
  );
  const gone = [...city.plans.keys()].filter((index) => !plans.some((plan) => plan.old === index));
  const owned = (list: readonly (Named & { readonly ownerId: string })[], owner: string | undefined) =>
    list.filter(({ ownerId }) => ownerId === owner);
  const parts = (["Initiative", "Target"] as const).flatMap((kind) => {
    const [before, after] = kind === "Initiative" ? [old.initiatives, next.initiatives] : [old.targets, next.targets];
    const kept = plans.flatMap((fate, number) => {
      const origins = kind === "Initiative" ? fate.initiatives : fate.targets;
      const [olds, news] = [
        owned(before, fate.old === null ? undefined : old.plans[fate.old]?.id),
        owned(after, next.plans[number]?.id),
      ];
      return origins.map((origin, index) => one(kind, origin === null ? undefined : olds[origin], news[index]));
    });
    const known = new Set(kept.flatMap(({ oldIds }) => oldIds));
    return [...kept, ...before.filter((node) => !known.has(node.id)).map((node) => one(kind, node, undefined))];
  });
  return [
    ...old.domains.map((domain, index) => one("PolicyDomain", domain, next.domains[index])),
    ...items,
    ...planFates,
    ...gone.map((index) => one("Plan", at(old.plans, index), undefined)),
    ...parts,
  ];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function fail(code: string): never {
  throw new Error(`no item ${code}`);
}
