/** What a format's list says in English of opening it in: the same in Japanese out; code is the same in both. */

/** By the English text, so that a tool that is new is shown in English until it has words here. */
const JAPANESE: Readonly<Record<string, string>> = {
  "File › Open, and choose the file.": "File › Open でファイルを選びます。",
  "Open › Remote graph, and paste the link.": "Open › Remote graph にリンクを貼り付けます。",
  "Open › Local graph, and choose the file.": "Open › Local graph でファイルを選びます。",
  "File › Import › Network from File or from URL.":
    "File › Import › Network from File でファイルを選ぶか、from URL にリンクを貼り付けます。",
  "File › Open, then Edit › Properties Mapper to show the attribute label.":
    "File › Open で開き、Edit › Properties Mapper で属性 label を表示します。",
  "File › Import › Network from File; 3.10 and later. Layout › Apply Preferred Layout.":
    "File › Import › Network from File で開き、Layout › Apply Preferred Layout で配置します（3.10 以降）。",
  "Data › Import › Network from File (CX2).": "Data › Import › Network from File (CX2) で開きます。",
  "Upload Networks, and choose the file.": "Upload Networks でファイルを選びます。",
  "Read it with graphology, assign x and y by a layout, e.g. graphology-layout-forceatlas2.":
    "graphology で読み込み、graphology-layout-forceatlas2 などの配置で x と y を与えます。",
  "dot -Tsvg ….dot -o graph.svg; with more than some hundred nodes sfdp -Goverlap=prism.":
    "dot -Tsvg ….dot -o graph.svg を実行します。要素が数百を超えるときは sfdp -Goverlap=prism を使います。",
  "Open it with an extension for Graphviz.": "Graphviz の拡張機能で開きます。",
  "Paste the text into a page of Markdown, between ```mermaid and ```.":
    "Markdown の ```mermaid と ``` の間に貼り付けます。",
  "Open mermaid.live, and paste the text.": "mermaid.live を開き、貼り付けます。",
  "Import › JSON: choose the file, or paste the link to keep the map up to date.":
    "Import › JSON でファイルを選びます。リンクを貼り付けると、図は最新の内容に保たれます。",
  "Put the file into a vault, and open it there.": "保管庫（vault）に置き、Obsidian で開きます。",
  "Upload the file, or give the link as the source of the data.":
    "ファイルをアップロードするか、データの取得元としてリンクを指定します。",
  "Open the file: sort, filter, look up; codes such as 4-4 are text.":
    "ファイルを開き、並べ替え、絞り込み、検索に使います。4-4 のような番号は文字列のままです。",
  "File › Import › Upload.": "ファイル › インポート › アップロード で読み込みます。",
  "Open the file: a sheet of connections, a sheet of nodes.":
    "ファイルを開きます。つながりのシートと要素のシートがあります。",
  "File › Import spreadsheet, as a nodes table, the column code as String; then the edges, appended to the same workspace.":
    "File › Import spreadsheet でノードの表として、code の列を String として読み込みます。続けて edges を同じワークスペースに追加します。",
  "Network graph: upload it as Points, with Id as ID and Kind as Color by.":
    "Network graph の Points としてアップロードし、ID に Id、Color by に Kind を指定します。",
  "File › Import spreadsheet, as an edges table.": "File › Import spreadsheet でエッジの表として読み込みます。",
  "Network graph: upload it as Links, with Source, Target, and Weight as Size by.":
    "Network graph の Links としてアップロードし、Source と Target を指定し、Size by に Weight を指定します。",
  "File › Import › Network from File, with the columns Source, Target and Kind (interaction).":
    "File › Import › Network from File で開き、Source、Target、Kind（interaction）の列を指定します。",
  "Open the file as a strategic plan, Part 1; any XML editor shows it too.":
    "Part 1 の戦略計画として開きます。XML エディターでも内容を見られます。",
  "Open the file as a performance plan, Part 2; policy-graph itself reads it too.":
    "Part 2 の業績計画として開きます。policy-graph でも読み込めます。",
  "Open the file: a sheet for each kind of thing, to be changed and loaded again.":
    "ファイルを開きます。種類ごとにシートがあり、書き換えて読み込み直せます。",
  'Graph().parse("….jsonld", format="json-ld"), then query() with SPARQL.':
    'Graph().parse("….jsonld", format="json-ld") で読み込み、query() で SPARQL を実行します。',
  'jsonld.toRDF(…, { format: "application/n-quads" }), for any triple store.':
    'jsonld.toRDF(…, { format: "application/n-quads" }) の結果を、トリプルストアに入れます。',
  'read_graph("….graphml", format = "graphml") or Graph.Read_GraphML("….graphml").':
    'read_graph("….graphml", format = "graphml")、または Graph.Read_GraphML("….graphml")',
};

const FORMAT_TITLES: Readonly<Record<string, string>> = {
  "CSV (RFC 4180)": "CSV（RFC 4180）",
  "Nodes as CSV (RFC 4180)": "要素の CSV（RFC 4180）",
  "Edges as CSV (RFC 4180)": "関係の CSV（RFC 4180）",
  "Mermaid flowchart": "Mermaid のフローチャート",
  "Kumu blueprint": "Kumu の blueprint",
  "Excel workbook": "Excel ブック",
  "Excel workbook of connections and nodes": "つながりと要素の Excel ブック",
  "Excel workbook of the template": "記入様式の Excel ブック",
  "Excel workbook of the template, in English": "記入様式の Excel ブック（英語）",
};

/** A call or a statement, which has no language. */
export const isCode = (how: string) => /^[\w.:{(][\w.:, {}]*\(.*\)\.$|^const /u.test(how);

/** null where it has none yet. */
export const howInJapanese = (how: string): string | null =>
  JAPANESE[how] ?? (isCode(how) ? how.replace(/\.$/u, "") : null);

/** Names of formats are names in any language. */
export const formatInJapanese = (title: string): string => FORMAT_TITLES[title] ?? title;
