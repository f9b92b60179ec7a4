/** The cookbook in, the page out that lists every question by topic, with its links and variables. */
import { type GraphQLSchema, parse, print } from "graphql";
import type { Format } from "../../export/format.ts";
import { xmlText as html } from "../../export/writing/xml-text.ts";
import { askedDocument } from "../../graphql/results/asked-operation.ts";
import { hasGraph } from "../../graphql/results/write-answer.ts";
import { groupBy } from "../../model/group-by.ts";
import { variablesOf } from "../questions.ts";
import type { Question } from "../server/server-options.ts";
import { page, type Reader, table } from "./page.ts";

export function questionsPage(
  questions: readonly Question[],
  schema: GraphQLSchema,
  formats: readonly Pick<Format, "name">[],
  reader: Reader,
): string {
  const { words } = reader;
  const topics = groupBy(questions, ({ topic }) => topic?.[words.language] ?? "");
  const heads = [words.question, words.variables, words.links];
  return page(
    reader,
    words.questions,
    `<p>${words.questionsAbout(formats.map(({ name }) => `<code>${html(name)}</code>`).join(" "))}</p>
${[...topics]
  .map(
    ([topic, ofTopic]) =>
      `${topic === "" ? "" : `<h2>${html(topic)}</h2>\n`}${table(
        heads,
        ofTopic.map((question) => row(question, schema, reader)),
      )}`,
  )
  .join("\n")}`,
  );
}

/** One of each sort of format. */
const [TABLES, GRAPHS] = [
  ["json", "csv", "xlsx"],
  ["gexf", "graphml"],
] as const;

function row(
  { name, title, titles, query }: Question,
  schema: GraphQLSchema,
  { language, chosen, root }: Reader,
): string {
  const document = parse(query);
  const variables = variablesOf(document).map(
    ({ variable, type }) => `<code>${variable.name.value}</code> ${html(print(type))}`,
  );
  const offered = [...TABLES, ...(hasGraph(askedDocument(schema, document)) ? GRAPHS : [])];
  const links = offered.map((format) => `<a href="${name}.${format}">${format}</a>`);
  const shown = `${html(titles?.[language] ?? title)}<br><code>${html(name)}</code>`;
  const toAsk = `${root}graphiql/?${new URLSearchParams({ query })}${chosen.replace("?", "&")}`;
  return `<tr><th scope="row">${shown}</th><td>${variables.join("<br>")}</td><td class="links">${links.join(" ")} <a href="${html(toAsk)}">GraphiQL</a></td></tr>`;
}
