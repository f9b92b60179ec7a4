/** Which comparisons of editions are stored or were asked for, and whether they are of what is loaded. */
import { createHash } from "node:crypto";
import { COMPARISON_REASONS, type ComparisonReason, type EditionPair } from "../model/comparison-facts.ts";
import type { RememberedCorrespondence } from "../model/correspondence.ts";
import { fromEnumValue } from "../model/enum-values.ts";
import { EDITION_STAGES, type Edition } from "../model/policy-graph.ts";
import { COMPARING } from "./comparison-rows.ts";
import { cypherText } from "./cypher-file.ts";
import { readAll } from "./read-editions.ts";
import { inWrite, type Store } from "./store.ts";

/** A loaded edition, with what may tell which other it follows. */
export interface LoadedEdition extends Pick<Edition, "id" | "stage" | "periodFrom" | "sourceDate"> {
  readonly organization: string;
}

/** Two editions that are compared, or are to be. */
export interface KnownComparison extends EditionPair {
  /** Whether somebody asked for it; it stays asked for when either edition is loaded again. */
  readonly isRequested: boolean;
  /** Why it was made; null where it is not there. */
  readonly reason: ComparisonReason | null;
  /** Whether it is what this version of the program makes of what is loaded, and of what people say. */
  readonly isCurrent: boolean;
  /** What people say of the two. */
  readonly stated: Stated;
}

/** By id; of one organization, or of all. */
export async function readLoadedEditions(
  store: Store,
  organization: string | null = null,
): Promise<readonly LoadedEdition[]> {
  const rows = await readAll(store, "compare/editions", { organization });
  return rows.map(({ organization, id, stage, periodFrom, sourceDate }) => ({
    organization: String(organization),
    id: String(id),
    stage: EDITION_STAGES.find((one) => one === fromEnumValue(String(stage))) ?? "draft",
    periodFrom: typeof periodFrom === "number" ? periodFrom : null,
    sourceDate: typeof sourceDate === "string" ? sourceDate : null,
  }));
}

/** Those in which an edition of the organization is, or all. */
export async function readKnownComparisons(
  store: Store,
  organization: string | null = null,
): Promise<readonly KnownComparison[]> {
  const rows = await readAll(store, "compare/comparisons", { organization });
  return rows.map((row) => {
    const stated = statedIn(row.stated);
    return {
      stated,
      oldId: String(row.oldId),
      newId: String(row.newId),
      isRequested: row.isRequested === true,
      reason: COMPARISON_REASONS.find((one) => one === fromEnumValue(String(row.reason))) ?? null,
      isCurrent:
        row.comparing === COMPARING &&
        row.oldDigest === row.oldDigestNow &&
        row.newDigest === row.newDigestNow &&
        row.statedDigest === stated.digest,
    };
  });
}

/** Both editions are there; asking twice is asking once. */
export async function requestComparison(store: Store, { oldId, newId }: EditionPair): Promise<void> {
  await inWrite(store, (tx) => tx.run(cypherText("compare/request"), { oldEdition: oldId, newEdition: newId }));
}

/** What people say of the two from now on; none: nothing. Both editions are there. */
export async function setStated(
  store: Store,
  { oldId, newId }: EditionPair,
  remembered: readonly RememberedCorrespondence[],
): Promise<void> {
  const stated = remembered.map((one) => JSON.stringify(one));
  await inWrite(store, (tx) =>
    tx.run(cypherText("compare/set-stated"), { oldEdition: oldId, newEdition: newId, stated }),
  );
}

export interface Stated {
  readonly remembered: readonly RememberedCorrespondence[];
  readonly digest: string;
}

export async function readStated(store: Store, { oldId, newId }: EditionPair): Promise<Stated> {
  const [row] = await readAll(store, "compare/stated", { oldEdition: oldId, newEdition: newId });
  return statedIn(row?.stated);
}

function statedIn(value: unknown): Stated {
  const stated: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  return {
    remembered: stated.map((one) => JSON.parse(one) as RememberedCorrespondence),
    digest: digestOfStated(stated),
  };
}

const digestOfStated = (stated: readonly string[]) =>
  stated.length === 0 ? "" : createHash("sha256").update(JSON.stringify(stated)).digest("hex").slice(0, 16);

/** The comparison itself stays until it is looked at what is wanted. */
export async function withdrawRequest(store: Store, { oldId, newId }: EditionPair): Promise<void> {
  await inWrite(store, (tx) => tx.run(cypherText("compare/withdraw"), { oldEdition: oldId, newEdition: newId }));
}
