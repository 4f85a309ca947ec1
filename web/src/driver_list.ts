// What the outcome of one option hangs on, over the futures that are left.

import { el, svg } from "./dom";
import { chanceCorrelation, Driver, driversOf } from "./findings";
import type { Counts } from "./statistics";
import { decidingOutcome, Study } from "./study";

const shown = 8;

export function wordsOf(study: Study, driver: Driver): string {
  if (driver.input !== undefined) return study.inputs[driver.input].words;
  const [q, a] = driver.answer!;
  return `Question of law: ${study.questions[q].words} ${study.questions[q].answers[a]}`;
}

/** From the middle to the left or right. */
function bar(value: number): SVGElement {
  const wide = 50 * Math.abs(value);
  const at = value < 0 ? 50 - wide : 50;
  const style = value < 0 ? "down" : "up";
  return svg(
    "svg",
    { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    svg("rect", { class: style, x: at.toFixed(1), y: "1", width: wide.toFixed(1), height: "8" }),
    svg("line", { class: "axis", x1: "50", x2: "50", y1: "0", y2: "10" }),
  );
}

export class DriverList {
  readonly element: HTMLElement;
  private readonly which: HTMLSelectElement;
  private readonly list = el("ol", { class: "driver-list" });
  private readonly note = el("p", { class: "note" });

  constructor(private readonly study: Study, changed: () => void) {
    const options = study.packages.map((one, p) => el("option", { value: String(p) }, one.name));
    this.which = el("select", {}, ...options);
    this.which.value = String(study.fullest);
    this.which.addEventListener("change", changed);
    const label = el("label", { class: "which" }, `The ${study.risk} with `, this.which);
    this.element = el("div", {}, el("h3", {}, "What it hangs on"), label, this.list, this.note);
  }

  /** `effective`: what the futures left are worth; null if they are too few. */
  show(counts: Counts, effective: number | null): void {
    if (effective === null) {
      this.list.replaceChildren();
      this.note.textContent = "Too few futures are left.";
      return;
    }
    const study = this.study;
    const outcome = study.packages[Number(this.which.value)].outcomes[decidingOutcome(study)];
    const all = driversOf(study, counts, outcome);
    const chance = chanceCorrelation(effective, all.length);
    const certain = all.filter((one) => Math.abs(one.correlation) >= chance).slice(0, shown);
    this.list.replaceChildren(
      ...certain.map((one) =>
        el(
          "li",
          {},
          el("span", {}, wordsOf(study, one)),
          bar(one.correlation),
          el("span", { class: "number" }, (one.correlation < 0 ? "\u2212" : "+") + Math.abs(one.correlation).toFixed(2)),
        ),
      ),
    );
    this.note.textContent =
      (certain.length === 0 ? "None can be told from chance. " : "") +
      `Rank correlation over the futures left; to the right: the higher the input, the higher the ${study.risk}. ` +
      `Not shown: nearer to 0 than ${chance.toFixed(2)}, which may be chance.`;
  }
}
