/** The page's address in, what is to be shown out, and back: everything that a person chose is in it, so that a link restores the view exactly. */

export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const VIEWS = ["matrix", "overlaps", "findings"] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ["code", "plans"] as const;
export type Sort = (typeof SORTS)[number];

export interface Address {
  readonly view: View;
  /** null: the browser's. */
  readonly language: Language | null;
  /** Id of the edition; null: the only one, or the first. */
  readonly edition: string | null;
  /** Only items that at least so many plans cover. */
  readonly least: number;
  /** Only items that no plan covers. */
  readonly uncovered: boolean;
  readonly sort: Sort;
  /** Id of the node whose detail is open, below the edition's: `item/4-4`. */
  readonly node: string | null;
  /** Id of the overlap that is looked at, below the edition's: `plan-overlap/1+2`. */
  readonly overlap: string | null;
}

export const START: Address = {
  view: "matrix",
  language: null,
  edition: null,
  least: 0,
  uncovered: false,
  sort: "code",
  node: null,
  overlap: null,
};

/** What cannot be read is as if it were not there: an old link shows what it can. */
export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const oneOf = <T extends string>(all: readonly T[], name: string): T | undefined =>
    all.find((one) => one === given.get(name));
  const least = Number(given.get("k") ?? 0);
  return {
    view: oneOf(VIEWS, "view") ?? START.view,
    language: oneOf(LANGUAGES, "lang") ?? START.language,
    edition: given.get("edition"),
    least: Number.isInteger(least) && least > 0 ? least : 0,
    uncovered: given.get("uncovered") === "1",
    sort: oneOf(SORTS, "sort") ?? START.sort,
    node: given.get("node"),
    overlap: given.get("overlap"),
  };
}

/** `?…`, or nothing where all is as at the start. */
export function formatAddress({ view, language, edition, least, uncovered, sort, node, overlap }: Address): string {
  const given = new URLSearchParams();
  if (view !== START.view) given.set("view", view);
  if (language) given.set("lang", language);
  if (edition) given.set("edition", edition);
  if (least > 0) given.set("k", String(least));
  if (uncovered) given.set("uncovered", "1");
  if (sort !== START.sort) given.set("sort", sort);
  if (node) given.set("node", node);
  if (overlap) given.set("overlap", overlap);
  // Ids are readable, and slashes are allowed there.
  const text = given.toString().replaceAll("%2F", "/");
  return text === "" ? "" : `?${text}`;
}
