// The study inside the page: controls on one side, what they leave on the other.

import { countsOf, isEnough, Left, leftOf, openChoice } from "./choice";
import { Controls } from "./controls";
import { CruxView } from "./crux_view";
import { el, setText } from "./dom";
import { DriverList } from "./driver_list";
import { differenceOf, driversOf, rankingOf, Row, rowsOf } from "./findings";
import { OptionTable } from "./option_table";
import type { Counts } from "./statistics";
import { decidingOutcome, fromOfHighest, Study } from "./study";
import { futuresText, percent, withThousands } from "./words";

/** A reader aloud hears of a change once the hand rests. */
const rest = 600; // ms

/** The two inputs that the lead of the first option over the second hangs on most. */
function axesOf(study: Study, counts: Counts, rows: Row[]): [number, number] {
  const ranking = rankingOf(study, rows);
  if (ranking.length < 2) return [0, 1];
  const drivers = driversOf(study, counts, differenceOf(study, ranking[1], ranking[0]));
  const inputs = drivers.filter((one) => one.input !== undefined).map((one) => one.input!);
  return [inputs[0] ?? 0, inputs[1] ?? 1];
}

export class Page {
  readonly element: HTMLElement;
  private readonly all: Row[];
  private readonly controls: Controls;
  private readonly table: OptionTable;
  private readonly drivers: DriverList;
  private readonly crux?: CruxView;
  private readonly left = el("p", { class: "left" });
  private readonly leader = el("p", { class: "leader", "aria-hidden": "true" });
  private readonly said = el("p", { class: "said" });
  private readonly spoken = el("p", { class: "spoken", "aria-live": "polite", role: "status" });
  private readonly reset = el("button", { type: "button" }, "Start again");
  private timer = 0;
  private frame = 0;

  constructor(private readonly study: Study) {
    const open = countsOf(study, openChoice(study));
    this.all = rowsOf(study, open);
    const later = () => this.later();
    this.controls = new Controls(study, later);
    this.table = new OptionTable(study, this.all);
    this.drivers = new DriverList(study, later);
    if (study.inputs.length > 1 && study.packages.some((one) => one.ranked)) {
      this.crux = new CruxView(study, axesOf(study, open, this.all), later, (input, part) => {
        this.controls.narrow(input, part.from, part.to);
        later();
      });
    }
    this.reset.addEventListener("click", () => {
      this.controls.reset();
      later();
    });
    const results = el("div", { class: "results" }, this.said, this.table.element, this.legend(), this.drivers.element);
    this.element = el(
      "div",
      { class: "what-if" },
      el("div", { class: "what-if-bar" }, this.left, this.leader, this.reset),
      this.spoken,
      el("div", { class: "what-if-sides" }, this.controls.element, results),
    );
    if (this.crux) this.element.append(this.crux.element);
    this.show();
  }

  /** Elements that ask for the highest values of an input do so; those of one that is not here go. */
  narrowFrom(asking: Iterable<Element>): void {
    for (const one of Array.from(asking)) {
      const input = this.study.inputs.findIndex((known) => known.name === one.getAttribute("data-narrow"));
      if (input < 0) {
        one.remove();
        continue;
      }
      one.addEventListener("click", () => {
        this.controls.reset();
        this.controls.narrow(input, fromOfHighest(this.study, input), Infinity);
        this.later();
      });
    }
  }

  /** What the dots are. */
  private legend(): HTMLElement {
    const { kind, event } = this.study;
    const item = (style: string, words: string) => el("li", {}, el("span", { class: `dot-key ${style}` }), words);
    const items = [item("dots-any", kind === undefined ? event : `${event}, of another kind`)];
    if (kind !== undefined) items.unshift(item("dots-kind", kind));
    return el("ul", { class: "legend" }, ...items, item("dots-none", kind === undefined ? "no such attack" : "neither"));
  }

  /** Once for all changes between two pictures. */
  private later(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.show();
    });
  }

  private show(): void {
    const { study } = this;
    const choice = this.controls.choice();
    const counts = countsOf(study, choice);
    const left = leftOf(counts);
    const enough = isEnough(study, left);
    const rows = enough ? rowsOf(study, counts) : null;
    const first = rows === null ? undefined : rankingOf(study, rows)[0];
    this.table.show(rows, first);
    this.drivers.show(counts, enough ? left.effective : null);
    if (this.crux) this.crux.show(counts, enough ? left.futures : 0);
    this.controls.show(counts, choice.weighted ? 1 / study.futures : 1);
    this.say(left, rows, first);
  }

  private say(left: Left, rows: Row[] | null, first?: number): void {
    const { study } = this;
    const worth = left.futures - left.effective > 0.5 ? `, which tell as much as ${left.effective.toFixed(0)}` : "";
    const count = `${withThousands(left.futures)} of ${futuresText(study.futures)} left${worth}`;
    setText(this.left, count);
    const sentence = rows === null ? this.refusal() : this.sentence(rows, first);
    setText(this.said, sentence);
    this.said.classList.toggle("refused", rows === null);
    setText(this.leader, rows === null ? "too few" : this.shortly(rows, first));
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => setText(this.spoken, `${count}. ${sentence}`), rest);
  }

  /** "Treaty: 24 %", for the bar that stays in sight. */
  private shortly(rows: Row[], first?: number): string {
    if (first === undefined) return "";
    return `${this.study.packages[first].name}: ${percent(rows[first].outcomes[decidingOutcome(this.study)].mean)}`;
  }

  private refusal(): string {
    return (
      `Too few futures fit this to say anything: a number needs ${this.study.fewest}, or as many of equal weight. ` +
      "Widen one of the ranges."
    );
  }

  private sentence(rows: Row[], first?: number): string {
    const { study } = this;
    const outcome = decidingOutcome(study);
    if (first === undefined) return "";
    const now = percent(rows[first].outcomes[outcome].mean);
    const before = percent(this.all[first].outcomes[outcome].mean);
    const best = study.lessIsBetter ? "lowest" : "highest";
    const was = now === before ? "" : ` (${before} over all futures)`;
    return (
      `Of the options that contain no other, \u201c${study.packages[first].name}\u201d has the ${best} ${study.risk} of ` +
      `${study.event}: ${now}${was}. It is best in ${percent(rows[first].best)} of the futures left.`
    );
  }
}
