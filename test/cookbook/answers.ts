/** All expected answers, in the order of the cookbook. */
import type { Answers } from "./answer.ts";
import { domains } from "./answers/domains.ts";
import { nearestOnes } from "./answers/nearest.ts";
import { overlaps } from "./answers/overlaps.ts";
import { paths } from "./answers/paths.ts";
import { places } from "./answers/places.ts";
import { plansAndItems } from "./answers/plans-and-items.ts";
import { search } from "./answers/search.ts";
import { sets } from "./answers/sets.ts";

export const ANSWERS: Answers = {
  ...plansAndItems,
  ...places,
  ...domains,
  ...sets,
  ...overlaps,
  ...nearestOnes,
  ...search,
  ...paths,
};

/** Root fields in whose lists the order is a matter of relevance, which the document does not decide. */
export const UNRANKED: ReadonlySet<string> = new Set(["search"]);
