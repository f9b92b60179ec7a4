/** The edition that is shown in, a view out in which a draft is tried: a file is dropped, and what would be known of it and what it changes is shown. Nothing is stored. */
import { useAddress } from "../address/use-address.ts";
import { Select } from "../choices/select.tsx";
import type { Edition } from "../data/edition.ts";
import { EditionOptions } from "../data/edition-options.tsx";
import type { EditionAbout } from "../data/editions.ts";
import { useWords } from "../words/use-words.ts";
import { type ChosenFile, useChosenFile } from "./chosen-file.ts";
import { DraftCoverage } from "./draft-coverage.tsx";
import { DraftFindings } from "./draft-findings.tsx";
import { DraftMatrix } from "./draft-matrix.tsx";
import { DraftOverlaps } from "./draft-overlaps.tsx";
import { DraftTable } from "./draft-table.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Refused } from "./refused.tsx";
import { type Asked, type Tried, type Trying, useOffer, useTrying } from "./try-answer.ts";
import { type TryWords, tryWordsIn } from "./try-words.ts";

interface Props {
  readonly edition: Edition;
  readonly editions: readonly EditionAbout[];
}

export function TryDraft({ edition, editions }: Props) {
  const [{ against }] = useAddress();
  const { language } = useWords();
  const own = tryWordsIn(language);
  const offer = useOffer();
  const [file, setFile] = useChosenFile();
  const asked: Asked = { against: against ?? edition.id, language };
  const [trying, stop, again] = useTrying(file, asked);
  return (
    <section className="try" aria-labelledby="try-title">
      <div className="view-head">
        <h2 id="try-title">{own.title}</h2>
      </div>
      <p className="note">{own.help}</p>
      {offer && !offer.isOffered && <Refused error={{ code: offer.code ?? null, message: "" }} />}
      {offer?.isOffered && (
        <>
          <Against edition={edition} editions={editions} chosen={asked.against} />
          <DropZone mostBytes={offer.mostBytes} chosen={file} onChosen={setFile} />
          <p role="status" className={trying.state === "there" ? "unseen" : "try-status"}>
            {statusOf(trying, file, own)}
          </p>
          {trying.state === "failed" && <Refused error={trying.error} />}
          {trying.state === "reading" && (
            <button type="button" className="action" onClick={stop}>
              {own.stop}
            </button>
          )}
          {(trying.state === "stopped" || trying.state === "failed") && (
            <button type="button" className="action" onClick={again}>
              {own.again}
            </button>
          )}
          {trying.state === "there" && file && (
            <Result tried={trying.tried} file={file} asked={asked} edition={edition} />
          )}
        </>
      )}
    </section>
  );
}

function statusOf(trying: Trying, file: ChosenFile | null, own: TryWords): string {
  if (trying.state === "reading") return own.reading(file?.name ?? "");
  if (trying.state === "stopped") return own.stopped;
  if (trying.state === "there") return own.done(trying.tried.findingCount, trying.tried.isLoadable);
  return "";
}

function Against({ edition, editions, chosen }: Props & { readonly chosen: string }) {
  const [, change] = useAddress();
  const own = tryWordsIn(useWords().language);
  const isListed = editions.some((one) => one.id === chosen);
  return (
    <div className="choices">
      <Select
        label={own.against}
        value={chosen}
        choose={(value) => change({ against: value === edition.id ? null : value })}
      >
        <EditionOptions editions={editions} />
        {!isListed && <option value={chosen}>{chosen}</option>}
      </Select>
    </div>
  );
}

interface ResultProps {
  readonly tried: Tried;
  readonly file: ChosenFile;
  readonly asked: Asked;
  readonly edition: Edition;
}

function Result({ tried, file, asked, edition }: ResultProps) {
  const own = tryWordsIn(useWords().language);
  const { draft, isLoadable } = tried;
  return (
    <>
      <div className="try-verdict">
        <p>
          <strong>{draft === null ? own.unusable : isLoadable ? own.loadable : own.notLoadable}</strong>{" "}
          {own.nothingStored}
        </p>
        {draft && (
          <p>
            {own.counts(
              draft.counts.plans,
              draft.counts.items,
              draft.counts.coveredItems,
              draft.counts.initiatives,
              draft.counts.targets,
            )}
          </p>
        )}
      </div>
      <DraftFindings {...tried} />
      {draft && (
        <>
          <DraftMatrix {...draft} />
          <DraftOverlaps {...draft} />
          <DraftCoverage {...draft} />
          {draft.changes && <DraftTable file={file} asked={asked} changes={draft.changes} edition={edition} />}
        </>
      )}
    </>
  );
}
