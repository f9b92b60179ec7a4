/** Row mappers: each makes of one row of the database the part of an edition that it holds, an entity without its parent or one relationship. */
import type { DocumentLine, DocumentTextState } from "../model/document-text.ts";
import { fromEnumValue } from "../model/enum-values.ts";
import type { FactKindName } from "../model/node-kinds.ts";
import type {
  Advances,
  Covers,
  Department,
  Edition,
  EditionStage,
  Goal,
  Initiative,
  MarkStrength,
  Measurement,
  MeasurementKind,
  Note,
  Organization,
  OrganizationKind,
  Passage,
  PassageRole,
  Plan,
  PolicyDomain,
  PolicyItem,
  ResponsibleFor,
  StatedIn,
  SummarizedProse,
  Target,
  TargetDirection,
  Undertaken,
  ValueBound,
} from "../model/policy-graph.ts";
import type { Position } from "../model/position.ts";
import type { Finding, Severity } from "../model/problem.ts";
import type { NodeRow, Properties, RelationshipRow } from "./rows.ts";

/** Where a relationship leads. */
export interface Way {
  readonly from: string;
  readonly to: string;
}

/** Findings are stated in passages, too, in no role. */
export type Stated = Omit<StatedIn, "role" | "nodeId" | "passageId"> & Way & { readonly role: PassageRole | null };
export type FindingAlone = Omit<Finding, "positions" | "about"> & {
  readonly primary: { readonly placeOrder: number };
};

/** With what became of its document's text; an older version of the program says nothing of it. */
export type EditionRow = Edition & { readonly text: DocumentTextState };

/** By label; the organization is no row of the edition. */
export const NODE_MAPPERS = {
  Edition: (row: NodeRow): EditionRow => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      title: from.text("title"),
      stage: fromEnumValue(from.text("stage")) as EditionStage,
      periodFrom: from.optionalNumber("periodFrom"),
      periodTo: from.optionalNumber("periodTo"),
      note: from.optionalText("note"),
      sourceTitle: from.optionalText("sourceTitle"),
      sourcePublisher: from.optionalText("sourcePublisher"),
      sourceDate: from.optionalText("sourceDate"),
      sourceUrl: from.optionalText("sourceUrl"),
      sourceLicence: from.optionalText("sourceLicence"),
      // Of an edition that an older version loaded, nothing is known of it.
      summarized: (from.optionalTexts("summarized") ?? []).map((prose) => fromEnumValue(prose) as SummarizedProse),
      documentName: from.text("documentName"),
      documentHash: from.text("documentHash"),
      text: fromEnumValue(from.optionalText("documentText") ?? "NOT_THERE") as DocumentTextState,
    };
  },
  PolicyDomain: (row: NodeRow): PolicyDomain => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      number: from.number("number"),
      name: from.text("name"),
      description: from.text("description"),
      identifier: from.optionalText("identifier"),
      statedMarkCount: from.optionalNumber("statedMarkCount"),
    };
  },
  PolicyItem: (row: NodeRow): Omit<PolicyItem, "domainId" | "parentId"> => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      code: from.optionalText("code"),
      position: from.number("position"),
      name: from.text("name"),
      nameVariants: from.texts("nameVariants"),
      levelName: from.optionalText("levelName"),
      description: from.text("description"),
      ...undertakenIn(from),
      statedMarkCount: from.optionalNumber("statedMarkCount"),
    };
  },
  Plan: (row: NodeRow): Plan => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      number: from.number("number"),
      name: from.text("name"),
      nameVariants: from.texts("nameVariants"),
      description: from.text("description"),
      ...undertakenIn(from),
      statedMarkCount: from.optionalNumber("statedMarkCount"),
    };
  },
  Initiative: (row: NodeRow): Omit<Initiative, "ownerId"> => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      position: from.number("position"),
      name: from.text("name"),
      description: from.text("description"),
      ...undertakenIn(from),
    };
  },
  Target: (row: NodeRow): Omit<Target, "ownerId"> => {
    const from = propertiesReader(row.id, row.properties);
    const direction = from.optionalText("direction");
    return {
      id: row.id,
      position: from.number("position"),
      name: from.text("name"),
      unit: from.optionalText("unit"),
      direction: direction === null ? null : (fromEnumValue(direction) as TargetDirection),
      source: from.optionalText("source"),
      ...undertakenIn(from),
    };
  },
  Measurement: (row: NodeRow): Omit<Measurement, "targetId"> => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      position: from.number("position"),
      measurementKind: fromEnumValue(from.text("measurementKind")) as MeasurementKind,
      year: from.optionalNumber("year"),
      value: from.optionalNumber("value"),
      bound: fromEnumValue(from.text("bound")) as ValueBound,
      text: from.text("text"),
    };
  },
  Department: (row: NodeRow): Department => {
    const from = propertiesReader(row.id, row.properties);
    return { id: row.id, position: from.number("position"), name: from.text("name") };
  },
  Goal: (row: NodeRow): Goal => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      scheme: from.text("scheme"),
      position: from.number("position"),
      code: from.optionalText("code"),
      name: from.text("name"),
    };
  },
  Note: (row: NodeRow): Omit<Note, "nodeId"> => {
    const from = propertiesReader(row.id, row.properties);
    return { id: row.id, position: from.number("position"), head: from.text("head"), text: from.text("text") };
  },
  Passage: (row: NodeRow): Passage => ({ id: row.id, ...placeIn(row.id, row.properties) }),
  DocumentLine: (row: NodeRow): DocumentLine => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      position: from.number("position"),
      place: from.text("place"),
      line: from.optionalNumber("line"),
      page: from.optionalNumber("page"),
      headingLevel: from.optionalNumber("headingLevel"),
      tableNumber: from.optionalNumber("tableNumber"),
      tableName: from.optionalText("tableName"),
      row: from.optionalNumber("row"),
      text: from.text("text"),
      cells: from.texts("cells"),
      cellColumns: from.numbers("cellColumns"),
      cellPlaces: from.texts("cellPlaces"),
    };
  },
  Finding: (row: NodeRow): FindingAlone => {
    const from = propertiesReader(row.id, row.properties);
    return {
      id: row.id,
      code: from.text("rule"),
      severity: fromEnumValue(from.text("severity")) as Severity,
      message: from.text("message"),
      // Of an edition that an older version loaded.
      messageJa: from.optionalText("messageJa"),
      comparedNames: from.optionalTexts("comparedNames") ?? [],
      primary: { placeOrder: from.optionalNumber("placeOrder") ?? 0 },
    };
  },
} as const satisfies Readonly<
  Record<Exclude<FactKindName, "Organization"> | "DocumentLine", (row: NodeRow) => unknown>
