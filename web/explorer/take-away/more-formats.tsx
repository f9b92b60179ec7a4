/** Views and the files that are named already in, all other files of the same views out, for whoever opens them; what there is, the server says. */
import { useState } from "react";
import { useWords } from "../words/use-words.ts";
import { type FeedList, useFeedList } from "./feed-list.ts";
import { takeAwayWordsIn } from "./take-away-words.ts";

interface Props {
  readonly views: readonly string[];
  /** `<view>.<format>`, those that need not be named again. */
  readonly named: readonly string[];
  /** The edition, and what is chosen of it. */
  readonly chosen: URLSearchParams;
  /** Where something is chosen, formats that only hold a whole edition are none of what is shown. */
  readonly isPart: boolean;
}

export function MoreFormats({ views, named, chosen, isPart }: Props) {
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
        othersOf(list.data, views, named, isPart).map(({ view, formats }) => (
          <section key={view.name}>
            <h4>
              {view.name} <span className="aside">{words.language === "ja" ? view.showsInJapanese : view.shows}</span>
            </h4>
            <ul>
              {formats.map(({ name, title, tools }) => (
                <li key={`${name} ${title}`}>
                  <a href={`feeds/${view.name}.${name}?${chosen}`}>{`${view.name}.${name}`}</a>{" "}
                  <span className="aside" lang="en">
                    {title}: {tools.join(", ")}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {list.state === "there" && (
        <p className="note">
          <a href="feeds/">{own.allFeeds}</a>
        </p>
      )}
    </details>
  );
}

function othersOf({ views, formats }: FeedList, names: readonly string[], named: readonly string[], isPart: boolean) {
  return views
    .filter(({ name }) => names.includes(name))
    .map((view) => {
      const isOther = (format: string) => !named.includes(`${view.name}.${format}`);
      const others = view.formats.filter(isOther).flatMap((name) => {
        // Two formats may end alike, a table and a whole edition: the view all facts is no table.
        const alike = formats.filter((format) => format.name === name);
        const format = alike.find(({ holds }) => (view.name === "graph" ? holds !== "table" : holds !== "plan"));
        return format && !(isPart && format.holds === "plan") ? [format] : [];
      });
      return { view, formats: others };
    })
    .filter((group) => group.formats.length > 0);
}
