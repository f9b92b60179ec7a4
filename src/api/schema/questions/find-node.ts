/** An id or a short id in, the node it names out; what names none is refused. */
import { didYouMean } from "../../../model/names.ts";
import { refuse } from "./refuse.ts";
import { type QuestionContext, runQuery } from "./run-query.ts";

export interface FoundNode {
  readonly id: string;
  /** Name of its GraphQL type. */
  readonly kind: string;
}

/** `argument` is the one it was given for. A short id is what follows the edition's, e.g. `plan/1`. */
export async function findNode(
  context: QuestionContext,
  argument: string,
  given: string,
  edition: string | null,
): Promise<FoundNode> {
  const whole = await kindOf(context, given);
  if (whole !== undefined) return { id: given, kind: whole };
  const editions = edition === null ? await editionIds(context) : [await findEdition(context, edition)];
  const [only] = editions;
  if (only !== undefined && editions.length === 1) {
    const id = `${only}/${given}`;
    const kind = await kindOf(context, id);
    if (kind !== undefined) return { id, kind };
    return refuse(
      `${argument}: there is no node ${given}, in edition ${only} or elsewhere. Ids are fields of every node.`,
    );
  }
  return refuse(
    `${argument}: there is no node ${given}. A short id needs \`edition\` where ${editions.length} editions are loaded.`,
  );
}

/** The id itself, if there is such an edition. */
export async function findEdition(context: QuestionContext, edition: string): Promise<string> {
  const editions = await editionIds(context);
  if (editions.includes(edition)) return edition;
  return refuse(`edition: there is no edition ${edition}${didYouMean(edition, editions)}.`);
}

export async function editionIds(context: QuestionContext): Promise<readonly string[]> {
  return (await runQuery(context, "edition-ids", {})).map(({ id }) => String(id));
}

async function kindOf(context: QuestionContext, id: string): Promise<string | undefined> {
  const [row] = await runQuery(context, "find-node", { id });
  return row && String(row.kind);
}
