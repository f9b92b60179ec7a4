/** A view's data in, the ways out to take it with oneself, grouped by what people want to do: count, analyse, show, cite, pass on, program. */
import type { ReactNode } from "react";
import { useAddress } from "../address/use-address.ts";
import type { Edition } from "../data/edition.ts";
import type { Picture } from "../pictures/picture.ts";
import { questionLink } from "../shown/question-link.ts";
import { useWords } from "../words/use-words.ts";
import { Citation } from "./citation.tsx";
import { CopyText } from "./copy-text.tsx";
import { MoreFormats } from "./more-formats.tsx";
import { PictureButtons } from "./picture-buttons.tsx";
import { PrintedSource } from "./printed-source.tsx";
import { takeAwayWordsIn } from "./take-away-words.ts";
import { useViewLink } from "./view-link.ts";
import { Way } from "./way.tsx";

/** A feed's file with what it alone is to be told. */
export interface FileOfPart {
  readonly file: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What is in it, where that is not what is always in such files. */
  readonly holds?: string | undefined;
}

interface Props {
  readonly edition: Edition;
  /** Of feeds that have what is on the screen, e.g. `matrix.xlsx`. */
  readonly files: readonly (string | FileOfPart)[];
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
  const own = takeAwayWordsIn(words.language);
  const link = useViewLink(edition);
  const language = words.language === "ja" ? {} : { lang: words.language };
  const chosen = new URLSearchParams({ edition: edition.id, ...language, ...parameters });
  const [{ language: inAddress, node }] = useAddress();
  const question = questionLink(query, variables ?? { edition: edition.id }, inAddress);
  const offered = files.map((one): OfferedFile => {
    const { file, holds, ...part } = typeof one === "string" ? { file: one, parameters: {}, holds: undefined } : one;
    const [view = "", ending = ""] = split(file);
    const query = new URLSearchParams([...chosen, ...Object.entries(part.parameters)]);
    return { view, ending, href: `feeds/${file}?${query}`, holds: holds ?? own.workbooks[view] ?? view };
  });
  const tables = offered.filter(({ ending }) => ending.endsWith("xlsx"));
  const networks = offered.filter(({ ending }) => ending in own.tools);
  const named = [...tables, ...networks].map(({ view, ending }) => `${view}.${ending}`);
  return (
    <>
      <footer className="take-away" id="take-away" tabIndex={-1}>
        <h3>{words.take}</h3>
        <div className="take-groups">
          {tables.length > 0 && (
            <Group title={own.tables}>
              {tables.map(({ href, holds }) => (
                <Way key={href} help={holds}>
                  <a href={href} aria-label={`${own.excel}: ${holds}`}>
                    {own.excel}
                  </a>
                </Way>
              ))}
            </Group>
          )}
          {networks.length > 0 && (
            <Group title={own.networks}>
              {networks.map(({ ending, href }) => (
                <Way key={href} help={own.tools[ending]?.[1]}>
                  <a href={href}>{own.tools[ending]?.[0]}</a>
                </Way>
              ))}
            </Group>
          )}
          {picture && (
            <Group title={own.pictures}>
              <PictureButtons picture={picture} />
            </Group>
          )}
          <Group title={own.links}>
            <Way>
              <CopyText text={link} button={own.copy} byHand={own.copyByHand} />
            </Way>
            <Way>
              <a href={question}>{words.query}</a> <span className="aside">{own.question}</span>
            </Way>
          </Group>
          <section className="take-group cite">
            <h4>{own.citation}</h4>
            <Citation edition={edition} />
          </section>
        </div>
        <MoreFormats
          views={[...new Set(offered.map(({ view }) => view))]}
          named={named}
          chosen={chosen}
          isPart={Object.keys(parameters).length > 0}
        />
      </footer>
      <PrintedSource edition={edition} hasSource={node !== null} />
    </>
  );
}

interface OfferedFile {
  readonly view: string;
  readonly ending: string;
  readonly href: string;
  readonly holds: string;
}

/** The name of the view up to the first dot, and what follows it. */
const split = (file: string) => [file.slice(0, file.indexOf(".")), file.slice(file.indexOf(".") + 1)];

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="take-group">
      <h4>{title}</h4>
      <ul>{children}</ul>
    </section>
  );
}
