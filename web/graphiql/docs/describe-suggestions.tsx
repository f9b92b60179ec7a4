/** GraphiQL's query editor in; from then on its list of suggestions shows the description of the one that is marked, without being asked. */
import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** The editor has a key for it (a second Ctrl-Space) and no option: it keeps the state in a widget of its own. */
interface SuggestController {
  readonly widget?: { readonly value?: { _setDetailsVisible?: (isVisible: boolean) => void } };
}

export function DescribeSuggestions() {
  const editor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    const controller = editor?.getContribution("editor.contrib.suggestController") as
      | SuggestController
      | null
      | undefined;
    controller?.widget?.value?._setDetailsVisible?.(true);
  }, [editor]);
  return null;
}
