/** Reads a document of headings: numbered ones are domains and items; what stands below each is its description, its targets and its initiatives. */

import type { Problem } from "../../model/problem.ts";
import { problemAt } from "../parse-result.ts";
import type { Prose, Source, Table } from "../source/source.ts";
import { departmentEnding } from "../values/department-names.ts";
import { readDepartments } from "../values/read-list.ts";
import { readMeasurements } from "../values/read-measurements.ts";
import { readStatus } from "../values/read-status.ts";
import { isSameUnit } from "../values/units.ts";
import type { AccountInKeeping } from "./account.ts";
import { codedName } from "./coded-name.ts";
import type { OutlineLevels } from "./outline-levels.ts";
import type { Places } from "./places.ts";
import type { Made, PlanInMaking } from "./plan-in-making.ts";

export interface OutlineParts {
  readonly making: PlanInMaking;
  readonly account: AccountInKeeping;
  readonly places: Places;
  readonly problems: Problem[];
  /** Reads a table that stands below a node. */
  readonly readTable: (table: Table, context: Made | null) => void;
  /** Keeps what stands before the first domain, or under a heading without a number. */
  readonly keep: (prose: Prose) => void;
}

/** Words that head a list of initiatives, and those that stand before a target on its line. */
const INITIATIVES =
  /^[【［[〈<]?(?:主な|主要な?|具体的な?|重点的な?)?(?:事業|取組|取り組み|プロジェクト|施策|アクション)(?:内容|一覧)?[】］\]〉>]?[:：]?$/u;
const TARGET =
  /^[【［[〈<]?(?:数値目標|目標指標|成果指標|重要業績評価指標|KPI|指標)(?:[(（]KPI[)）])?[】］\]〉>]?\s*[:：]\s*/iu;

export function readOutline({ blocks }: Source, { levels }: OutlineLevels, parts: OutlineParts): void {
  const { account, places, keep, readTable } = parts;
  let above: readonly Made[] = [];
  let isInitiatives = false;
  for (const block of blocks) {
    const node = above.at(-1) ?? null;
    if (block.kind === "table") {
      if (!block.hidden) readTable(block, node);
      continue;
    }
    const depth = block.headingLevel === null ? -1 : levels.indexOf(block.headingLevel);
    if (depth >= 0) {
      above = [...above.slice(0, depth), headed(block, above.slice(0, depth).at(-1) ?? null, parts)];
      isInitiatives = false;
    } else if (!node) keep(block);
    else if (block.headingLevel !== null && block.headingLevel < (levels[0] ?? 0)) {
      above = [];
      keep(block);
    } else if (INITIATIVES.test(block.text)) {
      isInitiatives = true;
      account.ignore(block);
    } else if (TARGET.test(block.text)) readTarget(block, node, parts);
    else if (isInitiatives && block.listLevel !== null) readInitiative(block, node, parts);
    else {
      isInitiatives = false;
      node.description.push(places(block));
      account.place(block);
    }
  }
}

function headed(block: Prose, owner: Made | null, { making, account, places }: OutlineParts): Made {
  const { code, number, name } = codedName(block.text);
  account.place(block);
  const at = places(block);
  if (!owner) return making.add("domain", { owner: null, code: null, name, number }, at, "heading").node;
  const levelName = null;
  return making.add("item", { owner, code, name, levelName }, at, "heading").node;
}

/** `村外からの生徒数　12人（2024年度）→ 20人（2029年度）`. */
function readTarget(block: Prose, owner: Made, { making, account, places, problems }: OutlineParts): void {
  const at = places(block);
  const text = block.text.replace(TARGET, "");
  const stated = readMeasurements(text);
  const name = stated?.name ?? text;
  account.place(block);
  const { node } = making.add("target", { owner, code: null, name }, at, "target");
  if (!stated && /[0-9０-９]/u.test(text)) problems.push(problemAt("value-in-name", "warning", at, { text }));
  for (const { measurementKind, year, quantity } of stated?.measurements ?? []) {
    node.unit ??= quantity.unit;
    // A value in another unit is kept as words.
    const isOther = quantity.unit !== null && node.unit !== null && !isSameUnit(quantity.unit, node.unit);
    node.values.push({
      measurementKind,
      year: year?.year ?? null,
      value: isOther ? null : quantity.value,
      bound: isOther ? "exactly" : quantity.bound,
      at: { ...at, text: quantity.text },
    });
  }
}

const IN_BRACKETS = /\s*[（(]([^（()）]*(?:[（(][^（()）]*[)）])?[^（()）]*)[)）]\s*$/u;

/** `寮改修事業（教育課・建設課）（再掲：Ⅰ-(1)）`: what brackets say at the end is read, as far as it is known. */
function readInitiative(block: Prose, owner: Made, { making, account, places, problems }: OutlineParts): void {
  const at = places(block);
  account.place(block);
  let name = block.text;
  const notes: string[] = [];
  for (let match = IN_BRACKETS.exec(name); match?.[1] !== undefined; match = IN_BRACKETS.exec(name)) {
    if (!isTelling(match[1])) break;
    notes.unshift(match[1]);
    name = name.slice(0, match.index);
  }
  const { node } = making.add("initiative", { owner, code: null, name }, at, "heading");
  if (owner.kind === "item") making.advance({ initiative: node, item: owner, at, statedName: null });
  for (const note of notes) {
    const [word = "", other] = note.split(/[:：]/u);
    if (readStatus(word)?.kind) {
      node.status ??= note;
      const item = other === undefined ? undefined : referred(other.trim(), making);
      if (item) making.advance({ initiative: node, item, at, statedName: null });
      else if (other !== undefined)
        problems.push(problemAt("reference-unknown/item", "warning", at, { text: other.trim() }));
    } else
      for (const { path, text } of readDepartments(note))
        node.departments.push({ name: path.join("　"), at: { ...at, text } });
  }
}

const isTelling = (text: string) =>
  Boolean(readStatus(text.split(/[:：]/u)[0] ?? "")?.kind) ||
  readDepartments(text).every(({ name }) => departmentEnding(name) !== undefined);

/** `Ⅰ-(1)`: the item of that number in the domain of that number. */
function referred(text: string, making: PlanInMaking): Made | undefined {
  const [, domainCode = "", itemCode = ""] = /^(.+?)[-‐‑–—−－]([（(].+)$/u.exec(text) ?? [];
  const number = codedName(`${domainCode} `).number;
  const isIn = (node: Made) => node.owner?.kind === "domain" && node.owner.number === number;
  const code = codedName(`${itemCode} `).code;
  return (
    making.nodes.find((node) => node.kind === "item" && node.code === code && isIn(node)) ??
    making.nodes.find((node) => node.kind === "item" && node.code === codedName(`${text} `).code)
  );
}
