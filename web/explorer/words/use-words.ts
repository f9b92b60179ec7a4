/** The words of the language that is shown, wherever a part of the page needs them. */
import { createContext, useContext } from "react";
import { type Words, wordsIn } from "./words.ts";

const WordsContext = createContext<Words>(wordsIn("ja"));
export const WordsProvider = WordsContext.Provider;
export const useWords = () => useContext(WordsContext);
