/** A plan while its tables are read: nodes are added or found again, each with the places that state it, and become a graph at the end. */
import {
  departmentId,
  domainId,
  editionId,
  goalId,
  idPart,
  initiativeId,
  itemId,
  measurementId,
  noteId,
  passageId,
  planId,
  sharedGoalId,
  targetId,
  uncodedItemId,
} from "../../model/ids.ts";
import { comparableName, sameName } from "../../model/names.ts";
import type {
  MarkStrength,
  Measurement,
  Passage,
  PassageRole,
  PolicyGraph,
  StatedIn,
  TargetDirection,
} from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";
import { sharedGoalsOf } from "../../model/shared-goals.ts";
import { sortGraph } from "../../model/sort-graph.ts";
import type { EditionFacts } from "../edition-facts.ts";
import { type DocumentRead, editionOf } from "../edition-of.ts";
import { freezeDeep } from "../freeze-deep.ts";
import { type StatedValue, settledValues } from "../plans/parsed-target.ts";

/** What a node of the making has, whatever its kind. */
export interface Made {
  readonly kind: "domain" | "item" | "plan" | "initiative" | "target";
  readonly name: string;
  readonly code: string | null;
  /** The node that it belongs to; null of domains and plans. */
  readonly owner: Made | null;
  /** Of an item: null of a domain. */
  readonly levelName: string | null;
  readonly description: Position[];
  identifier: string | null;
  status: string | null;
  period: { readonly from: number | null; readonly to: number | null } | null;
  number: number | null;
  unit: string | null;
  direction: TargetDirection | null;
  source: string | null;
  statedMarkCount: number | null;
  readonly variants: Set<string>;
  readonly stated: { readonly at: Position; readonly role: PassageRole; readonly statedName: string | null }[];
  readonly values: StatedValue[];
  readonly departments: { readonly name: string; readonly at: Position }[];
  readonly goals: { readonly scheme: string; readonly code: string; readonly at: Position }[];
  readonly notes: StatedNote[];
}

export interface StatedNote {
  readonly head: string;
  readonly at: Position;
  /** Where it is put together of several texts, of which `at` is the first. */
  readonly text?: string;
}

interface Mark {
  readonly plan: Made;
  readonly item: Made;
  readonly at: Position;
  readonly strength: MarkStrength | null;
}

interface Mention {
  readonly initiative: Made;
  readonly item: Made;
  readonly statedName: string | null;
  readonly at: Position;
}

interface Contribution {
  readonly target: Made;
  readonly item: Made;
  readonly at: Position;
}

export type PlanInMaking = ReturnType<typeof planInMaking>;

