/** The cookbook in, a link of its own for each question in each format out, and a page that lists them. */
import express, { type Router } from "express";
import { Kind, parse, print, type TypeNode, type VariableDefinitionNode } from "graphql";
import { ANSWER_FORMATS } from "../../graphql/results/write-answer.ts";
import type { EditionName } from "../../store/read-editions.ts";
import { watched } from "../../store/watchdog.ts";
import { readerOf, sendPage } from "../pages/page.ts";
import { questionsPage } from "../pages/questions-page.ts";
import { variablesOf } from "../questions.ts";
import { clientSignal } from "../server/client-signal.ts";
import type { Question, ServerParts } from "../server/server-options.ts";
import { withLastSlash } from "../server/with-last-slash.ts";
import { askForFile, type FileParts, JSON_FORMAT } from "./ask-for-file.ts";
import { chooseEdition, languageIn, parametersIn, splitName, valuesByName, valuesOf } from "./feed-request.ts";
import type { FeedSource } from "./feed-source.ts";
import { nameOfFile } from "./file-names.ts";
import { Refusal } from "./refusals.ts";
import { sendAnswer } from "./send-file.ts";

/** The variable by which a question is asked of one edition. */
const EDITION = "edition";
/** No variable, but of what a format says in words of its own. */
const LANGUAGE = "lang";

const QUESTION_FORMATS = [JSON_FORMAT, ...ANSWER_FORMATS];

export function questionFeeds(
  questions: readonly Question[],
  source: Pick<FeedSource, "editions">,
  server: ServerParts & FileParts,
): Router {
  const router = express.Router();
  router.get("/", withLastSlash, (request, response) => {
    sendPage(response, questionsPage(questions, server.schema, QUESTION_FORMATS, readerOf(request)));
  });
  router.get("/:file", async (request, response) => {
    const [name, extension] = splitName(request.params.file);
    const question = questions.find((one) => one.name === name);
    if (!question) throw unknown("question", name, questions);
    const format = QUESTION_FORMATS.find((one) => one.name === extension);
    if (!format) throw unknown("format", extension, QUESTION_FORMATS);
    const definitions = variablesOf(parse(question.query));
    const parameters = parametersIn(request);
    const language = languageIn(valuesOf(parameters, LANGUAGE));
    const variables = variablesFrom(parameters, definitions);
    let asked: EditionName | undefined;
    if (definitions.some(({ variable }) => variable.name.value === EDITION)) {
      // As a feed of an edition: where several are loaded, one is named.
      const given = typeof variables[EDITION] === "string" ? variables[EDITION] : null;
      const editions = await watched(source.editions(), server.readiness);
      if (given !== null || editions.length > 1) variables[EDITION] = chooseEdition(given, editions).id;
      asked = editions.find(({ id }) => id === variables[EDITION]) ?? (editions.length === 1 ? editions[0] : undefined);
    }
    const body = { query: question.query, variables };
    const wanted = { format, language };
    const answer = await askForFile({ method: "POST", search: "", body }, wanted, server, clientSignal(response));
    const of = { plain: name, title: question.titles ?? { ja: question.title, en: question.title } };
    const named = nameOfFile(asked ? [asked] : [], of, language);
    await sendAnswer("write" in answer ? { ...answer, name: named } : answer, format, request, response);
  });
  return router;
}

function unknown(what: string, name: string, all: readonly { readonly name: string }[]): Refusal {
  const names = all.map((one) => one.name).join(", ");
  return new Refusal(
    "NOT_FOUND",
    `There is no ${what} ${JSON.stringify(name)}. There are: ${names}; see /feeds/queries/.`,
  );
}

/** Values for the question's variables, by name. Whether a value fits is GraphQL's to say. Throws a `Refusal` for a parameter that is neither a variable nor appended by others. */
function variablesFrom(
  parameters: URLSearchParams,
  definitions: readonly VariableDefinitionNode[],
): Record<string, unknown> {
  const known = definitions.map(({ variable, type }) => `${variable.name.value} (${print(type)})`).join(", ");
  const own = definitions.map(({ variable }) => variable.name.value);
  const given = valuesByName(parameters, [...own, LANGUAGE], (unknown, meant) => {
    return `The question has no variable ${unknown}${meant}. It has: ${known || "none"}.`;
  });
  const variables: Record<string, unknown> = {};
  for (const { variable, type } of definitions) {
    const values = given.get(variable.name.value);
    if (values) variables[variable.name.value] = givenValue(values, type);
  }
  return variables;
}

/** A list is given by repeating the parameter. */
function givenValue(values: readonly string[], type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return givenValue(values, type.type);
  if (type.kind === Kind.LIST_TYPE) return values.map((value) => givenValue([value], type.type));
  return values.length === 1 ? single(values[0] ?? "", type.name.value) : values;
}

/** Numbers and objects are written as in JSON, everything else is text. What is neither goes on as text: GraphQL says what it expected. */
function single(text: string, type: string): unknown {
  if (type === "String" || type === "ID") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
