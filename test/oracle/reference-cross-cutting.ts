/** The cross-cutting fields of `Query` as their descriptions read: which nodes they find in a world, and what they say of each. */
import { linked, nodeNamed, nodesOf, refuse, requireEdition } from "./reference-nodes.ts";
import { shortestPaths } from "./reference-paths.ts";
import type { Link, World, WorldNode } from "./world.ts";

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly edition?: string | null;
  readonly maximumLength: number;
  readonly limit: number;
}

export function pathsIn(world: World, { from, to, edition, maximumLength, limit }: Ends) {
  const [start, end] = [nodeNamed(world, from, edition), nodeNamed(world, to, edition)];
  const paths = shortestPaths(world, start, end, maximumLength);
  return paths.slice(0, limit).map((steps) => ({ length: steps.length - 1, pathCount: paths.length, steps }));
}

interface RelatedTo {
  readonly to: string;
  readonly edition?: string | null;
  readonly limit: number;
  readonly offset?: number | null;
}

export interface Related {
  readonly node: WorldNode;
  readonly kind: string;
  readonly itemCount: number;
  readonly jaccard: number;
  readonly items: readonly WorldNode[];
}

export function relatedIn(world: World, { to, edition, limit, offset }: RelatedTo): readonly Related[] {
  const node = nodeNamed(world, to, edition);
  if (!/^(Plan|Initiative|Target|PolicyItem)$/.test(node.kind)) refuse(`nothing is related to a ${node.kind}`);
  const own = { plans: plansAround(node), items: itemsAround(node) };
  const start = offset ?? 0;
  return nodesOf(world, node.kind)
    .filter((other) => other !== node)
    .flatMap((other) => {
      const [plans, itemsOfOther] = [plansAround(other), itemsAround(other)];
      const items = [...own.items].filter((item) => itemsOfOther.has(item));
      const isElsewhere = [...own.plans].every((plan) => !plans.has(plan));
      if (!isElsewhere || items.length === 0) return [];
      const jaccard = items.length / new Set([...own.items, ...itemsOfOther]).size;
      return [{ node: other, kind: other.kind, itemCount: items.length, jaccard, items }];
    })
    .sort((a, b) => b.itemCount - a.itemCount || b.jaccard - a.jaccard || (a.node.id < b.node.id ? -1 : 1))
    .slice(start, start + limit);
}

function plansAround(node: WorldNode): ReadonlySet<WorldNode> {
  if (node.kind === "Plan") return new Set([node]);
  return new Set(linked(node, node.kind === "PolicyItem" ? "plans" : "plan"));
}

/** Those an initiative advances; of all else those that its plans cover. */
function itemsAround(node: WorldNode): ReadonlySet<WorldNode> {
  if (node.kind === "Initiative") return new Set(linked(node, "items"));
  return new Set([...plansAround(node)].flatMap((plan) => linked(plan, "items")));
}

type Ids = readonly (string | number)[] | null;

interface SetCondition {
  readonly all?: Ids;
  readonly any?: Ids;
  readonly none?: Ids;
  readonly exactly?: Ids;
  readonly atLeast?: { readonly count: number; readonly of: readonly string[] } | null;
}

export interface ItemsOf {
  readonly plans?: readonly SetCondition[] | null;
  readonly initiatives?: readonly SetCondition[] | null;
  readonly edition?: string | null;
}

export function policyItemsOf(world: World, { plans, initiatives, edition }: ItemsOf): readonly Link[] {
  if (edition) requireEdition(world, edition);
  const ofPlans = (plans ?? []).map((condition) => meets(world, condition, "Plan", edition));
  const ofInitiatives = (initiatives ?? []).map((condition) => meets(world, condition, "Initiative", edition));
  const isAsked = [...(plans ?? []), ...(initiatives ?? [])].some((condition) => Object.keys(condition).length > 0);
  return (
    nodesOf(world, "PolicyItem")
      // A level that only groups others meets no condition.
      .filter((item) => !isAsked || item.properties.planCount !== null)
      .filter((item) => !edition || item.id.startsWith(`${edition}/`))
      .filter((item) => ofPlans.every((is) => is(linked(item, "plans"))))
      .filter((item) => ofInitiatives.every((is) => is(linked(item, "initiatives"))))
      .map((node) => ({ node, edge: {} }))
  );
}

/** What a condition says of the plans or initiatives that an item has. */
function meets(world: World, condition: SetCondition, kind: string, edition: string | null | undefined) {
  const membersOf = (ids: Ids | undefined) => (ids ?? []).map((id) => memberOf(world, String(id), kind, edition));
  const { all, any, none, exactly, atLeast } = condition;
  if (Object.values(condition).includes(null)) refuse("null is no condition");
  const [alls, anys, nones, exact, some] = [all, any, none, exactly, atLeast?.of].map(membersOf);
  if (atLeast && (atLeast.count < 1 || atLeast.count > new Set(atLeast.of.map(String)).size)) refuse("cannot be");
  return (nodes: readonly WorldNode[]): boolean => {
    const has = (is: Member) => nodes.some(is);
    return (
      (!all || alls?.every(has) === true) &&
      (!any || anys?.some(has) === true) &&
      (!none || !nones?.some(has)) &&
      (!exactly || (exact?.every(has) === true && nodes.every((node) => exact.some((is) => is(node))))) &&
      (!atLeast || (some ?? []).filter(has).length >= atLeast.count)
    );
  };
}

