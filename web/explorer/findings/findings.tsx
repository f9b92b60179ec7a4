/** An edition in, everything that the checker found in its document out, the gravest first, each with its passages. */

import { NodeLink } from "../address/node-link.tsx";
import { PlaceLink } from "../address/place-link.tsx";
import type { Edition } from "../data/edition.ts";
import { NotYet } from "../data/not-yet.tsx";
import { useAnswer } from "../data/use-answer.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { SummarySign } from "../words/summary-sign.tsx";
import { useWords } from "../words/use-words.ts";
import { byRule } from "./by-rule.ts";
import { ComparedNames } from "./compared-names.tsx";
import { FINDINGS_QUERY, type Finding, type FindingsAnswer, SEVERITIES } from "./findings-query.ts";
import { findingsWordsIn } from "./findings-words.ts";

interface Props {
  readonly edition: Edition;
}

const FILES = ["findings.xlsx"];

export function Findings({ edition }: Props) {
  const words = useWords();
  const own = findingsWordsIn(words.language);
  const answer = useAnswer<FindingsAnswer>(FINDINGS_QUERY, { edition: edition.id });
  const found = answer.state === "there" ? answer.data : null;
  const missing = found ? found.findingsConnection.totalCount - found.findings.length : 0;
  return (
    <section className="findings" aria-labelledby="findings-title">
      <div className="view-head">
        <h2 id="findings-title">{own.title}</h2>
        {found && <p className="count">{own.count(found.findingsConnection.totalCount)}</p>}
      </div>
      <p className="note">{own.help}</p>
      {words.language === "ja" && found?.findings.some(({ messageJa }) => messageJa === null) && (
        <p className="note">{own.onlyEnglish}</p>
      )}
      <NotYet answer={answer} />
      {found?.findings.length === 0 && <p>{own.none}</p>}
      {SEVERITIES.map((severity) => (
        <Severity
          key={severity}
          severity={severity}
          findings={found?.findings.filter((one) => one.severity === severity) ?? []}
          edition={edition}
        />
      ))}
      {missing > 0 && <p className="note">{own.more(missing)}</p>}
      <TakeAway edition={edition} files={FILES} query={FINDINGS_QUERY} />
    </section>
  );
}

function Severity({
  severity,
  findings,
  edition,
}: Props & { readonly severity: Finding["severity"]; readonly findings: readonly Finding[] }) {
  const own = findingsWordsIn(useWords().language);
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>
        {own.severities[severity]} <span className="aside">{findings.length}</span>
      </h3>
      {byRule(findings, ({ rule }) => rule).map(({ rule, found }) => (
        <section key={rule} className="finding-kind">
          <h4 className="rule">
            {own.rules[rule] ?? rule} {found.length > 1 && <span className="aside">{own.count(found.length)}</span>}
          </h4>
          <ul className="finding-list">
            {found.map((finding) => (
              <li key={finding.id}>
                <OneFinding finding={finding} edition={edition} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function OneFinding({ finding, edition }: Props & { readonly finding: Finding }) {
  const words = useWords();
  const own = findingsWordsIn(words.language);
  const { rule, comparedNames, passages, items, plans, initiatives } = finding;
  return (
    <>
      <Message said={finding} />
      <ComparedNames names={comparedNames} rule={rule} />
      <div className={passages.length === 1 ? "side-by-side" : undefined}>
        <Places passages={passages.slice(0, PLACES_SHOWN)} isLoaded />
        {passages.length > PLACES_SHOWN && (
          <details className="message">
            <summary>{own.morePlaces(passages.length - PLACES_SHOWN)}</summary>
            <Places passages={passages.slice(PLACES_SHOWN)} isLoaded />
          </details>
        )}
        <p className="subjects">
          {[...items, ...plans, ...initiatives].map((node) => (
            <NodeLink key={node.id} edition={edition} id={node.id}>
              {node.label}
            </NodeLink>
          ))}
        </p>
      </div>
    </>
  );
}

/** In the page's language, or in English where the server has no other. */
export function Message({ said: { message, messageJa } }: { readonly said: Pick<Finding, "message" | "messageJa"> }) {
  const { language } = useWords();
  const isJapanese = language === "ja" && messageJa !== null;
  return (
    <p className="message" {...(isJapanese || language === "en" ? {} : { lang: "en" })}>
      {isJapanese ? messageJa : message}
    </p>
  );
}

/** A preface may have two hundred lines. */
export const PLACES_SHOWN = 5;

interface PlacesProps {
  readonly passages: Finding["passages"];
  /** Whether the document is loaded, so that each place leads into its text: a draft is not. */
  readonly isLoaded?: boolean;
}

export function Places({ passages, isLoaded = false }: PlacesProps) {
  const words = useWords();
  return passages.map(({ place, line, text, isSummary }) => (
    <p key={place} className="place">
      <span className="aside">{isLoaded ? <PlaceLink of={{ place, line }} /> : words.place({ place, line })}</span>{" "}
      {isSummary ? (
        <>
          <SummarySign /> <span lang="ja">{text}</span>
        </>
      ) : (
        <q lang="ja">{text}</q>
      )}
    </p>
  ));
}
