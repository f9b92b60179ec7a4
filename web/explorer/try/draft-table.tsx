/** A draft's table of old and new (新旧対照表) in, the same that two editions have out, to be printed and taken along: files are made of the draft anew, since nothing of it is kept. */
import { useState } from "react";
import { saveFile } from "../../shared/save-file.ts";
import { ChangesTable } from "../changes/changes-table.tsx";
import type { Edition } from "../data/edition.ts";
import { useWords } from "../words/use-words.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { Refused } from "./refused.tsx";
import { type Asked, asTryError, type Draft, type TryError, tableFile } from "./try-answer.ts";
import { tryWordsIn } from "./try-words.ts";

interface Props {
  readonly file: ChosenFile;
  readonly asked: Asked;
  readonly changes: NonNullable<Draft["changes"]>;
  /** The edition that is shown beside: its nodes can be opened. */
  readonly edition: Edition;
}

const FILES = ["xlsx", "html", "csv"] as const;

export function DraftTable({ file, asked, changes, edition }: Props) {
  const own = tryWordsIn(useWords().language);
  const { summary, kinds, rows, ...sides } = changes.oldAndNew;
  const old = { id: changes.against.id, isElsewhere: changes.against.id !== edition.id };
  return (
    <section className="changes draft-table" aria-labelledby="try-table">
      <h3 id="try-table">{own.table}</h3>
      <dl className="sides" lang="ja">
        <dt lang={asked.language}>{own.after}</dt>
        <dd>{sides.new}</dd>
        <dt lang={asked.language}>{own.before}</dt>
        <dd>{sides.old}</dd>
      </dl>
      <TakeAlong file={file} asked={asked} />
      <ul className="summary">
        {summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {rows.length > 0 && <ChangesTable next={null} old={old} rows={rows} kinds={kinds} />}
    </section>
  );
}

function TakeAlong({ file, asked }: Pick<Props, "file" | "asked">) {
  const own = tryWordsIn(useWords().language);
  const [said, setSaid] = useState("");
  const [error, setError] = useState<TryError | null>(null);
  const take = async (format: (typeof FILES)[number]) => {
    setSaid(own.saving);
    setError(null);
    const name = `${file.name.replace(/\.[^.]*$/u, "")}-old-and-new.${format}`;
    try {
      saveFile(name, await tableFile(file, asked, format));
      setSaid(own.saved(name));
    } catch (cause) {
      setSaid("");
      setError(asTryError(cause));
    }
  };
  return (
    <div className="files">
      <button type="button" className="action" onClick={() => window.print()}>
        {own.print}
      </button>
      {own.files}
      {FILES.map((format) => (
        <button key={format} type="button" className="link" onClick={() => take(format)}>
          {own.fileNames[format]}
        </button>
      ))}
      <span role="status">{said}</span>
      {error && <Refused error={error} />}
    </div>
  );
}
