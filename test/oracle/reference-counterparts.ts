/** The fields `counterparts` and `uncoveredElsewhere` as docs/statistics.md reads: everything is compared with everything, and nothing is kept. */
import { linked, nodeNamed, nodesOf, refuse, requireEdition } from "./reference-nodes.ts";
import type { World, WorldNode } from "./world.ts";

interface CounterpartsOf {
  readonly of: string;
  readonly boundWith?: string | null;
  readonly edition?: string | null;
  readonly limit: number;
  readonly offset?: number | null;
}

interface Counterpart {
  readonly kind: string;
  readonly node: WorldNode;
  readonly organization: WorldNode;
  readonly edition: WorldNode;
  readonly score: number;
  readonly words: number | null;
  readonly goals: number | null;
  readonly structure: number | null;
  readonly sharedGoals: readonly WorldNode[];
  readonly plans: readonly WorldNode[];
  readonly boundWith: readonly WorldNode[];
}

export function counterpartsIn(world: World, { of, boundWith, edition, limit, offset }: CounterpartsOf) {
  const node = nodeNamed(world, of, edition);
  if (!/^(?:Plan|PolicyItem)$/u.test(node.kind)) refuse(`a ${node.kind} has no counterparts`);
  const other = boundWith ? nodeNamed(world, boundWith, edition) : null;
  if (other && other.kind !== "PolicyItem") refuse(`plans bind no ${other.kind}`);
  const all = counterpartsOf(world, node);
  const others = other && counterpartsOf(world, other);
  const isBound = (one: Counterpart) =>
    !others ||
    others.some(({ node: item, plans }) => item !== one.node && plans.some((plan) => one.plans.includes(plan)));
  const start = offset ?? 0;
  return all.filter(isBound).slice(start, start + limit);
}

export function uncoveredElsewhereIn(
  world: World,
  { edition, limit, offset }: Pick<CounterpartsOf, "edition" | "limit" | "offset">,
) {
  if (edition) requireEdition(world, edition);
  const editions = nodesOf(world, "Edition");
  const within = edition ?? (editions.length === 1 ? editions[0]?.id : undefined) ?? refuse("which edition?");
  const start = offset ?? 0;
  return nodesOf(world, "PolicyItem")
    .filter(({ id, properties }) => id.startsWith(`${within}/`) && properties.planCount === 0)
    .sort((a, b) => Number(a.properties.position) - Number(b.properties.position) || (a.id < b.id ? -1 : 1))
    .map((item) => ({ item, counterparts: counterpartsOf(world, item).filter(({ plans }) => plans.length > 0) }))
    .filter(({ counterparts }) => counterparts.length > 0)
    .slice(start, start + limit)
    .map(({ item, counterparts }) => ({
      node: item,
      organizationCount: new Set(counterparts.map(({ organization }) => organization)).size,
      counterparts: counterparts.slice(0, 10),
    }));
}

