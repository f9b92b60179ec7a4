/** The address in, the whole page out: which edition, in which language, which view, and what is open beside it. */
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { type Address, OF_EDITION, type View as ViewName } from "../address/address.ts";
import {
  AddressProvider,
  type ChangeAddress,
  type UsedAddress,
  useAddress,
  useBrowserAddress,
} from "../address/use-address.ts";
import { Changes } from "../changes/changes.tsx";
import { EDITION_QUERY, type Edition, type EditionAnswer, editionVariables, readEdition } from "../data/edition.ts";
import { EDITIONS_QUERY, type EditionAbout, type EditionsAnswer } from "../data/editions.ts";
import { type Answer, useAnswer } from "../data/use-answer.ts";
import { Detail } from "../detail/detail.tsx";
import { Findings } from "../findings/findings.tsx";
import { Goals } from "../goals/goals.tsx";
import { Home } from "../home/home.tsx";
import { Matrix } from "../matrix/matrix.tsx";
import { Overlaps } from "../overlaps/overlaps.tsx";
import { SearchResults } from "../search/search-results.tsx";
import { Targets } from "../targets/targets.tsx";
import { useWords, WordsProvider } from "../words/use-words.ts";
import { languageOf, wordsIn } from "../words/words.ts";
import { EditionChoice } from "./edition-choice.tsx";
import { FaultBoundary } from "./fault-boundary.tsx";
import { Header } from "./header.tsx";
import { KeptPlace } from "./kept-place.ts";
import { UntilBack } from "./until-back.tsx";
import { ViewLinks } from "./view-links.tsx";

/** Drawing it takes more than all other views together: it comes when it is asked for. */
const NetworkView = lazy(() => import("../network/network-view.tsx").catch(() => ({ default: UntilBack })));
/** Whoever asks what a plan shares reads passages, not all of it. */
const DocumentView = lazy(() => import("../document/document-view.tsx").catch(() => ({ default: UntilBack })));
const Partners = lazy(() => import("../partners/partners.tsx").catch(() => ({ default: UntilBack })));
const Pair = lazy(() => import("../pair/pair.tsx").catch(() => ({ default: UntilBack })));
/** Most who look at a plan try no draft. */
const TryDraft = lazy(() =>
  import("../try/try-draft.tsx").then(
    ({ TryDraft: view }) => ({ default: view }),
    () => ({ default: UntilBack }),
  ),
);

export function App() {
  const [given, changeGiven] = useBrowserAddress();
  const language = languageOf(given.language);
  const words = wordsIn(language);
  const editions = useEditions(given.edition);
  const all = editions.state === "there" ? editions.data.editions : [];
  const chosen = editions.state === "there" ? editions.data.chosen[0] : undefined;
  const isOnly = editions.state === "there" && editions.data.editionsConnection.totalCount === 1;
  // An address that names an edition means that one and no other; one that names none means the only one, or nobody knows which.
  const about = given.edition === null ? (isOnly ? all[0] : undefined) : chosen;
  const used = useNamingAddress(given, changeGiven, about?.id);
  const [address] = used;
  const more = editions.state === "there" ? editions.data.editionsConnection.totalCount - all.length : 0;
  const [edition, editionAnswer] = useEdition(about?.id);
  useEffect(() => {
    document.documentElement.lang = language;
    const view = words.viewNames[address.view];
    document.title = about ? `${view} — ${about.organization?.name ?? ""} ${about.title}` : words.title;
  }, [language, about, address.view, words]);
  return (
    <AddressProvider value={used}>
      <WordsProvider value={words}>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <Header editions={all} more={more} about={about} edition={edition} language={language} />
        <ViewLinks edition={edition} isOneOfSeveral={all.length > 1} />
        <main id="content" tabIndex={-1} className={address.node ? "with-detail" : undefined}>
          {about ? (
            <EditionView edition={edition} answer={editionAnswer} editions={all} />
          ) : (
            <State answer={editions} whenThere={<WithoutEdition editions={all} more={more} />} />
          )}
        </main>
      </WordsProvider>
    </AddressProvider>
  );
}

/** Until it is known again what there is, what was known before holds: a view must not go and come back when the address begins to name its edition. */
function useEditions(chosen: string | null): Answer<EditionsAnswer> {
  const answer = useAnswer<EditionsAnswer>(EDITIONS_QUERY, { chosen: chosen ?? "" });
  const [known, setKnown] = useState<EditionsAnswer | null>(null);
  useEffect(() => {
    if (answer.state === "there") setKnown(answer.data);
  }, [answer]);
  const about = known?.editions.filter(({ id }) => id === chosen) ?? [];
  if (answer.state === "there" || !known || about.length === 0) return answer;
  return { state: "there", data: { ...known, chosen: about } };
}

