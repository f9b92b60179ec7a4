/** The page's address in, what is to be shown out, and back: everything that a person chose is in it, so that a link restores the view exactly. */

export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const VIEWS = [
  "home",
  "matrix",
  "overlaps",
  "partners",
  "pair",
  "goals",
  "targets",
  "network",
  "document",
  "changes",
  "findings",
  "try",
  "search",
] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ["domain", "code", "plans"] as const;
export type Sort = (typeof SORTS)[number];
/** Of targets: as the document has them, or by how much is still to change, as a share of the latest value. */
export const TARGET_SORTS = ["document", "most", "least"] as const;
export type TargetSort = (typeof TARGET_SORTS)[number];
/** Of pairs of initiatives: one list, or below the two plans, each shared item or each department. */
export const PARTNER_GROUPS = ["none", "plans", "item", "department"] as const;
export type PartnerGroup = (typeof PARTNER_GROUPS)[number];
/** Kinds of nodes that a network shows, by the names that feeds use, too. */
export const KINDS = ["Plan", "Initiative", "PolicyItem", "PolicyDomain", "Target"] as const;
export type Kind = (typeof KINDS)[number];

/** How the network is laid out: as columns, around one of its nodes, as plans and what they share, or by forces. */
export const LAYOUTS = ["flow", "around", "shared", "force"] as const;
export type Layout = (typeof LAYOUTS)[number];
/** What colours in the network tell apart. */
export const COLOURINGS = ["kind", "plan", "domain"] as const;
export type Colouring = (typeof COLOURINGS)[number];
/** What is marked in the document's text: kinds of nodes, the marks of the matrix, and what was found. */
export const MARK_KINDS = [
  "Plan",
  "Initiative",
  "PolicyItem",
  "Mark",
  "PolicyDomain",
  "Target",
  "Department",
  "Goal",
  "Note",
  "Edition",
  "Finding",
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Which part of the network is looked at: the middle and the width, in parts of the whole. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Address {
  readonly view: View;
  /** null: the browser's. */
  readonly language: Language | null;
  /** Id of the edition; null: the only one, and where there are several a choice is to be made. */
  readonly edition: string | null;
  /** Id of the edition that this one is compared with; null: none is chosen. */
  readonly against: string | null;
  /** Only items that at least so many plans cover. */
  readonly least: number;
  /** Only items that at most so many plans cover; null: however many. */
  readonly most: number | null;
  /** Only items that no plan covers. */
  readonly uncovered: boolean;
  readonly sort: Sort;
  readonly targetSort: TargetSort;
  /** Only items for which one of these departments is responsible, by their names; empty: all. */
  readonly departments: readonly string[];
  /** Only items that contribute to one of these goals: `sdg/11`, or an id below the edition's; empty: all. */
  readonly goals: readonly string[];
  /** Ids of the items whose parts are folded away, below the edition's. */
  readonly folded: readonly string[];
  /** Id of the node whose detail is open, below the edition's: `item/4-4`; of a goal that editions share its own. */
  readonly node: string | null;
  /** Id of the overlap that is looked at, below the edition's: `plan-overlap/1+2`. */
  readonly overlap: string | null;
  /** Of the goals × plans, the number that is looked at: id of the goal and number of the plan, `sdg/11+2`, or 0 for none. */
  readonly cell: string | null;
  /** Numbers of the two plans that are compared, the left one first; empty: those that share most. */
  readonly pair: readonly number[];
  /** Id of the initiative, or of the item, of whose pairs of initiatives alone are listed, below the edition's. */
  readonly partner: string | null;
  /** Only pairs of initiatives that share at least so many items. */
  readonly shared: number;
  readonly partnerGroup: PartnerGroup;
  /** Of the network, only nodes of these kinds; empty: all. */
  readonly kinds: readonly Kind[];
  /** Only plans with these numbers and what they cover or advance; empty: all. */
  readonly plans: readonly number[];
  /** Only policy domains with these numbers and their items; empty: all. */
  readonly domains: readonly number[];
  /** null: the one that suits what is asked for and the screen. */
  readonly layout: Layout | null;
  readonly colouring: Colouring;
  /** Id of the node that the network is laid out around, below the edition's; null: the one whose detail is open. */
  readonly focus: string | null;
  /** How many connections away from it the network is shown. */
  readonly depth: 1 | 2;
  /** Ids of the two nodes whose connection is looked for, below the edition's. */
  readonly from: string | null;
  readonly to: string | null;
  /** What is looked for in the view of what a search found, and highlighted in the document. */
  readonly query: string;
  /** Of what is found, only these kinds, by the names of their types; empty: all. */
  readonly hitKinds: readonly string[];
  /** The network as a table, not as a picture. */
  readonly table: boolean;
  /** null: the whole network. */
  readonly camera: Camera | null;
  /** Of the document, the place that is looked at: a line, `187`, or a place as passages have it, `187:2`. */
  readonly place: string | null;
  /** Of the document, only these are marked; empty: all. */
  readonly marks: readonly MarkKind[];
}

export const START: Address = {
  view: "home",
  language: null,
  edition: null,
  against: null,
  least: 0,
  most: null,
  uncovered: false,
  sort: "domain",
  targetSort: "document",
  departments: [],
  goals: [],
  folded: [],
  node: null,
  overlap: null,
  cell: null,
  pair: [],
  partner: null,
  shared: 1,
  partnerGroup: "none",
  kinds: [],
  plans: [],
  domains: [],
  layout: null,
  colouring: "kind",
  focus: null,
  depth: 1,
  from: null,
  to: null,
  query: "",
  hitKinds: [],
  table: false,
  camera: null,
  place: null,
  marks: [],
};

/** No condition on the items of the matrix. */
export const ALL_ITEMS = {
  least: START.least,
  most: START.most,
  uncovered: START.uncovered,
  departments: START.departments,
  goals: START.goals,
  plans: START.plans,
  domains: START.domains,
} as const satisfies Partial<Address>;

/** No condition on pairs of initiatives. */
export const ALL_PAIRS = {
  plans: START.plans,
  departments: START.departments,
  partner: START.partner,
  shared: START.shared,
} as const satisfies Partial<Address>;

/** What there is no more when another edition is chosen. */
export const OF_EDITION = {
  against: null,
  departments: [],
  goals: [],
  folded: [],
  node: null,
  overlap: null,
  cell: null,
  pair: [],
  partner: null,
  plans: [],
  domains: [],
  focus: null,
  from: null,
  to: null,
  camera: null,
  place: null,
} as const satisfies Partial<Address>;

/** What cannot be read is as if it were not there: an old link shows what it can. */
export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const oneOf = <T extends string>(all: readonly T[], name: string): T | undefined =>
    all.find((one) => one === given.get(name));
  const listed = (name: string) => (given.get(name) ?? "").split(",").filter((text) => text !== "");
  // A name may have a comma.
  const named = (name: string) => given.getAll(name).filter((text) => text !== "");
  const numbers = (name: string) =>
    listed(name)
      .map(Number)
      .filter((number) => Number.isInteger(number) && number >= 0);
  const whole = (name: string) => {
    const number = Number(given.get(name) || Number.NaN);
    return Number.isInteger(number) && number >= 0 ? number : null;
  };
  const chosen: Address = {
    view: START.view,
    language: oneOf(LANGUAGES, "lang") ?? START.language,
    edition: given.get("edition"),
    against: given.get("against"),
    least: whole("k") ?? START.least,
    most: whole("max"),
    uncovered: given.get("uncovered") === "1",
    sort: oneOf(SORTS, "sort") ?? START.sort,
    targetSort: oneOf(TARGET_SORTS, "change") ?? START.targetSort,
    departments: named("department"),
    goals: named("goal"),
    folded: named("fold"),
    node: given.get("node"),
    overlap: given.get("overlap"),
    cell: given.get("cell"),
    pair: numbers("pair"),
    partner: given.get("with"),
    shared: Math.max(START.shared, whole("shared") ?? START.shared),
    partnerGroup: oneOf(PARTNER_GROUPS, "group") ?? START.partnerGroup,
    kinds: KINDS.filter((kind) => listed("kind").includes(kind)),
    plans: numbers("plan"),
    domains: numbers("domain"),
    layout: oneOf(LAYOUTS, "layout") ?? START.layout,
    colouring: oneOf(COLOURINGS, "colour") ?? START.colouring,
    focus: given.get("focus"),
    depth: given.get("depth") === "2" ? 2 : START.depth,
    from: given.get("from"),
    to: given.get("to"),
    query: (given.get("q") ?? START.query).trim(),
    hitKinds: listed("found"),
    table: given.get("as") === "table",
    camera: parseCamera(given.get("at")),
    place: given.get("place") || null,
    marks: MARK_KINDS.filter((kind) => listed("mark").includes(kind)),
  };
  return { ...chosen, view: oneOf(VIEWS, "view") ?? unnamedView(chosen) };
}

