/** Draws in, small editions out in which most conditions hold for some nodes and not for others: much is equal, empty or not stated. */

import { type DocumentText, LEFT_OUT_TEXT } from "../../src/model/document-text.ts";
import type { CompleteGraph, Organization, PolicyGraph, PolicyItem } from "../../src/model/policy-graph.ts";
import {
  MARK_STRENGTHS,
  MEASUREMENT_KINDS,
  PASSAGE_ROLES,
  SUMMARIZED_PROSE,
  TARGET_DIRECTIONS,
  VALUE_BOUNDS,
} from "../../src/model/policy-graph.ts";
import { textPosition } from "../../src/model/position.ts";
import type { Problem } from "../../src/model/problem.ts";
import { sharedGoalsOf } from "../../src/model/shared-goals.ts";
import { completeGraph } from "../support/checked-graph.ts";
import { municipality } from "../support/organizations.ts";
import { type Draw, onceIn, pick, some, times } from "./draw.ts";

/** 𠮟 comes before ｱ by UTF-16 code units and after it by code points. */
export const TEXTS = [
  "a",
  "b",
  "ab",
  "",
  "健康",
  "健康福祉",
  "𠮟",
  "ｱ",
  "A",
  "a'b\\\"",
  "が",
  "か\u3099",
  "健康の推進",
];

/** What stands in sentences at its places may be a summary. */
const OUTSIDE_PLANS = "text-outside-plans";

/** One edition to three, of one organization or of two. */
export function arbitraryEditions(draw: Draw): readonly CompleteGraph[] {
  const organizations: readonly Organization[] = [
    municipality("112119", "本庄市", "埼玉県"),
    { ...municipality("", "見本庁"), id: "sample-agency", organizationKind: "agency", code: null, codeScheme: null },
  ];
  return times(1 + draw(3), (n) => {
    const organization = n === 1 ? organizations[0] : pick(draw, organizations);
    if (!organization) throw new Error("there are two organizations");
    return arbitraryEdition(draw, organization, `e${n}`);
  });
}

function arbitraryEdition(draw: Draw, organization: Organization, name: string): CompleteGraph {
  const graph = arbitraryGraph(draw, organization, name);
  // An edition with an error is not loaded.
  const complete = completeGraph(graph, arbitraryProblems(draw, graph));
  const findings = complete.findings.filter(({ severity }) => severity !== "error");
  return { ...complete, findings, text: arbitraryText(draw, graph.edition.id) };
}

/** Not of what the passages say: an API that made their lines of them would be found out. */
function arbitraryText(draw: Draw, edition: string): DocumentText {
  if (onceIn(draw, 4)) return LEFT_OUT_TEXT;
  const lines = times(1 + draw(4), (n) => ({
    id: `${edition}/document/${n}`,
    position: n,
    place: `${n}:1`,
    line: n,
    page: onceIn(draw, 2) ? 1 : null,
    headingLevel: onceIn(draw, 3) ? 1 + draw(2) : null,
    tableNumber: null,
    tableName: onceIn(draw, 3) ? pick(draw, TEXTS) : null,
    row: null,
    text: pick(draw, TEXTS),
    cells: some(draw, TEXTS, 2),
    cellColumns: some(draw, [1, 2, 3], 2),
    cellPlaces: [],
  }));
  return { state: "kept", lines };
}

