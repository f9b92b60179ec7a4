/** A world small enough to see the answers to questions in it. */

import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { textPosition } from "../../src/model/position.ts";
import { completeGraph } from "../support/checked-graph.ts";
import { DOMAIN, ITEM, NO_MORE_FACTS, TARGET, UNDERTAKEN } from "../support/nothing-more.ts";
import { municipality, NO_SOURCE } from "../support/organizations.ts";
import { buildWorld } from "./build-world.ts";
import type { World } from "./world.ts";

export const EDITION = "112119/e";
export const id = (rest: string) => `${EDITION}/${rest}`;

/** Plan 1 covers 1-1 and 1-2, plan 2 1-2 and 1-3, plan 3 nothing; initiative 1.1 advances 1-2, as does 2.1, which advances 1-3 as well. */
const graph: PolicyGraph = {
  organization: municipality("112119", "本庄市"),
  edition: {
    id: EDITION,
    title: "計画",
    stage: "draft",
    periodFrom: null,
    periodTo: null,
    ...NO_SOURCE,
    documentName: "d",
    documentHash: "0".repeat(64),
  },
  domains: [{ id: id("domain/1"), number: 1, name: "福祉", ...DOMAIN, statedMarkCount: null }],
  items: ["交通", "健康ﾌﾟﾗﾝ", "街灯"].map((name, i) => ({
    id: id(`item/1-${i + 1}`),
    domainId: id("domain/1"),
    code: `1-${i + 1}`,
    position: i + 1,
    name,
    nameVariants: i === 2 ? ["ＬＥＤ灯"] : [],
    ...ITEM,
    statedMarkCount: null,
  })),
  plans: [1, 2, 3].map((number) => ({
    id: id(`plan/${number}`),
    number,
    name: `P${number}`,
    nameVariants: [],
    description: number === 1 ? "交通と健康" : "",
    ...UNDERTAKEN,
    statedMarkCount: null,
  })),
  initiatives: [1, 2].map((plan) => ({
    id: id(`plan/${plan}/initiative/1`),
    ownerId: id(`plan/${plan}`),
    position: 1,
    name: "I",
    description: "",
    ...UNDERTAKEN,
  })),
  targets: [1, 2].map((plan) => ({
    id: id(`plan/${plan}/target/1`),
    ownerId: id(`plan/${plan}`),
    position: 1,
    name: "T",
    ...TARGET,
  })),
  ...NO_MORE_FACTS,
  passages: [
    { id: id("passage/3:1"), ...textPosition(3, 1, "健康と交通 交通") },
    { id: id("passage/2:1"), ...textPosition(2, 1, "交通だけ") },
  ],
  covers: [
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 3],
  ].map(([plan, item]) => ({
    planId: id(`plan/${plan}`),
    itemId: id(`item/1-${item}`),
    ...textPosition(1, 1, "○"),
    strength: null,
  })),
  advances: [
    [1, 2],
    [2, 2],
    [2, 3],
  ].map(([plan, item]) => ({
    initiativeId: id(`plan/${plan}/initiative/1`),
    itemId: id(`item/1-${item}`),
    ...textPosition(1, 1, "1-2"),
    statedName: null,
  })),
  statedIn: ["passage/3:1", "passage/2:1"].map((passage) => ({
    nodeId: id("item/1-1"),
    passageId: id(passage),
    role: "mention",
    statedName: null,
  })),
};

export const smallWorld = (): World => buildWorld([{ ...completeGraph(graph), findings: [] }]);
