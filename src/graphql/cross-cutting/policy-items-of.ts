/** The fields `policyItemsOf` and `policyItemsOfConnection`: conditions on plans and initiatives in, the policy items that meet them out. */
import type { GraphQLFieldResolver } from "graphql";
import { initiativeId, planId } from "../../model/ids.ts";
import { editionIds, requireEdition } from "./find-nodes.ts";
import { amongIds, askGenerated } from "./generated-fields.ts";
import { refuse } from "./refuse.ts";
import { type QuestionContext, runQuery } from "./run-query.ts";
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

type Resolver = GraphQLFieldResolver<unknown, QuestionContext>;

/** `generated`: the field that gives the items with what is selected of them. */
const policyItemsBy =
  (generated: string): Resolver =>
  async (_root, { plans, initiatives, edition = null, ...args }, context, info) => {
    if (edition !== null) await requireEdition(context, edition);
    const conditions = {
      plans: boundsOf<PlanMember>((plans ?? []) as SetCondition[], (text) => planMember(text, edition)),
      initiatives: boundsOf<InitiativeMember>((initiatives ?? []) as SetCondition[], (text) =>
        initiativeMember(text, edition),
      ),
    };
    await refuseUnknown(context, conditions);
    const start = await startOf(context, conditions, edition);
    const rows = await runQuery(context, "policy-items-of", { ...conditions, start, edition });
    const ids = rows.map(({ id }) => String(id));
    return askGenerated(generated, { ...args, where: amongIds(ids, args.where) }, context, info);
  };

export const policyItemsOf = policyItemsBy("policyItems");
export const policyItemsOfConnection = policyItemsBy("policyItemsConnection");

function planMember(text: string, edition: string | null): PlanMember {
  const [, number] = /^(?:plan\/)?([1-9]\d{0,5})$/.exec(text) ?? [];
  if (number === undefined) return { number: null, id: text };
  return edition === null
    ? { number: Number(number), id: null }
    : { number: null, id: planId(edition, Number(number)) };
}

function initiativeMember(text: string, edition: string | null): InitiativeMember {
  const [, plan, position] = /^(?:plan\/)?([1-9]\d{0,5})(?:\.|\/initiative\/)([1-9]\d{0,5})$/.exec(text) ?? [];
  if (plan === undefined || position === undefined) return { plan: null, position: null, id: text };
  const [number, place] = [Number(plan), Number(position)];
  if (edition === null) return { plan: number, position: place, id: null };
  return { plan: null, position: null, id: initiativeId(planId(edition, number), place) };
}

interface Conditions {
  readonly plans: readonly Bound<PlanMember>[];
  readonly initiatives: readonly Bound<InitiativeMember>[];
}

/** `none: [9]` would hold for everything where there is no plan 9. */
async function refuseUnknown(context: QuestionContext, { plans, initiatives }: Conditions): Promise<void> {
  const members = {
    plans: plans.flatMap(({ members }) => members),
    initiatives: initiatives.flatMap(({ members }) => members),
  };
  if (members.plans.length + members.initiatives.length === 0) return;
  const [unknown] = await runQuery(context, "unknown-members", members);
  if (!unknown) return;
  const expected =
    unknown.kind === "plan" ? "a number such as 1, or an id" : 'plan number and position such as "1.2", or an id';
  refuse(`${unknown.kind}s: there is no ${unknown.kind} ${unknown.name}. Expected ${expected}.`);
}

/** Where the items are looked for: among those of a condition's members where it asks for one at least, otherwise in whole editions. */
async function startOf(context: QuestionContext, { plans, initiatives }: Conditions, edition: string | null) {
  const byPlans = plans.find(({ least }) => least > 0)?.members ?? [];
  const byInitiatives = byPlans.length > 0 ? [] : (initiatives.find(({ least }) => least > 0)?.members ?? []);
  const isOpen = byPlans.length + byInitiatives.length === 0;
  const editions = edition === null && isOpen ? await editionIds(context) : [];
  return {
    planIds: byPlans.flatMap(({ id }) => id ?? []),
    planNumbers: byPlans.flatMap(({ number }) => number ?? []),
    initiativeIds: byInitiatives.flatMap(({ id }) => id ?? []),
    initiativeNumbers: byInitiatives.filter(({ id }) => id === null),
    editions: isOpen && edition !== null ? [edition] : editions,
  };
}
