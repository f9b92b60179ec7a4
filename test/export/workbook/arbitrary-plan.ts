/** Sound graphs with something of every kind, and names that spreadsheets and lists of names are hard on. */
import fc from "fast-check";
import { plainCode } from "../../../src/ingest/tables/coded-name.ts";
import {
  departmentId,
  domainId,
  goalId,
  initiativeId,
  itemId,
  measurementId,
  noteId,
  planId,
  sharedGoalId,
  targetId,
  uncodedItemId,
} from "../../../src/model/ids.ts";
import {
  type Initiative,
  MARK_STRENGTHS,
  MEASUREMENT_KINDS,
  type PolicyGraph,
  type PolicyItem,
  TARGET_DIRECTIONS,
  VALUE_BOUNDS,
} from "../../../src/model/policy-graph.ts";
import { textPosition } from "../../../src/model/position.ts";
import { sharedGoalsOf } from "../../../src/model/shared-goals.ts";
import { sortGraph } from "../../../src/model/sort-graph.ts";
import { municipality, NO_SOURCE } from "../../support/organizations.ts";

const NASTY = [
  ..."=1+1 +81-495 -5 @SUM(A1) '=1 ''a 1-1 01 Ⅰ-1 1月1日 Jan-1 2026/4/1 1e5 TRUE #N/A #REF! － - ー なし 合計 計 小計 未定".split(
    " ",
  ),
  ...'_x000D_ _x005F_ ＝１ ＋ ＠ &amp; <b> "引用" "半分 a,b a、b a;b a|b 取組1 プラン1 分野1 施策1 課1 目標1 Plan1 ①塙保己一 【海辺】 備考 名称 凡例'.split(
    " ",
  ),
  ..."子ども・子育て支援課 企画部　財政課 Land,\u00a0Infrastructure 𠮟 ｱ が か\u3099 １－１ 10% 約10人 200以上 1,200 0.10 1-1\u3000福祉 [x] {y} \\n //".split(
    " ",
  ),
  "Ministry of Land, Infrastructure and Transport",
  "a\tb",
  "a  b",
  "\u2028b".trim() === "" ? "b" : "x\u2028b",
];
const trimmed = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\ufffd\ufffe\uffff\ufdd0]/gu, "")
    .trim();
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map(trimmed)
      .filter((text) => text !== ""),
  },
);
/** By the ids that a reader gives, which leaves no two alike. */
const slug = (text: string) => text.replace(/[/\s]+/gu, "_");

export function arbitraryPlan(): fc.Arbitrary<PolicyGraph> {
  const words = fc.oneof(
    word,
    fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("\n")),
  );
  const description = fc.oneof(fc.constant(""), words);
  /** What says that there is nothing is nothing. */
  const stated = fc.option(word.filter((text) => !/^[-－ー―‐–—]$/u.test(text)));
  const year = fc.option(fc.integer({ min: 1950, max: 2150 }));
  const count = fc.option(fc.integer({ min: 0, max: 99_999 }));
  const undertaken = fc.record({ identifier: fc.option(word), status: stated, periodFrom: year, periodTo: year });
  const code = fc
    .oneof(fc.constantFrom("1-1", "1-2", "2-1", "Ⅰ-1", "1.1", "A-1", "1-①", "取組1", "施策1", "①", "3"), word)
    .map(plainCode)
    .filter((text) => text !== "" && plainCode(text) === text);
  const names = fc.uniqueArray(word, { maxLength: 3 }).map((list) => [...list].sort());
  const quantity = fc.oneof(
    fc.integer({ min: -5, max: 2_000_000_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e12 }).map((value) => (value === 0 ? 0 : value)),
  );
  const measurement = fc.oneof(
    fc.record({
      measurementKind: fc.constantFrom(...MEASUREMENT_KINDS),
      ...{ year, value: fc.option(quantity), bound: fc.constantFrom(...VALUE_BOUNDS), text: words },
    }),
    fc.tuple(fc.constantFrom(...MEASUREMENT_KINDS), year, quantity).map(([measurementKind, of, value]) => ({
      ...{ measurementKind, year: of, value, bound: "exactly" as const, text: `${value}` },
    })),
  );
  return fc
    .record({
      domains: fc.array(fc.record({ name: word, description, identifier: fc.option(word), statedMarkCount: count }), {
        ...{ minLength: 1, maxLength: 3 },
      }),
      items: fc.array(
        fc.record({
          ...{ domain: fc.nat(), parent: fc.option(fc.nat()), levelName: stated, code: fc.option(code), name: word },
          ...{ nameVariants: names, description, rest: undertaken, statedMarkCount: count },
        }),
        { maxLength: 8 },
      ),
      plans: fc.array(
        fc.record({ name: word, nameVariants: names, description, rest: undertaken, statedMarkCount: count }),
        { maxLength: 3 },
      ),
      initiatives: fc.array(fc.record({ owner: fc.nat(), name: word, description, rest: undertaken }), {
        maxLength: 6,
      }),
      targets: fc.array(
        fc.record({
          ...{ owner: fc.nat(), name: word, unit: stated, source: stated, rest: undertaken },
          ...{
            direction: fc.option(fc.constantFrom(...TARGET_DIRECTIONS)),
            values: fc.array(measurement, { maxLength: 4 }),
          },
        }),
        { maxLength: 4 },
      ),
      departments: fc.uniqueArray(word, { maxLength: 3, selector: slug }),
      goals: fc.uniqueArray(fc.record({ scheme: word, code: fc.option(code), name: word }), {
        ...{ maxLength: 3, selector: ({ scheme, name }) => `${slug(scheme)}/${slug(name)}` },
      }),
      notes: fc.array(fc.record({ node: fc.nat(), head: word, text: words }), { maxLength: 4 }),
      marks: fc.array(
        fc.record({
          ...{ plan: fc.nat(), item: fc.nat(), strength: fc.option(fc.constantFrom(...MARK_STRENGTHS)) },
          text: fc.oneof(fc.constantFrom("○", "◎", "△", "●"), word),
        }),
        { maxLength: 6 },
      ),
      mentions: fc.array(
        fc.record({
          initiative: fc.nat(),
          item: fc.nat(),
          shape: fc.nat({ max: 5 }),
          text: words,
          statedName: fc.option(word),
        }),
        { maxLength: 6 },
      ),
      links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
      sdgs: fc.array(fc.tuple(fc.nat(), fc.constantFrom("1", "3", "17", "3.2", "3.a")), { maxLength: 4 }),
      period: fc.option(fc.tuple(fc.integer({ min: 2000, max: 2020 }), fc.integer({ min: 2020, max: 2040 }))),
      title: word,
    })
    .map(graphOf);
}

