/** Ids of nodes: readable, stable between loads of the same document, unique over all editions. */

/** A text of the document as a part of an id: a slash would begin another part, and white space would end it in a file. */
export const idPart = (text: string) => text.replace(/[/\s]+/gu, "_");
export const editionId = (organization: string, editionName: string) => `${organization}/${editionName}`;
/** The id of the organization whose edition has this id. */
export const organizationOf = (edition: string) => edition.split("/", 1)[0] ?? "";
export const domainId = (edition: string, number: number) => `${edition}/domain/${number}`;
export const itemId = (edition: string, code: string) => `${edition}/item/${code}`;
export const planId = (edition: string, number: number) => `${edition}/plan/${number}`;
/** Of what has no code: its place among the items. */
export const uncodedItemId = (edition: string, position: number) => `${edition}/item/~${position}`;
export const initiativeId = (owner: string, position: number) => `${owner}/initiative/${position}`;
export const targetId = (owner: string, position: number) => `${owner}/target/${position}`;
export const measurementId = (target: string, position: number) => `${target}/measurement/${position}`;
export const departmentId = (edition: string, name: string) => `${edition}/department/${idPart(name)}`;
export const noteId = (node: string, position: number) => `${node}/note/${position}`;
/** Of a scheme that all editions share, e.g. `sdg/11`, `sdg/11.2`. */
export const sharedGoalId = (scheme: "sdg", code: string) => `${scheme}/${code}`;
export const goalId = (edition: string, scheme: string, name: string) =>
  `${edition}/goal/${idPart(scheme)}/${idPart(name)}`;
/** `place` as a `Position` has it. */
export const passageId = (edition: string, place: string) => `${edition}/passage/${place}`;
/** Of the document's text. */
export const documentLineId = (edition: string, position: number) => `${edition}/document/${position}`;
/** Plans by number, in their order. */
export const planOverlapId = (edition: string, plans: readonly number[]) =>
  `${edition}/plan-overlap/${plans.join("+")}`;
/** Initiatives as `<plan number>.<position>`, in document order. */
export const initiativeOverlapId = (edition: string, initiatives: readonly string[]) =>
  `${edition}/initiative-overlap/${initiatives.join("+")}`;
export const domainCoverageId = (edition: string, domain: number, plan: number) =>
  `${edition}/domain-coverage/${domain}:${plan}`;
/** Below the new edition's, so that it goes with it: `<new edition>/comparison/<old edition>`. */
export const comparisonId = (newEdition: string, oldEdition: string) => `${newEdition}/comparison/${oldEdition}`;
export const comparisonPartId = (
  comparison: string,
  part: "correspondence" | "crossing-change" | "overlap-change",
  position: number,
) => `${comparison}/${part}/${position}`;
