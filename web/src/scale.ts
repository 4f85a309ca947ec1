// Where a value stands on a slider.

import { sorted } from "./statistics";
import type { Column } from "./study";

/** Steps of every slider: each is a fortieth of the way. */
export const steps = 40;

/** From the least to the greatest value that was drawn; by ratios where they span a tenfold. */
export interface Scale {
  least: number;
  most: number;
  byRatio: boolean;
}

export function scaleOf(values: Column): Scale {
  const order = sorted(values);
  const least = order.length > 0 ? values[order[0]] : 0;
  const most = order.length > 0 ? values[order[order.length - 1]] : 0;
  return { least, most, byRatio: least > 0 && most / least > 10 };
}

/** The value at a step. */
export function valueAt(scale: Scale, step: number): number {
  const share = step / steps;
  if (scale.byRatio) return scale.least * Math.pow(scale.most / scale.least, share);
  return scale.least + share * (scale.most - scale.least);
}

/** How far a value stands along the scale, from 0 to 1. */
export function shareAt(scale: Scale, value: number): number {
  if (scale.most === scale.least) return 0;
  if (scale.byRatio) return Math.log(value / scale.least) / Math.log(scale.most / scale.least);
  return (value - scale.least) / (scale.most - scale.least);
}

/** The range between two steps; open at an end of the scale, so that nothing is lost to rounding. */
export function rangeBetween(scale: Scale, low: number, high: number): [number, number] {
  return [
    low <= 0 ? -Infinity : valueAt(scale, low),
    high >= steps ? Infinity : valueAt(scale, high),
  ];
}

const bins = 20;

/** The twentieth of the scale into which each value falls. */
export function binsOf(values: Column, scale: Scale): Uint8Array {
  return Uint8Array.from(values, (value) => Math.min(bins - 1, Math.floor(bins * shareAt(scale, value))));
}

/** How often values fall into each bin, by count. */
export function histogram(of: Uint8Array, counts: ArrayLike<number>): Float64Array {
  const found = new Float64Array(bins);
  for (let f = 0; f < of.length; ++f) found[of[f]] += counts[f];
  return found;
}
