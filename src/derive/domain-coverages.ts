/** Memberships in, the table domains × plans out, cell by cell, the empty ones included. */

import type { DomainCoverage } from "../model/derived-facts.ts";
import { domainCoverageId } from "../model/ids.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import type { Memberships } from "./memberships.ts";

export function domainCoverages(
  { edition, domains, items }: PolicyGraph,
  { plans }: Memberships,
): readonly DomainCoverage[] {
  const cells = domains.flatMap((domain) => {
    const ofDomain = items.filter(({ domainId }) => domainId === domain.id);
    return plans.map(({ of: plan, itemIds }) => {
      const covered = ofDomain.filter(({ id }) => itemIds.has(id));
      return {
        id: domainCoverageId(edition.id, domain.number, plan.number),
        domainId: domain.id,
        domainNumber: domain.number,
        planId: plan.id,
        planNumber: plan.number,
        itemIds: covered.map(({ id }) => id),
        domainItemCount: ofDomain.length,
        share: ofDomain.length === 0 ? null : covered.length / ofDomain.length,
      };
    });
  });
  return cells.map((cell, index) => ({ ...cell, position: index + 1 }));
}