function arbitraryGraph(draw: Draw, organization: Organization, name: string): PolicyGraph {
  const id = `${organization.id}/${name}`;
  const text = () => pick(draw, onceIn(draw, 2) ? TEXTS : TEXTS.slice(0, 4));
  const number = () => draw(5);
  const orNull = <T>(value: T) => (onceIn(draw, 3) ? null : value);
  const variants = () => some(draw, TEXTS, 2);
  const place = () => textPosition(1 + number(), 1 + number(), text());

  const domains = times(onceIn(draw, 6) ? 0 : 1 + draw(3), (n) => ({
    id: `${id}/domain/${n}`,
    number: n,
    name: text(),
    description: text(),
    identifier: orNull(text()),
    statedMarkCount: orNull(number()),
  }));
  const undertaken = () => ({
    identifier: orNull(text()),
    status: orNull(text()),
    periodFrom: orNull(number()),
    periodTo: orNull(number()),
  });
  const items: PolicyItem[] = [];
  for (const position of times(domains.length === 0 ? 0 : draw(8), (n) => n)) {
    const above = items.length > 0 && onceIn(draw, 3) ? pick(draw, items) : null;
    const domainId = above?.domainId ?? pick(draw, domains).id;
    const code = orNull(`${domainId.at(-1)}-${position}`);
    items.push({
      id: `${id}/item/${code ?? `~${position}`}`,
      domainId,
      parentId: above?.id ?? null,
      levelName: orNull(text()),
      code,
      position,
      name: text(),
      nameVariants: variants(),
      description: text(),
      ...undertaken(),
      statedMarkCount: orNull(number()),
    });
  }
  const plans = times(onceIn(draw, 6) ? 0 : 1 + draw(3), (n) => ({
    id: `${id}/plan/${n}`,
    number: n,
    name: text(),
    nameVariants: variants(),
    description: text(),
    ...undertaken(),
    statedMarkCount: orNull(number()),
  }));
  type Owner = { readonly id: string };
  const parts = <T>(owners: readonly Owner[], most: number, make: (ownerId: string, position: number) => T) =>
    owners.flatMap(({ id: owner }) => times(draw(most + 1), (position) => make(owner, position)));
  const otherOwners = [...domains, ...items].filter(() => onceIn(draw, 4));
  const initiatives = parts([...plans, ...otherOwners], 2, (ownerId, position) => ({
    ...{ id: `${ownerId}/initiative/${position}`, ownerId, position },
    ...{ name: text(), description: text(), ...undertaken() },
  }));
  const targets = parts([...plans, ...otherOwners, ...initiatives], 1, (ownerId, position) => ({
    ...{ id: `${ownerId}/target/${position}`, ownerId, position },
    ...{ name: text(), unit: orNull(text()), source: orNull(text()) },
    direction: orNull(pick(draw, TARGET_DIRECTIONS)),
    ...undertaken(),
  }));
  const measurements = parts(targets, 3, (targetId, position) => ({
    ...{ id: `${targetId}/measurement/${position}`, targetId, position },
    measurementKind: pick(draw, MEASUREMENT_KINDS),
    year: orNull(number()),
    // Halves, so that sums and differences are exact however they are made.
    value: orNull(number() / 2),
    bound: pick(draw, VALUE_BOUNDS),
    text: text(),
  }));
  const departments = some(draw, ["こども課", "商工課", "企画部　財政課"], 2).map((department, i) => ({
    id: `${id}/department/${department}`,
    position: i + 1,
    name: department,
  }));
  const goals = [
    ...some(draw, ["11", "3"], 2).map((code, i) => ({
      ...{ id: `${id}/goal/SDGs/${code}`, scheme: pick(draw, ["SDGs", "重点"]), position: i + 1 },
      ...{ code: orNull(code), name: text() },
    })),
    ...sharedGoalsOf(some(draw, ["sdg/3", "sdg/11"], 2)),
  ];
  const described = [...domains, ...items, ...plans, ...initiatives, ...targets];
  const undertakings = [...items, ...plans, ...initiatives, ...targets];
  const notes = parts(
    [{ id }, ...described].filter(() => onceIn(draw, 5)),
    1,
    (nodeId, position) => ({
      ...{ id: `${nodeId}/note/${position}`, nodeId, position },
      ...{ head: text(), text: text() },
    }),
  );
  const places = some(draw, [11, 12, 21, 22, 31], 5).map((at) => textPosition(Math.floor(at / 10), at % 10, text()));
  const passages = places.map((at) => ({ ...at, id: `${id}/passage/${at.place}` }));
  const pairs = <A, B>(from: readonly A[], to: readonly B[], onceInTimes: number) =>
    from.flatMap((a) => to.filter(() => onceIn(draw, onceInTimes)).map((b) => [a, b] as const));
  const contributesTo = pairs(described, goals, 3).map(([node, goal]) => ({
    nodeId: node.id,
    goalId: goal.id,
    ...place(),
  }));
  // What editions share is there as long as something contributes to it.
  const named = new Set(contributesTo.map(({ goalId }) => goalId));
  // What editions share is stated by none of them: where a document names it, its contributions say.
  const ownGoals = goals.filter((goal) => goal.id.startsWith(`${id}/`));
  const stated = [{ id }, ...described, ...measurements, ...departments, ...ownGoals, ...notes];

  return {
    organization,
    edition: {
      id,
      title: text(),
      stage: pick(draw, ["draft", "adopted"]),
      periodFrom: orNull(number()),
      periodTo: orNull(number()),
      note: orNull(text()),
      sourceTitle: orNull(text()),
      sourcePublisher: orNull(text()),
      sourceDate: orNull("2022-11"),
      sourceUrl: orNull("https://example.org/plan"),
      sourceLicence: orNull(text()),
      summarized: SUMMARIZED_PROSE.filter(() => onceIn(draw, 3)),
      documentName: text(),
      documentHash: "0".repeat(64),
    },
    domains,
    items,
    plans,
    initiatives,
    targets,
    measurements,
    departments,
    goals: goals.filter((goal) => ownGoals.includes(goal) || named.has(goal.id)),
    notes,
    passages,
    covers: pairs(plans, items, 2).map(([plan, item]) => ({
      planId: plan.id,
      itemId: item.id,
      ...place(),
      strength: orNull(pick(draw, MARK_STRENGTHS)),
    })),
    advances: pairs(initiatives, items, 3).map(([initiative, item]) => ({
      initiativeId: initiative.id,
      itemId: item.id,
      ...place(),
      statedName: orNull(text()),
    })),
    responsibleFor: pairs(departments, undertakings, 3).map(([department, node]) => ({
      departmentId: department.id,
      nodeId: node.id,
      ...place(),
    })),
    contributesTo,
    contributesToItems: pairs(targets, items, 3).map(([target, item]) => ({
      targetId: target.id,
      itemId: item.id,
      ...place(),
    })),
    statedIn: pairs(stated, passages, 4).map(([node, passage]) => ({
      nodeId: node.id,
      passageId: passage.id,
      role: pick(draw, PASSAGE_ROLES),
      statedName: orNull(text()),
    })),
  };
}

/** Besides what the checker finds: some that speak of nothing, or of the edition as a whole. */
function arbitraryProblems(draw: Draw, { edition, plans, items }: PolicyGraph): readonly Problem[] {
  const subjects = [edition.id, ...plans.map(({ id }) => id), ...items.map(({ id }) => id)];
  return times(draw(3), (n) => ({
    code: onceIn(draw, 3) ? OUTSIDE_PLANS : `made-up-${n}`,
    severity: pick(draw, ["warning", "information"]),
    ...{ values: {}, message: pick(draw, TEXTS), messageJa: onceIn(draw, 3) ? null : pick(draw, TEXTS) },
    comparedNames: some(draw, TEXTS, 2),
    positions: times(draw(3), () => textPosition(1 + draw(3), 1 + draw(3), pick(draw, [...TEXTS, "一文。", "続く、"]))),
    about: some(draw, subjects, 2),
  }));
}