export function planInMaking() {
  const nodes: Made[] = [];
  const byKey = new Map<string, Made>();
  const byIdentifier = new Map<string, Made>();
  const ranks = new Map<Made, number>();
  const named = nodeIndex();
  const places = new Map<Made, Set<string>>();
  const marks: Mark[] = [];
  const mentions: Mention[] = [];
  const contributions: Contribution[] = [];
  const editionNotes: StatedNote[] = [];
  const listed: Listed = { departments: [], goals: [] };
  const edition: { title: Position | null; legend: Position[]; period: { from: number; to: number } | null } = {
    title: null,
    legend: [],
    period: null,
  };

  /** What makes two mentions one node: its code, or its name, below its owner. */
  const keyOf = (kind: Made["kind"], owner: Made | null, code: string | null, name: string) => {
    const isItem = kind === "item" && code !== null && !isLocalCode(code);
    const below = isItem ? "" : owner ? `${ranks.get(owner)}` : "";
    return `${kind} ${below} ${code !== null && kind !== "plan" ? `code ${code}` : `name ${comparableName(name)}`}`;
  };
  const find = (kind: Made["kind"], owner: Made | null, code: string | null, name: string) =>
    byKey.get(keyOf(kind, owner, code, name));

  return {
    nodes: nodes as readonly Made[],
    marks: marks as readonly Mark[],
    mentions: mentions as readonly Mention[],
    edition,
    find,
    /** The first of any kind, or of one, that has a code or a name; without looking at all of them. */
    byCode: named.byCode,
    byName: named.byName,
    plans: () => named.plans,
    byIdentifier: (identifier: string) => byIdentifier.get(identifier),
    identify(node: Made, identifier: string): void {
      node.identifier ??= identifier;
      if (!byIdentifier.has(identifier)) byIdentifier.set(identifier, node);
    },
    /** The node that there is, or a new one. */
    add(
      kind: Made["kind"],
      {
        owner,
        code,
        name,
        levelName = null,
        number = null,
        isDistinct = false,
      }: {
        readonly owner: Made | null;
        readonly code: string | null;
        readonly name: string;
        readonly levelName?: string | null;
        readonly number?: number | null;
        /** Whether the document says that it is a node of its own, whatever its name. */
        readonly isDistinct?: boolean;
      },
      at: Position | null,
      role: PassageRole,
    ): { readonly node: Made; readonly isNew: boolean } {
      const key = isDistinct ? "" : keyOf(kind, owner, code, name);
      const known = isDistinct ? undefined : byKey.get(key);
      const node: Made = known ?? {
        ...{
          kind,
          name,
          code,
          owner,
          levelName,
          number,
          description: [],
          identifier: null,
          status: null,
          period: null,
        },
        ...{ unit: null, direction: null, source: null, statedMarkCount: null, variants: new Set<string>() },
        ...{ stated: [], values: [], departments: [], goals: [], notes: [] },
      };
      if (!known) {
        ranks.set(node, nodes.length);
        nodes.push(node);
        named.add(node);
        if (!isDistinct) byKey.set(key, node);
      } else if (name !== "" && !sameName(name, node.name)) node.variants.add(name);
      if (at) state(node, at, role, name === "" ? null : name);
      return { node, isNew: !known };
    },
    state,
    cover: (mark: Mark) => void marks.push(mark),
    advance: (mention: Mention) => void mentions.push(mention),
    contribute: (contribution: Contribution) => void contributions.push(contribution),
    noteOnEdition: (head: string, at: Position, text?: string) => void editionNotes.push(noteOf(head, at, text)),
    /** A list of all departments, and one of goals that are none of the SDGs, give their order; those of no list come behind. */
    listDepartment: (name: string, at: Position) => void listed.departments.push({ name, at }),
    listGoal: (goal: ListedGoal) => void listed.goals.push(goal),
    /** As the graph has them. */
    graph: (facts: EditionFacts, document: DocumentRead) =>
      graphOf(facts, document, { nodes, marks, mentions, contributions, edition, editionNotes, listed }),
  };

  function state(node: Made, at: Position, role: PassageRole, statedName: string | null): void {
    const known = places.get(node) ?? new Set<string>();
    places.set(node, known);
    if (known.has(at.place)) return;
    known.add(at.place);
    node.stated.push({ at, role, statedName });
  }
}

/** Nodes by what documents call them. */
function nodeIndex() {
  const codes = new Map<string, Made>();
  const names = new Map<string, Made>();
  const plans: Made[] = [];
  const keep = (map: Map<string, Made>, key: string, node: Made) => {
    if (!map.has(key)) map.set(key, node);
  };
  return {
    plans: plans as readonly Made[],
    add(node: Made): void {
      if (node.kind === "plan") plans.push(node);
      for (const kind of ["any", node.kind]) {
        if (node.code !== null) keep(codes, `${kind} ${node.code}`, node);
        keep(names, `${kind} ${comparableName(node.name)}`, node);
      }
    },
    byCode: (code: string, kind: Made["kind"] | "any" = "any") => codes.get(`${kind} ${code}`),
    byName: (name: string, kind: Made["kind"] | "any" = "any") => names.get(`${kind} ${comparableName(name)}`),
  };
}

/** `(1)`, `①`: such codes begin anew below each level. */
export const isLocalCode = (code: string) => /^(?:[（(]\d{1,2}[)）]|[①-⑳])$/u.test(code);

export function noteOf(head: string, at: Position, text?: string): StatedNote {
  return text === undefined || text === at.text ? { head, at } : { head, at, text };
}

interface Parts {
  readonly nodes: readonly Made[];
  readonly marks: readonly Mark[];
  readonly mentions: readonly Mention[];
  readonly contributions: readonly Contribution[];
  readonly edition: PlanInMaking["edition"];
  readonly editionNotes: readonly StatedNote[];
  readonly listed: Listed;
}

interface Listed {
  readonly departments: { readonly name: string; readonly at: Position }[];
  readonly goals: ListedGoal[];
}

export interface ListedGoal {
  readonly scheme: string;
  readonly code: string | null;
  readonly name: string;
  readonly at: Position;
}

