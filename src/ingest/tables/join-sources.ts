/** Several files of one plan, such as its tables one by one, as one source: each table bears its file's name, and each place says the file. */
import type { Block, Cell, Source } from "../source/source.ts";

/** One file stays as it is. Name and format are the first one's. */
export function joinSources(sources: readonly [Source, ...Source[]]): Source {
  const [first] = sources;
  if (sources.length === 1) return first;
  return { name: first.name, format: first.format, blocks: sources.flatMap(blocksOf) };
}

function blocksOf({ name, blocks }: Source): readonly Block[] {
  const placed = (place: string) => `${name}!${place}`;
  const cellOf = (cell: Cell): Cell => ({ ...cell, place: placed(cell.place) });
  return blocks.map((block) =>
    block.kind === "prose"
      ? { ...block, place: placed(block.place) }
      : {
          ...block,
          name: block.name === null ? name : `${name} ${block.name}`,
          place: placed(block.place),
          rows: block.rows.map((row) => row.map(cellOf)),
        },
  );
}
