// The crux map: two inputs, each cut into parts of equal numbers of futures, and in each cell the
// option that does best there.

import { Counts, sorted } from "./statistics";
import { Column, decidingOutcome, rivalsOf, signOf, Study } from "./study";

/** One part of an axis: least and greatest value in it. */
export interface Part {
  from: number;
  to: number;
}

export interface Cell {
  futures: number;
  /** The option with the best mean there; null if there are too few futures. */
  best: number | null;
  /** Its mean. */
  mean: number;
  /** The option with the next best mean, and that; null without another. */
  next: { option: number; mean: number } | null;
}

export interface CruxMap {
  across: Part[];
  down: Part[];
  /** [down][across]. */
  cells: Cell[][];
}

const mostParts = 5;
/** Futures wanted in a cell on average, for a map: a third more than the fewest that are shown. */
const room = 4 / 3;

/** How many parts each axis gets; below 2 there is no map. */
export function partsFor(futures: number, fewest: number): number {
  return Math.min(mostParts, Math.floor(Math.sqrt(futures / (room * fewest))));
}

/** The part of every future that counts, and the parts. */
function cut(values: Column, counts: Counts, parts: number): { of: Int32Array; parts: Part[] } {
  const known: number[] = [];
  for (const f of sorted(values)) if (counts[f] > 0) known.push(f);
  const of = new Int32Array(values.length).fill(-1);
  const found: Part[] = [];
  let first = 0; // of the futures with this value, which stay together
  let before = -1;
  known.forEach((f, i) => {
    if (values[f] !== values[known[first]]) first = i;
    const part = Math.floor((first * parts) / known.length);
    if (part !== before) found.push({ from: values[f], to: values[f] });
    before = part;
    found[found.length - 1].to = values[f];
    of[f] = found.length - 1;
  });
  return { of, parts: found };
}

/** The map of two inputs over the futures that are left. */
export function cruxMap(study: Study, counts: Counts, across: number, down: number, parts: number): CruxMap {
  const columns = cut(study.inputs[across].values, counts, parts);
  const lines = cut(study.inputs[down].values, counts, parts);
  const rivals = rivalsOf(study);
  const outcome = decidingOutcome(study);
  const values = rivals.map((p) => study.packages[p].outcomes[outcome]);
  const width = columns.parts.length;
  const futures = new Float64Array(width * lines.parts.length);
  const weight = new Float64Array(futures.length);
  const sums = rivals.map(() => new Float64Array(futures.length));
  for (let f = 0; f < counts.length; ++f) {
    if (counts[f] <= 0 || columns.of[f] < 0 || lines.of[f] < 0) continue;
    const cell = lines.of[f] * width + columns.of[f];
    futures[cell] += 1;
    weight[cell] += counts[f];
    sums.forEach((sum, r) => (sum[cell] += counts[f] * values[r][f]));
  }
  const sign = signOf(study);
  const cellAt = (at: number): Cell => {
    const found = { futures: futures[at], best: null, mean: 0, next: null };
    if (futures[at] < study.fewest || rivals.length === 0) return found;
    const order = rivals.map((_, r) => r).sort((a, b) => sign * (sums[a][at] - sums[b][at]) || a - b);
    const mean = (r: number) => sums[r][at] / weight[at];
    const next = order.length > 1 ? { option: rivals[order[1]], mean: mean(order[1]) } : null;
    return { ...found, best: rivals[order[0]], mean: mean(order[0]), next };
  };
  const cells = lines.parts.map((_, row) => columns.parts.map((__, column) => cellAt(row * width + column)));
  return { across: columns.parts, down: lines.parts, cells };
}
