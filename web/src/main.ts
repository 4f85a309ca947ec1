/*! casus: the study inside the page. Apache-2.0; sources: web/src. */
// The script of the page. Under Node, where there is no page, its functions are there for tests
// (tests/web).

import { byId } from "./dom";
import { Page } from "./page";
import { addSaving } from "./save";
import { readStudy } from "./study";

export { countsOf, isEnough, leftOf, openChoice } from "./choice";
export { cruxMap, partsFor } from "./crux";
export { chanceCorrelation, differenceOf, driversOf, rankingOf, rowsOf } from "./findings";
export { binsOf, histogram, rangeBetween, scaleOf, shareAt, steps, valueAt } from "./scale";
export { csvOf, csvOfAll, linesOf, tablesOf } from "./save";
export { outlineOf, viewOf } from "./draw";
export { correlation, ranksOf, sorted, summary } from "./statistics";
export { decidingOutcome, readStudy } from "./study";
export { marksOf, percent, plainNumber, rangeIn, shortRange, unitText, valueIn, withThousands } from "./words";

function start(): void {
  const study = readStudy(byId("study-data").textContent ?? "");
  const page = new Page(study);
  byId("what-if-page").append(page.element);
  byId("what-if-text").remove();
  // Its table has the same risks, by the futures that are left.
  for (const one of Array.from(document.querySelectorAll("details.inside-too"))) one.removeAttribute("open");
  page.narrowFrom(document.querySelectorAll("[data-narrow]"));
  addSaving();
}

// The text of the page is painted first.
if (typeof document !== "undefined") requestAnimationFrame(() => setTimeout(start));
