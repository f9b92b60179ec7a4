/** A graph in, the sheets of the template filled with it out: all that the graph holds but the places where the document says it. */
import { groupBy } from "../../model/group-by.ts";
import type { Measurement, PolicyGraph } from "../../model/policy-graph.ts";
import { isSharedGoal } from "../../model/shared-goals.ts";
import type { Field } from "../../template/columns.ts";
import { PLAN_SUBJECTS, SHEETS, type Sheet, type SheetName, TEMPLATE_VERSION } from "../../template/sheets.ts";
import { isListable, joinEntries, plainNumber, splitEntry } from "../../template/texts.ts";
import {
  BOUND_WORDS,
  DIRECTION_WORDS,
  KIND_WORDS,
  type Language,
  ORGANIZATION_WORDS,
  STAGE_WORDS,
  STATED_NONE,
  SUMMARIZED_WORDS,
} from "../../template/words.ts";
import type { Cell } from "../export-table.ts";
import { UnsupportedExport } from "../unsupported-export.ts";
import type { ContentSheet } from "./content.ts";
import { matrixContent } from "./matrix-content.ts";
import { type References, referencesIn } from "./references.ts";
import { sheetContent } from "./sheet-content.ts";

/** What a row holds, by field; what it does not hold is left out or null. */
export type RowContent = Readonly<Partial<Record<Field, Cell>>>;

interface Filling {
  readonly graph: PolicyGraph;
  readonly refs: References;
  readonly language: Language;
  /** Departments and goals by what they belong to. */
  readonly namesOf: (nodeId: string) => RowContent;
  readonly valuesOf: (targetId: string) => readonly Measurement[];
  readonly advancesOf: (initiativeId: string) => PolicyGraph["advances"];
  readonly contributionsOf: (targetId: string) => PolicyGraph["contributesToItems"];
  readonly itemIds: ReadonlySet<string>;
}

/** The template's sheets in their order. Throws UnsupportedExport where a list holds a name with a line break. */
export function planContent(graph: PolicyGraph, language: Language): readonly ContentSheet[] {
  const refs = referencesIn(graph, language);
  const values = groupBy(graph.measurements, ({ targetId }) => targetId);
  const advances = groupBy(graph.advances, ({ initiativeId }) => initiativeId);
  const contributions = groupBy(graph.contributesToItems, ({ targetId }) => targetId);
  const filling: Filling = {
    ...{ graph, refs, language, namesOf: namesIn(graph, refs) },
    valuesOf: (id) => values.get(id) ?? [],
    advancesOf: (id) => advances.get(id) ?? [],
    contributionsOf: (id) => contributions.get(id) ?? [],
    itemIds: new Set(graph.items.map(({ id }) => id)),
  };
  return SHEETS.map((sheet: Sheet) =>
    sheet.name === "matrix"
      ? matrixContent(sheet, graph, refs, language)
      : sheetContent(sheet, ROWS[sheet.name](filling), language),
  );
}