type Member = (node: WorldNode) => boolean;

/** A number without an edition means the plan, or the initiative, of that number in whichever edition. */
function memberOf(world: World, name: string, kind: string, edition: string | null | undefined): Member {
  const number = kind === "Plan" ? /^(?:plan\/)?([1-9]\d*)$/ : /^(?:plan\/)?([1-9]\d*)(?:\.|\/initiative\/)([1-9]\d*)$/;
  const [, plan, position] = number.exec(name) ?? [];
  const end = position === undefined ? `/plan/${plan}` : `/plan/${plan}/initiative/${position}`;
  const is = (node: WorldNode) => {
    if (node.kind !== kind) return false;
    if (plan === undefined) return node.id === name;
    return edition ? node.id === `${edition}${end}` : node.id.endsWith(end);
  };
  if (![...world.nodes.values()].some(is)) refuse(`no ${kind} ${name}`);
  return is;
}

export interface Search {
  readonly phrase: string;
  readonly kinds?: readonly string[] | null;
  readonly edition?: string | null;
  readonly limit: number;
  readonly offset?: number | null;
}

/** How well a node matches is Lucene's to say: here it is given. */
export type ScoreOf = (search: Pick<Search, "phrase" | "edition">, id: string) => number;

const SEARCHED =
  /^(Organization|Edition|PolicyDomain|PolicyItem|Plan|Initiative|Target|Measurement|Department|Goal|Note|Finding)$/;

export function searchIn(world: World, search: Search, scoreOf: ScoreOf) {
  const { phrase, kinds, edition, limit, offset } = search;
  if (edition) requireEdition(world, edition);
  if (kinds?.some((kind) => !SEARCHED.test(kind))) refuse("no text of its own");
  const words = wordsOf(phrase);
  const wordsIn = (node: WorldNode) => {
    const texts = [node, ...linked(node, "passages")].flatMap(textsOf).map(fold);
    return words.filter((word) => texts.some((text) => text.includes(word)));
  };
  const start = offset ?? 0;
  return [...world.nodes.values()]
    .filter(({ kind }) => SEARCHED.test(kind) && (!kinds || kinds.includes(kind)))
    .filter(({ id }) => !edition || id === edition || id.startsWith(`${edition}/`))
    .map((node) => ({ node, kind: node.kind, words: wordsIn(node) }))
    .filter((hit) => hit.words.length > 0)
    .map((hit) => ({ ...hit, score: scoreOf(search, hit.node.id), passage: passageFor(hit.node, words) }))
    .sort(
      (a, b) =>
        Number(a.kind === "Finding") - Number(b.kind === "Finding") ||
        b.words.length - a.words.length ||
        b.score - a.score ||
        (a.node.id < b.node.id ? -1 : 1),
    )
    .slice(start, start + limit);
}

/** Each once; one that is quoted may have spaces in it. */
function wordsOf(phrase: string): readonly string[] {
  const words: string[] = [];
  let rest = fold(phrase).replaceAll("“", '"').replaceAll("”", '"').trim();
  while (rest !== "") {
    const end = rest.startsWith('"') ? rest.indexOf('"', 1) : -1;
    const isQuoted = end > 0 && rest.slice(1, end).trim() !== "" && !/^\S/u.test(rest.slice(end + 1));
    const [word = ""] = isQuoted ? [rest.slice(0, end + 1)] : rest.split(/\s/u);
    words.push(isQuoted ? word.slice(1, -1).trim() : word);
    rest = rest.slice(word.length).trim();
  }
  return [...new Set(words)];
}

const TEXTS =
  "code name description title documentName prefecture rule message messageJa text nameVariants head source".split(" ");

const textsOf = ({ properties }: WorldNode): readonly string[] =>
  TEXTS.flatMap((name) => properties[name] ?? []).map(String);

/** Fullwidth letters and halfwidth kana are the usual ones; no other sign is any other. */
const fold = (text: string) =>
  text
    .replace(/[\uFF01-\uFFEE]+/gu, (wide) => wide.normalize("NFKC"))
    .normalize("NFC")
    .toLowerCase();

function passageFor(node: WorldNode, words: readonly string[]): WorldNode | null {
  const counted = linked(node, "passages")
    .map((passage) => ({
      passage,
      count: words.filter((word) => fold(`${passage.properties.text}`).includes(word)).length,
    }))
    .filter(({ count }) => count > 0);
  const place = ({ properties }: WorldNode) => Number(properties.line) * 1_000_000 + Number(properties.column);
  counted.sort(
    (a, b) => b.count - a.count || place(a.passage) - place(b.passage) || (a.passage.id < b.passage.id ? -1 : 1),
  );
  return counted[0]?.passage ?? null;
}
