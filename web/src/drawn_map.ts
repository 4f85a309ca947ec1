// The table of a map of two assumptions. Its cells stay and change their words: to make them anew with every
// change would cost more than to find what they say.

import { el, setAttribute, setText, small } from "./dom";

class DrawnCell {
  readonly element = el("td", { class: "few" }, "too few");
  private readonly best = el("b");
  private readonly next = small();
  private readonly button: HTMLButtonElement;

  constructor(chosen: () => void) {
    this.button = el("button", { type: "button" }, this.best, this.next);
    this.button.addEventListener("click", chosen);
  }

  /** `style`: class of the option that is best; `spoken`: all of it, and what a click does. */
  show(style: string, best: string, next: string, spoken: string): void {
    setText(this.best, best);
    setText(this.next, next);
    setAttribute(this.button, "class", style);
    setAttribute(this.button, "title", spoken);
    if (this.element.getAttribute("class") === "") return;
    this.element.setAttribute("class", "");
    this.element.replaceChildren(this.button);
  }

  showFew(): void {
    if (this.element.getAttribute("class") === "few") return;
    this.element.setAttribute("class", "few");
    this.element.replaceChildren("too few");
  }
}

export class DrawnMap {
  readonly element: HTMLElement;
  readonly caption = el("caption");
  readonly heads: HTMLElement[];
  readonly sides: HTMLElement[];
  /** By row and column. */
  readonly cells: DrawnCell[][];

  constructor(
    readonly columns: number,
    readonly rows: number,
    chosen: (row: number, column: number) => void,
  ) {
    const each = <Made>(count: number, make: (at: number) => Made) => Array.from({ length: count }, (_, at) => make(at));
    this.heads = each(columns, () => el("th", { scope: "col" }));
    this.sides = each(rows, () => el("th", { scope: "row" }));
    this.cells = each(rows, (row) => each(columns, (column) => new DrawnCell(() => chosen(row, column))));
    const lines = this.cells.map((line, row) => el("tr", {}, this.sides[row], ...line.map((cell) => cell.element)));
    this.element = el(
      "table",
      { class: "map" },
      this.caption,
      el("thead", {}, el("tr", {}, el("td", {}), ...this.heads)),
      el("tbody", {}, ...lines),
    );
  }
}
