/**
 * The records of an .xls file before a library reads them: one of a formula that ends within the formula would be read for ever.
 * Follows [MS-XLS]: https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-xls/
 */

/** By type of record: how many bytes stand before a formula, and where among them the number of its bytes does. */
const FORMULAS: ReadonlyMap<number, readonly [before: number, lengthAt: number]> = new Map<
  number,
  readonly [number, number]
>([
  [0x0006, [22, 20]],
  [0x0206, [22, 20]],
  [0x0406, [22, 20]],
  [0x0021, [14, 12]],
  [0x0221, [14, 12]],
  [0x00bc, [10, 8]],
  [0x04bc, [10, 8]],
]);

interface Stream {
  readonly name: string;
  /** Storages have none. */
  readonly content?: ArrayLike<number>;
}

/** Whether a formula in it ends where its record does not. */
export function hasCutFormula({ FileIndex: streams }: { readonly FileIndex: readonly Stream[] }): boolean {
  return streams
    .filter(({ name }) => /^(?:workbook|book)$/iu.test(name))
    .some(({ content = [] }) => hasCut(Uint8Array.from(content)));
}

function hasCut(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const [before, lengthAt] = FORMULAS.get(type) ?? [0, 0];
    if (before > 0) {
      if (length < before || at + 4 + length > stream.length) return true;
      if (before + view.getUint16(at + 4 + lengthAt, true) > length) return true;
    }
    at += 4 + length;
  }
  return false;
}
