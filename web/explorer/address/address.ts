/** The page's address in, what is to be shown out, and back: everything that a person chose is in it, so that a link restores the view exactly. */

export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const SORTS = ["code", "plans"] as const;
export type Sort = (typeof SORTS)[number];

export interface Address {
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
}

export const START: Address = { language: null, edition: null, least: 0, uncovered: false, sort: "code", node: null };

/** What cannot be read is as if it were not there: an old link shows what it can. */
export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const oneOf = <T extends string>(all: readonly T[], name: string): T | undefined =>
    all.find((one) => one === given.get(name));
  const least = Number(given.get("k") ?? 0);
  return {
    language: oneOf(LANGUAGES, "lang") ?? START.language,
    edition: given.get("edition"),
    least: Number.isInteger(least) && least > 0 ? least : 0,
    uncovered: given.get("uncovered") === "1",
    sort: oneOf(SORTS, "sort") ?? START.sort,
    node: given.get("node"),
  };
}

/** `?…`, or nothing where all is as at the start. */
export function formatAddress({ language, edition, least, uncovered, sort, node }: Address): string {
  const given = new URLSearchParams();
  if (language) given.set("lang", language);
  if (edition) given.set("edition", edition);
  if (least > 0) given.set("k", String(least));
  if (uncovered) given.set("uncovered", "1");
  if (sort !== START.sort) given.set("sort", sort);
  if (node) given.set("node", node);
  // Ids are readable, and slashes are allowed there.
  const text = given.toString().replaceAll("%2F", "/");
  return text === "" ? "" : `?${text}`;
}
