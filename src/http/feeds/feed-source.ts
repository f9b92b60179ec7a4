/** What feeds are made of: where editions come from, what is asked of them, and the names of those that are of no view. */
import type { Piece } from "../../export/format.ts";
import type { OldAndNewFormat } from "../../export/old-and-new/formats.ts";
import type { PublishedEdition, RecentLoad } from "../../store/read-editions.ts";
import type { Language } from "../../template/words.ts";
import type { FeedRequest } from "./feed-request.ts";

/** The table of old and new. */
export const COMPARISON = "old-and-new";
/** What was loaded lately. */
export const CHANGES = "changes.atom";

/** Whoever starts the server says how editions are listed and read, with all that follows from their facts. */
export interface FeedSource {
  /** Those in the database now, sorted by id. */
  readonly editions: () => Promise<readonly PublishedEdition[]>;
  /** The file, in pieces, as often as it is asked for, of what the database holds now; null where the edition is not there. */
  readonly write: (file: EditionFile, signal: AbortSignal) => Promise<(() => Iterable<Piece>) | null>;
  /**
   * Of several editions in one picture, likewise; null where one of them is not there.
   *
   * @throws Refusal where they are too large together
   * @throws UnsupportedExport where the format holds one edition
   */
  readonly writeTogether: (files: EditionsFile, signal: AbortSignal) => Promise<(() => Iterable<Piece>) | null>;
  /**
   * The table of old and new, likewise.
   *
   * @throws Refusal where an edition is too large to be compared beside other work
   */
  readonly compare: (file: ComparisonFile) => Promise<(() => Iterable<Piece>) | null>;
  /** What was loaded lately, the latest first. */
  readonly changes: (since: string | null, limit: number) => Promise<readonly RecentLoad[]>;
}

export interface EditionFile extends Pick<FeedRequest, "view" | "format" | "selection" | "language"> {
  /** Its id. */
  readonly edition: string;
}

export interface EditionsFile extends Omit<EditionFile, "edition"> {
  /** Two ids or more. */
  readonly editions: readonly string[];
}

export interface ComparisonFile {
  /** Ids of the editions. */
  readonly old: string;
  readonly next: string;
  readonly language: Language;
  /** With what is as it was. */
  readonly all: boolean;
  readonly format: OldAndNewFormat;
}
