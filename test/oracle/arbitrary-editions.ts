/** Draws in, small editions out in which most conditions hold for some nodes and not for others: much is equal, empty or not stated. */

import type { CompleteGraph, Organization, PolicyGraph } from "../../src/model/policy-graph.ts";
import { MARK_STRENGTHS, PASSAGE_ROLES } from "../../src/model/policy-graph.ts";
import { textPosition } from "../../src/model/position.ts";
import type { Problem } from "../../src/model/problem.ts";
import { completeGraph } from "../support/checked-graph.ts";
import { municipality } from "../support/organizations.ts";
import { type Draw, onceIn, pick, some, times } from "./draw.ts";

/** 𠮟 comes before ｱ by UTF-16 code units and after it by code points. */
export const TEXTS = ["a", "b", "ab", "", "健康", "健康福祉", "𠮟", "ｱ", "A", "a'b\\\"", "が", "か\u3099"];

/** One edition or two, of one organization or of two. */
export function arbitraryEditions(draw: Draw): readonly CompleteGraph[] {
  const organizations: readonly Organization[] = [
    municipality("112119", "本庄市", "埼玉県"),
    { ...municipality("", "見本庁"), id: "sample-agency", organizationKind: "agency", code: null, codeScheme: null },
  ];
  return times(1 + draw(2), (n) => {
    const organization = n === 1 ? organizations[0] : pick(draw, organizations);
    if (!organization) throw new Error("there are two organizations");
    return arbitraryEdition(draw, organization, `e${n}`);
  });
}

function arbitraryEdition(draw: Draw, organization: Organization, name: string): CompleteGraph {
  const graph = arbitraryGraph(draw, organization, name);
  // An edition with an error is not loaded.
  const complete = completeGraph(graph, arbitraryProblems(draw, graph));
  return { ...complete, findings: complete.findings.filter(({ severity }) => severity !== "error") };
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
    statedMarkCount: orNull(number()),
  }));
  const items = times(domains.length === 0 ? 0 : draw(8), (position) => {
    const domain = pick(draw, domains);
    const code = `${domain.number}-${position}`;
    const named = { name: text(), nameVariants: variants(), statedMarkCount: orNull(number()) };
    return { id: `${id}/item/${code}`, domainId: domain.id, code, position, ...named };
  });
  const plans = times(onceIn(draw, 6) ? 0 : 1 + draw(3), (n) => ({
    id: `${id}/plan/${n}`,
    number: n,
    name: text(),
    nameVariants: variants(),
    description: text(),
    statedMarkCount: orNull(number()),
  }));
  const parts = <T>(most: number, make: (id: string, position: number) => T) =>
    plans.flatMap((plan) =>
      times(draw(most + 1), (position) => ({ ...make(plan.id, position), planId: plan.id, position })),
    );
  const initiatives = parts(2, (plan, n) => ({ id: `${plan}/initiative/${n}`, name: text(), description: text() }));
  const targets = parts(1, (plan, n) => ({ id: `${plan}/target/${n}`, name: text() }));
  const places = some(draw, [11, 12, 21, 22, 31], 5).map((at) => textPosition(Math.floor(at / 10), at % 10, text()));
  const passages = places.map((at) => ({ ...at, id: `${id}/passage/${at.place}` }));
  const stated = [{ id }, ...domains, ...items, ...plans, ...initiatives, ...targets];
  const pairs = <A, B>(from: readonly A[], to: readonly B[], onceInTimes: number) =>
    from.flatMap((a) => to.filter(() => onceIn(draw, onceInTimes)).map((b) => [a, b] as const));

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
      documentName: text(),
      documentHash: "0".repeat(64),
    },
    domains,
    items,
    plans,
    initiatives,
    targets,
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
    code: `made-up-${n}`,
    severity: pick(draw, ["warning", "information"]),
    message: pick(draw, TEXTS),
    positions: times(draw(3), () => textPosition(1 + draw(3), 1 + draw(3), pick(draw, TEXTS))),
    about: some(draw, subjects, 2),
  }));
}
