/** Things of the document in, the ids under which the data model says that they stand out. */
import { SEED_EDITION, SEED_FACTS } from "../support/checked-graph.ts";
import type { Initiative, Item, Place, Plan, Target } from "./plan-document.ts";

/** Every document here is loaded with the facts of the seed's edition. */
export const EDITION = SEED_FACTS;

export const editionId = SEED_EDITION;
export const itemId = ({ code }: Item) => `${editionId}/item/${code}`;
export const domainId = (number: number) => `${editionId}/domain/${number}`;
export const planId = ({ number }: Plan) => `${editionId}/plan/${number}`;
export const initiativeId = ({ plan, position }: Initiative) => `${editionId}/plan/${plan}/initiative/${position}`;
export const targetId = ({ plan, position }: Target) => `${editionId}/plan/${plan}/target/${position}`;
export const findingId = (rule: string, { line, column }: Place) => `${editionId}/finding/${rule}/${line}:${column}`;
