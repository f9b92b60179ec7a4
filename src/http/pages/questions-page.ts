/** The cookbook in, the page out that lists every question with its links and variables. */
import { type GraphQLSchema, parse, print } from "graphql";
import type { Format } from "../../export/format.ts";
import { xmlText as html } from "../../export/writing/xml-text.ts";
import { askedDocument } from "../../graphql/results/asked-operation.ts";
import { hasGraph } from "../../graphql/results/write-answer.ts";
import { variablesOf } from "../questions.ts";
import type { Question } from "../server/server-options.ts";
import { page } from "./page.ts";

export function questionsPage(
  questions: readonly Question[],
  schema: GraphQLSchema,
  formats: readonly Pick<Format, "name">[],
): string {
  return page(
    "Questions",
    "問い合わせ集",
    `<p>The answer to each question of the cookbook as a link. Variables are parameters. Every format works:
${formats.map(({ name }) => `<code>${html(name)}</code>`).join(" ")}. <a href="../">Feeds</a></p>
<table>
<thead><tr><th scope="col">Question</th><th scope="col">Variables</th><th scope="col">Links</th></tr></thead>
<tbody>
${questions.map((question) => row(question, schema)).join("\n")}
</tbody>
</table>`,
  );
}

/** One of each sort of format. */
const [TABLES, GRAPHS] = [
  ["json", "csv", "excel.csv"],
  ["gexf", "graphml"],
] as const;

function row({ name, title, query }: Question, schema: GraphQLSchema): string {
  const document = parse(query);
  const variables = variablesOf(document).map(
    ({ variable, type }) => `<code>${variable.name.value}</code> ${html(print(type))}`,
  );
  const offered = [...TABLES, ...(hasGraph(askedDocument(schema, document)) ? GRAPHS : [])];
  const links = offered.map((format) => `<a href="${name}.${format}">${format}</a>`);
  return `<tr><th scope="row">${html(title)}<br><code>${html(name)}</code></th><td>${variables.join("<br>")}</td><td class="links">${links.join(" ")}</td></tr>`;
}
