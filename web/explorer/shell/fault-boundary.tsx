/** A view in, the view out; where a fault of ours stops it, that is said in its place and the rest of the page stays. */
import { Component, type ReactNode } from "react";
import { useWords } from "../words/use-words.ts";

interface Props {
  readonly children: ReactNode;
}

export class FaultBoundary extends Component<Props, { readonly hasFault: boolean }> {
  override state = { hasFault: false };

  static getDerivedStateFromError() {
    return { hasFault: true };
  }

  override render() {
    return this.state.hasFault ? <Fault /> : this.props.children;
  }
}

function Fault() {
  const words = useWords();
  return (
    <div className="state" role="alert">
      <p>{words.fault}</p>
      <button type="button" className="link" onClick={() => window.location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}
