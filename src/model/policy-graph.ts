/** The keystone: everything that one edition of one city's plan states, as an immutable, sorted, plain value with no database behind it. */
import type { DerivedFacts } from "./derived-facts.ts";
import type { DocumentText } from "./document-text.ts";
import type { Position } from "./position.ts";
import type { Finding } from "./problem.ts";

/** 自治体・機関: whose plan it is. Comes from the edition file or flags, not from the document. */
export interface Organization {
  /** Its code, unless it was given an id of its own; every id of its editions begins with it. */
  readonly id: string;
  readonly organizationKind: OrganizationKind;
  readonly name: string;
  /** As the list of codes has it; null where it is in none. */
  readonly code: string | null;
  /** The list of codes that `code` is from, e.g. `全国地方公共団体コード`; null where there is no code. */
  readonly codeScheme: string | null;
  /** 都道府県, if given. */
  readonly prefecture: string | null;
}

/** 市区町村, 都道府県, 府省, 独立行政法人・公社など, and what is none of these. */
export const ORGANIZATION_KINDS = ["municipality", "prefecture", "ministry", "agency", "other"] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** 計画の版: one version of one organization's plan. */
export interface Edition {
  /** `<organization's id>/<edition name>`; every other id of the edition begins with it. */
  readonly id: string;
  readonly title: string;
  readonly stage: EditionStage;
  /** 注記: what is to be known of this reading of the plan, e.g. who wrote its prose; null where nothing was given. */
  readonly note: string | null;
  /** 出典: the publication that the document is of, its publisher, its date (a year, month or day in ISO 8601), address and licence; each null where not given. */
  readonly sourceTitle: string | null;
  readonly sourcePublisher: string | null;
  readonly sourceDate: string | null;
  readonly sourceUrl: string | null;
  readonly sourceLicence: string | null;
  /** 要約: prose of which the document has a summary by others in the place of the publication's own words, in the order of `SUMMARIZED_PROSE`; empty where all is its own. */
  readonly summarized: readonly SummarizedProse[];
  /** 計画期間, as calendar years, both inclusive; null where not known. */
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly documentName: string;
  /** SHA-256 of the document's bytes as they were received, in lower-case hexadecimal. */
  readonly documentHash: string;
}

/** 素案 or 策定済. */
export const EDITION_STAGES = ["draft", "adopted"] as const;
export type EditionStage = (typeof EDITION_STAGES)[number];

/** 前書き, and the descriptions of 分野, 施策, プラン and 取組. Names, codes, marks, lists and values are no prose. */
export const SUMMARIZED_PROSE = [
  "preface",
  "domainDescription",
  "itemDescription",
  "planDescription",
  "initiativeDescription",
] as const;
export type SummarizedProse = (typeof SUMMARIZED_PROSE)[number];

/** What any node of a document may have beside its name. */
export interface Stated {
  /** 識別子: what the document knows it by, beside code and number: a key of a table, an id of a register; null where it has none. */
  readonly identifier: string | null;
}

/** What is to be done, and so has a state and a time. */
export interface Undertaken extends Stated {
  /** 区分・状況, as the document has it: 新規, 継続, 拡充 …; null where it says nothing. */
  readonly status: string | null;
  /** 期間, as calendar years, both inclusive; null where the document gives no period of its own. */
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
}

/** 政策大綱の分野. */
export interface PolicyDomain extends Stated {
  readonly id: string;
  /** What its items' codes begin with counts; its place among the domains where codes do not say it. */
  readonly number: number;
  readonly name: string;
  /** Paragraphs, joined by `\n`; empty where there are none. */
  readonly description: string;
  /** Number of ○ that the matrix itself states for the domain (計), where it does. */
  readonly statedMarkCount: number | null;
}

