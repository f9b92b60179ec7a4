/** A place of the document in, a link out that leads to it in the text. */
import { useWords } from "../words/use-words.ts";
import { AddressLink } from "./address-link.tsx";

interface Props {
  readonly of: {
    readonly place: string;
    /** null where the document has no lines. */
    readonly line: number | null;
  };
}

export function PlaceLink({ of }: Props) {
  const words = useWords();
  return (
    <AddressLink to={{ view: "document", place: of.place }} className="place-link" title={words.seeInDocument}>
      {words.place(of)}
    </AddressLink>
  );
}
