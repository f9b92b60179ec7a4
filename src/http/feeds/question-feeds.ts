/** The cookbook in, a link of its own for each question in each format out, and a page that lists them. */
import express, { type Router } from "express";
import { parse } from "graphql";
import { ANSWER_FORMATS } from "../../graphql/results/write-answer.ts";
import type { Question, ServerParts } from "../server/server-options.ts";
import { askForFile, JSON_FORMAT } from "./ask-for-file.ts";
import { parametersIn, splitName } from "./feed-request.ts";
import { sendPage } from "./page.ts";
import { variablesFrom, variablesOf } from "./question-variables.ts";
import { questionsPage } from "./questions-page.ts";
import { Refusal } from "./refusal.ts";
import { sendAnswer } from "./send-answer.ts";

const QUESTION_FORMATS = [JSON_FORMAT, ...ANSWER_FORMATS];

export function questionFeeds(questions: readonly Question[], server: ServerParts): Router {
  const router = express.Router();
  router.get("/", (request, response) => {
    if (!request.originalUrl.split("?")[0]?.endsWith("/")) return response.redirect(302, "queries/");
    sendPage(response, questionsPage(questions, server.schema, QUESTION_FORMATS));
  });
  router.get("/:file", async (request, response) => {
    const [name, extension] = splitName(request.params.file);
    const question = questions.find((one) => one.name === name);
    if (!question) throw unknown("question", name, questions);
    const format = QUESTION_FORMATS.find((one) => one.name === extension);
    if (!format) throw unknown("format", extension, QUESTION_FORMATS);
    const variables = variablesFrom(parametersIn(request), variablesOf(parse(question.query)));
    const body = { query: question.query, variables };
    const answer = await askForFile({ method: "POST", search: "", body }, format, server);
    await sendAnswer("write" in answer ? { ...answer, name } : answer, format, request, response);
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
