/** An edition in, sentences out that say whose plan it is, in which publication, and who made of it what is shown: below pictures, and to cite a view. */
import { citationWordsIn } from "./citation-words.ts";

/** What the edition file says of the document; all but the first three null where it says nothing. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly stage: "DRAFT" | "ADOPTED";
  /** Whose plan it is. */
  readonly organization: string | null;
  readonly note: string | null;
  readonly source: CitedSource;
}

export interface CitedSource {
  readonly title: string | null;
  readonly publisher: string | null;
  /** A year, a month or a day in ISO 8601. */
  readonly date: string | null;
  readonly url: string | null;
  readonly licence: string | null;
}

/** One line for each thing that is to be said of where a picture comes from. */
export function sourceLines(edition: Cited, language: string): readonly string[] {
  const words = citationWordsIn(language);
  const { title, stage, organization, note, source } = edition;
  const named = source.title ?? title;
  const further = [
    ...(stage === "DRAFT" ? words.draft(named) : []),
    ...(source.date === null ? [] : [words.date(source.date)]),
    ...[source.licence, source.url].filter((part) => part !== null),
  ];
  const work = words.work(source.publisher ?? organization ?? "", named, further);
  return [words.made(work, edition.id), ...(note === null ? [] : [words.note(note)])];
}

/**
 * The same with where and when it was seen, as one text.
 *
 * @param address of the view
 * @param date on which it was seen, in ISO 8601
 */
export function citationOf(edition: Cited, language: string, address: string, date: string): string {
  const words = citationWordsIn(language);
  return words.sentences([...sourceLines(edition, language), words.seen(address, words.date(date))]);
}
