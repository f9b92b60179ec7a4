/** The cookbook's questions in, a sidebar out that lists them by topic, narrows them as one types, and opens the one that is chosen in the editor. */
import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useId, useState } from "react";
import { type Question, textOf, titleOf } from "../asking/questions.ts";
import { words } from "../words/graphiql-words.ts";
import { LANGUAGE } from "../words/language.ts";
import { matching } from "./matching.ts";

export const COOKBOOK = words.cookbook;

export function cookbookPlugin(questions: readonly Question[]): GraphiQLPlugin {
  return { title: COOKBOOK, icon: Icon, content: () => <Cookbook questions={questions} /> };
}

/** An open book. */
function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M12 6c-2.2-1.5-5-2-9-2v14c4 0 6.8.5 9 2 2.2-1.5 5-2 9-2V4c-4 0-6.8.5-9 2Zm0 0v14" />
      <path d="M6 8.2c1.2.1 2.2.3 3 .6M6 12.2c1.2.1 2.2.3 3 .6M18 8.2c-1.2.1-2.2.3-3 .6M18 12.2c-1.2.1-2.2.3-3 .6" />
    </svg>
  );
}

function Cookbook({ questions }: { readonly questions: readonly Question[] }) {
  const [phrase, setPhrase] = useState("");
  const open = useOpenQuestion(questions);
  const current = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query);
  const id = useId();
  const found = matching(questions, phrase);
  const topics = [...new Set(found.map(({ topic }) => topic?.[LANGUAGE] ?? ""))];
  return (
    <section className="cookbook" aria-labelledby={id}>
      <h2 id={id} className="graphiql-doc-explorer-title">
        {words.cookbook}
      </h2>
      <p className="about">{words.cookbookAbout}</p>
      <input
        type="search"
        value={phrase}
        aria-label={words.filter}
        placeholder={words.filter}
        onChange={(event) => setPhrase(event.target.value)}
      />
      <p className="about" role="status">
        {found.length === 0 ? words.noneFound : words.found(found.length, questions.length)}
      </p>
      {topics.map((topic) => (
        <section key={topic}>
          {topic !== "" && <h3>{topic}</h3>}
          <ul>
            {found
              .filter((question) => (question.topic?.[LANGUAGE] ?? "") === topic)
              .map((question) => (
                <li key={question.name}>
                  <button
                    type="button"
                    aria-current={textOf(question) === current ? "true" : undefined}
                    onClick={() => open(question)}
                  >
                    {titleOf(question)}
                  </button>
                  {question.about && <p>{question.about[LANGUAGE]}</p>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** In the tab that has it; else in the one in front, where that holds nothing of one's own; else in a new one. */
function useOpenQuestion(questions: readonly Question[]): (question: Question) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(pick("tabs", "queryEditor", "variableEditor"));
  return (question) => {
    const text = textOf(question);
    const there = tabs.findIndex(({ query }) => query === text);
    if (there >= 0) return changeTab(there);
    const inFront = queryEditor?.getValue() ?? "";
    const isOwn = inFront.trim() !== "" && !questions.some((one) => textOf(one) === inFront);
    if (isOwn) addTab();
    queryEditor?.setValue(text);
    variableEditor?.setValue(question.variables ?? "");
    queryEditor?.setScrollTop(0);
  };
}
