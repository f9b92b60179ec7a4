/** HTML pages: what a reader of the page sees, as blocks with places; tables with spans and within each other. */
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { runs } from "../../support/effort.ts";
import { nastyTable, nastyText } from "../../support/nasty-texts.ts";
import {
  cellAt,
  cellsIn,
  filledGrid,
  gridOfTable,
  problemCodes,
  proseIn,
  sourceOf,
  tablesIn,
  textsOf,
} from "../../support/read-sources.ts";
import { textAt } from "../../support/text-positions.ts";

const escaped = (text: string) => text.replace(/[<&>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
const read = (body: string) => sourceOf("a.html", `<!doctype html>\n<title>題</title>\n${body}`);

test("headings, paragraphs and lists, line by line, each at its place", async () => {
  const body =
    '<h2>見<b>出</b>し</h2>\n<p>一行目<br>\n  二行目 <a href="x">続き</a></p>\n<ul><li>あ<ol start="3"><li>い<li>う</ol></ul>地の文<pre> x\n  y</pre>';
  const text = `<!doctype html>\n${body}`;
  const source = await sourceOf("a.html", text);
  expect(
    proseIn(source).map(({ text: line, headingLevel, listLevel, listNumber, place }) => [
      place,
      line,
      headingLevel,
      listLevel,
      listNumber,
    ]),
  ).toEqual([
    ["2:5", "見出し", 2, null, null],
    ["3:4", "一行目", null, null, null],
    ["4:3", "二行目 続き", null, null, null],
    ["5:9", "あ", null, 1, null],
    ["5:28", "い", null, 2, 3],
    ["5:33", "う", null, 2, 4],
    ["5:44", "地の文", null, null, null],
    ["5:53", "x", null, null, null],
    ["6:3", "y", null, null, null],
  ]);
  for (const { place, text: line } of proseIn(source)) {
    const [number = 0, column = 0] = place.split(":").map(Number);
    expect(textAt(text, { line: number, column }, line.slice(0, 1))).toBe(line.slice(0, 1));
  }
});

test("furigana, scripts, styles and what is hidden are no text; hidden text is told", async () => {
  const body =
    '<p><ruby>塙<rp>(</rp><rt>はなわ</rt><rp>)</rp></ruby>保己一</p><script>var a="<p>x</p>"</script><style>p{}</style><template>t</template><p hidden>h</p><p style="color:red; display : none">d</p>';
  expect(textsOf((await read(body)).blocks)).toEqual(["塙保己一"]);
  expect(await problemCodes("a.html", body)).toEqual(["information hidden-text-not-read"]);
});

describe("tables", () => {
  test("are laid out on a grid, with spans, caption, and the foot last", async () => {
    const source = await read(
      "<table><caption>表 1</caption><tfoot><tr><td>計<td>2</tfoot><thead><tr><th rowspan=2>番号<th colspan=2>プラン<tr><th>あ<th>い</thead><tbody><tr><td>1-1<td><td>○<tr><td rowspan=0>1-2<td>○<tr><td>x</tbody></table>",
    );
    const [table] = tablesIn(source);
    expect(table?.name).toBe("表 1");
    expect(table && gridOfTable(table)).toEqual([
      ...[
        "r1c1 番号",
        "r1c2 プラン",
        "r2c2 あ",
        "r2c3 い",
        "r3c1 1-1",
        "r3c3 ○",
        "r4c1 1-2",
        "r4c2 ○",
        "r5c2 x",
        "r6c1 計",
        "r6c2 2",
      ],
    ]);
    expect(cellAt(source, "table 1 r1c1")).toMatchObject({ rowSpan: 2, columnSpan: 1 });
    expect(cellAt(source, "table 1 r1c2")).toMatchObject({ rowSpan: 1, columnSpan: 2 });
    expect(cellAt(source, "table 1 r4c1")).toMatchObject({ rowSpan: 2 });
  });

  test("within a cell stand behind the table around them, each text once", async () => {
    const source = await read("<table><tr><td>外<table><tr><td>内</table>側<td>1月2日</table><p>後");
    expect(source.blocks.map((block) => (block.kind === "prose" ? block.text : gridOfTable(block)))).toEqual([
      ["r1c1 外\n側", "r1c2 1月2日"],
      ["r1c1 内"],
      "後",
    ]);
    expect(cellAt(source, "table 1 r1c2").traps).toEqual([{ kind: "date-for-code", first: 1, second: 2 }]);
    expect(cellAt(source, "table 2 r1c1").text).toBe("内");
  });
});

test("the encoding is that of the byte order mark, of <meta>, or found out", async () => {
  const body = (meta: string) => `<!doctype html><head>${meta}</head><p>高﨑市の計画</p>`;
  const files = [
    iconv.encode(body('<meta charset="Shift_JIS">'), "cp932"),
    iconv.encode(
      body('<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">').replace("﨑", "崎"),
      "euc-jp",
    ),
    iconv.encode(body("").replace("﨑", "崎"), "cp932"),
    iconv.encode(body('<meta charset="Shift_JIS">'), "utf-8", { addBOM: true }),
    // The declaration is wrong: saved anew in another encoding.
    iconv.encode(body('<meta charset="EUC-JP">'), "utf-8"),
    iconv.encode(body(""), "utf-16le", { addBOM: true }),
  ];
  for (const file of files)
    expect(textsOf((await sourceOf("a.html", file)).blocks)).toEqual([expect.stringMatching(/^高[﨑崎]市の計画$/u)]);
});

describe("random pages", () => {
  const shown = (text: string) =>
    text
      .split("\n")
      .map((line) => line.replace(/[ \t]+/gu, " ").trim())
      .filter((line) => line !== "")
      .join("\n");
  const marked = (text: string) => escaped(text).replaceAll("\n", "<br>");

  test("tables are read back equal", async () => {
    await fc.assert(
      fc.asyncProperty(nastyTable(nastyText(), 1), async (rows) => {
        const html = rows
          .map((cells) => `<tr>${cells.map((text) => `<td>${marked(text)}</td>`).join("")}</tr>`)
          .join("\n");
        const [table] = tablesIn(await read(`<table>${html}</table>`));
        expect(table && filledGrid(table, rows.length, rows[0]?.length ?? 0)).toEqual(
          rows.map((cells) => cells.map(shown)),
        );
      }),
      { numRuns: runs(200) },
    );
  });

  test("of any structure: every text once, in order", async () => {
    const word = fc.constantFrom("あ", "い", "う&", "1-1", "x y");
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        word.map(escaped),
        fc
          .tuple(
            fc.constantFrom("p", "div", "ul", "li", "h1", "b", "section", "table", "td", "ruby", "blockquote"),
            fc.array(tie("tree"), { maxLength: 3 }),
          )
          .map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
      ),
    }));
    // A table in another is told behind it, and text that stands in no cell before it: the order of signs is not that of the file.
    const signs = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 4 }), async (parts) => {
        const html = parts.join("");
        const expected = signs(html.replace(/<[^>]*>/gu, "").replaceAll("&#38;", "&"));
        fc.pre(expected !== "");
        expect(signs(textsOf((await read(html)).blocks).join(""))).toBe(expected);
      }),
      { numRuns: runs(500) },
    );
  });
});

test("a cell's text does not grow with the tables within it", async () => {
  const source = await read("<table><tr><td><table><tr><td>一</table><table><tr><td>二</table></table>");
  expect(cellsIn(source).map(({ place, text }) => `${place} ${text}`)).toEqual(["table 2 r1c1 一", "table 3 r1c1 二"]);
});
