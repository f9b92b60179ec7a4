/** A question and the chosen language in, the link out that opens it in GraphiQL. */
import { LONGEST_SENT } from "../../shared/longest-sent.ts";
import type { Language } from "../address/address.ts";

/** What is too long for an address stands behind #, where GraphiQL's page reads it, too. `language`: null for the browser's. */
export function questionLink(query: string, variables: object, language: Language | null): string {
  const question = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString();
  const chosen = language ? `lang=${language}` : "";
  if (question.length <= LONGEST_SENT) return `graphiql/?${chosen && `${chosen}&`}${question}`;
  return `graphiql/${chosen && `?${chosen}`}#${question}`;
}
