/** Random edits of a text, as a careless editor or a broken copy makes them. */
import fc from "fast-check";

type Edit = (text: string) => string;

/** 1 to 6 edits of a document, by lines and by characters. */
export function arbitraryEdits(): fc.Arbitrary<Edit> {
  return fc.array(edit(), { minLength: 1, maxLength: 6 }).map((edits) => {
    const apply: Edit = (text) => edits.reduce((changed, one) => one.apply(changed), text);
    return Object.defineProperty(apply, fc.toStringMethod, { value: () => edits.map(({ name }) => name).join("; ") });
  });
}

const INSERTIONS = [
  "\t",
  "\n",
  "\n\n",
  "○",
  " ○",
  "\t○",
  "〇",
  "、",
  " 1-1 ",
  "9-9",
  "１－１",
  "①",
  "⑤",
  "【施策大項目】",
  "数値目標案\n",
  "\n推進のための取組\n",
  "計\t",
  "\n\t小計\t\t3\t4\n",
  "（",
  "𠮟",
  "\ufeff",
  "\u200b",
  "\f",
  "　",
  "-",
];

function edit(): fc.Arbitrary<{ readonly name: string; readonly apply: Edit }> {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  return fc.oneof(
    onLines("delete line", place, (lines, at) => lines.toSpliced(at, 1)),
    onLines("duplicate line", place, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? "")),
    onLines("swap lines", place, (lines, at) => lines.toSpliced(at, 2, lines[at + 1] ?? "", lines[at] ?? "")),
    onLines("move line to the end", place, (lines, at) => [...lines.toSpliced(at, 1), lines[at] ?? ""]),
    onLines("join lines", place, (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ""}${lines[at + 1] ?? ""}`)),
    onLines("strip tabs", place, (lines, at) => lines.with(at, (lines[at] ?? "").replace(/\t+$/u, ""))),
    fc.tuple(place, fc.nat(12)).map(([at, length]) => ({
      name: `drop ${length + 1} at ${at}`,
      apply: (text: string) => {
        const from = Math.floor(at * text.length);
        return (text.slice(0, from) + text.slice(from + length + 1)).toWellFormed();
      },
    })),
    fc.tuple(place, fc.constantFrom(...INSERTIONS)).map(([at, sign]) => ({
      name: `insert ${JSON.stringify(sign)} at ${at}`,
      apply: (text: string) => {
        const from = Math.floor(at * text.length);
        return (text.slice(0, from) + sign + text.slice(from)).toWellFormed();
      },
    })),
    place.map((at) => ({
      name: `cut at ${at}`,
      apply: (text: string) => text.slice(0, Math.floor((0.3 + 0.7 * at) * text.length)).toWellFormed(),
    })),
  );
}

function onLines(name: string, place: fc.Arbitrary<number>, change: (lines: string[], at: number) => string[]) {
  return place.map((at) => ({
    name: `${name} at ${at}`,
    apply: (text: string) => {
      const lines = text.split("\n");
      return change(lines, Math.floor(at * lines.length)).join("\n");
    },
  }));
}
