/** The cookbook: its files in, its questions out, by topic, and what each leaves open. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DocumentNode, Kind, type VariableDefinitionNode } from "graphql";
import { projectFile } from "../project-files.ts";
import type { Words } from "../template/words.ts";
import type { Question } from "./server/server-options.ts";

/** Which questions belong together, by their names; both in the order in which they are listed. */
interface TopicOfFile extends Words {
  readonly questions: readonly string[];
}

const TOPICS = "topics.json";

/**
 * In the order of the topics, and then of the files' names. A question's title is the comment on its first line, Japanese and English with a
 * slash between them; the lines below say more, in Japanese and then in English.
 */
export async function readQuestions(folder = projectFile("docs/queries")): Promise<readonly Question[]> {
  const files = (await readdir(folder)).sort();
  const topics: readonly TopicOfFile[] = files.includes(TOPICS)
    ? JSON.parse(await readFile(join(folder, TOPICS), "utf8"))
    : [];
  const names = topics.flatMap(({ questions }) => questions);
  const questions = await Promise.all(
    files
      .filter((file) => file.endsWith(".graphql"))
      .map(async (file) => questionOf(file, await readFile(join(folder, file), "utf8"), topics)),
  );
  const placeOf = ({ name }: Question) => (names.includes(name) ? names.indexOf(name) : names.length);
  return questions.sort((one, other) => placeOf(one) - placeOf(other));
}

function questionOf(file: string, query: string, topics: readonly TopicOfFile[]): Question {
  // The number is for the order in the folder; a link holds when others come before it.
  const name = file.replace(/^\d+-/, "").replace(/\.graphql$/, "");
  const [title = file, ...about] = [...query.matchAll(/^#\s*(.+)$/gm)].map(([, comment = ""]) => comment.trim());
  const [ja = title, en = ja] = title.split(" / ");
  const topic = topics.find(({ questions }) => questions.includes(name));
  return {
    ...{ name, title, query, titles: { ja, en } },
    ...(topic ? { topic: { ja: topic.ja, en: topic.en } } : {}),
    ...(about.length === 2 ? { about: { ja: about[0] ?? "", en: about[1] ?? "" } } : {}),
  };
}

export function variablesOf(document: DocumentNode): readonly VariableDefinitionNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
}
