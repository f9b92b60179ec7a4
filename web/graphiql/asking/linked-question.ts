/** The page's address in, the question that it names out (`?query=…&variables=…`), and back: a link to a question. */
import { LONGEST_SENT } from "../../shared/longest-sent.ts";

interface LinkedQuestion {
  readonly query: string;
  /** JSON, as it stands in the editor. */
  readonly variables: string;
}

/** Null where it names none. */
export function linkedQuestion({ search, hash }: Pick<Location, "search" | "hash">): LinkedQuestion | null {
  const sent = new URLSearchParams(search);
  const given = sent.has("query") ? sent : new URLSearchParams(hash.slice(1));
  const query = given.get("query");
  return query === null ? null : { query, variables: given.get("variables") ?? "" };
}

export function linkTo({ query, variables }: LinkedQuestion): string {
  const given = new URLSearchParams({ query });
  if (variables.trim() !== "") given.set("variables", variables);
  const sign = given.toString().length > LONGEST_SENT ? "#" : "?";
  return `${window.location.origin}${window.location.pathname}${sign}${given}`;
}