/** Who names no view wants the first page, and with something chosen the matrix, as links had it before there was a first page. */
function unnamedView(chosen: Address): View {
  const isAtStart = choicesOf({ ...chosen, language: null, edition: null }).toString() === "";
  return isAtStart ? "home" : "matrix";
}

/** `?…`, or nothing where all is as at the start. */
export function formatAddress(address: Address): string {
  const choices = choicesOf(address);
  const isNamed = address.view !== unnamedView(address);
  const given = isNamed ? new URLSearchParams([["view", address.view], ...choices]) : choices;
  // Ids are readable, and slashes and commas are allowed there.
  const text = given.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** All but the view. */
function choicesOf(address: Address): URLSearchParams {
  const { language, edition, against, least, uncovered, sort, targetSort, departments, goals, folded, node, overlap } =
    address;
  const { cell, kinds, plans, domains, layout, colouring, focus, depth, from, to, query, hitKinds } = address;
  const { table, camera, place, marks, most, pair, partner, shared, partnerGroup } = address;
  const given = new URLSearchParams();
  if (language) given.set("lang", language);
  if (edition) given.set("edition", edition);
  if (against) given.set("against", against);
  if (least > 0) given.set("k", String(least));
  if (most !== null) given.set("max", String(most));
  if (uncovered) given.set("uncovered", "1");
  if (sort !== START.sort) given.set("sort", sort);
  if (targetSort !== START.targetSort) given.set("change", targetSort);
  for (const department of departments) given.append("department", department);
  for (const goal of goals) given.append("goal", goal);
  for (const item of folded) given.append("fold", item);
  if (pair.length > 0) given.set("pair", pair.join(","));
  if (partner) given.set("with", partner);
  if (shared > START.shared) given.set("shared", String(shared));
  if (partnerGroup !== START.partnerGroup) given.set("group", partnerGroup);
  if (kinds.length > 0) given.set("kind", kinds.join(","));
  if (plans.length > 0) given.set("plan", plans.join(","));
  if (domains.length > 0) given.set("domain", domains.join(","));
  if (layout) given.set("layout", layout);
  if (colouring !== START.colouring) given.set("colour", colouring);
  if (focus) given.set("focus", focus);
  if (depth !== START.depth) given.set("depth", String(depth));
  if (from) given.set("from", from);
  if (to) given.set("to", to);
  if (query !== START.query) given.set("q", query);
  if (hitKinds.length > 0) given.set("found", hitKinds.join(","));
  if (table) given.set("as", "table");
  if (camera) given.set("at", [camera.x, camera.y, camera.ratio].map((part) => part.toFixed(3)).join(","));
  if (place) given.set("place", place);
  if (marks.length > 0) given.set("mark", marks.join(","));
  if (node) given.set("node", node);
  if (overlap) given.set("overlap", overlap);
  if (cell) given.set("cell", cell);
  return given;
}

function parseCamera(text: string | null): Camera | null {
  const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN] = (text ?? "").split(",").map(Number);
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null;
}
