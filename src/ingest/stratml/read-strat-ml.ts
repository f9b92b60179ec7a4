/** Reads a plan in StratML, Part 1 (strategic plans) or Part 2 (performance plans and reports), into a graph; says what is wrong, and which texts it has placed. */
import type { DocumentText } from "../../model/document-text.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import { compareProblems, type Problem, problemOf } from "../../model/problem.ts";
import { textOfTexts } from "../document-text.ts";
import type { EditionFacts } from "../edition-facts.ts";
import { freezeDeep } from "../freeze-deep.ts";
import { hashOf } from "../hash-of.ts";
import { decodeMarkup } from "../source/decode-markup.ts";
import { readXml, type XmlElement } from "../source/read-xml.ts";
import type { SourceDocument } from "../source/source.ts";
import { planInMaking } from "../tables/plan-in-making.ts";
import { type MarkedTexts, markTexts, type StratMlAccount } from "./marked-texts.ts";
import { placeAboutPlan, placeAdministration } from "./place-edition.ts";
import { placeGoals } from "./place-goals.ts";
import { isOwnExport, placeOwnGoals, placeOwnSource } from "./place-own-export.ts";
import { placeRelationships } from "./place-relationships.ts";
import { tooManyPairs, tooMuchInIt } from "./strat-ml-bounds.ts";
import { childOf, gatherFindings } from "./strat-ml-reading.ts";

export interface ReadStratMl {
  /** null where the document is no StratML, or names no goal. */
  readonly graph: PolicyGraph | null;
  /** In the order in which they are shown. */
  readonly problems: readonly Problem[];
  readonly account: StratMlAccount;
  /** Undefined without a graph. */
  readonly text?: DocumentText;
}

/** Never throws on what a document holds: everything wrong with it is in `problems`. */
export function readStratMl(document: SourceDocument, facts: EditionFacts): ReadStratMl {
  const { root, problems } = readXml(document);
  if (!root) return nothing(problems);
  const core = stratMlPart(root) === null ? undefined : childOf(root, "StrategicPlanCore");
  if (!core) return nothing([...problems, notStratMl(root)]);
  const excess = tooMuchInIt(core);
  if (excess) return nothing([...problems, excess]);
  const texts = markTexts(root, decodeMarkup(document.bytes));
  const making = planInMaking();
  const findings = gatherFindings();
  const reading = { making, texts, facts, findings };
  placeAboutPlan(root, core, reading);
  const isOwn = isOwnExport(root);
  if (isOwn) placeOwnGoals(root, core, reading);
  else placeRelationships(placeGoals(core, reading), reading);
  const administered = placeAdministration(root, reading);
  const known = isOwn ? placeOwnSource(root, administered, reading) : administered;
  const tooMany = tooManyPairs(making);
  if (tooMany) return nothing([...problems, tooMany]);
  const account = texts.account();
  const all = [...problems, ...findings.all(), ...notRead(account)];
  if (making.nodes.length === 0) return { ...nothing([...all, goalsMissing(texts, core)]), account };
  const graph = making.graph(known, { name: document.name, hash: hashOf(document.bytes) });
  const read = { graph, problems: freezeDeep(all.sort(compareProblems)), account };
  return graph ? { ...read, text: freezeDeep(textOfTexts(graph.edition.id, texts.all())) } : read;
}

/** By the name of the root alone: prefixes and namespaces differ from version to version. */
export function stratMlPart({ name }: Pick<XmlElement, "name">): 1 | 2 | null {
  if (name === "StrategicPlan") return 1;
  return name === "PerformancePlanOrReport" ? 2 : null;
}

function nothing(problems: readonly Problem[]): ReadStratMl {
  const account = { placed: 0, leftOut: 0, open: [] };
  return { graph: null, problems: freezeDeep([...problems].sort(compareProblems)), account };
}

function notStratMl(root: XmlElement): Problem {
  const { name, namespace } = root;
  return stratMlPart(root) === null
    ? problemOf("not-stratml", "error", { root: name, namespace })
    : problemOf("not-stratml/core", "error", { root: name });
}

function goalsMissing(texts: MarkedTexts, core: XmlElement): Problem {
  return problemOf("goals-missing", "error", {}, [texts.tag(core)]);
}

/** One finding for all that is open: it says how much there is, and where. */
function notRead({ open }: StratMlAccount): readonly Problem[] {
  if (open.length === 0) return [];
  return [problemOf("element-not-read", "warning", { count: open.length }, open.slice(0, 50))];
}
