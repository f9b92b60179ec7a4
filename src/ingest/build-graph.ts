/** Puts together what was parsed from the text and from the matrix: the `PolicyGraph`. */
import { groupBy } from "../model/group-by.ts";
import {
  domainId,
  editionId,
  initiativeId,
  itemId,
  measurementId,
  noteId,
  passageId,
  planId,
  targetId,
} from "../model/ids.ts";
import { sameName } from "../model/names.ts";
import type {
  Advances,
  Covers,
  Passage,
  PassageRole,
  PolicyDomain,
  PolicyGraph,
  PolicyItem,
  StatedIn,
} from "../model/policy-graph.ts";
import type { Position } from "../model/position.ts";
import { sortGraph } from "../model/sort-graph.ts";
import { buildSaidOfItems } from "./build-said-of-items.ts";
import type { EditionFacts } from "./edition-facts.ts";
import { type DocumentRead, editionOf } from "./edition-of.ts";
import { freezeDeep } from "./freeze-deep.ts";
import type { ParsedMatrix, ParsedMention, ParsedPlan } from "./parse-result.ts";
import { settledValues } from "./plans/parsed-target.ts";

export interface GraphParts {
  readonly facts: EditionFacts;
  readonly document: DocumentRead;
  readonly title: Position | null;
  readonly plans: readonly ParsedPlan[];
  readonly matrix: ParsedMatrix | null;
  /** Index into `plans` for each column of the matrix, null where it could not be told. */
  readonly columnPlans: readonly (number | null)[];
  /** The lines that say what the matrix's signs mean. */
  readonly legend: readonly Position[];
}

const NOTHING_MORE = { identifier: null, status: null, periodFrom: null, periodTo: null };

/** Every list in its canonical order; the graph and all in it is frozen. */
export function buildGraph(parts: GraphParts): PolicyGraph {
  const edition = editionId(parts.facts.organization.id, parts.facts.edition.name);
  const stated = passageCollector(edition);
  if (parts.title) stated.add(edition, parts.title, "title", parts.title.text);
  for (const at of parts.legend) stated.add(edition, at, "legend");

  const planIds = uniqueIds(parts.plans.map(({ number }) => planId(edition, number)));
  const domains = buildDomains(edition, parts.matrix, stated);
  const items = buildItems(edition, parts, domains.idOf, stated);
  const othersOf = groupBy(parts.matrix?.rows ?? [], ({ code }) => code);
  const said = buildSaidOfItems(
    edition,
    items,
    ({ code }) => (othersOf.get(code ?? "") ?? []).flatMap(({ others }) => others),
    stated.add,
  );
  const plans = buildPlans(parts, planIds, stated);
  const covers = buildCovers(edition, parts, planIds);
  return freezeDeep(
    sortGraph({
      organization: { ...parts.facts.organization },
      edition: editionOf(parts.facts, parts.document),
      domains: domains.domains,
      ...plans,
      ...said,
      notes: [...plans.notes, ...said.notes],
      covers,
      contributesToItems: [],
      advances: buildAdvances(edition, parts.plans, planIds),
      ...stated.collected(),
    }),
  );
}

function buildDomains(edition: string, matrix: ParsedMatrix | null, stated: PassageCollector) {
  const groups = groupBy(matrix?.rows ?? [], ({ domain }) => domain.name);
  const numbers = [...groups.values()].map((rows, index) =>
    // Codes of one part say nothing of domains: these are counted.
    mostFrequent(rows.map(({ domainNumber }) => domainNumber ?? index + 1)),
  );
  const ids = uniqueIds(numbers.map((number) => domainId(edition, number)));
  const idOf = new Map([...groups.keys()].map((name, index) => [name, ids[index] ?? ""]));
  const domains = [...groups].map(([name, rows], index): PolicyDomain => {
    const total = matrix?.domainTotals.get(name);
    const id = ids[index] ?? "";
    for (const { domain } of rows) if (domain.at) stated.add(id, domain.at, "matrixRow", name);
    if (total) stated.add(id, total.at, "matrixTotal");
    return {
      id,
      number: numbers[index] ?? 0,
      name,
      description: "",
      identifier: null,
      statedMarkCount: total?.value ?? null,
    };
  });
  return { domains, idOf };
}

