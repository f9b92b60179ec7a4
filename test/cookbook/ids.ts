/** Things of the document in, the ids under which the data model says that they stand out. */
import { readFileSync } from "node:fs";
import type { EditionFacts } from "../../src/ingest/edition-facts.ts";
import { projectFile } from "../../src/project-files.ts";
import { SEED_NAME } from "../support/ingest-text.ts";
import type { Initiative, Item, Place, Plan, Target } from "./plan-document.ts";

/** What the seed's edition file says; every document here is loaded with it. */
export const EDITION: EditionFacts = JSON.parse(readFileSync(projectFile(`seed/${SEED_NAME}.edition.json`), "utf8"));

export const editionId = `${EDITION.municipality.code}/${EDITION.edition.name}`;
export const itemId = ({ code }: Item) => `${editionId}/item/${code}`;
export const domainId = (number: number) => `${editionId}/domain/${number}`;
export const planId = ({ number }: Plan) => `${editionId}/plan/${number}`;
export const initiativeId = ({ plan, position }: Initiative) => `${editionId}/plan/${plan}/initiative/${position}`;
export const targetId = ({ plan, position }: Target) => `${editionId}/plan/${plan}/target/${position}`;
export const findingId = (rule: string, { line, column }: Place) => `${editionId}/finding/${rule}/${line}:${column}`;
