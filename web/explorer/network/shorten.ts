/** A label in, as much of it out as has room beside its node. */

const MOST_CHARACTERS = 14;

export function shorten(label: string): string {
  const characters = [...label];
  return characters.length <= MOST_CHARACTERS ? label : `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`;
}
