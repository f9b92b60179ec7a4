/** A field of the schema in, arguments of it out as they stand in a question: filters, orders and pages, and what the cross-cutting fields ask for. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
} from "graphql";
import { TEXTS } from "./arbitrary-editions.ts";
import { blank, type Draft, type Written, writeInput, writeVariable, written } from "./arbitrary-input.ts";
import { type Draw, onceIn, pick, times, weighted } from "./draw.ts";

export type Field = GraphQLField<unknown, unknown>;

/** `depth`: levels of related nodes that a filter may speak of. */
export function writeArguments(draft: Draft, field: Field, depth: number): string {
  const args = ["paths", "related", "counterparts"].includes(field.name)
    ? writeEnds(draft, field)
    : field.args.flatMap((argument) => writeArgument(draft, argument, depth, NEEDED[field.name] === argument.name));
  return args.length > 0 ? `(${args.join(", ")})` : "";
}

/** Without it the field is refused where several editions are loaded. */
const NEEDED: Readonly<Record<string, string>> = { uncoveredElsewhere: "edition" };

function writeArgument(draft: Draft, argument: GraphQLArgument, depth: number, isNeeded: boolean): readonly string[] {
  const { draw } = draft;
  const { name, type } = argument;
  const isThere = { where: draw(5) < 3, phrase: true, plans: onceIn(draw, 2), initiatives: onceIn(draw, 3) }[name];
  if (!(isThere ?? (isNeeded ? !onceIn(draw, 20) : onceIn(draw, 5)))) return [];
  if (name === "where") return [`where: ${writeInput(draft, type, { related: Math.max(1, depth), logic: 3 })}`];
  const value = VALUES[name] ?? arbitrarySize;
  return [writeValue(draft, argument, value(draft, type))];
}

function writeValue(draft: Draft, { name, type }: GraphQLArgument, given: Written): string {
  return `${name}: ${onceIn(draft.draw, 4) ? writeVariable(draft, type, given) : given.text}`;
}

const arbitrarySize = (draft: Draft) => blank(draft, (draw) => written(1 + draw(4)));
const arbitraryOffset = (draft: Draft) => blank(draft, (draw) => written(draw(3)));

const VALUES: Readonly<Record<string, (draft: Draft, type: GraphQLInputType) => Written>> = {
  sort: arbitrarySort,
  offset: arbitraryOffset,
  after: (draft) => blank(draft, (draw) => written(Buffer.from(`arrayconnection:${draw(3)}`).toString("base64"))),
  plans: (draft) => setConditions(draft, PLAN_ID),
  initiatives: (draft) => setConditions(draft, INITIATIVE_ID),
  edition: (draft) => blank(draft, (draw) => written(editionIn(draw, draft.ids))),
  phrase: (draft) => blank(draft, (draw) => written(arbitraryPhrase(draw))),
  kinds: (draft) => blank(draft, arbitraryKinds),
};

/** One property in each entry, as the API asks for; up to three. */
function arbitrarySort({ draw }: Draft, type: GraphQLInputType): Written {
  const entries = Array.from({ length: draw(4) }, () => {
    const field = pick(draw, inputFields(type));
    const further = inputFields(field.type);
    const direction = pick(draw, ["ASC", "DESC"]);
    if (further.length === 0) return { text: `{${field.name}: ${direction}}`, value: { [field.name]: direction } };
    const { name } = pick(draw, further);
    return { text: `{${field.name}: {${name}: ${direction}}}`, value: { [field.name]: { [name]: direction } } };
  });
  return { text: `[${entries.map(({ text }) => text).join(", ")}]`, value: entries.map(({ value }) => value) };
}

