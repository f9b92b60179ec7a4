/**
 * A compound file (the container of .xls) before a library reads it: one whose numbers of sectors cannot be, or whose chains of sectors run in circles, is damaged,
 * and would be read for ever.
 * Follows [MS-CFB]: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-cfb/
 */

import type { Wording } from "../../model/messages/wording.ts";

const HEADER = 512;
/** In the header: where each number stands, and how many of the sectors of the FAT it names itself. */
const AT = { shift: 30, fatCount: 44, miniFatCount: 64, difatStart: 68, difatCount: 72, difat: 76 } as const;
const NAMED_IN_HEADER = 109;
/** Sectors from here on are none: free, or the end of a chain. */
const NO_SECTOR = 0xfffffffa;

/** What is wrong with it; undefined where nothing is that would keep a reader busy. */
export function compoundFileDamage(bytes: Uint8Array): Wording | undefined {
  if (bytes.length < HEADER) return { en: "it ends within its header", ja: "先頭の情報が途中で切れています" };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(AT.shift, true);
  if (shift !== 9 && shift !== 12)
    return { en: "its sectors have a size that there is not", ja: "区画の大きさが正しくありません" };
  const size = 2 ** shift;
  const sectors = Math.ceil(bytes.length / size);
  for (const at of [AT.fatCount, AT.miniFatCount, AT.difatCount])
    if (view.getUint32(at, true) > sectors)
      return {
        en: "it says that it has more sectors than it can hold",
        ja: "区画の数が、ファイルの大きさを超えています",
      };
  const fat = sectorsOfFat(view, size, sectors);
  if (!fat) return { en: "the list of its sectors runs in a circle", ja: "区画の一覧が循環しています" };
  return runsInCircle(fat, view, size)
    ? { en: "its sectors follow each other in a circle", ja: "区画のつながりが循環しています" }
    : undefined;
}

const offsetOf = (sector: number, size: number) => (sector + 1) * size;
const isThere = (sector: number, view: DataView, size: number) =>
  sector < NO_SECTOR && offsetOf(sector, size) + size <= view.byteLength;

/** undefined where the list goes on for more sectors than there are. */
function sectorsOfFat(view: DataView, size: number, sectors: number): readonly number[] | undefined {
  const found = Array.from({ length: NAMED_IN_HEADER }, (_, n) => view.getUint32(AT.difat + 4 * n, true));
  let next = view.getUint32(AT.difatStart, true);
  for (let walked = 0; isThere(next, view, size); walked += 1) {
    if (walked > sectors) return undefined;
    const start = offsetOf(next, size);
    for (let at = start; at < start + size - 4; at += 4) found.push(view.getUint32(at, true));
    next = view.getUint32(start + size - 4, true);
  }
  return found.filter((sector) => isThere(sector, view, size));
}

/** Each sector has one that follows it: whoever walks on from any of them comes to an end, or there is a circle. */
function runsInCircle(fat: readonly number[], view: DataView, size: number): boolean {
  const follows = fat.flatMap((sector) => {
    const start = offsetOf(sector, size);
    return Array.from({ length: size / 4 }, (_, n) => view.getUint32(start + 4 * n, true));
  });
  const walk = new Uint32Array(follows.length);
  for (let from = 0; from < follows.length; from += 1) {
    for (let at = from; at < follows.length && walk[at] === 0; at = follows[at] ?? NO_SECTOR) {
      walk[at] = from + 1;
      if (walk[follows[at] ?? NO_SECTOR] === from + 1) return true;
    }
  }
  return false;
}
