/** What the editors hold in, the ways out with it beside Run: a link to the question, and its answer as a file of any format that the server writes. */
import { pick, ToolbarButton, ToolbarMenu, useGraphiQL } from "@graphiql/react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { isCopied } from "../../shared/is-copied.ts";
import { saveFile } from "../../shared/save-file.ts";
import type { Asking, Operation } from "../asking/ask.ts";
import { linkTo } from "../asking/linked-question.ts";
import type { AnswerFormat } from "../asking/questions.ts";
import { words } from "../words/graphiql-words.ts";

/** Those that people ask for first, in this order. */
const FIRST = ["xlsx", "csv"];
const JSON_FORMAT: AnswerFormat = { name: "json", title: "JSON", holds: "table" };

interface Notice {
  readonly text: string;
  /** To be copied by hand. */
  readonly link?: string;
}

export function Toolbar({ asking, formats }: { readonly asking: Asking; readonly formats: readonly AnswerFormat[] }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const { queryEditor, variableEditor, responseEditor, operationName } = useGraphiQL(
    pick("queryEditor", "variableEditor", "responseEditor", "operationName"),
  );
  const close = useCallback(() => setNotice(null), []);
  const query = () => queryEditor?.getValue() ?? "";
  const variables = () => variableEditor?.getValue() ?? "";
  const share = async () => {
    const link = linkTo({ query: query(), variables: variables() });
    setNotice((await isCopied(link)) ? { text: words.copied } : { text: words.copyByHand, link });
  };
  const save = async (format: string) => {
    setNotice({ text: words.preparing });
    try {
      const operation: Operation = { query: query(), operationName, variables: readVariables(variables()) };
      const answer = await asking.askForFile(operation, format);
      if ("content" in answer) {
        saveFile(answer.name, answer.content);
        return setNotice({ text: words.saved(answer.name) });
      }
      responseEditor?.setValue(JSON.stringify(answer.reply, null, 2));
      setNotice({ text: [words.notSaved, messageIn(answer.reply)].join(" ") });
    } catch (error) {
      setNotice({ text: `${words.notSaved} ${(error as Error).message}` });
    }
  };
  return (
    <>
      <ToolbarButton label={words.share} onClick={() => void share()}>
        <Icon>
          <path d="M9.5 14.5 14.5 9.5M8 11l-3 3a3.54 3.54 0 0 0 5 5l3-3M16 13l3-3a3.54 3.54 0 0 0-5-5l-3 3" />
        </Icon>
      </ToolbarButton>
      <ToolbarMenu
        button={
          <ToolbarButton label={words.download}>
            <Icon>
              <path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M4 20h16" />
            </Icon>
          </ToolbarButton>
        }
      >
        <Formats title={words.forTables} formats={tables(formats)} onChoose={save} />
        <Formats title={words.forGraphs} formats={formats.filter(({ holds }) => holds === "graph")} onChoose={save} />
      </ToolbarMenu>
      <NoticeBox notice={notice} onClose={close} />
    </>
  );
}

function tables(formats: readonly AnswerFormat[]): readonly AnswerFormat[] {
  const all = formats.filter(({ holds }) => holds === "table");
  const first = FIRST.flatMap((name) => all.find((one) => one.name === name) ?? []);
  return [...first, ...all.filter((one) => !first.includes(one)), JSON_FORMAT];
}

interface FormatsProps {
  readonly title: string;
  readonly formats: readonly AnswerFormat[];
  readonly onChoose: (format: string) => void;
}

function Formats({ title, formats, onChoose }: FormatsProps) {
  if (formats.length === 0) return null;
  return (
    <>
      <div className="menu-title">{title}</div>
      {formats.map(({ name, title: about }) => (
        <ToolbarMenu.Item key={name} onSelect={() => onChoose(name)}>
          {words.formats[name] ?? name} {!words.formats[name] && <small>{about}</small>}
        </ToolbarMenu.Item>
      ))}
    </>
  );
}

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** It goes by itself, unless there is something in it to copy or to read again. */
const SHOWN_MILLISECONDS = 6_000;

function NoticeBox({ notice, onClose }: { readonly notice: Notice | null; readonly onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!notice) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) onClose();
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") onClose();
    };
    document.addEventListener("pointerdown", onPointer, true);
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("pointerdown", onPointer, true);
      document.removeEventListener("keydown", onKey, true);
    };
  }, [notice, onClose]);
  useEffect(() => {
    if (!notice || notice.link || notice.text.startsWith(words.notSaved)) return;
    const timer = window.setTimeout(onClose, SHOWN_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <div ref={box} className={notice ? "toolbar-notice" : "toolbar-notice empty"}>
      <span role="status">{notice?.text}</span>
      {notice?.link && (
        <input
          ref={focus}
          aria-label={words.link}
          readOnly
          value={notice.link}
          onFocus={(event) => event.target.select()}
        />
      )}
      {notice && (
        <button type="button" className="page-button" onClick={onClose}>
          {words.close}
        </button>
      )}
    </div>
  );
}

/** Once: a function of each drawing would take the focus at each drawing. */
function focus(input: HTMLInputElement | null): void {
  input?.focus();
}

/** As JSON; empty where there are none. */
function readVariables(text: string): unknown {
  if (text.trim() === "") return undefined;
  return JSON.parse(text) as unknown;
}

function messageIn(reply: unknown): string {
  return (reply as { readonly errors?: readonly { readonly message: string }[] }).errors?.[0]?.message ?? "";
}
