// How numbers are written, as src/report/format.cpp does.

/** "62", "<1", ">99": a share in percent without the sign. */
export function percentNumber(share: number): string {
  if (!Number.isFinite(share)) return "-";
  const hundred = 100 * share;
  if (hundred <= 0) return hundred > -0.5 ? "0" : hundred.toFixed(0);
  if (hundred < 0.5) return "<1";
  if (hundred > 99.5 && hundred < 100) return ">99";
  return hundred.toFixed(0);
}

/** "62 %", which stays on one line. */
export function percent(share: number): string {
  return percentNumber(share) + "\u00a0%";
}

/** "1,240". */
export function withThousands(count: number): string {
  return count.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Three significant digits without an exponent. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "-";
  const size = Math.abs(value);
  if (size >= 999.5) return (value < 0 ? "-" : "") + withThousands(size);
  if (size === 0) return "0";
  const decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 4;
  const text = value.toFixed(decimals);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

const isShare = (unit: string) => unit === "share" || unit === "probability";

/** "per year" for "1/year"; other units as they are. */
const unitWords = (unit: string) => unit.replace(/^1\//, "per ");

/** "0.4 FU", "3 per year", "40 %" of a share. */
export function valueIn(value: number, unit: string): string {
  if (isShare(unit)) return plainNumber(100 * value) + "\u00a0%";
  return unit === "" ? plainNumber(value) : `${plainNumber(value)} ${unitWords(unit)}`;
}

/** "0.3 to 0.6 FU". */
export function rangeIn(from: number, to: number, unit: string): string {
  if (isShare(unit)) return `${plainNumber(100 * from)} to ${plainNumber(100 * to)}\u00a0%`;
  return `${plainNumber(from)} to ${valueIn(to, unit)}`;
}

/** "0.3–0.6", a share in percent; breaks behind the dash where it must. */
export function shortRange(from: number, to: number, unit: string): string {
  const scale = isShare(unit) ? 100 : 1;
  return `${plainNumber(scale * from)}\u2013\u200b${plainNumber(scale * to)}`;
}

/** "%" for a share, "per year" for "1/year". */
export function unitText(unit: string): string {
  return isShare(unit) ? "%" : unitWords(unit);
}

/** "1 future", "2,048 futures". */
export function futuresText(count: number): string {
  return `${withThousands(count)} ${count === 1 ? "future" : "futures"}`;
}

/** Short marks of names for narrow cells: their first letters, as many as tell all apart, else letters of the alphabet. */
export function marksOf(names: string[]): string[] {
  for (let length = 2; length <= 3; ++length) {
    const marks = names.map((name) => name.slice(0, length));
    const isPlain = marks.every((mark) => mark.length === length && !/[^\p{L}\p{N}]/u.test(mark));
    if (isPlain && new Set(marks).size === names.length) return marks;
  }
  return names.map((_, place) => String.fromCharCode(65 + place));
}
