/** A column's head and cells in, the roles that it may have out, best first: what its head says, weighed by what its cells are. */
import {
  type ColumnContent,
  type ContentKind,
  columnContent,
  countOfKind,
  rememberingKinds,
} from "./column-content.ts";
import { type ColumnRole, type ColumnRoleCandidate, columnRoles, type Sureness } from "./column-roles.ts";

export interface ColumnProposal extends ColumnRoleCandidate {
  /** Of the cells that hold something and do not say that there is nothing: those that fit the role, and how many there are. */
  readonly fits: { readonly count: number; readonly of: number };
}

/** The kinds that the cells of a role have; a role that is not here may have any. */
const EXPECTED: Partial<Record<ColumnRole, readonly ContentKind[]>> = {
  plan: ["mark"],
  code: ["code", "identifier"],
  initiativeCode: ["code", "identifier"],
  value: ["quantity"],
  actual: ["quantity"],
  goalValue: ["quantity"],
  budget: ["quantity"],
  total: ["quantity"],
  year: ["year"],
  period: ["period", "date", "year"],
  unit: ["unit"],
  goal: ["goals"],
  department: ["department", "name"],
  status: ["status", "name"],
  mentions: ["listOfCodes", "code", "name"],
  identifier: ["identifier", "code"],
  parentIdentifier: ["identifier", "code"],
  itemName: ["name", "department", "prose"],
  initiativeName: ["name", "department", "prose"],
  targetName: ["name", "prose"],
  domain: ["name", "code"],
  level: ["name", "code"],
  description: ["prose", "name"],
};

const WEIGHT: Readonly<Record<Sureness, number>> = { exact: 4, pattern: 3, ambiguous: 2, contains: 1, none: 0.1 };
/** Of a role whose cells fit nothing that it asks for; the rest grows with the share of those that do. */
const LEAST = 0.2;
/** From that share on, cells alone tell a role. */
const MOST = 0.8;

/**
 * A head that says nothing is proposed for what its cells are: marks for a plan, whose name the head is then; departments, lists of codes, periods,
 * prose and codes for their own. A person agrees to it or not. Never throws.
 *
 * @param cells those below the head, empty ones too
 */
export function proposeColumn(head: string, cells: readonly string[]): readonly ColumnProposal[] {
  const kindsOf = rememberingKinds();
  const content = columnContent(cells, kindsOf);
  const kinds = cells.map(kindsOf);
  const of = content.filled - countOfKind(content, "absence") - countOfKind(content, "formula");
  const candidates = columnRoles(head);
  const proposals = [...candidates, ...rolesByContent(candidates, content, of)].map((candidate) => {
    const expected = EXPECTED[candidate.role];
    const count = expected ? kinds.filter((own) => own.some((kind) => expected.includes(kind))).length : of;
    return { ...candidate, fits: { count, of } };
  });
  const scored = proposals.map((proposal) => ({ proposal, score: scoreOf(proposal, content) }));
  return scored.sort((a, b) => b.score - a.score).map(({ proposal }) => proposal);
}

function scoreOf({ role, sureness, fits }: ColumnProposal, { different, filled }: ColumnContent): number {
  const share = fits.of === 0 ? 1 : fits.count / fits.of;
  // An identifier is its row's own where no two rows have the same.
  const isOwn = different === filled;
  const isOther = (role === "identifier" && !isOwn) || (role === "parentIdentifier" && isOwn);
  return WEIGHT[sureness] * (LEAST + (1 - LEAST) * share) * (isOther ? 0.5 : 1);
}

/** In this order: the first that most cells are of. A lone number may be a code or a value, and tells neither. */
const BY_CONTENT: readonly (readonly [ContentKind, ColumnRole, string])[] = [
  ["mark", "plan", "Its cells are marks: the head may be the name of a plan."],
  ["department", "department", "Its cells end as the names of departments do."],
  ["listOfCodes", "mentions", "Its cells are lists of codes."],
  ["period", "period", "Its cells are periods."],
  ["prose", "description", "Its cells are sentences."],
  ["code", "code", "Its cells are codes."],
];

function rolesByContent(
  [known]: readonly ColumnRoleCandidate[],
  content: ColumnContent,
  telling: number,
): readonly ColumnRoleCandidate[] {
  if (known?.role !== "unknown" || telling === 0) return [];
  const isMost = (kind: ContentKind) => countOfKind(content, kind) / telling >= MOST;
  const found = BY_CONTENT.find(([kind]) => isMost(kind) && !(kind === "code" && isMost("quantity")));
  return found ? [{ ...known, role: found[1], sureness: "contains", why: found[2] }] : [];
}
