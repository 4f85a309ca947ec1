// What the outcome of one option hangs on, over the futures that are left.

import { el, setAttribute, setText, svg } from "./dom";
import { chanceCorrelation, Driver, driversOf } from "./findings";
import type { Counts } from "./statistics";
import { decidingOutcome, Study } from "./study";

const shown = 8;

export function wordsOf(study: Study, driver: Driver): string {
  if (driver.input !== undefined) return study.inputs[driver.input].words;
  const [q, a] = driver.answer!;
  return `Question of law: ${study.questions[q].words} ${study.questions[q].answers[a]}`;
}

/** An input, a bar from the middle to the left or right, and its number. */
class DriverLine {
  readonly element: HTMLElement;
  private readonly words = el("span");
  private readonly bar = svg("rect", { y: "1", height: "8" });
  private readonly number = el("span", { class: "number" });

  constructor() {
    const picture = svg(
      "svg",
      { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
      this.bar,
      svg("line", { class: "axis", x1: "50", x2: "50", y1: "0", y2: "10" }),
    );
    this.element = el("li", {}, this.words, picture, this.number);
  }

  show(words: string, value: number): void {
    const wide = 50 * Math.abs(value);
    setText(this.words, words);
    setAttribute(this.bar, "class", value < 0 ? "down" : "up");
    setAttribute(this.bar, "x", (value < 0 ? 50 - wide : 50).toFixed(1));
    setAttribute(this.bar, "width", wide.toFixed(1));
    setText(this.number, (value < 0 ? "\u2212" : "+") + Math.abs(value).toFixed(2));
  }
}

export class DriverList {
  readonly element: HTMLElement;
  private readonly which: HTMLSelectElement;
  private readonly list = el("ol", { class: "driver-list" });
  private readonly lines: DriverLine[] = []; // those of before are used again: new ones cost more than what they say
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
      this.keep(0);
      setText(this.note, "Too few futures are left.");
      return;
    }
    const study = this.study;
    const outcome = study.packages[Number(this.which.value)].outcomes[decidingOutcome(study)];
    const all = driversOf(study, counts, outcome);
    const chance = chanceCorrelation(effective, all.length);
    const certain = all.filter((one) => Math.abs(one.correlation) >= chance).slice(0, shown);
    this.keep(certain.length);
    certain.forEach((one, at) => this.lines[at].show(wordsOf(study, one), one.correlation));
    setText(
      this.note,
      (certain.length === 0 ? "None can be told from chance. " : "") +
        `Rank correlation over the futures left; to the right: the higher the input, the higher the ${study.risk}. ` +
        `Not shown: nearer to 0 than ${chance.toFixed(2)}, which may be chance.`,
    );
  }

  /** As many lines as are shown. */
  private keep(count: number): void {
    while (this.lines.length < count) this.lines.push(new DriverLine());
    const there = this.list.children.length;
    for (let at = there; at < count; ++at) this.list.append(this.lines[at].element);
    for (let at = there; at > count; --at) this.lines[at - 1].element.remove();
  }
}
