/** The cookbook by itself: enough questions, each short, named, titled and explained in both languages, and each with an expected answer. */
import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { expect, test } from "vitest";
import { readQuestions } from "../../src/http/questions.ts";
import { projectFile } from "../../src/project-files.ts";
import { seedText } from "../support/ingest-text.ts";
import { BETWEEN_CITIES } from "./answers/between-cities.ts";
import { BEYOND_THE_SEED } from "./answers/beyond-the-seed.ts";
import { ANSWERS } from "./answers.ts";
import { changedSeed } from "./changed-seed.ts";
import { COOKBOOK } from "./cookbook.ts";
import { factsOf } from "./facts.ts";
import { readDocument } from "./read-document.ts";

/** Characters of a question without comments and white space: beyond this, it is the API that lacks something. */
const LONGEST = 480;
const topics: readonly { readonly questions: readonly string[] }[] = JSON.parse(
  readFileSync(projectFile("docs/queries/topics.json"), "utf8"),
);
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

test("has at least 24 questions, each with an expected answer, and no answer without a question", () => {
  expect(COOKBOOK.length).toBeGreaterThanOrEqual(24);
  expect(COOKBOOK.map(({ name }) => name)).toEqual(Object.keys({ ...ANSWERS, ...BEYOND_THE_SEED, ...BETWEEN_CITIES }));
});

test("works its answers out from what was counted by hand in the seed", () => {
  const facts = factsOf(readDocument(seedText()));
  const { domains, items, plans, initiatives, targets, marks, mentions } = facts;
  expect([domains, items, plans, initiatives, targets, marks, mentions].map(({ length }) => length)).toEqual([
    6, 38, 5, 12, 11, 41, 50,
  ]);
  const codesIn = (count: number) =>
    items.filter((item) => facts.plansOfItem(item).length === count).map(({ code }) => code);
  expect(codesIn(3)).toEqual(["4-4"]);
  expect(codesIn(2).join(" ")).toBe("1-1 1-6 1-7 2-1 2-4 3-2 3-4 4-3 4-7 5-1 6-3");
  expect(codesIn(0).join(" ")).toBe("1-3 2-3 3-7 4-5 4-6 5-2 5-3 5-4 5-5 6-2");
});

test.each(Object.entries(ANSWERS))("%s has another answer on another document, and none that is empty", (_, answer) => {
  const [seed, changed] = [seedText(), changedSeed()].map((text) => answer(factsOf(readDocument(text))));
  expect(changed).not.toEqual(seed);
  for (const part of Object.values(changed ?? {})) expect(part).not.toEqual([]);
});

test("has each question under one topic, in both languages", async () => {
  const questions = await readQuestions();
  const names = COOKBOOK.map(({ name }) => name.replace(/^\d+-/, ""));
  expect(topics.flatMap((topic) => topic.questions).sort()).toEqual([...names].sort());
  expect(questions.map(({ name }) => name)).toEqual(topics.flatMap((topic) => topic.questions));
  for (const { titles, about, topic } of questions)
    for (const words of [titles, about, topic]) {
      expect(words?.ja).toMatch(JAPANESE);
      expect(words?.en).toMatch(/^[A-Z\d]/);
    }
});

test("has one named operation in each file, no two of one name: they are the labels of tabs", () => {
  const names = COOKBOOK.flatMap(({ text }) =>
    parse(text).definitions.map((definition) => ("name" in definition ? definition.name?.value : undefined)),
  );
  expect(names).toHaveLength(COOKBOOK.length);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(COOKBOOK.length);
});

test.each(COOKBOOK)("$name is numbered, titled and explained in both languages, and short", ({ name, text }) => {
  const [title = "", japanese = "", english = "", query = ""] = text.split("\n");
  const [japaneseTitle = "", englishTitle = "", ...more] = title.replace(/^# /, "").split(" / ");
  expect(name).toMatch(/^\d\d-[a-z0-9-]+$/);
  expect(more).toEqual([]);
  for (const line of [title, japanese, english]) expect(line).toMatch(/^# \S/);
  expect([japaneseTitle, japanese].every((words) => JAPANESE.test(words))).toBe(true);
  expect(englishTitle).toMatch(/^[A-Z]/);
  expect(english).toMatch(/^# [A-Z].*\.$/);
  expect(query).toMatch(/^query [A-Z]/);
  const bare = text.replaceAll(/#.*$/gm, "").replaceAll(/\s+/g, " ").trim();
  expect(bare.length).toBeLessThanOrEqual(LONGEST);
});