/** From the first click on an address names the edition: when another is loaded, it still means the same. */
function useNamingAddress(given: Address, change: ChangeAddress, edition: string | undefined): UsedAddress {
  return useMemo(() => {
    if (edition === undefined) return [given, change];
    return [{ ...given, edition }, (changes, how) => change({ edition, ...changes }, how)];
  }, [given, change, edition]);
}

function WithoutEdition(props: { readonly editions: readonly EditionAbout[]; readonly more: number }) {
  const [{ edition }] = useAddress();
  if (props.editions.length === 0) return <Empty />;
  return edition === null ? <EditionChoice {...props} /> : <Missing />;
}

/** null while there is none. */
function useEdition(id: string | undefined): readonly [Edition | null, Answer<EditionAnswer>] {
  const answer = useAnswer<EditionAnswer>(id === undefined ? null : EDITION_QUERY, editionVariables(id ?? ""));
  const edition = useMemo(
    () => (id !== undefined && answer.state === "there" ? readEdition(id, answer.data) : null),
    [id, answer],
  );
  return [edition, answer];
}

interface EditionViewProps {
  readonly edition: Edition | null;
  readonly answer: Answer<EditionAnswer>;
  readonly editions: readonly EditionAbout[];
}

function EditionView({ edition, answer, editions }: EditionViewProps) {
  const [address] = useAddress();
  if (!edition) return <State answer={answer} whenThere={null} />;
  return (
    <>
      <FaultBoundary key={address.view}>
        <Suspense fallback={<Waiting />}>
          <View edition={edition} view={address.view} editions={editions} />
        </Suspense>
      </FaultBoundary>
      {address.node && <Detail edition={edition} hasOthers={haveOthers(editions)} node={address.node} />}
      <KeptPlace node={address.node} />
    </>
  );
}

/** Ids of editions begin with their organization's. */
const haveOthers = (editions: readonly EditionAbout[]) => new Set(editions.map(({ id }) => id.split("/")[0])).size > 1;

interface ViewProps {
  readonly edition: Edition;
  readonly view: ViewName;
  readonly editions: readonly EditionAbout[];
}

function View({ edition, view, editions }: ViewProps) {
  if (view === "overlaps") return <Overlaps edition={edition} />;
  if (view === "network") return <NetworkView edition={edition} />;
  if (view === "document") return <DocumentView edition={edition} />;
  if (view === "partners") return <Partners edition={edition} />;
  if (view === "pair") return <Pair edition={edition} />;
  if (view === "goals") return <Goals edition={edition} />;
  if (view === "targets") return <Targets edition={edition} />;
  if (view === "changes") return <Changes edition={edition} editions={editions} />;
  if (view === "findings") return <Findings edition={edition} />;
  if (view === "try") return <TryDraft edition={edition} editions={editions} />;
  if (view === "search") return <SearchResults edition={edition} />;
  return view === "matrix" ? <Matrix edition={edition} /> : <Home edition={edition} />;
}

/** What there is to see while there is nothing yet, and what to do. */
function State<Data>({ answer, whenThere }: { answer: Answer<Data>; whenThere: React.ReactNode }) {
  const words = useWords();
  if (answer.state === "there") return whenThere;
  if (answer.state === "waiting") return <Waiting />;
  const { kind, message } = answer.error;
  return (
    <div className="state" role="alert">
      <p>{kind === "away" ? words.away : words.refused}</p>
      {kind === "refused" && <p className="aside">{message}</p>}
    </div>
  );
}

function Waiting() {
  return <p className="state">{useWords().waiting}</p>;
}

function Missing() {
  const [, change] = useAddress();
  const words = useWords();
  return (
    <div className="state">
      <p>{words.missingEdition}</p>
      <button type="button" className="link" onClick={() => change({ edition: null, ...OF_EDITION })}>
        {words.firstEdition}
      </button>
    </div>
  );
}

function Empty() {
  const words = useWords();
  return (
    <div className="state">
      <p>{words.empty}</p>
      <p>{words.emptyHelp}</p>
      <pre>npx policy-graph load plan.txt</pre>
    </div>
  );
}
