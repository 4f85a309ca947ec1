// One question of law: every answer, or one of them.

import { el } from "./dom";
import type { Question } from "./study";
import { percent } from "./words";

export class QuestionSwitch {
  readonly element: HTMLElement;
  private readonly buttons: HTMLInputElement[] = [];

  constructor(question: Question, place: number, changed: () => void) {
    const times = question.answers.map((_, a) => question.values.reduce((n, value) => n + (value === a ? 1 : 0), 0));
    const choices = ["open", ...question.answers];
    const labels = choices.map((words, at) => {
      const button = el("input", { type: "radio", name: `question-${place}`, value: String(at - 1) });
      button.checked = at === 0;
      button.addEventListener("change", changed);
      this.buttons.push(button);
      const share = at === 0 ? "" : ` (${percent(times[at - 1] / question.values.length)})`;
      return el("label", {}, button, el("span", {}, words + share));
    });
    this.element = el(
      "fieldset",
      { class: "belief" },
      el("legend", {}, question.words),
      el("div", { class: "choices" }, ...labels),
    );
  }

  /** The answer that is kept; null: every one. */
  answer(): number | null {
    const chosen = this.buttons.findIndex((one) => one.checked);
    return chosen <= 0 ? null : chosen - 1;
  }

  reset(): void {
    this.buttons.forEach((one, at) => (one.checked = at === 0));
  }
}