>;

/** By type. */
export const RELATIONSHIP_MAPPERS = {
  HAS_ITEM: wayOf,
  HAS_INITIATIVE: wayOf,
  HAS_TARGET: wayOf,
  HAS_PART: wayOf,
  HAS_MEASUREMENT: wayOf,
  HAS_NOTE: wayOf,
  ABOUT: wayOf,
  COVERS: ({ from, to, properties }: RelationshipRow): Covers => {
    const strength = propertiesReader(from, properties).optionalText("strength");
    return {
      planId: from,
      itemId: to,
      ...placeIn(`${from} ${to}`, properties),
      strength: strength === null ? null : (fromEnumValue(strength) as MarkStrength),
    };
  },
  ADVANCES: ({ from, to, properties }: RelationshipRow): Advances => ({
    initiativeId: from,
    itemId: to,
    ...placeIn(`${from} ${to}`, properties),
    statedName: propertiesReader(from, properties).optionalText("statedName"),
  }),
  RESPONSIBLE_FOR: ({ from, to, properties }: RelationshipRow): ResponsibleFor => ({
    departmentId: from,
    nodeId: to,
    ...placeIn(`${from} ${to}`, properties),
  }),
  CONTRIBUTES_TO: ({ from, to, properties }: RelationshipRow): Way & Position => ({
    from,
    to,
    ...placeIn(`${from} ${to}`, properties),
  }),
  STATED_IN: ({ from, to, properties }: RelationshipRow): Stated => {
    const { optionalText } = propertiesReader(from, properties);
    const role = optionalText("role");
    return {
      from,
      to,
      role: role === null ? null : (fromEnumValue(role) as PassageRole),
      statedName: optionalText("statedName"),
    };
  },
} as const;

function wayOf({ from, to }: RelationshipRow): Way {
  return { from, to };
}

function undertakenIn(from: ReturnType<typeof propertiesReader>): Undertaken {
  return {
    identifier: from.optionalText("identifier"),
    status: from.optionalText("status"),
    periodFrom: from.optionalNumber("periodFrom"),
    periodTo: from.optionalNumber("periodTo"),
  };
}

/** Of a node or relationship with a place among its properties. */
function placeIn(id: string, properties: Properties) {
  const from = propertiesReader(id, properties);
  return {
    place: from.text("place"),
    placeOrder: from.number("placeOrder"),
    line: from.optionalNumber("line"),
    column: from.optionalNumber("column"),
    text: from.text("text"),
  };
}

/** The organization is shared by its editions: it is no row of theirs, and read by itself. */
export function toOrganization(id: string, properties: Properties): Organization {
  const from = propertiesReader(id, properties);
  return {
    id,
    organizationKind: fromEnumValue(from.text("organizationKind")) as OrganizationKind,
    name: from.text("name"),
    code: from.optionalText("code"),
    codeScheme: from.optionalText("codeScheme"),
    prefecture: from.optionalText("prefecture"),
  };
}

/** Reads properties of one node or relationship, and says which one lacks what. */
function propertiesReader(id: string, properties: Properties) {
  const read = <T>(key: string, is: (value: unknown) => value is T): T | null => {
    const value: unknown = properties[key] ?? null;
    return value === null ? null : is(value) ? value : missing(id, key);
  };
  return {
    text: (key: string) => read(key, isText) ?? missing(id, key),
    number: (key: string) => read(key, isNumber) ?? missing(id, key),
    optionalText: (key: string) => read(key, isText),
    optionalNumber: (key: string) => read(key, isNumber),
    texts: (key: string) => read(key, isTexts) ?? missing(id, key),
    optionalTexts: (key: string) => read(key, isTexts),
    numbers: (key: string) => read(key, isNumbers) ?? missing(id, key),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every(isNumber);

export function missing(id: string, what: string): never {
  throw new Error(`The database does not hold a whole edition: ${id} lacks ${what}. Load its document again.`);
}
