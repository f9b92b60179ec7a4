/** The files that stand in the line in, all others of the same views out, for whoever opens them; what there is, the server says. */
import { useState } from "react";
import { useWords } from "../words/use-words.ts";
import { type FeedList, useFeedList } from "./feed-list.ts";
import { takeAwayWordsIn } from "./take-away-words.ts";

interface Props {
  /** `<view>.<format>`, those that need not be named again. */
  readonly files: readonly string[];
  /** The edition, and what is chosen of it. */
  readonly chosen: URLSearchParams;
  /** Where something is chosen, formats that only hold a whole edition are none of what is shown. */
  readonly isPart: boolean;
}

export function MoreFormats({ files, chosen, isPart }: Props) {
  const words = useWords();
  const own = takeAwayWordsIn(words.language);
  const [isOpen, setOpen] = useState(false);
  const list = useFeedList(isOpen);
  return (
    <details className="more-formats" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{own.more}</summary>
      {list.state === "waiting" && <p className="note">{words.waiting}</p>}
      {list.state === "failed" && (
        <p className="note" role="alert">
          {own.cannotList}
        </p>
      )}
      {list.state === "there" &&
        othersOf(list.data, files, isPart).map(({ view, formats }) => (
          <section key={view.name}>
            <h4>
              {view.name} <span className="aside">{words.language === "ja" ? view.showsInJapanese : view.shows}</span>
            </h4>
            <ul>
              {formats.map(({ name, title, tools }) => (
                <li key={name}>
                  <a href={`feeds/${view.name}.${name}?${chosen}`}>{`${view.name}.${name}`}</a>{" "}
                  <span className="aside" lang="en">
                    {title}: {tools.join(", ")}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}

function othersOf({ views, formats }: FeedList, files: readonly string[], isPart: boolean) {
  const names = new Set(files.map((file) => file.split(".")[0]));
  return views
    .filter(({ name }) => names.has(name))
    .map((view) => {
      const isOther = (format: string) => !files.includes(`${view.name}.${format}`);
      const others = formats.filter(({ name }) => view.formats.includes(name) && isOther(name));
      return { view, formats: others.filter(({ holds }) => !(isPart && holds === "plan")) };
    })
    .filter((group) => group.formats.length > 0);
}
