// The table of options: a hundred dots, means and ranges over the futures that are left.

import { Dots } from "./dots";
import { el, setText, small } from "./dom";
import type { Row } from "./findings";
import type { Summary } from "./statistics";
import { decidingOutcome, Package, Study } from "./study";
import { percent, percentNumber } from "./words";

/** A mean with its range below it, and what it was with all futures. */
class MeanCell {
  readonly element: HTMLTableCellElement;
  private readonly mean = el("b");
  private readonly range = el("span", { class: "small range" });
  private readonly was = small();

  constructor(heading: string) {
    this.was.classList.add("was");
    this.element = el("td", { class: "value", role: "cell", "data-heading": heading }, this.mean, this.range, this.was);
  }

  /** `all`: the same over all futures, counted alike. */
  show(found: Summary | null, all: Summary): void {
    const defined = found !== null && found.n > 0;
    setText(this.mean, defined ? percent(found.mean) : "\u2013");
    setText(this.range, defined ? `${percentNumber(found.p05)}\u2013${percentNumber(found.p95)}\u00a0%` : "");
    const moved = defined && percent(found.mean) !== percent(all.mean);
    setText(this.was, moved ? `was ${percent(all.mean)}` : "\u00a0"); // the table keeps its height
  }
}

class OptionRow {
  readonly element: HTMLTableRowElement;
  private readonly dots: Dots;
  private readonly outcomes: MeanCell[];
  private readonly kind?: MeanCell;
  private readonly adopted?: MeanCell;
  private readonly best = el("td", { class: "value", role: "cell", "data-heading": "best in" });
  private readonly deciding: number;

  constructor(study: Study, private readonly one: Package, hasAdopted: boolean) {
    this.deciding = decidingOutcome(study);
    this.dots = new Dots({ any: study.event, kind: study.kind });
    this.outcomes = study.outcomes.map((outcome) => new MeanCell(outcome.heading));
    if (study.kind !== undefined) this.kind = new MeanCell(study.kind);
    if (hasAdopted) this.adopted = new MeanCell("adopted");
    if (one.adopted === undefined) this.adopted?.element.replaceChildren(small("nothing to adopt"));
    const head = el("th", { scope: "row", role: "rowheader" }, one.name);
    if (one.yardstick) head.append(" ", small("yardstick"));
    head.append(this.dots.element);
    const cells = [...this.outcomes, this.kind, this.adopted].filter((cell): cell is MeanCell => cell !== undefined);
    this.element = el("tr", { role: "row" }, head, ...cells.map((cell) => cell.element), this.best);
    if (one.yardstick) this.element.classList.add("yardstick");
  }

  show(found: Row | null, all: Row, isFirst: boolean): void {
    this.outcomes.forEach((cell, i) => cell.show(found && found.outcomes[i], all.outcomes[i]));
    if (this.kind && all.kind) this.kind.show(found && (found.kind ?? null), all.kind);
    if (this.adopted && all.adopted) this.adopted.show(found && (found.adopted ?? null), all.adopted);
    const any = found && found.outcomes[this.deciding];
    this.dots.show(any && any.n > 0 ? any.mean : null, found && found.kind ? found.kind.mean : null);
    const rank = this.one.yardstick ? "does not compete" : "contains others";
    setText(this.best, !this.one.ranked ? rank : found === null ? "\u2013" : percent(found.best));
    this.best.classList.toggle("aside", !this.one.ranked);
    this.element.classList.toggle("first", isFirst);
  }

}

export class OptionTable {
  readonly element: HTMLElement;
  private readonly rows: OptionRow[];

  constructor(study: Study, private readonly all: Row[]) {
    const hasAdopted = study.packages.some((one) => one.adopted !== undefined);
    this.rows = study.packages.map((one) => new OptionRow(study, one, hasAdopted));
    const headings = ["Option", ...study.outcomes.map((one) => one.heading)];
    if (study.kind !== undefined) headings.push(study.kind);
    if (hasAdopted) headings.push("adopted");
    headings.push("best in");
    const heads = headings.map((text) =>
      el("th", { scope: "col", role: "columnheader" }, text.charAt(0).toUpperCase() + text.slice(1)),
    );
    const caption = `Mean ${study.risk} over the futures left, and 5th to 95th percentile of these futures.`;
    this.element = el(
      "table",
      { class: "believed", role: "table" },
      el("caption", {}, caption),
      el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...heads)),
      el("tbody", { role: "rowgroup" }, ...this.rows.map((one) => one.element)),
    );
  }

  /** `found`: null if too few futures are left; `first`: the option with the best mean. */
  show(found: Row[] | null, first: number | undefined): void {
    this.rows.forEach((row, p) => row.show(found && found[p], this.all[p], found !== null && p === first));
  }
}