function counterpartsOf(world: World, own: WorldNode): readonly Counterpart[] {
  const latest = latestEditions(world);
  const isItem = own.kind === "PolicyItem";
  const parts = likenessIn(world, own.kind, latest);
  const ownEdition = editionOf(world, own);
  return nodesOf(world, own.kind)
    .flatMap((node): readonly Counterpart[] => {
      const edition = editionOf(world, node);
      const organization = ownerOf(edition);
      if (!latest.has(edition) || organization === ownerOf(ownEdition)) return [];
      const [words, goals, structure] = parts(own, node).map((part) => (part === null ? null : rounded(part)));
      const weights = isItem ? [0.7, 0.1, 0.2] : [0.3, 0.1, 0.6];
      let [sum, total] = [0, 0];
      for (const [i, part] of [words, goals, structure].entries()) {
        if (part === null || part === undefined) continue;
        sum += (weights[i] ?? 0) * part;
        total += weights[i] ?? 0;
      }
      const score = total === 0 ? 0 : rounded(sum / total);
      if (score < (isItem ? 0.36 : 0.25) || (isItem && (words ?? 0) < 0.3)) return [];
      const plans = isItem ? linked(node, "plans") : [node];
      return [
        {
          ...{ kind: node.kind, node, organization, edition, score, plans },
          ...{ words: words ?? null, goals: goals ?? null, structure: structure ?? null },
          sharedGoals: goalsOf(node).filter((goal) => goalsOf(own).includes(goal)),
          boundWith: itemsAround(node),
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1));
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

function editionOf({ nodes, editionOf }: World, { id }: WorldNode): WorldNode {
  return nodes.get(editionOf.get(id) ?? "") ?? refuse(`${id} is in no edition`);
}

const ownerOf = (edition: WorldNode) => linked(edition, "organization")[0] ?? refuse("whose is it?");

/** Of each organization: the later date, the later period, what is adopted, the greater id; of dates and periods, if each of its editions has one. */
function latestEditions(world: World): ReadonlySet<WorldNode> {
  const all = nodesOf(world, "Edition");
  const beside = (one: WorldNode) => all.filter((other) => ownerOf(other) === ownerOf(one));
  const isLater = (one: WorldNode, other: WorldNode) => {
    for (const name of ["sourceDate", "periodFrom"]) {
      const [a, b] = [one.properties[name], other.properties[name]];
      const isTold = beside(one).every(({ properties }) => properties[name] !== null);
      if (isTold && a !== b) return (a ?? 0) > (b ?? 0);
    }
    if (one.properties.stage !== other.properties.stage) return one.properties.stage === "ADOPTED";
    return one.id > other.id;
  };
  return new Set(all.filter((one) => beside(one).every((other) => other === one || isLater(one, other))));
}

const goalsOf = (node: WorldNode) => linked(node, "goals").filter(({ id }) => id.startsWith("sdg/"));

/** What a plan covers; what an item's plans cover besides it. */
function itemsAround(node: WorldNode): readonly WorldNode[] {
  if (node.kind === "Plan") return linked(node, "items");
  return [...new Set(linked(node, "plans").flatMap((plan) => linked(plan, "items")))].filter((item) => item !== node);
}

/** Words, goals and structure of any two of the kind. */
function likenessIn(world: World, kind: string, latest: ReadonlySet<WorldNode>) {
  const found = (of: string) => nodesOf(world, of).filter((node) => latest.has(editionOf(world, node)));
  const namesOf = ({ properties: { name, nameVariants } }: WorldNode) =>
    [name, ...((nameVariants ?? []) as readonly string[])].map(String);
  const textOf = ({ properties }: WorldNode) => String(properties.description);
  const domainOf = (node: WorldNode) => String(linked(node, "domain")[0]?.properties.name ?? "");
  const names = cosineAmong(found(kind).flatMap(namesOf), nameGrams, nameWeight);
  const itemNames = cosineAmong(found("PolicyItem").flatMap(namesOf), nameGrams, nameWeight);
  const texts = cosineAmong(found(kind).map(textOf).filter(Boolean), textGrams, () => 1);
  const domainNames = [...latest].flatMap((edition) => [
    ...new Set(
      found("PolicyItem")
        .filter((item) => editionOf(world, item) === edition)
        .map(domainOf),
    ),
  ]);
  const domains = cosineAmong(domainNames, nameGrams, nameWeight);

  const words = (one: WorldNode, other: WorldNode) => {
    const pairs = namesOf(one).flatMap((a) => namesOf(other).flatMap((b) => names(a, b) ?? []));
    const text = texts(textOf(one), textOf(other));
    if (pairs.length === 0 && text === null) return null;
    const name = Math.max(0, ...pairs);
    return name + (1 - name) * 0.5 * (text ?? 0);
  };
  const goals = (one: WorldNode, other: WorldNode) => {
    const [a, b] = [goalsOf(one), goalsOf(other)];
    if (a.length === 0 || b.length === 0) return null;
    return a.filter((goal) => b.includes(goal)).length / new Set([...a, ...b]).size;
  };
  const around = (one: WorldNode, other: WorldNode) => {
    const [a, b] = [itemsAround(one), itemsAround(other)];
    if (a.length === 0 || b.length === 0) return null;
    const likest = (item: WorldNode, among: readonly WorldNode[]) =>
      Math.max(...among.map((its) => itemNames(String(item.properties.name), String(its.properties.name)) ?? 0));
    const all = [...a.map((item) => likest(item, b)), ...b.map((item) => likest(item, a))];
    return all.reduce((sum, likeness) => sum + likeness, 0) / all.length;
  };
  const structure = (one: WorldNode, other: WorldNode) => {
    const bound = around(one, other);
    const domain = kind === "PolicyItem" ? domains(domainOf(one), domainOf(other)) : null;
    return bound !== null && domain !== null ? (bound + domain) / 2 : (bound ?? domain);
  };
  return (one: WorldNode, other: WorldNode) => [words(one, other), goals(one, other), structure(one, other)] as const;
}

/** Of two texts by the grams that they share; `all` says how rare they are. */
function cosineAmong(
  all: readonly string[],
  gramsOf: (text: string) => ReadonlySet<string>,
  weightOf: (gram: string) => number | { readonly fixed: number },
) {
  const sets = all.map(gramsOf);
  const weight = (gram: string) => {
    const factor = weightOf(gram);
    if (typeof factor !== "number") return factor.fixed;
    return factor * Math.log(1 + all.length / Math.max(1, sets.filter((set) => set.has(gram)).length));
  };
  const squares = (grams: Iterable<string>) => [...grams].reduce((sum, gram) => sum + weight(gram) ** 2, 0);
  return (one: string, other: string): number | null => {
    const [a, b] = [gramsOf(one), gramsOf(other)];
    const norm = Math.sqrt(squares(a)) * Math.sqrt(squares(b));
    return norm === 0 ? null : Math.min(1, squares([...a].filter((gram) => b.has(gram))) / norm);
  };
}

const plain = (text: string) => text.normalize("NFKC").toLowerCase();

/** Of the words of what is to be done that are drawn; whatever else is spelt in several ways is not drawn. */
const EFFORT = /推進|充実/gu;

function nameGrams(name: string): ReadonlySet<string> {
  const grams: string[] = [];
  for (const part of plain(name).split(/[\s・（）()、。]/u)) {
    grams.push(...(part.match(EFFORT) ?? []).map((effort) => `to be done: ${effort}`));
    const words = part.replace(EFFORT, " ").split(/[ のとをにがはでへや]/u);
    const apart = words.flatMap((word) =>
      word.split(/(?<=\p{sc=Han})(?=\p{sc=Katakana})|(?<=\p{sc=Katakana})(?=\p{sc=Han})/u),
    );
    for (const signs of apart.map((word) => [...word])) {
      grams.push(...signs.filter((sign) => /[\p{sc=Han}0-9a-z]/u.test(sign)));
      for (let i = 1; i < signs.length; i += 1) grams.push(`${signs[i - 1]}${signs[i]}`);
    }
  }
  return new Set(grams);
}

function nameWeight(gram: string) {
  if (gram.startsWith("to be done")) return { fixed: 0.3 };
  if ([...gram].length === 1) return 0.5;
  return /\p{sc=Han}/u.test(gram) ? 1 : 0.5;
}

function textGrams(text: string): ReadonlySet<string> {
  const signs = [...plain(text).replace(/[\s・（）()、。]/gu, "")];
  const pairs = signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
  return new Set(pairs.filter((pair) => !/^[\p{sc=Hiragana}ー]+$/u.test(pair)));
}
