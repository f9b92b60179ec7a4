/** What is found in a draft in, a list of it out, the gravest first, named in the reader's language, each with its places. */
import { byRule } from "../findings/by-rule.ts";
import { ComparedNames } from "../findings/compared-names.tsx";
import { Message, PLACES_SHOWN, Places } from "../findings/findings.tsx";
import { findingsWordsIn } from "../findings/findings-words.ts";
import { useWords } from "../words/use-words.ts";
import { errorWordsIn } from "./error-words.ts";
import type { DraftFinding, Tried } from "./try-answer.ts";
import { tryWordsIn } from "./try-words.ts";

const SEVERITIES = { error: "ERROR", warning: "WARNING", information: "INFORMATION" } as const;

export function DraftFindings({ findings, findingCount }: Pick<Tried, "findings" | "findingCount">) {
  const { language } = useWords();
  const [own, words] = [tryWordsIn(language), findingsWordsIn(language)];
  const severities = Object.keys(SEVERITIES) as DraftFinding["severity"][];
  return (
    <section className="findings" aria-labelledby="try-findings">
      <h3 id="try-findings">
        {own.findings} <span className="aside">{words.count(findingCount)}</span>
      </h3>
      {findingCount === 0 && <p>{own.noFindings}</p>}
      {severities.map((severity) => (
        <OfSeverity key={severity} severity={severity} findings={findings.filter((one) => one.severity === severity)} />
      ))}
      {findingCount > findings.length && <p className="note">{words.more(findingCount - findings.length)}</p>}
    </section>
  );
}

/** Where there are more, those that are no errors are folded away: what the draft changes is below them. */
const MANY = 5;

function OfSeverity(props: {
  readonly severity: DraftFinding["severity"];
  readonly findings: readonly DraftFinding[];
}) {
  const { severity, findings } = props;
  const { language } = useWords();
  const words = findingsWordsIn(language);
  if (findings.length === 0) return null;
  const title = (
    <>
      {words.severities[SEVERITIES[severity]]} <span className="aside">{findings.length}</span>
    </>
  );
  const list = byRule(findings, ({ code }) => code).map(({ rule, found }) => (
    <section key={rule} className="finding-kind">
      <h5 className="rule">
        {errorWordsIn(language)[rule] ?? words.rules[rule] ?? rule}{" "}
        {found.length > 1 && <span className="aside">{words.count(found.length)}</span>}
      </h5>
      <ul className="finding-list">
        {found.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same of one place
          <li key={index}>
            <OneFinding finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  ));
  if (severity !== "error" && findings.length > MANY)
    return (
      <details>
        <summary>
          <h4>{title}</h4>
        </summary>
        {list}
      </details>
    );
  return (
    <>
      <h4>{title}</h4>
      {list}
    </>
  );
}

function OneFinding({ finding }: { readonly finding: DraftFinding }) {
  const own = findingsWordsIn(useWords().language);
  const { code, comparedNames, places, placeCount } = finding;
  return (
    <>
      <Message said={finding} />
      <ComparedNames names={comparedNames} rule={code} />
      <Places passages={places.slice(0, PLACES_SHOWN)} />
      {placeCount > PLACES_SHOWN && <p className="aside">{own.morePlaces(placeCount - PLACES_SHOWN)}</p>}
    </>
  );
}
