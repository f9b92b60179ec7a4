/** A line with its passages in, what is marked on it out: from which sign to which, on which cell, what stands there. */
import type { MarkKind } from "../address/address.ts";
import type { Other } from "../detail/detail-query.ts";
import type { Line, StatingPassage } from "./document-query.ts";
import { behindIn, withoutBehind } from "./places.ts";

export interface Fact {
  readonly kind: MarkKind;
  /** Of the node that is to be opened; null of what has no detail of its own. */
  readonly id: string | null;
  readonly label: string;
  /** Of a mark of the matrix, the plan in whose column it stands. */
  readonly planId?: string;
  /** Of a finding: nothing is wrong. */
  readonly isInformation?: boolean;
}

export interface Marked {
  readonly fact: Fact;
  /** Of a row, which of its cells; null elsewhere. */
  readonly cell: number | null;
  /** In UTF-16 units of the line's text, or the cell's. */
  readonly start: number;
  readonly end: number;
}

/** A ○ of the matrix, which no passage states. */
export interface MarkOfMatrix {
  readonly place: string;
  readonly text: string;
  readonly itemId: string;
  readonly planId: string;
  readonly label: string;
}

export function marksOn(line: Line, ofMatrix: readonly MarkOfMatrix[]): readonly Marked[] {
  const stated = line.passages.flatMap((passage) =>
    stretchesOf(line, passage).flatMap((stretch) => factsOf(passage).map((fact) => ({ fact, ...stretch }))),
  );
  const crossings = ofMatrix.flatMap(({ itemId, planId, label, ...at }) =>
    signOn(line, at).map((stretch) => ({ fact: { kind: "Mark", id: itemId, planId, label } as const, ...stretch })),
  );
  return [...stated, ...crossings];
}

/** The sign itself, at its place and nowhere else: a document without a matrix has none. */
function signOn(line: Line, { place, text }: Pick<MarkOfMatrix, "place" | "text">): readonly Stretch[] {
  const cell = line.cellPlaces.indexOf(place);
  if (cell >= 0) {
    const start = line.cells[cell]?.indexOf(text) ?? -1;
    return start < 0 ? [] : [{ cell, start, end: start + text.length }];
  }
  const [, number, column] = /^(\d+):(\d+)$/u.exec(place) ?? [];
  if (line.row !== null || Number(number) !== line.line) return [];
  const start = [...line.text].slice(0, Number(column) - 1).join("").length;
  return line.text.startsWith(text, start) ? [{ cell: null, start, end: start + text.length }] : [];
}

function factsOf(passage: StatingPassage): readonly Fact[] {
  const of = (kind: MarkKind, nodes: readonly Other[], idOf: (id: string) => string | null = (id) => id) =>
    nodes.map(({ id, label }): Fact => ({ kind, id: idOf(id), label }));
  return [
    ...of("Edition", passage.editions, () => null),
    ...of("PolicyDomain", passage.domains),
    ...of("PolicyItem", passage.items),
    ...of("Plan", passage.plans),
    ...of("Initiative", passage.initiatives),
    ...of("Target", passage.targets),
    // What a value or a note is of has the detail in which it stands.
    ...of("Target", passage.measurements, (id) => ownerIn(id, "measurement")),
    ...of("Department", passage.departments),
    ...of("Goal", passage.goals),
    ...of("Note", passage.notes, (id) => ownerIn(id, "note")),
    ...passage.findings.map(
      ({ rule, severity }): Fact => ({
        ...{ kind: "Finding", id: null, label: rule },
        isInformation: severity === "INFORMATION",
      }),
    ),
  ];
}

/** null where the owner is the edition, which has no detail. */
function ownerIn(id: string, part: "measurement" | "note"): string | null {
  const owner = id.replace(new RegExp(`/${part}/\\d+$`, "u"), "");
  return owner.split("/").length > 2 ? owner : null;
}

type Stretch = Pick<Marked, "cell" | "start" | "end">;
type At = Pick<StatingPassage, "place" | "line" | "column" | "text">;

/** Where on this line the passage is: nowhere on one that it does not reach, on several cells where it is of a row's beginning. */
function stretchesOf(line: Line, at: At): readonly Stretch[] {
  if (line.row !== null) return inCells(line, at);
  const own = withoutBehind(at.place);
  if (own === line.place && (behindIn(at.place) > 0 || at.line === null || line.text.startsWith(firstOf(at))))
    return fromOffset(line.text, behindIn(at.place), firstOf(at));
  if (at.line === null || line.line === null) return within(line.text, at.text);
  const pieces = at.text.split("\n");
  const piece = pieces[line.line - at.line];
  if (piece === undefined) return [];
  const before = at.line === line.line ? (at.column ?? 1) - 1 : leadingSpaces(line.text, piece);
  return fromOffset(line.text, before, piece);
}

const firstOf = ({ text }: At) => text.split("\n")[0] ?? "";
/** A further line of a passage has its own white space before it. */
const leadingSpaces = (text: string, piece: string) =>
  text.startsWith(piece) ? 0 : [...text].findIndex((sign) => sign.trim() !== "");

function inCells(line: Line, at: At): readonly Stretch[] {
  const first = line.cellPlaces.indexOf(withoutBehind(at.place));
  if (first < 0) return [];
  // Code and name of a row are two cells.
  return at.text.split("\t").flatMap((piece, index): readonly Stretch[] => {
    const cell = first + index;
    const text = line.cells[cell];
    if (text === undefined || piece === "") return [];
    const behind = index === 0 ? behindIn(at.place) : 0;
    const found = fromOffset(text, behind, piece);
    return (found.length > 0 ? found : [{ start: 0, end: text.length }]).map((stretch) => ({ ...stretch, cell }));
  });
}

/** `offset` in code points. What does not stand there is looked for in the whole text. */
function fromOffset(text: string, offset: number, piece: string): readonly (Stretch & { readonly cell: null })[] {
  const start = [...text].slice(0, offset).join("").length;
  if (piece !== "" && text.startsWith(piece, start)) return [{ cell: null, start, end: start + piece.length }];
  return within(text, piece);
}

function within(text: string, piece: string): readonly (Stretch & { readonly cell: null })[] {
  const start = piece === "" ? -1 : text.indexOf(piece);
  return start < 0 ? [] : [{ cell: null, start, end: start + piece.length }];
}
