// Everything that a reader can set.

import { Choice } from "./choice";
import { el } from "./dom";
import { QuestionSwitch } from "./question_switch";
import { RangeSlider } from "./range_slider";
import type { Counts } from "./statistics";
import type { Study } from "./study";

/** Sliders that stand open; the others behind a click. */
const inputsOpen = 6;

function fold(summary: string, ...children: Node[]): HTMLDetailsElement {
  return el("details", {}, el("summary", {}, summary), ...children);
}

export class Controls {
  readonly element: HTMLElement;
  private readonly sliders: RangeSlider[];
  private readonly switches: QuestionSwitch[];
  private folded?: HTMLDetailsElement;
  private readonly weights = el("input", { type: "checkbox" });

  constructor(study: Study, changed: () => void) {
    this.sliders = study.inputs.map((one) => new RangeSlider(one, changed));
    this.switches = study.questions.map((one, q) => new QuestionSwitch(one, q, changed));
    this.weights.addEventListener("change", changed);
    const elements = this.sliders.map((one) => one.element);
    const parts: Node[] = [
      el("h3", {}, "What you believe"),
      el(
        "p",
        { class: "note" },
        `The assumptions that matter most to the ${study.risk} under any option, strongest first. Grey bars: ` +
          "all values that were drawn; coloured: those left.",
      ),
      ...elements.slice(0, inputsOpen),
    ];
    const more = elements.slice(inputsOpen);
    if (more.length > 0) {
      this.folded = fold(`${more.length} more assumptions`, ...more);
      this.folded.addEventListener("toggle", changed);
      parts.push(this.folded);
    }
    if (this.switches.length > 0) {
      const note = el(
        "p",
        { class: "note" },
        "How the texts are read. In brackets: the share of futures with that answer.",
      );
      const list = this.switches.map((one) => one.element);
      parts.push(fold(`Questions of law (${list.length})`, note, ...list));
    }
    if (study.weights !== undefined) {
      const words =
        "Count futures by how well they fit the record that the scenario is calibrated to, instead of all alike";
      parts.push(el("label", { class: "belief weights" }, this.weights, el("span", {}, words)));
    }
    this.element = el("div", { class: "controls" }, ...parts);
  }

  choice(): Choice {
    return {
      ranges: this.sliders.map((one) => one.range()),
      answers: this.switches.map((one) => one.answer()),
      weighted: this.weights.checked,
    };
  }

  /** Keeps what lies between two values of an input. */
  narrow(input: number, from: number, to: number): void {
    this.sliders[input].set(from, to);
    if (this.folded && input >= inputsOpen) this.folded.open = true;
  }

  reset(): void {
    for (const one of this.sliders) one.set(-Infinity, Infinity);
    for (const one of this.switches) one.reset();
    this.weights.checked = false;
  }

  /** Shows how the futures that are left are spread over each input. */
  show(counts: Counts, full: number): void {
    const seen = this.folded && !this.folded.open ? inputsOpen : this.sliders.length;
    for (const one of this.sliders.slice(0, seen)) one.show(counts, full);
  }
}
