/** An edition in, sentences out that say whose plan it is, in which publication, and who made of it what is shown: below pictures, and to cite a view. */
import { type CitationWords, citationWordsIn } from "./citation-words.ts";

/** As in the API. */
export type SummarizedProse =
  | "PREFACE"
  | "DOMAIN_DESCRIPTION"
  | "ITEM_DESCRIPTION"
  | "PLAN_DESCRIPTION"
  | "INITIATIVE_DESCRIPTION";

export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly stage: "DRAFT" | "ADOPTED";
  /** Whose plan it is. */
  readonly organization: string | null;
  /** Of the edition file; null where it has none. */
  readonly note: string | null;
  readonly source: CitedSource;
  /** Prose of which the document has a summary in the place of the publication's own words; empty where all is its own. */
  readonly summarized: readonly SummarizedProse[];
}

/** The publication, as the edition file has it; null where it says nothing. */
interface CitedSource {
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
  const caveat = caveatOf(edition, language);
  return [
    words.made(workOf(edition, words), edition.id),
    ...(caveat === null ? [] : [caveat]),
    ...(edition.note === null ? [] : [words.note(edition.note)]),
  ];
}

/** That its prose is a summary, and no word of the organization's; null where it is not. */
export function caveatOf({ organization, title, summarized }: Cited, language: string): string | null {
  if (summarized.length === 0) return null;
  return citationWordsIn(language).caveat(
    organization ?? title,
    summarized.every((prose) => prose === "PREFACE"),
  );
}

/** The publication in short: `出典：本庄市「総合振興計画」（素案、2026年3月）`. */
export function publicationOf({ source, ...edition }: Cited, language: string): string {
  const words = citationWordsIn(language);
  return words.source(workOf({ ...edition, source: { ...source, licence: null, url: null } }, words));
}

function workOf({ title, stage, organization, source }: Cited, words: CitationWords): string {
  const named = source.title ?? title;
  const further = [
    ...(stage === "DRAFT" ? words.draft(named) : []),
    ...(source.date === null ? [] : [words.date(source.date)]),
    ...[source.licence, source.url].filter((part) => part !== null),
  ];
  return words.work(source.publisher ?? organization ?? "", named, further);
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