const ROWS: Readonly<Record<Exclude<SheetName, "matrix">, (filling: Filling) => readonly RowContent[]>> = {
  plan: planRows,
  domains: ({ graph, refs, namesOf }) =>
    graph.domains.map(({ id, number, name, description, identifier, statedMarkCount }) => ({
      ...{ key: refs.keyOf(id), number, name, description, identifier, total: statedMarkCount },
      ...namesOf(id),
    })),
  items: ({ graph, refs, namesOf }) =>
    graph.items.map((item) => ({
      key: refs.keyOf(item.id),
      domain: item.parentId === null ? refs.of(item.domainId) : null,
      parent: item.parentId === null ? null : refs.of(item.parentId),
      level: item.levelName,
      ...{ code: item.code, name: item.name, description: item.description },
      ...undertaken(item),
      ...namesOf(item.id),
      total: item.statedMarkCount,
      names: variants(item.nameVariants),
    })),
  plans: ({ graph, refs, namesOf }) =>
    graph.plans.map((plan) => ({
      ...{ key: refs.keyOf(plan.id), number: plan.number, name: plan.name, description: plan.description },
      ...undertaken(plan),
      ...namesOf(plan.id),
      total: plan.statedMarkCount,
      names: variants(plan.nameVariants),
    })),
  initiatives: (filling) =>
    filling.graph.initiatives.map((initiative) => ({
      ...{ key: filling.refs.keyOf(initiative.id), about: filling.refs.of(initiative.ownerId) },
      ...{ name: initiative.name, description: initiative.description },
      mentions: mentionsIn(filling, initiative),
      ...undertaken(initiative),
      ...filling.namesOf(initiative.id),
    })),
  targets: ({ graph, refs, language, namesOf, valuesOf, contributionsOf }) =>
    graph.targets.map((target) => {
      const { baseline, goal } = besideTarget(valuesOf(target.id));
      return {
        ...{ key: refs.keyOf(target.id), about: refs.of(target.ownerId), name: target.name, unit: target.unit },
        direction: target.direction && DIRECTION_WORDS[target.direction][language],
        ...{ baselineYear: baseline?.year ?? null, baseline: baseline ? valueCell(baseline) : null },
        ...{ goalYear: goal?.year ?? null, goal: goal ? valueCell(goal) : null },
        source: target.source,
        contributes: joined(contributionsOf(target.id).map(({ itemId }) => refs.of(itemId))),
        ...undertaken(target),
        ...namesOf(target.id),
      };
    }),
  values: ({ graph, refs, language, valuesOf }) =>
    graph.targets.flatMap(({ id }) =>
      besideTarget(valuesOf(id)).others.map((one) => ({
        ...{
          target: refs.of(id),
          kind: KIND_WORDS[one.measurementKind][language],
          year: one.year,
          text: valueCell(one),
        },
        quantity: isPlain(one) ? null : (one.value ?? STATED_NONE),
        bound: isPlain(one) ? null : BOUND_WORDS[one.bound][language],
      })),
    ),
  mentions: ({ graph, refs }) =>
    graph.advances
      .filter((one) => !isInCell(one, refs))
      .map(({ initiativeId, itemId, text, statedName }) => ({
        ...{ initiative: refs.of(initiativeId), item: refs.of(itemId), text, statedName },
      })),
  departments: ({ graph, refs }) => graph.departments.map(({ id, name }) => ({ key: refs.keyOf(id), name })),
  goals: ({ graph, refs }) =>
    graph.goals
      .filter(({ id }) => !isSharedGoal(id))
      // The graph has them by scheme.
      .sort((a, b) => a.position - b.position)
      .map(({ id, scheme, code, name }) => ({ key: refs.keyOf(id), scheme, code, name })),
  notes: ({ graph, refs }) =>
    graph.notes.map(({ nodeId, head, text }) => ({
      ...{ about: nodeId === graph.edition.id ? null : refs.of(nodeId), head, text },
    })),
};

function planRows({ graph: { edition, organization }, language }: Filling): readonly RowContent[] {
  const contents: Readonly<Record<keyof typeof PLAN_SUBJECTS, Cell>> = {
    template: TEMPLATE_VERSION,
    title: edition.title,
    ...{ from: edition.periodFrom, to: edition.periodTo },
    stage: STAGE_WORDS[edition.stage][language],
    note: edition.note,
    organization: organization.name,
    organizationKind: ORGANIZATION_WORDS[organization.organizationKind][language],
    organizationCode: organization.code,
    prefecture: organization.prefecture,
    ...{ sourceTitle: edition.sourceTitle, sourcePublisher: edition.sourcePublisher },
    ...{ sourceDate: edition.sourceDate, sourceUrl: edition.sourceUrl, sourceLicence: edition.sourceLicence },
    summarized: joined(edition.summarized.map((prose) => SUMMARIZED_WORDS[prose][language])),
  };
  return planSubjects(contents, language);
}

export function planSubjects(
  contents: Readonly<Partial<Record<keyof typeof PLAN_SUBJECTS, Cell>>>,
  language: Language,
): readonly RowContent[] {
  const subjects = Object.entries(PLAN_SUBJECTS) as [keyof typeof PLAN_SUBJECTS, Record<Language, string>][];
  return subjects.map(([subject, words]) => ({ head: words[language], text: contents[subject] ?? null }));
}

