/** Reads `limit` and `offset`, `first` and `after`: which part of the entries is asked for, as `SKIP` and `LIMIT`, and what is refused. */
import neo4j from "neo4j-driver";
import type { InputLeaf, Variables } from "../operation/input.ts";
import type { SelectedField } from "../operation/selection.ts";
import { MAXIMUM_ENTRIES } from "../schema/list-bounds.ts";
import { checkValue, constantInteger, type Draft, type ParameterValue } from "./statement.ts";

/** One entry more than may be asked for, by which a cut is seen. */
const ONE_TOO_MANY = constantInteger(MAXIMUM_ENTRIES + 1);

/** Of a list; one that is not limited has one entry more than the maximum at most, so that the cut is seen. */
export function pageOfList(field: SelectedField, draft: Draft): string {
  const offset = leafOf(field, "offset");
  const limit = leafOf(field, "limit");
  const skip = offset ? `SKIP ${draft.parameter("offset", checkedInteger(offset, refusedOffset), field)}\n` : "";
  const size = limit ? checkedInteger(limit, (value) => refusedSize("limit", value)) : ONE_TOO_MANY;
  return `${skip}LIMIT ${draft.parameter("limit", size, field)}`;
}

/** How many entries there are up to the end of the page, which is the most that is needed of an order. */
export function endOfPage(field: SelectedField, draft: Draft): string {
  const offset = leafOf(field, "offset");
  const size = pageSize(field);
  const numbers = pageNumbers(field);
  const read: ParameterValue["read"] = (variables) => {
    const start = offset ? Number(offset.read(variables)) : numbers(variables).start;
    // One more than a connection shows is read of it. A cursor that is none is refused elsewhere.
    return neo4j.int((start || 0) + size(variables) + 1);
  };
  return draft.parameter("end", { read }, field);
}

/** Of a connection: an entry more than asked for, by which is known whether there is a next page. */
export function pageOfConnection(field: SelectedField, draft: Draft): string {
  const after = leafOf(field, "after");
  const first = leafOf(field, "first");
  const skip = after ? `SKIP ${draft.parameter("after", positionsAfter(after), field)}\n` : "";
  const size = first ? sizeOfConnection(first) : ONE_TOO_MANY;
  return `${skip}LIMIT ${draft.parameter("first", size, field)}`;
}

/** Of a connection whose page nobody looks at: what is refused is refused all the same. */
export function checkPage(field: SelectedField, { compilation }: Draft): void {
  const after = leafOf(field, "after");
  const first = leafOf(field, "first");
  if (after) checkValue(positionsAfter(after), field, compilation);
  if (first) checkValue(sizeOfConnection(first), field, compilation);
}

function sizeOfConnection(first: InputLeaf): ParameterValue {
  return checkedInteger(first, (value) => refusedSize("first", value), 1);
}

/** Where the page of a connection begins, and how many entries it has at most. */
export type PageNumbers = (variables: Variables) => { readonly start: number; readonly size: number };

export function pageNumbers(field: SelectedField): PageNumbers {
  const after = leafOf(field, "after");
  const size = pageSize(field);
  return (variables) => {
    const cursor = after?.read(variables);
    return {
      start: typeof cursor === "string" ? positionOf(cursor) + 1 : 0,
      size: size(variables),
    };
  };
}

/** How many entries are asked for at most. */
export type PageSize = (variables: Variables) => number;

export function pageSize(field: SelectedField): PageSize {
  const size = leafOf(field, "limit") ?? leafOf(field, "first");
  return (variables) => (size ? Number(size.read(variables)) : MAXIMUM_ENTRIES);
}

/** Undefined where it is left out or null. */
function leafOf({ inputs }: SelectedField, name: string): InputLeaf | undefined {
  const input = inputs.get(name);
  return input?.kind === "leaf" && input.value !== null ? input : undefined;
}

function checkedInteger({ read }: InputLeaf, refused: (value: number) => string | undefined, more = 0): ParameterValue {
  return {
    read: (variables) => neo4j.int(Number(read(variables)) + more),
    refusal: (variables) => refused(Number(read(variables))),
  };
}

function refusedSize(name: string, value: number): string | undefined {
  if (value >= 1 && value <= MAXIMUM_ENTRIES) return undefined;
  const instead =
    value > MAXIMUM_ENTRIES
      ? "Ask for more in pages, with limit and offset or with first and after."
      : "To know only how many there are, ask a connection for its totalCount.";
  return `${name}: ${value} is not from 1 to ${MAXIMUM_ENTRIES}. ${instead}`;
}

function refusedOffset(value: number): string | undefined {
  return value < 0 ? `offset: ${value} is negative. Write 0 or more, or leave it out.` : undefined;
}

const CURSOR = /^arrayconnection:(0|[1-9]\d*)$/;
/** Largest value of GraphQL's Int, which an offset is held to as well. */
const LARGEST_POSITION = 2 ** 31 - 2;

export const cursorAt = (position: number) => Buffer.from(`arrayconnection:${position}`).toString("base64");

/** NaN for what is no cursor of ours. */
function positionOf(cursor: string): number {
  const text = Buffer.from(cursor, "base64").toString("utf8");
  const position = Number(CURSOR.exec(text)?.[1] ?? Number.NaN);
  return cursorAt(position) === cursor && position <= LARGEST_POSITION ? position : Number.NaN;
}

function positionsAfter({ read }: InputLeaf): ParameterValue {
  const position = (variables: Variables) => positionOf(String(read(variables)));
  return {
    read: (variables) => neo4j.int(position(variables) + 1),
    refusal: (variables) =>
      Number.isNaN(position(variables))
        ? "after: this is no cursor. Write the cursor of an edge, or pageInfo.endCursor, of an earlier page."
        : undefined,
  };
}

/** For a statement of cypher/queries that cuts its own page: parameters `$limit` and `$offset`. */
export function namePage(field: SelectedField, draft: Draft): void {
  const offset = leafOf(field, "offset");
  const limit = leafOf(field, "limit");
  draft.named("offset", offset ? checkedInteger(offset, refusedOffset) : constantInteger(0), field);
  if (limit)
    draft.named(
      "limit",
      checkedInteger(limit, (value) => refusedSize("limit", value)),
      field,
    );
}
