/** What the explorer knows of an edition: one answer, read into plain values that point to each other. */

import type { EditionAbout } from "./editions.ts";

export interface EditionAnswer {
  readonly editions: readonly Omit<EditionAbout, "id">[];
  readonly policyDomains: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly items: readonly ItemAnswer[];
  }[];
  readonly plans: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly label: string;
    readonly itemCount: number;
    readonly itemsConnection: {
      readonly edges: readonly { readonly properties: Place; readonly node: { readonly id: string } }[];
    };
    readonly initiatives: readonly {
      readonly id: string;
      readonly name: string;
      readonly items: readonly { readonly id: string }[];
    }[];
  }[];
}

interface ItemAnswer {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly planCount: number;
}

interface Place {
  readonly place: string;
  /** null where the document has no lines. */
  readonly line: number | null;
  readonly text: string;
  readonly strength: Strength | null;
}

export interface Item extends ItemAnswer {
  readonly domain: Domain;
}
export interface Domain {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly items: readonly Item[];
}
export type Strength = "PRIMARY" | "RELATED" | "INDIRECT";
export interface Mark {
  readonly plan: Plan;
  readonly itemId: string;
  readonly place: string;
  /** null where the document has no lines. */
  readonly line: number | null;
  /** As it stands in the document; ○ where an entry of a list stands for it, since the document has no matrix. */
  readonly sign: string;
  /** null where the document has one kind of mark alone. */
  readonly strength: Strength | null;
  /** Initiatives of the plan that name the item. */
  readonly initiatives: readonly Initiative[];
}
export interface Initiative {
  readonly id: string;
  readonly name: string;
}
export interface Plan {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly label: string;
  readonly itemCount: number;
}
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly stage: EditionAbout["stage"];
  readonly organization: string | null;
  readonly domains: readonly Domain[];
  readonly plans: readonly Plan[];
  /** In document order. */
  readonly items: readonly Item[];
  /** By item's id, then by plan's. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>;
}

export { default as EDITION_QUERY } from "../queries/edition.graphql?raw";

export function readEdition(id: string, answer: EditionAnswer): Edition {
  const domains = answer.policyDomains.map(({ items, ...about }): Domain => {
    const domain = { ...about, items: [] as Item[] };
    for (const item of items) domain.items.push({ ...item, domain });
    return domain;
  });
  const marks = new Map<string, Map<string, Mark>>();
  const plans = answer.plans.map(({ itemsConnection, initiatives, ...plan }): Plan => {
    for (const { properties, node } of itemsConnection.edges) {
      const behind = initiatives.filter(({ items }) => items.some((item) => item.id === node.id));
      const { place, line, text, strength } = properties;
      const sign = [...text].length > 1 ? "○" : text;
      const mark = { plan, itemId: node.id, place, line, sign, strength, initiatives: behind };
      marks.set(node.id, (marks.get(node.id) ?? new Map()).set(plan.id, mark));
    }
    return plan;
  });
  // Taken out of the database between two questions, it has neither items nor plans, either.
  const { title, stage, organization } = answer.editions[0] ?? { title: id, stage: "DRAFT", organization: null };
  const items = domains.flatMap((domain) => domain.items);
  return { id, title, stage, organization: organization?.name ?? null, domains, plans, items, marks };
}
