/** A number of nodes in, an edition of as many out: far larger than any city's, for what a feed costs in memory. */

import { withDerived } from "../../src/derive/derive-graph.ts";
import { domainId, editionId, itemId, passageId, planId } from "../../src/model/ids.ts";
import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { textPosition } from "../../src/model/position.ts";
import { DOMAIN, ITEM, NO_MORE_FACTS, UNDERTAKEN } from "../../test/support/nothing-more.ts";
import { municipality, NO_SOURCE } from "../../test/support/organizations.ts";

/** Half of the nodes are policy items, half the passages that state them; every item is covered by one plan. */
export function largeEdition(nodes: number): CompleteGraph {
  const [domains, plans] = [10, 20];
  return editionOf({ domains, plans, items: Math.floor((nodes - 2 - domains - plans) / 2), plansOfItem: 1 });
}

export interface Size {
  readonly domains: number;
  readonly items: number;
  readonly plans: number;
  readonly plansOfItem: 1 | 2;
}

/** Without initiatives and targets. */
export function editionOf(size: Size): CompleteGraph {
  const id = editionId("990001", "large");
  const items = Array.from({ length: size.items }, (_, i) => {
    const domain = (i % size.domains) + 1;
    const code = `${domain}-${Math.floor(i / size.domains) + 1}`;
    const item = { id: itemId(id, code), domainId: domainId(id, domain), code, position: i + 1 };
    return { ...item, name: `施策大項目 ${i + 1}`, nameVariants: [], ...ITEM, statedMarkCount: null };
  });
  return withDerived({
    findings: [],
    graph: {
      organization: municipality("990001", "大きなまち"),
      edition: {
        id,
        title: "大きな計画",
        stage: "draft",
        periodFrom: null,
        periodTo: null,
        ...NO_SOURCE,
        documentName: "large.txt",
        documentHash: "0".repeat(64),
      },
      domains: numbers(size.domains).map((number) => ({
        id: domainId(id, number),
        number,
        name: `分野 ${number}`,
        ...DOMAIN,
        statedMarkCount: null,
      })),
      items,
      plans: numbers(size.plans).map((number) => ({
        id: planId(id, number),
        number,
        name: `プラン ${number}`,
        nameVariants: [],
        description: "",
        ...UNDERTAKEN,
        statedMarkCount: null,
      })),
      initiatives: [],
      targets: [],
      ...NO_MORE_FACTS,
      passages: items.map(({ code, name }, i) => ({
        ...textPosition(i + 1, 1, `${code} ${name}`),
        id: passageId(id, `${i + 1}:1`),
      })),
      covers: items.flatMap((item, i) =>
        numbers(size.plansOfItem).map((place) => {
          // The second lies one to all plans but one away from the first.
          const distance = (place - 1) * (1 + (Math.floor(i / size.plans) % (size.plans - 1)));
          const plan = ((i + distance) % size.plans) + 1;
          return {
            planId: planId(id, plan),
            itemId: item.id,
            ...textPosition(i + 1, 19 + plan, "○"),
            strength: null,
          };
        }),
      ),
      advances: [],
      statedIn: items.map((item, i) => ({
        nodeId: item.id,
        passageId: passageId(id, `${i + 1}:1`),
        role: "matrixRow",
        statedName: item.name,
      })),
    },
  });
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
