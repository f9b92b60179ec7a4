/** Every Japanese string of the pages, listed in one file with where it stands: for somebody to read at one go, and to see what a change makes of it. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseAst } from "vite";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

test("every Japanese string of the explorer and of GraphiQL is listed in one file", async () => {
  const files = await Promise.all(
    ["explorer", "graphiql", "shared"].map((part) => sourcesBelow(join(ROOT, "web", part))),
  );
  const parts: string[] = [];
  for (const file of files.flat().sort()) {
    const strings = stringsOf(await readFile(file, "utf8"));
    if (strings.length > 0) parts.push([`# ${relative(ROOT, file)}`, ...strings].join("\n"));
  }
  expect(parts.length).toBeGreaterThan(10);
  await expect(`${parts.join("\n\n")}\n`).toMatchFileSnapshot("../golden/words-in-japanese.txt");
});

test("what is listed is strings with their names, not comments", () => {
  const source = `/** 注 */
    const JA = { title: "題", count: (n: number) => \`\${n + 1} 件\${n > 1 ? "以上" : ""}\`, en: "x" };
    const Part = () => <p title="名">文 <b>{JA.title}</b></p>;`;
  expect(stringsOf(source)).toEqual(["title: 題", 'count: {n + 1} 件{n > 1 ? "以上" : ""}', "title: 名", "文"]);
});

async function sourcesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** In the order of the source, each with the name of the property that holds it; what a template has between its braces is as in the source. */
function stringsOf(source: string): readonly string[] {
  const found: string[] = [];
  const say = (name: string, text: string) => {
    const line = text.replaceAll(/\s+/g, " ").trim();
    if (JAPANESE.test(line)) found.push(name === "" ? line : `${name}: ${line}`);
  };
  const walk = (node: unknown, name: string): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, name);
    if (!isSyntax(node)) return;
    if (node.type === "Literal" && typeof node.value === "string") say(name, node.value);
    else if (node.type === "JSXText") say("", String(node.value));
    else if (node.type === "TemplateLiteral")
      say(name, source.slice(node.start + 1, node.end - 1).replaceAll("${", "{"));
    else {
      const own = nameOf(node) ?? name;
      for (const part of Object.values(node)) walk(part, own);
    }
  };
  walk(parseAst(source, { lang: "tsx" }), "");
  return found;
}

const isSyntax = (node: unknown): node is Syntax & Readonly<Record<string, unknown>> =>
  typeof node === "object" && node !== null && "type" in node;

function nameOf(node: Readonly<Record<string, unknown>>): string | undefined {
  const key = node.type === "Property" ? node.key : node.type === "JSXAttribute" ? node.name : undefined;
  if (!isSyntax(key)) return undefined;
  return String(key.name ?? key.value ?? "");
}
