/** `policy-graph init` as its users meet it: what is proposed, asked and written, and what is refused. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { laidOut } from "../support/laid-out.ts";
import { SAMPLE } from "../support/sample-document.ts";
import { runMain } from "./run-main.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const mapping = async (name = "plan.mapping.json") => JSON.parse(await readFile(join(folder, name), "utf8"));

const MATRIX =
  "分野,番号,項目名,担当課,海辺の計画,灯台の計画\n学び,1-1,読書の習慣,学務課,○,\n産業,2-1,朝市の再開,水産課,,○\n";
/** What “名称” names, nobody can tell. */
const UNCLEAR = "番号,名称,備考\n1,つどい,新しい\n2,あゆみ,古い\n";

test("the columns with roles, how sure they are, why and with examples; the mapping beside the document; what is still needed", async () => {
  const { code, stdout, stderr } = await runMain(["init", await write("plan.csv", MATRIX)]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Table 1  2 rows, 6 columns");
  expect(stdout).toContain(
    "  番号  code  sure\n    “番号” is a usual head of columns of this kind.\n    e.g. 1-1; 2-1\n",
  );
  expect(stdout).toContain("  海辺の計画  mark  sure");
  expect(stdout).toContain("plan.mapping.json: 6 columns, 6 sure, 0 likely, 0 guessed; no open questions.");
  expect(stdout).toMatch(/The edition of .*plan\.csv cannot be told \(.*plan\.edition\.json does not exist/);
  const { tables } = await mapping();
  expect(tables[0].columns.map((column: { role: string }) => column.role)).toEqual([
    "domain",
    "code",
    "item",
    "department",
    "mark",
    "mark",
  ]);
  expect(await readdir(folder)).toEqual(["plan.csv", "plan.mapping.json"]);
});

test("where nobody can be asked, questions stay open in the mapping: exit 1", async () => {
  const { code, stdout } = await runMain(["init", await write("plan.csv", UNCLEAR)]);
  expect(code).toBe(1);
  expect(stdout).toContain("  名称  ?  open");
  expect(stdout).toContain("3 columns, 2 sure, 0 likely, 0 guessed; 1 open question.");
  expect(stdout).toMatch(/To be decided in .*plan\.mapping\.json.*\n {2}Table 1: What does “名称” name\?/);
  expect((await mapping()).tables[0].columns[1]).toMatchObject({ head: "名称", role: null });
});

test.each([
  ["a number", "3\n", "plan", 0],
  ["a number in full width", "３\n", "plan", 0],
  ["the name of a role that was not offered", "note\n", "note", 1],
  ["an answer that is none, and then one", "seven\n1\n", "item", 0],
  ["nothing but Enter", "\n", null, 1],
  ["the end of the input", "", null, 1],
])("on a terminal questions are asked: %s", async (_what, input, role, expected) => {
  const { code, stderr } = await runMain(["init", await write("plan.csv", UNCLEAR)], { isTerminal: true, input });
  expect(stderr).toContain("Table 1: What does “名称” name?\n  1  item\n  2  initiative\n  3  plan\n");
  expect((await mapping()).tables[0].columns[1].role).toBe(role);
  expect(code).toBe(expected);
});

test("an answer settles what followed from it", async () => {
  await runMain(["init", await write("plan.csv", UNCLEAR)], { isTerminal: true, input: "initiative\n" });
  expect((await mapping()).tables[0].columns.map(({ head, role }: Record<string, string>) => [head, role])).toEqual([
    ["番号", "code"],
    ["名称", "initiative"],
    ["備考", "note"],
  ]);
});

test("a table of which nothing is known may be left out as a whole", async () => {
  const path = await write("plan.csv", `${"あ,い\nう,え\nお,か\n"}`);
  const { code, stderr } = await runMain(["init", path], { isTerminal: true, input: "1\n" });
  expect(stderr).toContain("No row of table “1” looks like the heads of its columns.");
  expect([code, (await mapping()).tables]).toEqual([0, [{ table: "1", ignore: true, columns: [] }]]);
});

test("several files of one plan: a mapping beside the first, its tables by their files", async () => {
  const pillars = await write("pillars.csv", "PillarID,PillarName\nP1,Readers\nP2,Staff\n");
  const actions = await write(
    "actions.csv",
    "PillarID,ActionID,Name\nP1,P1.A1,Visits\nP1,P1.A2,Calls\nP2,P2.A1,Steps\n",
  );
  expect((await runMain(["init", pillars, actions])).code).toBe(0);
  const { tables } = await mapping("pillars.mapping.json");
  expect(tables.map(({ table }: { table: string }) => table)).toEqual(["pillars.csv", "actions.csv"]);
  expect(tables[1].columns.map(({ role }: { role: string }) => role)).toEqual(["parent", "identifier", "initiative"]);
});

test("a mapping that is there is kept, unless --force or --output says otherwise", async () => {
  const path = await write("plan.csv", MATRIX);
  const kept = await write("plan.mapping.json", "mine");
  const refused = await runMain(["init", path]);
  expect([refused.code, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toMatch(/plan\.mapping\.json is there already\. Say --force/);
  expect(await readFile(kept, "utf8")).toBe("mine");
  expect((await runMain(["init", path, "-o", join(folder, "other.json")])).code).toBe(0);
  expect((await mapping("other.json")).version).toBe(1);
  expect((await runMain(["init", "--force", path])).code).toBe(0);
  expect((await mapping()).version).toBe(1);
});

test("prose alone has nothing to map: exit 1, and nothing is written", async () => {
  const { code, stdout } = await runMain(["init", await write("plan.txt", "学びを支えます。\n海を守ります。\n")]);
  expect(code).toBe(1);
  expect(stdout).toBe(
    "plan.txt has no table: it is read as prose, for which a mapping has nothing to say. No mapping was written.\n",
  );
  expect(await readdir(folder)).toEqual(["plan.txt"]);
});

test("a file that cannot be used: exit 2, with what is wrong", async () => {
  const { code, stdout } = await runMain(["init", await write("empty.csv", ""), await write("plan.csv", MATRIX)]);
  expect([code, stdout]).toEqual([2, expect.stringContaining("empty-document")]);
  expect(await readdir(folder)).toEqual(["empty.csv", "plan.csv"]);
  const { code: gone, stderr } = await runMain(["init", join(folder, "gone.csv")]);
  expect([gone, stderr]).toEqual([2, expect.stringContaining("does not exist")]);
  expect((await runMain(["init"])).stderr).toContain("Say which document to look at");
});

test("the schema of mappings", async () => {
  const { code, stdout } = await runMain(["init", "--schema"]);
  expect([code, Object.keys(JSON.parse(stdout).properties)]).toEqual([
    0,
    ["version", "template", "files", "tables", "legend"],
  ]);
});

test("of a PDF file a workbook to look at, which is checked as a document; the file itself is refused", async () => {
  const lines = SAMPLE.split("\n").filter((line) => line.trim() !== "");
  const rows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
  const pdf = laidOut([...lines.filter((line) => !line.includes("\t")), { rows, isRuled: true }]);
  const path = await write("plan.pdf", pdf.bytes);
  expect((await runMain(["check", path])).stdout).toContain("never loaded unseen");
  const { code, stdout, stderr } = await runMain(["init", path]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(
    "Table 表1  p. 1, 4 rows, 5 columns\n  分野 | 番号 | 項目名 | あおぞらプラン | ともしびプラン",
  );
  expect(stdout).toMatch(
    /plan\.xlsx: 1 page, 18 paragraphs and 1 table, as they were found\..*\n {2}policy-graph check .*plan\.xlsx/,
  );
  const checked = await runMain(["check", join(folder, "plan.xlsx")]);
  expect([checked.code, checked.stdout]).toEqual([
    0,
    expect.stringContaining("2 plans, 2 initiatives, 3 items in 2 domains, 3 targets, 3 ○, 3 mentions"),
  ]);
  const again = await runMain(["init", path]);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("plan.xlsx is there already")]);
  const broken = await runMain(["init", await write("broken.pdf", "%PDF-1.4\nnothing")]);
  expect([broken.code, broken.stdout]).toEqual([2, expect.stringContaining("The PDF file is damaged")]);
});