function graphOf(facts: EditionFacts, document: DocumentRead, parts: Parts): PolicyGraph {
  const edition = editionId(facts.organization.id, facts.edition.name);
  const positions = ranksIn(parts.nodes);
  const numbers = numbersOf(parts.nodes);
  const ids = idsOf(edition, parts.nodes, positions, numbers);
  const idOf = (node: Made) => ids.get(node) ?? "";
  const of = (kind: Made["kind"]) => parts.nodes.filter((node) => node.kind === kind);
  const passages = new Map<string, Passage>();
  const statedIn = new Map<string, StatedIn>();
  const state = (nodeId: string, at: Position, role: PassageRole, statedName: string | null = null) => {
    const id = passageId(edition, at.place);
    if (!passages.has(id)) passages.set(id, { ...at, id });
    const key = `${nodeId} ${id}`;
    if (!statedIn.has(key)) statedIn.set(key, { nodeId, passageId: id, role, statedName });
  };
  if (parts.edition.title) state(edition, parts.edition.title, "title", parts.edition.title.text);
  for (const at of parts.edition.legend) state(edition, at, "legend");
  for (const node of parts.nodes) {
    for (const { at, role, statedName } of node.stated) state(idOf(node), at, role, statedName);
    for (const at of node.description) state(idOf(node), at, "description");
  }
  const undertaken = ({ identifier, status, period }: Made) => ({
    ...{ identifier, status, periodFrom: period?.from ?? null, periodTo: period?.to ?? null },
  });
  const joined = (places: readonly Position[]) => places.map(({ text }) => text).join("\n");
  const variants = ({ variants: names }: Made) => [...names].sort();

  const departments = new Map<string, { readonly id: string; readonly name: string; readonly position: number }>();
  const responsibleFor: PolicyGraph["responsibleFor"][number][] = [];
  const goals = new Map<string, PolicyGraph["goals"][number]>();
  const contributesTo: PolicyGraph["contributesTo"][number][] = [];
  for (const { name, at } of parts.listed.departments) {
    const id = departmentId(edition, name);
    if (!departments.has(id)) departments.set(id, { id, name, position: departments.size + 1 });
    state(id, at, "responsible", name);
  }
  for (const { scheme, code, name, at } of parts.listed.goals) {
    const id = goalId(edition, scheme, name);
    if (!goals.has(id)) goals.set(id, { id, scheme, position: goals.size + 1, code, name });
    state(id, at, "goal", name);
  }
  const notes: PolicyGraph["notes"][number][] = [];
  const pairs = new Set<string>();
  const isNew = (pair: string) => pairs.size < pairs.add(pair).size;
  const addNotes = (nodeId: string, said: Made["notes"]) => {
    for (const [index, { head, at, text }] of said.entries()) {
      const id = noteId(nodeId, index + 1);
      notes.push({ id, nodeId, position: index + 1, head, text: text ?? at.text });
      state(id, at, "note");
    }
  };
  addNotes(edition, [...parts.editionNotes]);
  for (const node of parts.nodes) {
    const nodeId = idOf(node);
    for (const { name, at } of node.departments) {
      const id = departmentId(edition, name);
      if (!departments.has(id)) departments.set(id, { id, name, position: departments.size + 1 });
      if (isNew(`${id} ${nodeId}`)) responsibleFor.push({ ...at, departmentId: id, nodeId });
      state(id, at, "responsible", name);
    }
    for (const { scheme, code, at } of node.goals) {
      const isShared = scheme === "SDGs";
      const id = isShared ? sharedGoalId("sdg", code) : goalId(edition, scheme, code);
      if (!isShared && !goals.has(id)) goals.set(id, { id, scheme, position: goals.size + 1, code: null, name: code });
      if (isNew(`${nodeId} ${id}`)) contributesTo.push({ ...at, text: isShared ? at.text : code, nodeId, goalId: id });
      if (!isShared) state(id, at, "goal", code);
    }
    addNotes(nodeId, node.notes);
  }

  const measurements = of("target").flatMap((target) =>
    settledValues(target.values).map(({ at, ...value }, index): Measurement => {
      const id = measurementId(idOf(target), index + 1);
      state(id, at, "value");
      return { id, targetId: idOf(target), position: index + 1, text: at.text, ...value };
    }),
  );
  return freezeDeep(
    sortGraph({
      organization: { ...facts.organization },
      edition: editionOf(facts, document, parts.edition.period),
      domains: of("domain").map((node) => ({
        id: idOf(node),
        number: numbers.get(node) ?? 0,
        name: node.name,
        description: joined(node.description),
        identifier: node.identifier,
        statedMarkCount: node.statedMarkCount,
      })),
      items: of("item").map((node) => ({
        id: idOf(node),
        domainId: idOf(domainOf(node)),
        parentId: node.owner?.kind === "item" ? idOf(node.owner) : null,
        levelName: node.levelName,
        code: node.code,
        position: positions.get(node) ?? 0,
        name: node.name,
        nameVariants: variants(node),
        description: joined(node.description),
        ...undertaken(node),
        statedMarkCount: node.statedMarkCount,
      })),
      plans: of("plan").map((node) => ({
        id: idOf(node),
        number: numbers.get(node) ?? 0,
        name: node.name,
        nameVariants: variants(node),
        description: joined(node.description),
        ...undertaken(node),
        statedMarkCount: node.statedMarkCount,
      })),
      initiatives: of("initiative").map((node) => ({
        id: idOf(node),
        ownerId: node.owner ? idOf(node.owner) : "",
        position: positions.get(node) ?? 0,
        name: node.name,
        description: joined(node.description),
        ...undertaken(node),
      })),
      targets: of("target").map((node) => ({
        id: idOf(node),
        ownerId: node.owner ? idOf(node.owner) : "",
        position: positions.get(node) ?? 0,
        name: node.name,
        unit: node.unit,
        direction: node.direction,
        source: node.source,
        ...undertaken(node),
      })),
      measurements,
      departments: [...departments.values()],
      goals: [...goals.values(), ...sharedGoalsOf(contributesTo.map((one) => one.goalId))],
      notes,
      passages: [...passages.values()],
      covers: unique(parts.marks, ({ plan, item }) => `${idOf(plan)} ${idOf(item)}`).map(
        ({ plan, item, at, strength }) => ({ ...at, planId: idOf(plan), itemId: idOf(item), strength }),
      ),
      advances: unique(parts.mentions, ({ initiative, item }) => `${idOf(initiative)} ${idOf(item)}`).map(
        ({ initiative, item, at, statedName }) => ({
          ...at,
          initiativeId: idOf(initiative),
          itemId: idOf(item),
          statedName,
        }),
      ),
      responsibleFor,
      contributesTo,
      contributesToItems: unique(parts.contributions, ({ target, item }) => `${idOf(target)} ${idOf(item)}`).map(
        ({ target, item, at }) => ({ ...at, targetId: idOf(target), itemId: idOf(item) }),
      ),
      statedIn: [...statedIn.values()],
    }),
  );
}