/** Rows with the same code are one item; that there are two of them is for the checker to say. */
function buildItems(
  edition: string,
  parts: GraphParts,
  domainIdOf: ReadonlyMap<string, string>,
  stated: PassageCollector,
): readonly PolicyItem[] {
  const rowsByCode = groupBy(parts.matrix?.rows ?? [], ({ code }) => code);
  const mentionsByCode = groupBy(allMentions(parts.plans), ({ code }) => code);
  return [...rowsByCode].flatMap(([code, rows], index) => {
    const [row] = rows;
    if (!row) return [];
    const id = itemId(edition, code);
    for (const { at, name, statedAs } of rows) if (statedAs === "matrixRow") stated.add(id, at, statedAs, name);
    if (row.total) stated.add(id, row.total.at, "matrixTotal");
    const mentions = mentionsByCode.get(code) ?? [];
    for (const { at, name } of mentions) stated.add(id, at, "mention", name);
    return [
      {
        id,
        domainId: domainIdOf.get(row.domain.name) ?? "",
        parentId: null,
        levelName: null,
        code,
        position: index + 1,
        name: row.name,
        nameVariants: variants(row.name, [...rows.map(({ name }) => name), ...mentions.map(({ name }) => name)]),
        description: "",
        ...NOTHING_MORE,
        statedMarkCount: row.total?.value ?? null,
      },
    ];
  });
}

function buildPlans(
  parts: GraphParts,
  planIds: readonly string[],
  stated: PassageCollector,
): Pick<PolicyGraph, "plans" | "initiatives" | "targets" | "measurements" | "notes"> {
  const { matrix, columnPlans } = parts;
  const plans = parts.plans.map((plan, index) => {
    const id = planIds[index] ?? "";
    const columns = (matrix?.columns ?? []).filter((_, column) => columnPlans[column] === index);
    const total = matrix?.columnTotals.get(columnPlans.indexOf(index));
    if (plan.statedAs === "heading") stated.add(id, plan.at, "heading", plan.name);
    for (const at of plan.description) stated.add(id, at, "description");
    for (const { at, name } of columns) stated.add(id, at, "matrixHeader", name);
    if (total) stated.add(id, total.at, "matrixTotal");
    return {
      id,
      number: plan.number,
      name: plan.name,
      nameVariants: variants(
        plan.name,
        columns.map(({ name }) => name),
      ),
      description: joined(plan.description),
      ...NOTHING_MORE,
      statedMarkCount: total?.value ?? null,
    };
  });
  const initiatives = parts.plans.flatMap((plan, index) =>
    plan.initiatives.map(({ name, at, description }, n) => {
      const id = initiativeId(planIds[index] ?? "", n + 1);
      stated.add(id, at, "heading", name);
      for (const paragraph of description) stated.add(id, paragraph, "description");
      return {
        id,
        ownerId: planIds[index] ?? "",
        position: n + 1,
        name,
        description: joined(description),
        ...NOTHING_MORE,
      };
    }),
  );
  const targets = parts.plans.flatMap((plan, index) =>
    plan.targets.map(({ name, at, unit, direction, source }, n) => {
      const id = targetId(planIds[index] ?? "", n + 1);
      stated.add(id, at, "target", name);
      return {
        id,
        ownerId: planIds[index] ?? "",
        position: n + 1,
        name,
        unit,
        direction,
        source,
        ...NOTHING_MORE,
      };
    }),
  );
  return { plans, initiatives, targets, ...valuesOf(parts.plans, planIds, stated) };
}