/** 施策大項目, or a level above it that groups others (政策). */
export interface PolicyItem extends Undertaken {
  readonly id: string;
  readonly domainId: string;
  /** The item that it is a part of; null where it stands directly below its domain. */
  readonly parentId: string | null;
  /** What the document calls its level, e.g. 施策; null where it names none. */
  readonly levelName: string | null;
  /** As the document has it, with digits and hyphens in ASCII and without leading zeros: `4-4`, `Ⅰ-1`, `1.1`; null where it has none. */
  readonly code: string | null;
  /** 1, 2, …: its place among the items in document order, those above it first. */
  readonly position: number;
  /** As the matrix has it. */
  readonly name: string;
  /** Other names the document gives it, sorted. */
  readonly nameVariants: readonly string[];
  /** Paragraphs, joined by `\n`; empty where there are none. */
  readonly description: string;
  /** Number of ○ that the matrix itself states for the row (計), where it does. */
  readonly statedMarkCount: number | null;
}

/** 政策連携プラン. */
export interface Plan extends Undertaken {
  readonly id: string;
  readonly number: number;
  /** As the plan's own heading has it. */
  readonly name: string;
  /** Other names the document gives it, sorted. */
  readonly nameVariants: readonly string[];
  /** Paragraphs between heading and initiatives, joined by `\n`; empty where there are none. */
  readonly description: string;
  /** Number of ○ that the matrix itself states for the column (計), where it does. */
  readonly statedMarkCount: number | null;
}

/** 推進のための取組. */
export interface Initiative extends Undertaken {
  readonly id: string;
  /** The plan that it is to carry out, or the item or domain below which the document has it. */
  readonly ownerId: string;
  /** 1, 2, …: its rank within the owner. */
  readonly position: number;
  readonly name: string;
  /** Paragraphs, joined by `\n`; empty where there are none. */
  readonly description: string;
}

/** 数値目標・指標. Its values are `Measurement`s. */
export interface Target extends Undertaken {
  readonly id: string;
  /** The plan, item, initiative or domain that it measures. */
  readonly ownerId: string;
  /** 1, 2, …: its rank in the owner's list. */
  readonly position: number;
  readonly name: string;
  /** 単位, as the document has it; null where it has none. */
  readonly unit: string | null;
  /** 望ましい方向, where the document says it; null where it does not. */
  readonly direction: TargetDirection | null;
  /** 出典: where its values are from; null where the document does not say. */
  readonly source: string | null;
}

/** 増加, 減少, 維持. */
export const TARGET_DIRECTIONS = ["increase", "decrease", "maintain"] as const;
export type TargetDirection = (typeof TARGET_DIRECTIONS)[number];

/** 実績値・目標値: one value of a target. */
export interface Measurement {
  readonly id: string;
  readonly targetId: string;
  /** 1, 2, …: its rank among the target's. */
  readonly position: number;
  readonly measurementKind: MeasurementKind;
  /** The year that it is of, of a fiscal year (年度) the one in which it begins; null where none is stated. */
  readonly year: number | null;
  /** In the target's unit, as far as the document states a number; null where it states words. */
  readonly value: number | null;
  readonly bound: ValueBound;
  /** As it stands in the document. */
  readonly text: string;
}

/** 現状値・基準値, 中間目標, 実績値, 目標値. */
export const MEASUREMENT_KINDS = ["baseline", "interim", "actual", "goal"] as const;
export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];

/** ちょうど, 以上, 以下, 超, 未満, 約. */
export const VALUE_BOUNDS = ["exactly", "atLeast", "atMost", "moreThan", "lessThan", "about"] as const;
export type ValueBound = (typeof VALUE_BOUNDS)[number];

/** 担当課: one for each name that the document has. */
export interface Department {
  readonly id: string;
  /** 1, 2, …: in the order in which the document first names them. */
  readonly position: number;
  readonly name: string;
}

/** The department is responsible for an item, a plan, an initiative or a target. */
export interface ResponsibleFor extends Position {
  readonly departmentId: string;
  readonly nodeId: string;
}

/** 目標: of the SDGs, which all editions share, or of a scheme of the document's own. */
export interface Goal {
  readonly id: string;
  /** `SDGs`, or the head of the column that names it. */
  readonly scheme: string;
  /** 1, 2, …: in the order of the scheme. */
  readonly position: number;
  readonly code: string | null;
  readonly name: string;
}

/** An item, a plan, an initiative, a target or a domain contributes to a goal. */
export interface ContributesTo extends Position {
  readonly nodeId: string;
  readonly goalId: string;
}

/** A target contributes to an item as well, beside the node that it belongs to. */
export interface ContributesToItem extends Position {
  readonly targetId: string;
  readonly itemId: string;
}

