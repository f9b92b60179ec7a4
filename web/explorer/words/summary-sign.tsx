/** Nothing in, out the sign beside a text that it is a summary, not the publication's own words. */
import { useWords } from "./use-words.ts";

export function SummarySign() {
  return <span className="summary-sign">{useWords().summary}</span>;
}