// biome-ignore lint/suspicious/noExplicitAny: the shapes are those of the record above
function graphOf(parts: any): PolicyGraph {
  const id = "112119/e1";
  const at = textPosition(1, 1, "");
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const domains: PolicyGraph["domains"] = parts.domains.map((one: object, index: number) => ({
    ...{ id: domainId(id, index + 1), number: index + 1, ...one },
  }));
  const taken = new Set<string>();
  const fresh = (usual: string) => {
    let own = usual;
    for (let n = 2; taken.has(own); n += 1) own = `${usual}~${n}`;
    taken.add(own);
    return own;
  };
  const items: PolicyItem[] = [];
  for (const [index, one] of parts.items.entries()) {
    const { domain, parent, rest, ...own } = one;
    const above = parent === null ? undefined : pick(items, parent);
    const isLocal = own.code === null || /^(?:[（(]\d{1,2}[)）]|[①-⑳])$/u.test(own.code);
    items.push({
      ...own,
      ...rest,
      id: fresh(isLocal ? uncodedItemId(id, index + 1) : itemId(id, slug(own.code))),
      domainId: above?.domainId ?? pick(domains, domain)?.id ?? "",
      parentId: above?.id ?? null,
      position: index + 1,
    });
  }
  const plans: PolicyGraph["plans"] = parts.plans.map(({ rest, ...own }: { rest: object }, index: number) => ({
    ...{ id: planId(id, index + 1), number: index + 1, ...own, ...rest },
  }));
  const ranks = new Map<string, number>();
  const rank = (owner: string, kind: string) => {
    const next = (ranks.get(`${kind} ${owner}`) ?? 0) + 1;
    ranks.set(`${kind} ${owner}`, next);
    return next;
  };
  const initiatives: Initiative[] = parts.initiatives.map(
    ({ owner, rest, ...own }: { owner: number; rest: object }) => {
      const ownerId = pick([...plans, ...items, ...domains], owner)?.id ?? "";
      const position = rank(ownerId, "initiative");
      return { ...own, ...rest, ownerId, position, id: initiativeId(ownerId, position) };
    },
  );
  const measurements: PolicyGraph["measurements"][number][] = [];
  const targets: PolicyGraph["targets"] = parts.targets.map(
    ({ owner, rest, values, ...own }: { owner: number; rest: object; values: object[] }) => {
      const ownerId = pick([...plans, ...items, ...domains, ...initiatives], owner)?.id ?? "";
      const position = rank(ownerId, "target");
      const target = targetId(ownerId, position);
      for (const [index, value] of values.entries()) {
        const made = { id: measurementId(target, index + 1), targetId: target, position: index + 1, ...value };
        measurements.push(made as PolicyGraph["measurements"][number]);
      }
      return { ...own, ...rest, ownerId, position, id: target };
    },
  );
  const departments: PolicyGraph["departments"] = parts.departments.map((name: string, index: number) => ({
    ...{ id: departmentId(id, slug(name)), position: index + 1, name },
  }));
  const ownGoals: PolicyGraph["goals"] = parts.goals.map(
    (goal: { scheme: string; code: string | null; name: string }, index: number) => ({
      ...{ id: goalId(id, slug(goal.scheme), slug(goal.name)), position: index + 1, ...goal },
    }),
  );
  const described = [...domains, ...items, ...plans, ...initiatives, ...targets];
  const undertakings = [...items, ...plans, ...initiatives, ...targets];
  const unique = <T>(list: readonly (T | undefined)[], keyOf: (one: T) => string): T[] => [
    ...new Map(list.flatMap((one) => (one === undefined ? [] : [[keyOf(one), one] as const]))).values(),
  ];
  const sdgLinks = parts.sdgs.map(([node, goal]: [number, string]) => [
    pick(described, node)?.id,
    sharedGoalId("sdg", goal),
  ]);
  const contributesTo = unique(
    [
      ...sdgLinks,
      ...parts.links.map(([node, goal]: [number, number]) => [pick(described, node)?.id, pick(ownGoals, goal)?.id]),
    ].map(([nodeId, goalOf]) => (nodeId && goalOf ? { ...at, nodeId, goalId: goalOf } : undefined)),
    (one) => `${one.nodeId} ${one.goalId}`,
  );
  return sortGraph({
    organization: municipality("112119", "本庄市", "埼玉県"),
    edition: {
      ...{ id, title: parts.title, stage: "draft", documentName: "", documentHash: "", ...NO_SOURCE },
      ...{ periodFrom: parts.period?.[0] ?? null, periodTo: parts.period?.[1] ?? null },
    },
    ...{ domains, items, plans, initiatives, targets, measurements, departments },
    goals: [...ownGoals, ...sharedGoalsOf(contributesTo.map((one) => one.goalId))],
    notes: parts.notes.map(({ node, ...own }: { node: number }) => {
      const nodeId = pick([{ id }, ...described], node)?.id ?? id;
      const position = rank(nodeId, "note");
      return { ...own, nodeId, position, id: noteId(nodeId, position) };
    }),
    passages: [],
    covers: unique(
      parts.marks.map(
        ({ plan, item, strength, text }: { plan: number; item: number; strength: never; text: string }) => {
          const [of, covered] = [pick(plans, plan), pick(items, item)];
          return of && covered ? { ...at, text, planId: of.id, itemId: covered.id, strength } : undefined;
        },
      ),
      (one: PolicyGraph["covers"][number]) => `${one.planId} ${one.itemId}`,
    ),
    advances: unique(
      parts.mentions.map(
        (one: { initiative: number; item: number; shape: number; text: string; statedName: string | null }) => {
          const [of, item] = [pick(initiatives, one.initiative), pick(items, one.item)];
          if (!of || !item) return undefined;
          const own = item.code ?? item.name;
          const shapes = [
            { text: own, statedName: null },
            { text: `${own} ${item.name}`, statedName: item.name },
            { text: `${own}　${item.name}`, statedName: item.name },
            { text: item.name, statedName: null },
            { text: `${own} ${item.name}`, statedName: null },
            { text: one.text, statedName: one.statedName },
          ];
          return { ...at, ...shapes[one.shape], initiativeId: of.id, itemId: item.id };
        },
      ),
      (one: PolicyGraph["advances"][number]) => `${one.initiativeId} ${one.itemId}`,
    ) as PolicyGraph["advances"],
    responsibleFor: unique(
      parts.links.map(([node, department]: [number, number]) => {
        const [of, by] = [pick(undertakings, node), pick(departments, department)];
        return of && by ? { ...at, nodeId: of.id, departmentId: by.id } : undefined;
      }),
      (one: PolicyGraph["responsibleFor"][number]) => `${one.departmentId} ${one.nodeId}`,
    ),
    contributesTo,
    contributesToItems: unique(
      parts.links.map(([target, item]: [number, number]) => {
        const [of, to] = [pick(targets, target), pick(items, item)];
        return of && to ? { ...at, targetId: of.id, itemId: to.id } : undefined;
      }),
      (one: PolicyGraph["contributesToItems"][number]) => `${one.targetId} ${one.itemId}`,
    ),
    statedIn: [],
  });
}
