/** Numbers of items in, how long two editions of as many take to compare out: as they were, a tenth renamed, all of them renamed. */
import { compareEditions } from "../../src/match/compare-editions.ts";
import { oldAndNew } from "../../src/match/old-and-new.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { type Random, randomFrom } from "../cities/random.ts";
import { DOMAINS, EFFORTS } from "../cities/words.ts";
import { editionOf } from "../feeds/large-edition.ts";
import { median } from "../median.ts";
import type { Say } from "../say.ts";

export interface ComparedEditions {
  readonly items: number;
  readonly what: string;
  /** Of comparing and of making the table, both languages' being alike; medians. */
  readonly milliseconds: number;
  readonly proposals: number;
}

const SIZES = [500, 1_000, 2_000] as const;
const ROUNDS = 5;
/** One of so many items is renamed. */
const WAYS: readonly (readonly [what: string, oneIn: number | null])[] = [
  ["nothing renamed", null],
  ["a tenth renamed", 10],
  ["all renamed", 1],
];

export function compareLarge(say: Say): readonly ComparedEditions[] {
  return SIZES.flatMap((items) =>
    WAYS.map(([what, oneIn]) => {
      say(`Comparing editions of ${items} items, ${what}`);
      const random = randomFrom(items);
      const old = namedEdition(items, random);
      const next = renamed(old, oneIn, random);
      let proposals = 0;
      const times = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        const comparison = compareEditions(old, next);
        oldAndNew(comparison, "ja");
        proposals = comparison.correspondences.filter(({ basis }) => basis === "proposed").length;
        return performance.now() - start;
      });
      return { items, what, milliseconds: median(times), proposals };
    }),
  );
}

/** Names as cities have them, each of its own. */
function namedEdition(items: number, random: Random): PolicyGraph {
  const { graph } = editionOf({ domains: 40, items, plans: 40, plansOfItem: 2 });
  const subjects = DOMAINS.flatMap((domain) => domain.subjects);
  const nameOf = (index: number) => {
    const [one, other] = [index % subjects.length, Math.floor(index / subjects.length)];
    return `${subjects[one]}と${subjects[(one + 7 * other + 3) % subjects.length]}${random.pick(EFFORTS)}${other > 30 ? `（${other}）` : ""}`;
  };
  return { ...graph, items: graph.items.map((item, index) => ({ ...item, name: nameOf(index) })) };
}

function renamed(old: PolicyGraph, oneIn: number | null, random: Random): PolicyGraph {
  const subjects = DOMAINS.flatMap((domain) => domain.subjects);
  const rename = (name: string) => `新たな${name}と${random.pick(subjects)}`;
  const items = old.items.map((item, index) =>
    oneIn !== null && index % oneIn === 0 ? { ...item, name: rename(item.name) } : item,
  );
  return { ...old, items };
}