function domainOf(node: Made): Made {
  for (let at: Made | null = node; at; at = at.owner) if (at.kind === "domain") return at;
  throw new Error(`item ${node.name} belongs to no domain`);
}

const unique = <T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] =>
  [...new Map([...list].reverse().map((one) => [keyOf(one), one])).values()].reverse();

/** 1, 2, … among those of the kind that belong to the same owner; of items among all of them, a level before its parts. */
function ranksIn(nodes: readonly Made[]): ReadonlyMap<Made, number> {
  const ranks = new Map<Made, number>();
  const counts = new Map<string, Map<Made | null, number>>();
  for (const node of nodes) {
    const owner = node.kind === "item" ? null : node.owner;
    const ofKind = counts.get(node.kind) ?? new Map<Made | null, number>();
    counts.set(node.kind, ofKind);
    ofKind.set(owner, (ofKind.get(owner) ?? 0) + 1);
    ranks.set(node, ofKind.get(owner) ?? 0);
  }
  return ranks;
}

/** As the document numbers domains and plans, where it numbers all of a kind, each by its own; their place otherwise. */
function numbersOf(nodes: readonly Made[]): ReadonlyMap<Made, number> {
  const numbers = new Map<Made, number>();
  for (const kind of ["domain", "plan"] as const) {
    const list = nodes.filter((node) => node.kind === kind);
    const stated = list.flatMap(({ number }) => number ?? []);
    const isStated = new Set(stated).size === list.length;
    for (const [index, node] of list.entries()) numbers.set(node, isStated ? (node.number ?? 0) : index + 1);
  }
  return numbers;
}

function idsOf(
  edition: string,
  nodes: readonly Made[],
  positions = ranksIn(nodes),
  numbers = numbersOf(nodes),
): ReadonlyMap<Made, string> {
  const ids = new Map<Made, string>();
  const taken = new Set<string>();
  for (const node of nodes) {
    const position = positions.get(node) ?? 0;
    const owner = node.owner ? (ids.get(node.owner) ?? edition) : edition;
    const usual = {
      domain: () => domainId(edition, numbers.get(node) ?? 0),
      item: () =>
        node.code === null || isLocalCode(node.code)
          ? uncodedItemId(edition, position)
          : itemId(edition, idPart(node.code)),
      plan: () => planId(edition, numbers.get(node) ?? 0),
      initiative: () => initiativeId(owner, position),
      target: () => targetId(owner, position),
    }[node.kind]();
    let id = usual;
    for (let n = 2; taken.has(id); n += 1) id = `${usual}~${n}`;
    taken.add(id);
    ids.set(node, id);
  }
  return ids;
}
