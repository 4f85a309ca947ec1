// The crux map as a table whose cells can be chosen.

import { CruxMap, cruxMap, Part, partsFor } from "./crux";
import { el, setText } from "./dom";
import { DrawnMap } from "./drawn_map";
import type { Counts } from "./statistics";
import { Input, rivalsOf, Study } from "./study";
import { futuresText, marksOf, percent, rangeIn, shortRange, unitText } from "./words";

/** Narrows an input to a part of the map. */
export type Narrow = (input: number, part: Part) => void;

/** "Challenger: force (FU)": the unit stands with the name, ranges without. */
function axisWords(input: Input): string {
  const unit = unitText(input.unit);
  return unit === "" ? input.words : `${input.words} (${unit})`;
}

function words(input: Input, part: Part): string {
  return rangeIn(part.from, part.to, input.unit);
}

export class CruxView {
  readonly element: HTMLElement;
  private readonly selects: HTMLSelectElement[];
  private readonly place = el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Map of two assumptions" });
  private readonly found = el("p");
  private drawn?: DrawnMap;
  private shown?: { map: CruxMap; across: number; down: number };
  private readonly rivals: number[];
  private readonly marks: string[];

  constructor(private readonly study: Study, axes: [number, number], changed: () => void, private readonly narrow: Narrow) {
    this.rivals = rivalsOf(study);
    this.marks = marksOf(this.rivals.map((p) => study.packages[p].name));
    this.selects = axes.map((axis) => {
      const options = study.inputs.map((one, i) => el("option", { value: String(i) }, one.words));
      const found = el("select", {}, ...options);
      found.value = String(axis);
      found.addEventListener("change", changed);
      return found;
    });
    const key = this.rivals.map((p, at) =>
      el("li", {}, el("span", { class: `swatch option-${at % 6}` }, this.marks[at]), ` ${study.packages[p].name}`),
    );
    this.element = el(
      "div",
      { class: "crux" },
      el("h3", {}, "Does the ranking turn?"),
      el(
        "p",
        { class: "note" },
        "The futures left, cut by two assumptions into parts of equal number. Each cell names the option that does " +
          `best there and its mean ${study.risk}; below it the next one. Choose a cell to keep only its futures.`,
      ),
      el("div", { class: "axes" }, el("label", {}, "Across: ", this.selects[0]), el("label", {}, "Down: ", this.selects[1])),
      el("ul", { class: "legend" }, ...key),
      this.place,
    );
  }

  /** `futures`: what is left; 0 if too few to show anything. */
  show(counts: Counts, futures: number): void {
    const parts = partsFor(futures, this.study.fewest);
    const [across, down] = this.selects.map((one) => Number(one.value));
    if (parts < 2 || across === down) {
      const why = across === down ? "Choose two different assumptions." : "Too few futures are left for a map.";
      this.place.replaceChildren(el("p", { class: "note" }, why));
      return;
    }
    const map = cruxMap(this.study, counts, across, down, parts);
    setText(this.found, this.finding(map));
    const table = this.table(map, across, down);
    if (table.parentElement !== this.place) this.place.replaceChildren(this.found, table);
  }

  /** What the map shows, in words. */
  private finding(map: CruxMap): string {
    const winners = [...new Set(map.cells.flat().map((cell) => cell.best).filter((best) => best !== null))];
    const names = winners.map((p) => `\u201c${this.study.packages[p!].name}\u201d`);
    if (names.length === 0) return "No cell has enough futures.";
    if (names.length === 1) return `${names[0]} does best in every cell that has enough futures: these two do not turn the ranking.`;
    return `Which option does best depends on these two: ${names.join(", ")}.`;
  }

  /** The table of before with what is new, or another one where it has another size. */
  private table(map: CruxMap, across: number, down: number): HTMLElement {
    if (this.drawn === undefined || this.drawn.columns !== map.across.length || this.drawn.rows !== map.down.length) {
      this.drawn = new DrawnMap(map.across.length, map.down.length, (row, column) => this.choose(row, column));
    }
    const { inputs } = this.study;
    const { caption, heads, sides, element } = this.drawn;
    setText(caption, `Across: ${axisWords(inputs[across])}. Down: ${axisWords(inputs[down])}.`);
    map.across.forEach((part, at) => setText(heads[at], shortRange(part.from, part.to, inputs[across].unit)));
    map.down.forEach((part, at) => setText(sides[at], shortRange(part.from, part.to, inputs[down].unit)));
    this.shown = { map, across, down };
    map.cells.forEach((cells, row) => cells.forEach((_, column) => this.showCell(row, column)));
    return element;
  }

  private showCell(row: number, column: number): void {
    const cell = this.shown!.map.cells[row][column];
    const drawn = this.drawn!.cells[row][column];
    if (cell.best === null) return drawn.showFew();
    const at = this.rivals.indexOf(cell.best);
    const second = cell.next === null ? "" : `${this.marks[this.rivals.indexOf(cell.next.option)]} ${percent(cell.next.mean)}`;
    drawn.show(`option-${at % 6}`, `${this.marks[at]} ${percent(cell.mean)}`, second, this.spoken(row, column));
  }

  private choose(row: number, column: number): void {
    const { map, across, down } = this.shown!;
    this.narrow(across, map.across[column]);
    this.narrow(down, map.down[row]);
  }

  private spoken(row: number, column: number): string {
    const { inputs, packages } = this.study;
    const { map, across, down } = this.shown!;
    const cell = map.cells[row][column];
    return (
      `${packages[cell.best!].name}, ${percent(cell.mean)}; ${futuresText(cell.futures)}. Keep only these: ` +
      `${inputs[across].words}: ${words(inputs[across], map.across[column])}; ` +
      `${inputs[down].words}: ${words(inputs[down], map.down[row])}`
    );
  }
}