/** What tables of targets say of them. */
function valuesOf(
  plans: readonly ParsedPlan[],
  planIds: readonly string[],
  stated: PassageCollector,
): Pick<PolicyGraph, "measurements" | "notes"> {
  const targets = plans.flatMap((plan, index) =>
    plan.targets.map((target, n) => ({ target, id: targetId(planIds[index] ?? "", n + 1) })),
  );
  const measurements = targets.flatMap(({ target, id: owner }) =>
    settledValues(target.values).map(({ at, ...value }, index) => {
      const id = measurementId(owner, index + 1);
      stated.add(id, at, "value");
      return { id, targetId: owner, position: index + 1, text: at.text, ...value };
    }),
  );
  const notes = targets.flatMap(({ target, id: nodeId }) =>
    target.notes.map(({ head, at }, index) => {
      const id = noteId(nodeId, index + 1);
      stated.add(id, at, "note");
      return { id, nodeId, position: index + 1, head, text: at.text };
    }),
  );
  return { measurements, notes };
}

/** One ○ for a plan and an item, even where a row is repeated. */
function buildCovers(
  edition: string,
  { matrix, columnPlans }: GraphParts,
  planIds: readonly string[],
): readonly Covers[] {
  const covers = new Map<string, Covers>();
  for (const row of matrix?.rows ?? []) {
    for (const { column, at, strength } of row.marks) {
      const plan = planIds[columnPlans[column] ?? -1];
      const item = itemId(edition, row.code);
      if (plan === undefined || covers.has(`${plan} ${item}`)) continue;
      covers.set(`${plan} ${item}`, {
        planId: plan,
        itemId: item,
        ...at,
        strength,
      });
    }
  }
  return [...covers.values()];
}

/** One edge for an initiative and an item; a second mention in the same list stays a passage of the item. */
function buildAdvances(edition: string, plans: readonly ParsedPlan[], planIds: readonly string[]): readonly Advances[] {
  return plans.flatMap((plan, index) =>
    plan.initiatives.flatMap(({ mentions }, n) => {
      const firsts = mentions.filter(({ code }, at) => mentions.findIndex((other) => other.code === code) === at);
      return firsts.map(({ code, name, at }) => ({
        initiativeId: initiativeId(planIds[index] ?? "", n + 1),
        itemId: itemId(edition, code),
        ...at,
        statedName: name,
      }));
    }),
  );
}

function allMentions(plans: readonly ParsedPlan[]): readonly ParsedMention[] {
  return plans.flatMap(({ initiatives }) => initiatives.flatMap(({ mentions }) => mentions));
}

function variants(name: string, stated: readonly (string | null)[]): readonly string[] {
  return [...new Set(stated)]
    .filter((other) => other !== null)
    .filter((other) => !sameName(other, name))
    .sort();
}

function joined(paragraphs: readonly Position[]): string {
  return paragraphs.map(({ text }) => text).join("\n");
}

/** A second node that would have the same id gets `~2` behind it; the checker reports such doubles, and they are never loaded. */
function uniqueIds(ids: readonly string[]): readonly string[] {
  return ids.map((id, index) => {
    const earlier = ids.slice(0, index).filter((other) => other === id).length;
    return earlier === 0 ? id : `${id}~${earlier + 1}`;
  });
}

/** The first of the most frequent. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  // A map keeps the order in which its keys came, and the sort is stable.
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

type PassageCollector = ReturnType<typeof passageCollector>;

/** Gathers passages, each place once, and who is stated there; in the order in which they are added. */
function passageCollector(edition: string) {
  const passages = new Map<string, Passage>();
  const statedIn: StatedIn[] = [];
  return {
    add(nodeId: string, at: Position, role: PassageRole, statedName: string | null = null): void {
      const id = passageId(edition, at.place);
      passages.set(id, { ...at, id });
      statedIn.push({ nodeId, passageId: id, role, statedName });
    },
    collected: (): Pick<PolicyGraph, "passages" | "statedIn"> => ({ passages: [...passages.values()], statedIn }),
  };
}
