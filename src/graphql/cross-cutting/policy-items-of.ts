/** The fields `policyItemsOf` and `policyItemsOfConnection`: policy items by conditions on the plans that cover them and the initiatives that advance them. */

import { initiativeId, planId } from "../../model/ids.ts";
import { withIntegers } from "../../store/with-integers.ts";
import { compileRootConnection, compileRootList, type RootSource } from "../compile/compile-root.ts";
import { bind, type Draft, draftStatement } from "../compile/statement.ts";
import type { Ask } from "../operation/ask-database.ts";
import type { Variables } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";
import { nodeModel } from "../schema/graph-model.ts";
import { requireEdition } from "./find-nodes.ts";
import { argumentOf, askFile, type CompileQuestion, callOf, check, refuse } from "./question.ts";
import { type Bound, boundsOf, type SetCondition } from "./set-conditions.ts";

/** By its number in whichever edition, or by id. */
interface PlanMember {
  readonly number: number | null;
  readonly id: string | null;
}

interface InitiativeMember {
  readonly plan: number | null;
  readonly position: number | null;
  readonly id: string | null;
}

interface Conditions {
  readonly plans: readonly Bound<PlanMember>[];
  readonly initiatives: readonly Bound<InitiativeMember>[];
  readonly edition: string | null;
}

const compileWith =
  (compile: typeof compileRootList): CompileQuestion =>
  (field, selection, compilation) => {
    const draft = draftStatement(compilation);
    const conditions = conditionsOf(field);
    check(field, compilation, conditions);
    nameConditions(conditions, field, draft);
    const { statement, read, extent } = compile(field, selection, itemsOf(draft), draft);
    return {
      field,
      extent,
      answer: async (ask, variables) => {
        const given = conditions(variables);
        const rows = ask(statement.cypher, bind(statement, variables));
        const [found] = await Promise.all([rows, refuseUnknown(ask, given), refuseEdition(ask, given)]);
        return (reply) => read(found, reply);
      },
    };
  };

export const compilePolicyItemsOf = compileWith(compileRootList);
export const compilePolicyItemsOfConnection = compileWith(compileRootConnection);

function itemsOf({ compilation, variable }: Draft): RootSource {
  const node = nodeModel(compilation.model, "PolicyItem");
  variable("item");
  const from = () => ({ match: `${callOf("policy-items-of")}\nWITH item`, subject: { node: "item" }, conditions: [] });
  return { node, from, isIndexed: false };
}

function conditionsOf(field: SelectedField): (variables: Variables) => Conditions {
  const [plans, initiatives, edition] = ["plans", "initiatives", "edition"].map((name) => argumentOf(field, name));
  return (variables) => {
    const within = edition?.(variables) as string | null;
    return {
      plans: boundsOf((plans?.(variables) ?? []) as SetCondition[], (text) => planMember(text, within)),
      initiatives: boundsOf((initiatives?.(variables) ?? []) as SetCondition[], (text) =>
        initiativeMember(text, within),
      ),
      edition: within,
    };
  };
}

function nameConditions(conditions: (variables: Variables) => Conditions, field: SelectedField, draft: Draft): void {
  const named: Readonly<Record<string, (given: Conditions) => unknown>> = {
    plans: ({ plans }) => plans,
    initiatives: ({ initiatives }) => initiatives,
    edition: ({ edition }) => edition,
    start: startOf,
  };
  for (const [name, value] of Object.entries(named)) {
    draft.named(name, { read: (variables) => withIntegers(value(conditions(variables))) }, field);
  }
}

function planMember(text: string, edition: string | null): PlanMember {
  const number = planNumber(text);
  if (number === undefined) return { number: null, id: text };
  return edition === null ? { number, id: null } : { number: null, id: planId(edition, number) };
}

const CIRCLED_ONE = 0x2460;

/** `1`, `plan/1`, or as documents have it, ①. */
function planNumber(text: string): number | undefined {
  const [, sign, digits] = /^(?:plan\/)?(?:([①-⑳])|([1-9]\d{0,5}))$/u.exec(text) ?? [];
  if (sign !== undefined) return (sign.codePointAt(0) ?? 0) - CIRCLED_ONE + 1;
  return digits === undefined ? undefined : Number(digits);
}

function initiativeMember(text: string, edition: string | null): InitiativeMember {
  const [, plan, position] = /^(.+?)(?:\.|\/initiative\/)([1-9]\d{0,5})$/u.exec(text) ?? [];
  const number = plan === undefined ? undefined : planNumber(plan);
  if (number === undefined || position === undefined) return { plan: null, position: null, id: text };
  const place = Number(position);
  if (edition === null) return { plan: number, position: place, id: null };
  return { plan: null, position: null, id: initiativeId(planId(edition, number), place) };
}

/** `none: [9]` would hold for everything where there is no plan 9. */
async function refuseUnknown(ask: Ask, conditions: Conditions): Promise<void> {
  const members = {
    plans: conditions.plans.flatMap(({ members }) => members),
    initiatives: conditions.initiatives.flatMap(({ members }) => members),
  };
  if (members.plans.length + members.initiatives.length === 0) return;
  const [unknown] = await askFile(ask, "unknown-members", withIntegers(members) as typeof members);
  if (!unknown) return;
  const [kind, name] = unknown;
  const expected =
    kind === "plan" ? "a number such as 1 or ①, or an id" : 'plan number and position such as "1.2", or an id';
  refuse(`${kind}s: there is no ${kind} ${name}. Expected ${expected}.`);
}

async function refuseEdition(ask: Ask, { edition }: Conditions): Promise<void> {
  if (edition !== null) await requireEdition(ask, edition);
}

/** Where the items are looked for: among those of a condition's members where it asks for one at least, otherwise in whole editions. */
function startOf({ plans, initiatives, edition }: Conditions) {
  const byPlans = plans.find(({ least }) => least > 0)?.members ?? [];
  const byInitiatives = byPlans.length > 0 ? [] : (initiatives.find(({ least }) => least > 0)?.members ?? []);
  const isOpen = byPlans.length + byInitiatives.length === 0;
  return {
    planIds: byPlans.flatMap(({ id }) => id ?? []),
    planNumbers: byPlans.flatMap(({ number }) => number ?? []),
    initiativeIds: byInitiatives.flatMap(({ id }) => id ?? []),
    initiativeNumbers: byInitiatives.filter(({ id }) => id === null),
    editions: isOpen && edition !== null ? [edition] : [],
    everywhere: isOpen && edition === null,
  };
}
