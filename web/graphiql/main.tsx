/** The GraphiQL page: the server's questions in, a console out, with the cookbook and the documentation of the API beside it. */
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { type Asking, askingOf, OF_EDITION } from "./asking/ask.ts";
import { linkedQuestion } from "./asking/linked-question.ts";
import { type Edition, readFeeds, readQuestions, textOf } from "./asking/questions.ts";
import { COOKBOOK, cookbookPlugin } from "./cookbook/cookbook.tsx";
import { beginPagesAtTop } from "./docs/begin-pages-at-top.ts";
import { DescribeSuggestions } from "./docs/describe-suggestions.tsx";
import { DocumentationStore, documentationPlugin } from "./docs/documentation.tsx";
import { openSidebar } from "./docs/documentation-sidebar.ts";
import { putInOrder } from "./docs/type-order.ts";
import { Toolbar } from "./toolbar/toolbar.tsx";
import { words } from "./words/graphiql-words.ts";
import { inOtherLanguage, LANGUAGE } from "./words/language.ts";

const [questions, feeds] = await Promise.all([readQuestions(), readFeeds()]);
const editions = questions.some(({ query }) => OF_EDITION.test(query)) ? feeds.editions : [];
const asking = askingOf(editions);
const linked = linkedQuestion(window.location);
const [first] = questions;
document.documentElement.lang = LANGUAGE;
document.title = words.pageTitle;

/** Made once: GraphiQL tells sidebars apart by identity. */
const documentation = documentationPlugin({ count: questions.length, sidebar: COOKBOOK });
const sidebars = [...(questions.length > 0 ? [cookbookPlugin(questions)] : []), HISTORY_PLUGIN];

function EditionChoice({ editions: all, choose }: { readonly editions: readonly Edition[] } & Pick<Asking, "choose">) {
  if (all.length < 2) return null;
  return (
    <select className="edition-choice" aria-label={words.edition} onChange={(event) => choose(event.target.value)}>
      <option value="">{words.chooseEdition}</option>
      {all.map(({ id, title, organization }) => (
        <option key={id} value={id}>
          {`${organization} ${title} (${id})`}
        </option>
      ))}
    </select>
  );
}

const container = document.getElementById("graphiql");
if (container) {
  beginPagesAtTop(container);
  createRoot(container).render(
    // Tabs of an earlier visit are in the browser's storage and take precedence over `defaultTabs`.
    <GraphiQL
      fetcher={asking.ask}
      {...(first ? { defaultTabs: [{ query: textOf(first), variables: first.variables ?? null, headers: null }] } : {})}
      {...(linked ? { initialQuery: linked.query, initialVariables: linked.variables } : {})}
      defaultEditorToolsVisibility={linked?.variables ? "variables" : false}
      referencePlugin={documentation}
      plugins={sidebars}
      {...openSidebar()}
      onSchemaChange={putInOrder}
      isHeadersEditorEnabled={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <span className="page-name">{words.title}</span>{" "}
        <nav className="page-links">
          <a href={`../?lang=${LANGUAGE}`}>{words.explorer}</a> <a href={`../feeds/?lang=${LANGUAGE}`}>{words.feeds}</a>{" "}
          <a href="../schema.graphql">schema.graphql</a>{" "}
          <a href={inOtherLanguage()} lang={LANGUAGE === "ja" ? "en" : "ja"}>
            {words.otherLanguage}
          </a>
        </nav>
        <EditionChoice editions={editions} choose={asking.choose} />
        <DocumentationStore />
        <DescribeSuggestions />
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            <Toolbar asking={asking} formats={feeds.formats} />
            {prettify}
            {merge}
            {copy}
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>,
  );
}
