/** Questions and what somebody types in, those that have all of its words out: in title, explanation, topic or text, in either language. */
import type { Question } from "../asking/questions.ts";

export function matching(questions: readonly Question[], phrase: string): readonly Question[] {
  const words = comparable(phrase).split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    const text = comparable(searched(question));
    return words.every((word) => text.includes(word));
  });
}

function searched({ name, title, query, about, topic }: Question): string {
  return [name, title, query, about?.ja, about?.en, topic?.ja, topic?.en].join(" ");
}

/** Full-width letters and half-width kana are the same to who types them. */
const comparable = (text: string) => text.normalize("NFKC").toLowerCase();
