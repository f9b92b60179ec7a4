/** The page in, the explorer running in it out. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/app.tsx";
import "./shell/tokens.css";
import "./shell/page.css";
import "./screen/screen.css";
import "./choices/choices.css";
import "./take-away/take-away.css";
import "./home/home.css";
import "./matrix/matrix.css";
import "./detail/detail.css";
import "./search/search.css";
import "./findings/findings.css";
import "./overlaps/overlaps.css";
import "./partners/partners.css";
import "./pair/pair.css";
import "./goals/goals.css";
import "./targets/targets.css";
import "./changes/changes.css";
import "./try/try.css";

const place = document.getElementById("explorer");
if (!place) throw new Error("the page has no place for the explorer");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
