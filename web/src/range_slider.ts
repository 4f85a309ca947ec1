// One input: what was drawn as a strip of bars, and two sliders that keep a part of it.

import { el, setAttribute, setText, svg } from "./dom";
import { binsOf, histogram, rangeBetween, Scale, scaleOf, steps, valueAt } from "./scale";
import type { Counts } from "./statistics";
import type { Input } from "./study";
import { rangeIn, valueIn } from "./words";

const width = 200;
const height = 28;

/** Bars from the floor of the strip, as one path. */
function bars(shares: Float64Array, most: number): string {
  const wide = width / shares.length;
  let path = "";
  shares.forEach((share, i) => {
    const high = most > 0 ? (height * share) / most : 0;
    if (high > 0) path += `M${(i * wide).toFixed(1)} ${height}v${(-high).toFixed(1)}h${(wide - 1).toFixed(1)}V${height}z`;
  });
  return path;
}

export class RangeSlider {
  readonly element: HTMLElement;
  private readonly scale: Scale;
  private readonly bins: Uint8Array;
  private readonly low: HTMLInputElement;
  private readonly high: HTMLInputElement;
  private readonly kept = svg("path", { class: "kept" });
  private readonly text = el("span", { class: "value" });
  private readonly most: number;

  constructor(
    private readonly input: Input,
    changed: () => void,
  ) {
    this.scale = scaleOf(input.values);
    this.bins = binsOf(input.values, this.scale);
    const all = histogram(this.bins, new Uint8Array(input.values.length).fill(1));
    this.most = Math.max(...all);
    this.low = this.slider("at least", 0, changed);
    this.high = this.slider("at most", steps, changed);
    const strip = svg(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
      svg("path", { class: "drawn", d: bars(all, this.most) }),
      this.kept,
    );
    this.element = el(
      "div",
      { class: "belief", role: "group", "aria-label": input.words },
      el("div", { class: "belief-head" }, el("span", {}, input.words), this.text),
      strip,
      el("div", { class: "rail" }, this.low, this.high),
    );
    this.showRange();
  }

  private slider(end: string, step: number, changed: () => void): HTMLInputElement {
    const found = el("input", {
      type: "range",
      min: "0",
      max: String(steps),
      step: "1",
      "aria-label": `${this.input.words}: ${end}`,
    });
    found.value = String(step);
    found.addEventListener("input", () => {
      this.keepOrder(found);
      this.showRange();
      changed();
    });
    return found;
  }

  /** One slider never passes the other. */
  private keepOrder(moved: HTMLInputElement): void {
    const low = Number(this.low.value);
    const high = Number(this.high.value);
    if (low < high) return;
    if (moved === this.low) this.low.value = String(high - 1);
    else this.high.value = String(low + 1);
  }

  private showRange(): void {
    const low = Number(this.low.value);
    const high = Number(this.high.value);
    const from = valueAt(this.scale, low);
    const to = valueAt(this.scale, high);
    setText(this.text, rangeIn(from, to, this.input.unit));
    setAttribute(this.low, "aria-valuetext", valueIn(from, this.input.unit));
    setAttribute(this.high, "aria-valuetext", valueIn(to, this.input.unit));
    this.element.classList.toggle("narrowed", low > 0 || high < steps);
    // Where both meet at the right end, the lower one must stay within reach.
    this.low.style.zIndex = low > steps / 2 ? "2" : "1";
  }

  /** What the reader keeps. */
  range(): [number, number] {
    return rangeBetween(this.scale, Number(this.low.value), Number(this.high.value));
  }

  /** Keeps what lies between, or all of it. */
  set(from: number, to: number): void {
    let low = 0;
    let high = steps;
    while (low < steps - 1 && valueAt(this.scale, low + 1) <= from) ++low;
    while (high > low + 1 && valueAt(this.scale, high - 1) >= to) --high;
    this.low.value = String(low);
    this.high.value = String(high);
    this.showRange();
  }

  /** Shows how the futures that are left are spread; `full`: how much one counts of those that count alike. */
  show(counts: Counts, full: number): void {
    setAttribute(this.kept, "d", bars(histogram(this.bins, counts), this.most * full));
  }
}
