/** A place to drop a file on, with a button to choose one from the disk, in; the file as it is now out. Wherever on the page it is dropped, the browser does not open it instead. */
import { useEffect, useEffectEvent, useId, useState } from "react";
import { useWords } from "../words/use-words.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { tryWordsIn } from "./try-words.ts";

interface Props {
  readonly mostBytes: number;
  readonly chosen: ChosenFile | null;
  readonly onChosen: (file: ChosenFile) => void;
}

const MEGABYTE = 1_000_000;

export function DropZone({ mostBytes, chosen, onChosen }: Props) {
  const own = tryWordsIn(useWords().language);
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [id, help] = [useId(), useId()];
  const megabytes = Math.floor(mostBytes / MEGABYTE);
  const take = async (files: readonly File[]) => {
    const [file, ...more] = files;
    if (!file) return;
    if (more.length > 0) return setFault(own.one);
    if (file.size > mostBytes) return setFault(own.tooLarge(megabytes));
    try {
      const bytes = await file.arrayBuffer();
      setFault(null);
      onChosen({ name: file.name, bytes });
    } catch {
      // A folder, or a file that is gone.
      setFault(own.unreadableFile);
    }
  };
  useDrops(setOver, take);
  return (
    <div className={isOver ? "drop over" : "drop"}>
      <p className="drop-here">{own.drop}</p>
      <label className="file-button" htmlFor={id}>
        <input
          id={id}
          type="file"
          aria-describedby={help}
          onChange={(event) => {
            const { files } = event.target;
            const all = [...(files ?? [])];
            // The same file, edited meanwhile, can be chosen again.
            event.target.value = "";
            void take(all);
          }}
        />
        <span>{chosen ? own.another : own.choose}</span>
      </label>
      {chosen && <p className="chosen">{own.chosen(chosen.name)}</p>}
      <p className="aside" id={help}>
        {own.helpFiles(megabytes)}
      </p>
      {fault !== null && (
        <p role="alert" className="fault">
          {fault}
        </p>
      )}
    </div>
  );
}

function useDrops(onOver: (isOver: boolean) => void, onDrop: (files: readonly File[]) => void): void {
  const over = useEffectEvent(onOver);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    const ended = new AbortController();
    const on = (name: "dragover" | "dragleave" | "drop", react: (event: DragEvent) => void) =>
      window.addEventListener(
        name,
        (event) => {
          if (!event.dataTransfer?.types.includes("Files")) return;
          event.preventDefault();
          react(event);
        },
        { signal: ended.signal },
      );
    on("dragover", () => over(true));
    on("dragleave", ({ relatedTarget }) => relatedTarget === null && over(false));
    on("drop", ({ dataTransfer }) => {
      over(false);
      drop([...(dataTransfer?.files ?? [])]);
    });
    return () => ended.abort();
  }, []);
}
