/** Parses a 【施策大項目】 list: codes with names that may wrap over the end of a line. */
import { comparableName, differenceOf, proposalsOf } from "../../model/names.ts";
import type { Problem } from "../../model/problem.ts";
import { type ParsedMention, type ParsedRow, type ParseResult, problemAt } from "../parse-result.ts";
import { type Codes, USUAL_CODES } from "../text/item-codes.ts";
import { positionInBlock, type SourceBlock, unwrapped } from "../text/source-text.ts";

/** Names of the matrix's items by code; they decide whether a line goes on with the name above it. */
export interface ItemNames extends Pick<ReadonlyMap<string, string>, "has" | "get"> {
  /** How the document writes codes. */
  readonly codes: Codes;
  /** What may be meant by a text that is no entry. */
  readonly near: (text: string) => readonly string[];
}

export function itemNames(rows: readonly Pick<ParsedRow, "code" | "name">[], codes = USUAL_CODES): ItemNames {
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const entries = [...names].map(([code, name]) => `${code} ${name}`);
  return {
    codes,
    has: (code) => names.has(code),
    get: (code) => names.get(code),
    near: proposalsOf([...entries, ...names.values()]),
  };
}

export function readItemList(block: SourceBlock, names: ItemNames): ParseResult<readonly ParsedMention[]> {
  const problems: Problem[] = [];
  const unexpected = (start: number, end: number) => {
    const text = block.text.slice(start, end);
    const [from, to] = [start + text.length - text.trimStart().length, start + text.trimEnd().length];
    if (from >= to) return;
    problems.push(
      problemAt("item-list-unreadable", "error", positionInBlock(block, from, to), { text, near: names.near(text) }),
    );
  };

  const codes = names.codes.find(block.text);
  unexpected(0, codes[0]?.start ?? block.text.length);
  const mentions = codes.map((code, index): ParsedMention => {
    const limit = codes[index + 1]?.start ?? block.text.length;
    const end = endOfName(block.text, code.end, limit, names.get(code.code));
    unexpected(end, limit);
    const at = positionInBlock(block, code.start, end);
    const name = unwrapped(block.text.slice(code.end, end));
    const hidden = names.codes.findInside(name)[0];
    if (hidden) {
      problems.push(problemAt("code-inside-name/list", "error", at, { code: hidden.code, text: at.text }));
    }
    return { code: code.code, name: name === "" ? null : name, at };
  });
  return { value: mentions, problems };
}

/**
 * Where the name that begins at `start` ends. It ends with its line, unless the next line brings it nearer to the matrix's name
 * for the code (or, for a code the matrix does not know, follows without a blank line).
 */
function endOfName(text: string, start: number, limit: number, matrixName: string | undefined): number {
  const lines = text.slice(start, limit).split("\n");
  let end = start + (lines[0] ?? "").trimEnd().length;
  let offset = start + (lines[0] ?? "").length + 1;
  let name = lines[0] ?? "";
  for (const line of lines.slice(1)) {
    const blank = line.trim() === "";
    if (blank && matrixName === undefined) break;
    if (!blank) {
      if (matrixName !== undefined && !goesOn(name, line, matrixName)) break;
      name += line;
      end = offset + line.trimEnd().length;
    }
    offset += line.length + 1;
  }
  return withoutSeparator(text, start, end);
}

/** At least half of the line must be what the matrix's name still lacks: a chance character in common does not make it a part. */
function goesOn(name: string, line: string, matrixName: string): boolean {
  const gained = differenceOf(name, matrixName) - differenceOf(name + line, matrixName);
  return gained > 0 && gained >= comparableName(line).length / 2;
}

/** Lists may be separated by 、 or ／ as well as by space: the sign behind a name is not part of it. */
function withoutSeparator(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[\s、，,;；/／]/u.test(text[last - 1] ?? "")) last--;
  return last;
}
