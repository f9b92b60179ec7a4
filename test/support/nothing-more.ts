/** What most nodes of a document do not state, and most documents do not have: to spread into made-up graphs. */
import type { PolicyGraph } from "../../src/model/policy-graph.ts";

export const UNDERTAKEN = { identifier: null, status: null, periodFrom: null, periodTo: null } as const;
export const DOMAIN = { description: "", identifier: null } as const;
export const ITEM = { parentId: null, levelName: null, description: "", ...UNDERTAKEN } as const;
export const TARGET = { unit: null, direction: null, source: null, ...UNDERTAKEN } as const;

/** A plan without values, departments, goals and notes. */
export const NO_MORE_FACTS = {
  measurements: [],
  departments: [],
  goals: [],
  notes: [],
  responsibleFor: [],
  contributesTo: [],
  contributesToItems: [],
} as const satisfies Partial<PolicyGraph>;
