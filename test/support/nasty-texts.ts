/** Random texts of cells that readers and writers of tables are known to stumble over. */
import fc from "fast-check";

const PIECES = [
  ...[
    '"',
    '""',
    ",",
    ";",
    "|",
    "\t",
    "'",
    "<b>",
    "&amp;",
    "&",
    "\\",
    "=A1+1",
    "#N/A",
    "1月2日",
    "1-1",
    "１－１",
    "　",
    " ",
  ],
  ...["○", "◎", "重点1 海辺", "支え合い", "𠮟", "é", "0", "58%", "-", "*a*", "_b_", "`c`", "[d](e)", "#", "1.", "~"],
];

/** Trimmed; with line breaks where `lines` says so. Empty texts are common in tables. */
export function nastyText({
  lines = true,
  without = /$^/u,
}: {
  lines?: boolean;
  without?: RegExp;
} = {}): fc.Arbitrary<string> {
  const pieces = [...PIECES, ...(lines ? ["\n", "\n\n"] : [])].filter((piece) => !without.test(piece));
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join("").trim());
  return fc.oneof({ weight: 1, arbitrary: fc.constant("") }, { weight: 3, arbitrary: text });
}

/** At least `width` columns wide and one row high; every row as wide as the others. */
export function nastyTable(text: fc.Arbitrary<string>, least = 2): fc.Arbitrary<readonly (readonly string[])[]> {
  return fc
    .tuple(fc.integer({ min: least, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([width, height]) =>
      fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
    .filter((rows) => rows.flat().some((cell) => cell !== ""));
}
