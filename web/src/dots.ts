// A chance as a hundred dots.

import { setAttribute, svg } from "./dom";
import { percent } from "./words";

const columns = 20;
const gap = 9;

/** Dots from one place to another, each a line without length and with round ends. */
function dots(from: number, to: number): string {
  let path = "";
  for (let i = from; i < to; ++i) {
    path += `M${gap / 2 + gap * (i % columns)} ${gap / 2 + gap * Math.floor(i / columns)}h0`;
  }
  return path;
}

export class Dots {
  readonly element: SVGElement;
  private readonly paths = ["dots-kind", "dots-any", "dots-none"].map((style) => svg("path", { class: style }));

  constructor(private readonly words: { any: string; kind?: string }) {
    const height = (gap * 100) / columns;
    this.element = svg("svg", { class: "dots", role: "img", viewBox: `0 0 ${gap * columns} ${height}` }, ...this.paths);
  }

  /** Of a hundred: `kind` are of the kind shown apart, `any` of any kind; null: too few futures. */
  show(any: number | null, kind: number | null): void {
    const all = any === null ? 0 : Math.round(100 * any);
    const apart = Math.min(all, kind === null ? 0 : Math.round(100 * kind));
    const ends = [0, apart, all, 100];
    this.paths.forEach((path, i) => setAttribute(path, "d", dots(ends[i], ends[i + 1])));
    const said =
      any === null
        ? "too few futures"
        : `${this.words.any} ${percent(any)}` + (kind === null ? "" : `, ${this.words.kind} ${percent(kind)}`);
    setAttribute(this.element, "aria-label", said);
  }
}
