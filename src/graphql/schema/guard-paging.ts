/** The arguments of a list or connection in, out why its page is refused: bounds, and cursors that are none. */
import { MAXIMUM_ENTRIES } from "./list-bounds.ts";

type Arguments = Readonly<Record<string, unknown>>;

const CURSOR = /^arrayconnection:(0|[1-9]\d*)$/;
/** Largest value of GraphQL's Int, which an offset is held to as well. */
const LARGEST_POSITION = 2 ** 31 - 2;

export function guardPaging(values: Arguments): readonly string[] {
  return [...guardSize("limit", values), ...guardSize("first", values), ...guardOffset(values), ...guardCursor(values)];
}

/** The library answers 0 with everything, the type's own `@limit` included. */
function guardSize(name: string, { [name]: value }: Arguments): readonly string[] {
  if (typeof value !== "number" || (value >= 1 && value <= MAXIMUM_ENTRIES)) return [];
  const instead =
    value > MAXIMUM_ENTRIES
      ? "Ask for more in pages, with limit and offset or with first and after."
      : "To know only how many there are, ask a connection for its totalCount.";
  return [`${name}: ${value} is not from 1 to ${MAXIMUM_ENTRIES}. ${instead}`];
}

function guardOffset({ offset }: Arguments): readonly string[] {
  return typeof offset === "number" && offset < 0
    ? [`offset: ${offset} is negative. Write 0 or more, or leave it out.`]
    : [];
}

/** The library takes a cursor that it cannot read for the start. */
function guardCursor({ after }: Arguments): readonly string[] {
  if (typeof after !== "string") return [];
  const text = Buffer.from(after, "base64").toString("utf8");
  const position = Number(CURSOR.exec(text)?.[1] ?? Number.NaN);
  const isOurs = Buffer.from(text, "utf8").toString("base64") === after;
  if (isOurs && position <= LARGEST_POSITION) return [];
  return ["after: this is no cursor. Write the cursor of an edge, or pageInfo.endCursor, of an earlier page."];
}
