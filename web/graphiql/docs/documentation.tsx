/** GraphiQL's documentation, with a first page of its own: what can be asked, by topic, and the types of the answers; generated types come last. */
import {
  DocExplorer,
  DocExplorerStore,
  FieldLink,
  Search,
  TypeLink,
  useDocExplorer,
  useDocExplorerActions,
} from "@graphiql/plugin-doc-explorer";
import {
  DocsFilledIcon,
  DocsIcon,
  type GraphiQLPlugin,
  MarkdownContent,
  useGraphiQL,
  useGraphiQLActions,
} from "@graphiql/react";
import type { GraphQLNamedType, GraphQLSchema } from "graphql";
import { words } from "../words/graphiql-words.ts";
import { LANGUAGE } from "../words/language.ts";
import { DOCUMENTATION } from "./documentation-sidebar.ts";
import { connectionOf, ROOT_TOPICS } from "./roots.ts";
import { type Purpose, purposeOf } from "./type-order.ts";

/** Follows links of the editor into the documentation; to stand anywhere in GraphiQL. */
export const DocumentationStore = () => <DocExplorerStore>{null}</DocExplorerStore>;

/** `questions`: how many the cookbook has, and the sidebar it stands in. */
export function documentationPlugin(questions: { readonly count: number; readonly sidebar: string }): GraphiQLPlugin {
  return {
    title: DOCUMENTATION,
    icon: () => {
      const isOpen = useGraphiQL((state) => state.visiblePlugin?.title === DOCUMENTATION);
      return isOpen ? <DocsFilledIcon /> : <DocsIcon />;
    },
    content: () => {
      const schema = useGraphiQL((state) => state.schema);
      const isFirstPage = useDocExplorer().length === 1;
      return isFirstPage && schema ? <FirstPage schema={schema} questions={questions} /> : <DocExplorer />;
    },
  };
}

interface Props {
  readonly schema: GraphQLSchema;
  readonly questions: { readonly count: number; readonly sidebar: string };
}

function FirstPage({ schema, questions }: Props) {
  const { setVisiblePlugin } = useGraphiQLActions();
  return (
    <section className="graphiql-doc-explorer first-page" aria-label={words.documentation}>
      <div className="graphiql-doc-explorer-header">
        <div className="graphiql-doc-explorer-header-content">
          <h2 className="graphiql-doc-explorer-title">{words.documentation}</h2>
        </div>
        <Search />
      </div>
      <div className="graphiql-doc-explorer-content">
        {questions.count > 0 && (
          <p>
            <button type="button" className="page-button" onClick={() => setVisiblePlugin(questions.sidebar)}>
              {words.openCookbook(questions.count)}
            </button>
          </p>
        )}
        <h3>{words.whatToAsk}</h3>
        <p className="about">{words.aboutConnections}</p>
        <Roots schema={schema} />
        <Types schema={schema} />
        {schema.description && <MarkdownContent type="description">{schema.description}</MarkdownContent>}
      </div>
    </section>
  );
}

function Roots({ schema }: { readonly schema: GraphQLSchema }) {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const listed = new Set(ROOT_TOPICS.flatMap(({ roots }) => roots).flatMap(({ name }) => [name, connectionOf(name)]));
  const others = Object.values(fields).filter(({ name }) => !listed.has(name));
  return (
    <>
      {ROOT_TOPICS.map(({ roots, ...topic }) => {
        const known = roots.filter(({ name }) => fields[name]);
        return (
          known.length > 0 && (
            <section key={topic.en} className="root-topic">
              <h4>{topic[LANGUAGE]}</h4>
              <ul>
                {known.map(({ name, ...asks }) => (
                  <li key={name}>
                    <span className="asks">{asks[LANGUAGE]}</span> {fields[name] && <FieldLink field={fields[name]} />}{" "}
                    <Connection field={fields[connectionOf(name)]} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {others.length > 0 && (
        <section className="root-topic">
          <h4>{words.otherRoots}</h4>
          <ul>
            {others.map((field) => (
              <li key={field.name}>
                <FieldLink field={field} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

type Field = Parameters<typeof FieldLink>[0]["field"];

function Connection({ field }: { readonly field: Field | undefined }) {
  const { push } = useDocExplorerActions();
  return (
    field && (
      <button
        type="button"
        className="connection"
        title={field.name}
        onClick={() => push({ name: field.name, def: field })}
      >
        {words.withCount}
      </button>
    )
  );
}

function Types({ schema }: { readonly schema: GraphQLSchema }) {
  const types = Object.values(schema.getTypeMap());
  const of = (...uses: readonly Purpose[]) => types.filter((type) => uses.includes(purposeOf(schema, type)));
  const [generated, inputs] = [of("generated").filter(({ name }) => !name.startsWith("__")), of("input")];
  return (
    <>
      <h3>{words.types}</h3>
      <p className="about">{words.typesAbout}</p>
      <TypeList types={of("node", "answer")} />
      <TypeList types={of("value")} />
      <Folded title={words.generated(generated.length)} types={generated} />
      <Folded title={words.inputs(inputs.length)} types={inputs} />
    </>
  );
}

function TypeList({ types }: { readonly types: readonly GraphQLNamedType[] }) {
  return (
    <ul className="types">
      {types.map((type) => (
        <li key={type.name}>
          <TypeLink type={type} />
        </li>
      ))}
    </ul>
  );
}

function Folded({ title, types }: { readonly title: string; readonly types: readonly GraphQLNamedType[] }) {
  return (
    types.length > 0 && (
      <details className="folded-types">
        <summary>{title}</summary>
        <TypeList types={types} />
      </details>
    )
  );
}
