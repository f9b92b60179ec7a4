/** A table of correspondences that somebody went through in, what it confirms and rejects out. */
import { readSource } from "../ingest/source/read-source.ts";
import type { Cell, Source } from "../ingest/source/source.ts";
import { nodesByKind } from "../match/nodes-by-kind.ts";
import { answerIn, type CorrespondenceColumn, columnNamed, kindNamed } from "../match/words-of-correspondences.ts";
import { MATCHED_KINDS, type MatchedKind, type StatedCorrespondence } from "../model/correspondence.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { fileBeside, isThere, readFileAlone } from "./read-document.ts";
import { UsageError } from "./usage-error.ts";

/** Beside the document of the new edition: `plan.correspondences.xlsx`, or `.csv`. */
const ENDINGS = [".correspondences.xlsx", ".correspondences.csv"];

/**
 * Of the file that is named, or that stands beside the new edition's document; null where there is none.
 *
 * @throws UsageError where it is no such table, or names what the editions do not have; each row that is wrong is named
 */
export async function readStatedCorrespondences(
  named: string | null,
  nextDocument: string,
  old: PolicyGraph,
  next: PolicyGraph,
): Promise<readonly StatedCorrespondence[] | null> {
  const file = named ?? (await correspondencesBeside(nextDocument));
  if (file === null) return null;
  const { source, problems } = await readSource(await readFileAlone(file));
  const rows = source === null ? undefined : rowsIn(source);
  if (!rows)
    throw new UsageError(
      `${file} is no table of correspondences${problems[0] ? ` (${problems[0].message})` : ""}. Expected one as policy-graph match writes it, with the columns 種類 (Kind), 旧 (Old), 新 (New) and 確認 (Confirmed).`,
    );
  return stated(rows, file, old, next);
}

/** null where there is no such file. */
export async function correspondencesBeside(document: string): Promise<string | null> {
  for (const file of ENDINGS.map((ending) => fileBeside(document, ending))) if (await isThere(file)) return file;
  return null;
}

interface Row {
  readonly place: string;
  readonly cells: Readonly<Partial<Record<CorrespondenceColumn, string>>>;
}

const NEEDED: readonly CorrespondenceColumn[] = ["kind", "old", "new", "answer"];

/** Of the first table that has the columns. */
function rowsIn({ blocks }: Source): readonly Row[] | undefined {
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const [index, row] of block.rows.entries()) {
      const columns = new Map(row.flatMap((cell) => withColumn(cell)));
      if (!NEEDED.every((column) => [...columns.values()].includes(column))) continue;
      return block.rows.slice(index + 1).map((cells) => ({
        place: cells[0]?.place ?? "",
        cells: Object.fromEntries(
          cells.flatMap((cell) => {
            const column = columns.get(cell.column);
            return column ? [[column, cell.text.trim()] as const] : [];
          }),
        ),
      }));
    }
  }
  return undefined;
}

function withColumn(cell: Cell): readonly (readonly [number, CorrespondenceColumn])[] {
  const column = columnNamed(cell.text);
  return column ? [[cell.column, column]] : [];
}

function stated(
  rows: readonly Row[],
  file: string,
  old: PolicyGraph,
  next: PolicyGraph,
): readonly StatedCorrespondence[] {
  const [olds, news] = [idsIn(old), idsIn(next)];
  const wrong: string[] = [];
  const confirmed = new Map<string, string>();
  const found = rows.flatMap(({ place, cells }): readonly StatedCorrespondence[] => {
    const answer = answerIn(cells.answer ?? "");
    if (answer === null) return [];
    const kind = kindNamed(cells.kind ?? "");
    if (answer === undefined) wrong.push(`${place}: ${JSON.stringify(cells.answer)} is neither ○ (yes) nor × (no)`);
    if (!kind) wrong.push(`${place}: ${JSON.stringify(cells.kind ?? "")} is no kind of node`);
    if (!answer || !kind) return [];
    const idsOf = (text: string, ids: ReadonlyMap<string, MatchedKind>, { edition }: PolicyGraph, side: string) =>
      text
        .split(/[\n;；]/u)
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .flatMap((part) => {
          const id = `${edition.id}/${part}`;
          if (ids.get(id) === kind) return [id];
          wrong.push(`${place}: the ${side} edition has no ${kind} ${part}`);
          return [];
        });
    const one = {
      ...{ kind, basis: answer },
      oldIds: idsOf(cells.old ?? "", olds, old, "old"),
      newIds: idsOf(cells.new ?? "", news, next, "new"),
    };
    if (one.oldIds.length + one.newIds.length === 0) return [];
    if (answer === "confirmed")
      for (const key of [...one.oldIds.map((id) => `old ${id}`), ...one.newIds.map((id) => `new ${id}`)]) {
        const other = confirmed.get(key);
        if (other !== undefined)
          wrong.push(`${place}: ${key.split("/").slice(2).join("/")} is confirmed at ${other} already`);
        confirmed.set(key, place);
      }
    return [one];
  });
  if (wrong.length > 0)
    throw new UsageError(
      `${file} does not fit these editions: ${wrong.slice(0, 10).join("; ")}${wrong.length > 10 ? `; and ${wrong.length - 10} more` : ""}.`,
    );
  return found;
}

function idsIn(graph: PolicyGraph): ReadonlyMap<string, MatchedKind> {
  const nodes = nodesByKind(graph);
  return new Map(MATCHED_KINDS.flatMap((kind) => nodes[kind].map(({ id }) => [id, kind] as const)));
}
