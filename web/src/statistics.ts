// Means, points and rank correlations over futures that count differently; one that counts 0 is
// left out. With equal counts all agree with src/study/statistics.cpp.

import type { Column } from "./study";

/** How much each future counts. */
export type Counts = Float64Array;

export interface Summary {
  mean: number;
  p05: number;
  median: number;
  p95: number;
  /** Futures that count and in which it is defined; 0: the rest means nothing. */
  n: number;
}

/** Futures fit into the bits that a double has beside those of a value. */
const room = 2 ** 20;

/**
 * Futures in which the column is defined, by ascending value: the bits of floats, the sign turned
 * round, are in the order of the floats, and numbers sort ten times as fast without a function.
 */
function orderOf(values: Column): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const keys = new Float64Array(values.length);
  let known = 0;
  for (let f = 0; f < values.length; ++f) {
    if (Number.isNaN(values[f])) continue;
    const ascending = (bits[f] & 0x80000000 ? ~bits[f] : bits[f] | 0x80000000) >>> 0;
    keys[known++] = ascending * room + f;
  }
  return Uint32Array.from(keys.subarray(0, known).sort(), (key) => key % room);
}

/** The order of a column, and whether two futures share a value. */
interface Ordered {
  order: Uint32Array;
  hasTies: boolean;
}

const ordered = new WeakMap<Column, Ordered>();

/** Found once for each column. */
function inOrder(values: Column): Ordered {
  let found = ordered.get(values);
  if (found === undefined) {
    const order = orderOf(values);
    const hasTies = order.some((f, i) => i > 0 && values[f] === values[order[i - 1]]);
    ordered.set(values, (found = { order, hasTies }));
  }
  return found;
}

/** Futures in which the column is defined, by ascending value. */
export function sorted(values: Column): Uint32Array {
  return inOrder(values).order;
}

/** Futures of the column that is summed up, used again for the next: a change sums up dozens. */
let kept = new Uint32Array(0);

/**
 * Values below which the shares lie, interpolated between neighbours: each stands in the middle of
 * its count, the least at 0 and the greatest at 1 (Hyndman & Fan 1996, definition 7, by counts).
 * `known`: futures that count, by ascending value.
 */
function pointsAt(shares: number[], values: Column, known: Uint32Array, counts: Counts): number[] {
  const last = known[known.length - 1];
  let length = -0.5 * (counts[known[0]] + counts[last]);
  for (let i = 0; i < known.length; ++i) length += counts[known[i]];
  const found: number[] = [];
  let place = 0; // of the value before
  for (let i = 1; i < known.length && found.length < shares.length; ++i) {
    const from = values[known[i - 1]];
    const to = values[known[i]];
    const step = 0.5 * (counts[known[i - 1]] + counts[known[i]]);
    while (found.length < shares.length && place + step >= shares[found.length] * length) {
      const part = Math.max(0, shares[found.length] * length - place) / step;
      found.push(from + part * (to - from));
    }
    place += step;
  }
  while (found.length < shares.length) found.push(values[last]);
  return found;
}

/** Mean, median, 5 and 95 % points. */
export function summary(values: Column, counts: Counts): Summary {
  const order = sorted(values);
  if (kept.length < order.length) kept = new Uint32Array(order.length);
  let n = 0;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < order.length; ++i) {
    const f = order[i];
    if (counts[f] <= 0) continue;
    kept[n++] = f;
    sum += counts[f] * values[f];
    count += counts[f];
  }
  const known = kept.subarray(0, n);
  if (n === 0) return { mean: 0, p05: 0, median: 0, p95: 0, n: 0 };
  const [p05, median, p95] = pointsAt([0.05, 0.5, 0.95], values, known, counts);
  return { mean: sum / count, p05, median, p95, n };
}

/** Ranks by count, ties at their mean; 0 where it does not count. `into`: an array to use again. */
export function ranksOf(values: Column, counts: Counts, into = new Float64Array(values.length)): Float64Array {
  const { order, hasTies } = inOrder(values);
  if (order.length < values.length) into.fill(0);
  let below = 0;
  if (!hasTies) {
    for (let i = 0; i < order.length; ++i) {
      const count = counts[order[i]];
      into[order[i]] = below + 0.5 * count;
      below += count;
    }
    return into;
  }
  for (let first = 0; first < order.length; ) {
    let last = first;
    let tied = counts[order[first]];
    while (last + 1 < order.length && values[order[last + 1]] === values[order[first]]) {
      tied += counts[order[++last]];
    }
    for (let i = first; i <= last; ++i) into[order[i]] = below + 0.5 * tied;
    below += tied;
    first = last + 1;
  }
  return into;
}

/** Correlation over the futures that count; NaN where one of them never differs. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>, counts: Counts): number {
  let count = 0;
  let meanX = 0;
  let meanY = 0;
  for (let f = 0; f < counts.length; ++f) {
    if (counts[f] <= 0) continue;
    count += counts[f];
    meanX += counts[f] * x[f];
    meanY += counts[f] * y[f];
  }
  meanX /= count;
  meanY /= count;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let f = 0; f < counts.length; ++f) {
    if (counts[f] <= 0) continue;
    xx += counts[f] * (x[f] - meanX) * (x[f] - meanX);
    yy += counts[f] * (y[f] - meanY) * (y[f] - meanY);
    xy += counts[f] * (x[f] - meanX) * (y[f] - meanY);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
}