/** 備考: what the document says of a node in a column, or under a heading, for which the graph has no place of its own. */
export interface Note {
  readonly id: string;
  readonly nodeId: string;
  /** 1, 2, …: its rank among the node's. */
  readonly position: number;
  /** The head of the column, or the heading. */
  readonly head: string;
  readonly text: string;
}

/** A place of the document, quoted. */
export interface Passage extends Position {
  readonly id: string;
}

/** How strong a mark is: 主たる, 関連, 間接. */
export const MARK_STRENGTHS = ["primary", "related", "indirect"] as const;
export type MarkStrength = (typeof MARK_STRENGTHS)[number];

/** A ○ of the matrix: the plan covers the item. In a document without a matrix, the first entry in a list of the plan's initiatives that names it. */
export interface Covers extends Position {
  readonly planId: string;
  readonly itemId: string;
  /** The mark as it stands in the document, e.g. `○` or `◎`. */
  readonly text: string;
  /** As the legend (凡例) says, or as is usual for ◎ ○ △ where none says it; null where the matrix has one kind of mark alone. */
  readonly strength: MarkStrength | null;
}

/** A mention in an initiative's 【施策大項目】 list: the initiative advances the item. */
export interface Advances extends Position {
  readonly initiativeId: string;
  readonly itemId: string;
  /** Code and name as they stand in the document. */
  readonly text: string;
  /** The item's name as this list gives it; null where it gives the code alone. */
  readonly statedName: string | null;
}

/** In what capacity a passage speaks of a node. */
export const PASSAGE_ROLES = [
  /** The document's title line (edition). */
  "title",
  /** ① plan heading or ○ initiative heading. */
  "heading",
  /** A paragraph of a description. */
  "description",
  /** A column head of the matrix (plan). */
  "matrixHeader",
  /** The first cell of a group of rows (domain) or code and name of a row (item). */
  "matrixRow",
  /** A 計 cell of the matrix. */
  "matrixTotal",
  /** A line that says what the signs of the matrix mean, 凡例 (edition). */
  "legend",
  /** An entry in an initiative's 【施策大項目】 list (item). */
  "mention",
  /** An entry in a plan's 数値目標 list (target). */
  "target",
  /** A value of a target (measurement). */
  "value",
  /** A cell or line that names a department (department). */
  "responsible",
  /** A cell or line that names a goal (goal of the document's own). */
  "goal",
  /** A cell or line that has no place of its own in the graph (note). */
  "note",
] as const;
export type PassageRole = (typeof PASSAGE_ROLES)[number];

/** `nodeId` is stated in `passageId`. */
export interface StatedIn {
  readonly nodeId: string;
  readonly passageId: string;
  readonly role: PassageRole;
  /** The name this passage gives the node, where it gives one. */
  readonly statedName: string | null;
}

/** One edition, whole. Lists are in document order; ids are unique across all kinds. */
export interface PolicyGraph {
  readonly organization: Organization;
  readonly edition: Edition;
  readonly domains: readonly PolicyDomain[];
  readonly items: readonly PolicyItem[];
  readonly plans: readonly Plan[];
  readonly initiatives: readonly Initiative[];
  readonly targets: readonly Target[];
  readonly measurements: readonly Measurement[];
  readonly departments: readonly Department[];
  readonly goals: readonly Goal[];
  readonly notes: readonly Note[];
  readonly passages: readonly Passage[];
  readonly covers: readonly Covers[];
  readonly advances: readonly Advances[];
  readonly responsibleFor: readonly ResponsibleFor[];
  readonly contributesTo: readonly ContributesTo[];
  readonly contributesToItems: readonly ContributesToItem[];
  readonly statedIn: readonly StatedIn[];
}

/** A graph together with what reading and checking it found: what is read back from a database. */
export interface CheckedGraph {
  readonly graph: PolicyGraph;
  readonly findings: readonly Finding[];
  /** The text that all of it was read from; undefined where there is none, or where nobody asked for it. */
  readonly text?: DocumentText | undefined;
}

/** The same with all that follows from the graph: what is loaded. */
export interface CompleteGraph extends CheckedGraph {
  readonly derived: DerivedFacts;
}
