/** A view's data in, the ways out to take it with oneself: as files and a picture, as the question that was asked, as a link to the view. */
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import type { Picture } from "../pictures/picture.ts";
import { questionLink } from "../shown/question-link.ts";
import { useWords } from "../words/use-words.ts";
import { CopyLink } from "./copy-link.tsx";
import { MoreFormats } from "./more-formats.tsx";
import { PictureButtons } from "./picture-buttons.tsx";

interface Props {
  readonly edition: Edition;
  /** Of feeds that have what is on the screen, e.g. `matrix.csv`. */
  readonly files: readonly string[];
  /** What feeds need to be told of the choice, beside the edition. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query: string;
  /** Of the query; those of an edition's alone where nothing is said. */
  readonly variables?: object;
  /** Of what is on the screen, where it can be drawn. */
  readonly picture?: Picture | undefined;
}

export function TakeAway({ edition, files, parameters = {}, query, variables, picture }: Props) {
  const words = useWords();
  const chosen = new URLSearchParams({ edition: edition.id, ...parameters });
  const [{ language }] = useAddress();
  const question = questionLink(query, variables ?? { edition: edition.id }, language);
  return (
    <footer className="take-away">
      <h3>{words.take}</h3>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <a href={`feeds/${file}?${chosen}`}>{file}</a>
          </li>
        ))}
        {picture && (
          <li>
            <PictureButtons picture={picture} />
          </li>
        )}
        <li>
          <a href="feeds/">{words.allFeeds}</a>
        </li>
        <li>
          <a href={question}>{words.query}</a>
        </li>
        <li>
          <CopyLink edition={edition} />
        </li>
      </ul>
      <MoreFormats files={files} chosen={chosen} isPart={Object.keys(parameters).length > 0} />
    </footer>
  );
}
