// What the futures that are left say: the table of options, and what it hangs on.

import { Counts, correlation, ranksOf, Summary, summary } from "./statistics";
import { Column, decidingOutcome, Question, rivalsOf, signOf, Study } from "./study";

/** A package over the futures that are left. */
export interface Row {
  /** In the order of the study's outcomes. */
  outcomes: Summary[];
  kind?: Summary;
  adopted?: Summary;
  /** Share of futures in which it is best of the options that are compared; ties share. */
  best: number;
}

/** Share of futures in which each package is best; 0 for those that are not compared. */
function sharesBest(study: Study, counts: Counts): number[] {
  const outcome = decidingOutcome(study);
  const rivals = rivalsOf(study);
  const columns = study.packages.map((one) => one.outcomes[outcome]);
  const shares = study.packages.map(() => 0);
  const sign = signOf(study);
  let all = 0;
  for (let f = 0; f < counts.length; ++f) {
    if (counts[f] <= 0) continue;
    all += counts[f];
    let least = Infinity;
    let ties = 0;
    for (const p of rivals) {
      const value = sign * columns[p][f];
      if (value < least) {
        least = value;
        ties = 1;
      } else if (value === least) {
        ++ties;
      }
    }
    for (const p of rivals) {
      if (sign * columns[p][f] === least) shares[p] += counts[f] / ties;
    }
  }
  return shares.map((share) => (all > 0 ? share / all : 0));
}

/** The table, by package. */
export function rowsOf(study: Study, counts: Counts): Row[] {
  const best = sharesBest(study, counts);
  return study.packages.map((one, p) => ({
    outcomes: one.outcomes.map((values) => summary(values, counts)),
    kind: one.kind && summary(one.kind, counts),
    adopted: one.adopted && summary(one.adopted, counts),
    best: best[p],
  }));
}

/** The options that are compared, the best mean first. */
export function rankingOf(study: Study, rows: Row[]): number[] {
  const outcome = decidingOutcome(study);
  const sign = signOf(study);
  return rivalsOf(study).sort(
    (a, b) => sign * (rows[a].outcomes[outcome].mean - rows[b].outcomes[outcome].mean) || a - b,
  );
}

/** How an input goes with an outcome. */
export interface Driver {
  /** Place among the inputs, or none. */
  input?: number;
  /** Place among the questions of law and of the answer. */
  answer?: [number, number];
  correlation: number;
}

const indicators = new WeakMap<Question, Float64Array[]>();

/** 1 in futures with that answer, else 0; found once. */
function isAnswer(question: Question, answer: number): Float64Array {
  let found = indicators.get(question);
  if (found === undefined) {
    found = question.answers.map((_, a) => Float64Array.from(question.values, (value) => (value === a ? 1 : 0)));
    indicators.set(question, found);
  }
  return found[answer];
}

/** Rank correlations of everything that travels in the page with an outcome, strongest first. */
export function driversOf(study: Study, counts: Counts, outcome: Column): Driver[] {
  const defined = counts.map((count, f) => (Number.isNaN(outcome[f]) ? 0 : count));
  const target = ranksOf(outcome, defined);
  const ranks = new Float64Array(study.futures);
  const found: Driver[] = study.inputs.map((one, input) => ({
    input,
    correlation: correlation(ranksOf(one.values, defined, ranks), target, defined),
  }));
  study.questions.forEach((one, q) => {
    const answers = one.answers.length === 2 ? [0] : one.answers.map((_, a) => a);
    for (const a of answers) {
      found.push({ answer: [q, a], correlation: correlation(isAnswer(one, a), target, defined) });
    }
  });
  return found
    .filter((one) => !Number.isNaN(one.correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** Between a package and another, in every future. */
export function differenceOf(study: Study, a: number, b: number): Column {
  const outcome = decidingOutcome(study);
  const of = study.packages[a].outcomes[outcome];
  const minus = study.packages[b].outcomes[outcome];
  return of.map((value, f) => value - minus[f]);
}

/**
 * A rank correlation below this may be chance, as `chance_correlation` of the report has it:
 * `effective` futures, the largest of `inputs`.
 */
export function chanceCorrelation(effective: number, inputs: number): number {
  return (Math.sqrt(2 * Math.log(Math.max(2, inputs))) + 0.5) / Math.sqrt(Math.max(1, effective - 1));
}
