/** Finds the nodes that ids and short ids name; what names none is refused. */

import { didYouMean } from "../../model/names.ts";
import type { Ask } from "../operation/ask-database.ts";
import { askFile, refuse } from "./question.ts";

export interface FoundNode {
  readonly id: string;
  /** Name of its GraphQL type. */
  readonly kind: string;
}

/** `named`: by the argument they were given for. A short id is what follows the edition's, e.g. `plan/1`. */
export async function findNodes<A extends string>(
  ask: Ask,
  named: Readonly<Record<A, string>>,
  edition: string | null,
): Promise<Readonly<Record<A, FoundNode>>> {
  const rows = await askFile(ask, "find-nodes", { names: Object.values(named), edition });
  const within = (rows[0]?.[0] ?? null) as string | null;
  if (edition !== null && within === null) await refuseEdition(ask, edition);
  const found = Object.entries<string>(named).map(([argument, name]) => {
    const [, , id, kind] = rows.find((row) => row[1] === name) ?? [];
    if (typeof id === "string" && typeof kind === "string") return [argument, { id, kind }];
    const where =
      within === null
        ? ". A short id needs `edition` unless one edition is loaded"
        : `, in edition ${within} or elsewhere. Ids are fields of every node`;
    return refuse(`${argument}: there is no node ${name}${where}.`);
  });
  return Object.fromEntries(found);
}

/** The edition that is given, or the only one there is. */
export async function findEdition(ask: Ask, edition: string | null): Promise<string> {
  const [row] = await askFile(ask, "find-nodes", { names: [""], edition });
  const found = (row?.[0] ?? null) as string | null;
  if (found !== null) return found;
  return edition === null
    ? refuse("edition: which is meant is needed unless one edition is loaded.")
    : refuseEdition(ask, edition);
}

export async function requireEdition(ask: Ask, edition: string): Promise<void> {
  const [row] = await askFile(ask, "find-nodes", { names: [edition], edition });
  if ((row?.[0] ?? null) === null) await refuseEdition(ask, edition);
}

async function refuseEdition(ask: Ask, edition: string): Promise<never> {
  const editions = (await askFile(ask, "edition-ids", {})).map(([id]) => String(id));
  return refuse(`edition: there is no edition ${edition}${didYouMean(edition, editions)}.`);
}