const undertaken = (node: {
  readonly identifier: string | null;
  readonly status: string | null;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
}): RowContent => ({ identifier: node.identifier, status: node.status, from: node.periodFrom, to: node.periodTo });

function variants(names: readonly string[]): Cell {
  const broken = names.find((name) => name.includes("\n"));
  if (broken !== undefined)
    throw new UnsupportedExport(
      `A name with a line break cannot stand in a list of names: ${JSON.stringify(broken)}. Take the line break out, or choose another format.`,
    );
  return joined(names);
}

const joined = (entries: readonly string[]): Cell => (entries.length === 0 ? null : joinEntries(entries));

/** By name where that tells it in a list, by key elsewhere. */
function namesIn({ departments, goals, responsibleFor, contributesTo }: PolicyGraph, refs: References) {
  const own = goals.filter(({ id }) => !isSharedGoal(id));
  const keys = new Set([...departments, ...own].map(({ id }) => refs.of(id)));
  const wordsOf = (named: readonly { readonly id: string; readonly name: string }[]) => {
    const byName = groupBy(named, ({ name }) => name);
    const isTelling = (name: string) => isListable(name) && !keys.has(name) && byName.get(name)?.length === 1;
    return new Map(named.map(({ id, name }) => [id, isTelling(name) ? name : refs.of(id)]));
  };
  const [departmentWords, goalWords] = [wordsOf(departments), wordsOf(own)];
  const sdgCodes = new Map(goals.flatMap(({ id, code }) => (isSharedGoal(id) && code !== null ? [[id, code]] : [])));
  const byNode = (pairs: readonly (readonly [string, string | undefined])[]) =>
    groupBy(
      pairs.flatMap(([nodeId, word]) => (word === undefined ? [] : [{ nodeId, word }])),
      ({ nodeId }) => nodeId,
    );
  const ofDepartments = byNode(responsibleFor.map((one) => [one.nodeId, departmentWords.get(one.departmentId)]));
  const ofGoals = byNode(contributesTo.map((one) => [one.nodeId, goalWords.get(one.goalId)]));
  const ofSdgs = byNode(contributesTo.map((one) => [one.nodeId, sdgCodes.get(one.goalId)]));
  const list = (links: readonly { readonly word: string }[] | undefined) =>
    joined((links ?? []).map(({ word }) => word));
  return (nodeId: string): RowContent => ({
    departments: list(ofDepartments.get(nodeId)),
    goals: list(ofGoals.get(nodeId)),
    sdgs:
      ofSdgs
        .get(nodeId)
        ?.map(({ word }) => word)
        .join(", ") ?? null,
  });
}

/** Of what belongs to an item, an empty cell says that it advances that item. */
function mentionsIn(
  { refs, advancesOf, itemIds }: Filling,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
): Cell {
  const inCell = advancesOf(id).filter((one) => isInCell(one, refs));
  if (inCell.length > 0) return joinEntries(inCell.map(({ text }) => text));
  return itemIds.has(ownerId) ? STATED_NONE : null;
}

/** Whether the text alone says which item it is, and which name it gives it. */
function isInCell({ itemId, text, statedName }: PolicyGraph["advances"][number], refs: References): boolean {
  const [first, rest] = splitEntry(text);
  return isListable(text) && first === refs.of(itemId) && (rest === "" ? null : rest) === statedName;
}

/** A plain baseline that comes first and a plain goal that comes last have columns beside the target. */
function besideTarget(values: readonly Measurement[]) {
  const [first] = values;
  const baseline = first?.measurementKind === "baseline" && isPlain(first) ? first : undefined;
  const behind = baseline ? values.slice(1) : values;
  const last = behind.at(-1);
  const goal = last?.measurementKind === "goal" && isPlain(last) ? last : undefined;
  return { baseline, goal, others: goal ? behind.slice(0, -1) : behind };
}

/** The text says the number, and nothing else. */
const isPlain = ({ text, value, bound }: Measurement) =>
  bound === "exactly" && value !== null && plainNumber(text) === value;

/** A spreadsheet shows a number of more digits in another way than it is written. */
const valueCell = (one: Measurement): Cell => (isPlain(one) && one.text.length <= MOST_DIGITS ? one.value : one.text);
const MOST_DIGITS = 10;
