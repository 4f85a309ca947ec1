// What a reader believes, and the futures that fit it.

import type { Counts } from "./statistics";
import type { Study } from "./study";

export interface Choice {
  /** By input: the least and the greatest value that is kept, infinite where it is open. */
  ranges: [number, number][];
  /** By question of law: the answer that is kept; null: every answer. */
  answers: (number | null)[];
  /** Whether futures count by how well they fit the record. */
  weighted: boolean;
}

/** Everything is kept, and counts alike. */
export function openChoice(study: Study): Choice {
  return {
    ranges: study.inputs.map((): [number, number] => [-Infinity, Infinity]),
    answers: study.questions.map(() => null),
    weighted: false,
  };
}

/** How much each future counts; 0 if it does not fit. */
export function countsOf(study: Study, choice: Choice): Counts {
  const weighted = choice.weighted && study.weights !== undefined;
  const counts = new Float64Array(study.futures);
  for (let f = 0; f < counts.length; ++f) counts[f] = weighted ? study.weights![f] : 1;
  choice.ranges.forEach(([low, high], i) => {
    if (low === -Infinity && high === Infinity) return;
    const values = study.inputs[i].values;
    for (let f = 0; f < counts.length; ++f) {
      if (!(values[f] >= low && values[f] <= high)) counts[f] = 0;
    }
  });
  choice.answers.forEach((answer, q) => {
    if (answer === null) return;
    const values = study.questions[q].values;
    for (let f = 0; f < counts.length; ++f) if (values[f] !== answer) counts[f] = 0;
  });
  return counts;
}

/** How many futures are left. */
export interface Left {
  futures: number;
  /** As many of equal weight tell as much (Kish 1965). */
  effective: number;
}

export function leftOf(counts: Counts): Left {
  let futures = 0;
  let sum = 0;
  let squares = 0;
  for (const count of counts) {
    if (count <= 0) continue;
    ++futures;
    sum += count;
    squares += count * count;
  }
  return { futures, effective: futures === 0 ? 0 : (sum * sum) / squares };
}

/** Whether these futures are enough to show a number. */
export function isEnough(study: Study, left: Left): boolean {
  return left.futures >= study.fewest && left.effective >= study.fewest;
}
