/** A number from 0 in, a municipality code out that no municipality has: with check digit, of a prefecture from 48 up, of which there is none. */

const PREFECTURES = 47;
const FIRST_PREFECTURE = 48;
/** Five digits have room for so many: 48100 to 94999. */
export const CITY_CODES = PREFECTURES * 900;

/** Neighbours are in different prefectures, as documents that come from all over the country would be. */
export function cityCode(index: number): string {
  if (index < 0 || index >= CITY_CODES) throw new Error(`there are ${CITY_CODES} codes of made-up cities, from 0`);
  const digits = `${FIRST_PREFECTURE + (index % PREFECTURES)}${100 + Math.floor(index / PREFECTURES)}`;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (6 - place), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
}
