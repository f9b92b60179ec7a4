/** Every question that is asked both ways, in the order in which they are reported. */
import { CROSS_CUTTING_QUESTIONS } from "./cross-cutting-questions.ts";
import { OWN_QUESTIONS } from "./own-questions.ts";
import { PLAIN_QUESTIONS } from "./plain-questions.ts";
import type { Question } from "./question.ts";

export const QUESTIONS: readonly Question[] = [...PLAIN_QUESTIONS, ...CROSS_CUTTING_QUESTIONS, ...OWN_QUESTIONS];
