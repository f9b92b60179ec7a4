/** The GraphiQL page: the server's questions in, a console out that opens with one tab for each. */
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { beginPagesAtTop } from "./begin-pages-at-top.ts";
import { documentationSidebar } from "./documentation-sidebar.ts";

interface Question {
  readonly title: string;
  readonly query: string;
  readonly variables?: string;
}

/** Relative, like every address of this page, so that it works behind a proxy's path. */
const API = new URL("../graphql", window.location.href);

async function readQuestions(): Promise<readonly Question[]> {
  try {
    const response = await fetch("questions.json");
    return response.ok ? ((await response.json()) as Question[]) : [];
  } catch {
    // The console is of use without them.
    return [];
  }
}

/** A tab is labelled with its operation's name, which GraphQL keeps to ASCII; the question itself stands in the first line. */
function tabOf({ title, query, variables }: Question) {
  return { query: query.startsWith("#") ? query : `# ${title}\n${query}`, variables: variables ?? null, headers: null };
}

interface Operation {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** GraphiQL learns a moment after a tab is chosen which operation stands in it; until then it sends the other tab's name. */
function withoutStaleName(operation: Operation): Operation {
  const { operationName, ...rest } = operation;
  if (!operationName) return rest;
  const stands = new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).test(operation.query);
  return stands ? operation : rest;
}

/** A question that can be asked of one edition. */
const OF_EDITION = /\$edition\b/;

interface Edition {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
}

/** None where the database does not answer: then every question says so itself. */
async function readEditions(): Promise<readonly Edition[]> {
  try {
    const response = await fetch(new URL("../feeds/", window.location.href), {
      headers: { accept: "application/json" },
    });
    return response.ok ? ((await response.json()) as { readonly editions: readonly Edition[] }).editions : [];
  } catch {
    return [];
  }
}

/** A question of one edition, where several are loaded, is asked of the one that was chosen; without a choice it is not asked. Null as the variable means all. */
function ask(operation: Operation) {
  const variables = (operation.variables ?? {}) as Readonly<Record<string, unknown>>;
  const isOpen = OF_EDITION.test(operation.query) && variables.edition === undefined;
  if (!isOpen || editions.length < 2) return send(operation);
  if (chosen !== "") return send({ ...operation, variables: { ...variables, edition: chosen } });
  const message = `複数の版があります。上で版を選ぶか、変数 edition に指定してください（null はすべての版）。There is more than one edition: choose one above, or give the variable edition (null for all): ${editions.map(({ id }) => id).join(", ")}.`;
  return Promise.resolve({ errors: [{ message }] });
}

async function send(operation: Operation) {
  const response = await fetch(API, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(withoutStaleName(operation)),
  });
  return response.json();
}

const questions = await readQuestions();
/** Asked for where a question is of one of them. */
const editions = questions.some(({ query }) => OF_EDITION.test(query)) ? await readEditions() : [];
let chosen = "";

function EditionChoice() {
  if (editions.length < 2) return null;
  return (
    <select
      className="edition-choice"
      aria-label="版 Edition"
      onChange={(event) => {
        chosen = event.target.value;
      }}
    >
      <option value="">版を選ぶ Choose an edition …</option>
      {editions.map(({ id, title, organization }) => (
        <option key={id} value={id}>
          {`${organization} ${title} (${id})`}
        </option>
      ))}
    </select>
  );
}

const tabs = questions.map(tabOf);
/** `?query=…&variables=…`: a link to a question, opened in a tab of its own. */
const linked = new URLSearchParams(window.location.search);
const container = document.getElementById("graphiql");
if (container) {
  beginPagesAtTop(container);
  createRoot(container).render(
    // Tabs of an earlier visit are in the browser's storage and take precedence over `defaultTabs`.
    <GraphiQL
      fetcher={ask}
      {...(tabs.length > 0 ? { defaultTabs: tabs } : {})}
      {...(linked.get("query") === null ? {} : { initialQuery: linked.get("query") ?? "" })}
      {...(linked.get("variables") === null ? {} : { initialVariables: linked.get("variables") ?? "" })}
      defaultEditorToolsVisibility={
        linked.get("variables") !== null || tabs.some(({ variables }) => variables) ? "variables" : false
      }
      {...documentationSidebar()}
      isHeadersEditorEnabled={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <span className="page-name">政策連携グラフ</span>{" "}
        <a className="page-link" href="../schema.graphql">
          schema.graphql
        </a>{" "}
        <EditionChoice />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