function inputFields(type: GraphQLInputType): readonly GraphQLInputField[] {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

const EDITION_ID = /^\d+\/[^/]+$/;
const PLAN_ID = /^(\d+\/[^/]+)\/plan\/(\d+)$/;
const INITIATIVE_ID = /^(\d+\/[^/]+)\/plan\/(\d+)\/initiative\/(\d+)$/;

/** There is none by this name: once in a while a question is to be refused. */
const UNKNOWN = "112119/unknown";

function editionIn(draw: Draw, ids: readonly string[]): string {
  const known = ids.filter((id) => EDITION_ID.test(id));
  return onceIn(draw, 30) || known.length === 0 ? UNKNOWN : pick(draw, known);
}

/** `paths`, `related` and `counterparts`: what they speak of is by its whole id, or by a short one beside its edition's. */
function writeEnds(draft: Draft, { name: field, args }: Field): readonly string[] {
  const { draw, ids } = draft;
  const isShort = onceIn(draw, 4);
  const ends = args.filter(({ name }) => name in ENDS && (name !== "boundWith" || onceIn(draw, 3)));
  let edition = "";
  return args.flatMap((argument) => {
    const { name } = argument;
    const isEnd = name in ENDS;
    if (name === "edition" || (isEnd && !ends.includes(argument))) return [];
    if (!isEnd) return onceIn(draw, 4) ? [writeValue(draft, argument, sizeOf(draft, name))] : [];
    const end = blank(draft, (draw) => {
      // Of two short ids the edition is that of the first.
      if (!isShort || argument === ends[0]) edition = editionIn(draw, ids);
      const known = ids.filter((id) => ENDS[name]?.[field]?.test(id) && (!isShort || id.startsWith(`${edition}/`)));
      const id = onceIn(draw, 40) || known.length === 0 ? UNKNOWN : pick(draw, known);
      return written(isShort ? id.replace(`${edition}/`, "") : id);
    });
    const given = isShort && argument === ends.at(-1) ? [`edition: ${blank(draft, () => written(edition)).text}`] : [];
    return [writeValue(draft, argument, end), ...given];
  });
}

/** Most paths are between what they may go through. */
const OF_PATHS = /\/(item|plan|initiative|domain|target|passage|plan-overlap)\/[^/]*$/;
const ENDS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  from: { paths: OF_PATHS },
  to: { paths: OF_PATHS, related: /\/(item|plan|initiative|target)\/[^/]*$/ },
  of: { counterparts: /^[^/]+\/[^/]+\/(item|plan)\/[^/]*$/ },
  boundWith: { counterparts: /^[^/]+\/[^/]+\/item\/[^/]*$/ },
};

function sizeOf(draft: Draft, name: string): Written {
  if (name === "maximumLength") return blank(draft, (draw) => written(1 + draw(12)));
  return name === "offset" ? arbitraryOffset(draft) : arbitrarySize(draft);
}

/** Each condition names plans or initiatives once, in one of the ways in which they can be named. */
function setConditions(draft: Draft, kind: RegExp): Written {
  const { draw, ids } = draft;
  const conditions = times(onceIn(draw, 4) ? 2 : 1, () => {
    const how = pick(draw, ["any", "all", "none", "exactly", "atLeast"]);
    const size = 1 + draw(3);
    const members = (least: number) =>
      blank(draft, (draw) => {
        const left = [...new Map(ids.flatMap((id) => (kind.exec(id) ? [[numberOf(id, kind), id] as const] : [])))];
        const count = Math.max(least, onceIn(draw, 8) ? 0 : size);
        const named = times(Math.min(count, left.length), () => {
          const [[number, id] = ["", ""]] = left.splice(draw(left.length), 1);
          return memberOf(draw, number, id);
        });
        const all = onceIn(draw, 40) ? [...named, written("9")] : named;
        return { text: `[${all.map(({ text }) => text).join(", ")}]`, value: all.map(({ value }) => value) };
      });
    const of = members(how === "atLeast" ? 1 : 0);
    if (how !== "atLeast") return { text: `{${how}: ${of.text}}`, value: { [how]: of.value } };
    return { text: `{atLeast: {count: 1, of: ${of.text}}}`, value: { atLeast: { count: 1, of: of.value } } };
  });
  return { text: `[${conditions.map(({ text }) => text).join(", ")}]`, value: conditions.map(({ value }) => value) };
}

/** `1` of a plan, `1.2` of an initiative. */
const numberOf = (id: string, kind: RegExp) => (kind.exec(id) ?? []).slice(2).join(".");

function memberOf(draw: Draw, number: string, id: string): Written {
  const ways = [written(number), written(id), written(id.replace(/^\d+\/[^/]+\//, ""))];
  // A number is an ID as well.
  return pick(draw, /^\d+$/.test(number) ? [...ways, written(Number(number))] : ways);
}

function arbitraryPhrase(draw: Draw): string {
  const texts = TEXTS;
  const words = [...texts, "福祉", "健", "made-up", "Ａ", "ア", "AB", " ", "項目"];
  return times(1 + draw(2), () => pick(draw, words)).join(pick(draw, [" ", "\u3000"]));
}

const SEARCHED = ["PolicyItem", "Plan", "Edition", "PolicyDomain", "Initiative", "Target", "Finding", "Organization"];

function arbitraryKinds(draw: Draw): Written {
  const kinds = times(
    weighted(draw, [
      [6, 1],
      [4, 3],
      [1, 0],
    ]),
    () => pick(draw, onceIn(draw, 60) ? ["Passage", "PlanOverlap"] : SEARCHED),
  );
  return { text: `[${kinds.join(", ")}]`, value: kinds };
}
