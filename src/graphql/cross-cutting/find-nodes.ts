/** Ids and short ids in, the nodes they name out; what names none is refused. */
import { didYouMean } from "../../model/names.ts";
import { refuse } from "./refuse.ts";
import { type QuestionContext, runQuery } from "./run-query.ts";

export interface FoundNode {
  readonly id: string;
  /** Name of its GraphQL type. */
  readonly kind: string;
}

/** `named`: by the argument they were given for. A short id is what follows the edition's, e.g. `plan/1`. */
export async function findNodes<A extends string>(
  context: QuestionContext,
  named: Readonly<Record<A, string>>,
  edition: string | null,
): Promise<Readonly<Record<A, FoundNode>>> {
  const rows = await runQuery(context, "find-nodes", { names: Object.values(named), edition });
  const within = rows[0]?.edition ?? null;
  if (edition !== null && within === null) await refuseEdition(context, edition);
  const found = Object.entries<string>(named).map(([argument, name]) => {
    const { id, kind } = rows.find((row) => row.name === name) ?? {};
    if (typeof id === "string" && typeof kind === "string") return [argument, { id, kind }];
    const where =
      within === null
        ? ". A short id needs `edition` unless one edition is loaded"
        : `, in edition ${within} or elsewhere. Ids are fields of every node`;
    return refuse(`${argument}: there is no node ${name}${where}.`);
  });
  return Object.fromEntries(found);
}

export async function requireEdition(context: QuestionContext, edition: string): Promise<void> {
  const [row] = await runQuery(context, "find-nodes", { names: [edition], edition });
  if (row?.edition === null) await refuseEdition(context, edition);
}

async function refuseEdition(context: QuestionContext, edition: string): Promise<never> {
  return refuse(`edition: there is no edition ${edition}${didYouMean(edition, await editionIds(context))}.`);
}

export async function editionIds(context: QuestionContext): Promise<readonly string[]> {
  return (await runQuery(context, "edition-ids", {})).map(({ id }) => String(id));
}
