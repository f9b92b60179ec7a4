/** A question and the chosen language in, the link out that opens it in GraphiQL. */
import type { Language } from "../address/address.ts";

/** Servers take some thousand characters of an address; what stands behind # is not sent to them, and GraphiQL's page reads it there, too. */
const LONGEST_SENT = 6_000;

/** `language`: null for the browser's. */
export function questionLink(query: string, variables: object, language: Language | null): string {
  const question = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString();
  const chosen = language ? `lang=${language}` : "";
  if (question.length <= LONGEST_SENT) return `graphiql/?${chosen && `${chosen}&`}${question}`;
  return `graphiql/${chosen && `?${chosen}`}#${question}`;
}
