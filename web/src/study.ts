// The futures as they travel in the page (src/report/study_data.cpp), read into columns.

import { sorted } from "./statistics";

/** A number in every future; NaN where it is not defined. */
export type Column = Float32Array;

/** A column of the table: how likely something is, a share from 0 to 1. */
export interface Outcome {
  heading: string;
  /** Whether it decides which option is best. */
  decides: boolean;
}

export interface Package {
  name: string;
  /** Something to compare with, which never competes. */
  yardstick: boolean;
  /** Whether it is compared with the others: it contains none of them. */
  ranked: boolean;
  /** In the order of `Study.outcomes`. */
  outcomes: Column[];
  /** The kind of attack that is shown apart, by the end of the report. */
  kind?: Column;
  /** Chance of being adopted; missing where nothing is voted on. */
  adopted?: Column;
}

/** A number that is uncertain, as it was drawn. */
export interface Input {
  words: string;
  /** As other files of the program call it. */
  name: string;
  unit: string;
  values: Column;
}

/** A question of law; every future has one answer to it. */
export interface Question {
  words: string;
  answers: string[];
  /** Place among the answers, by future. */
  values: Uint8Array;
}

export interface Study {
  futures: number;
  /** Below so many futures no number is shown. */
  fewest: number;
  /** "risk", or "chance" if more of it is better. */
  risk: string;
  /** "a renewed armed attack within 10 years". */
  event: string;
  lessIsBetter: boolean;
  outcomes: Outcome[];
  /** Words of the kind of attack that is shown apart. */
  kind?: string;
  packages: Package[];
  /** The package that a reader should see taken apart first. */
  fullest: number;
  /** Those that go most with what decides first. */
  inputs: Input[];
  questions: Question[];
  /** How much each future counts so that all meet the record; their sum is 1. */
  weights?: Column;
}

function bytes(base64: string): Uint8Array {
  const text = atob(base64);
  const out = new Uint8Array(text.length);
  for (let at = 0; at < text.length; ++at) out[at] = text.charCodeAt(at);
  return out;
}

/** 32-bit floats, the lowest byte first on every machine. */
function column(base64: string): Column {
  const raw = bytes(base64);
  const view = new DataView(raw.buffer);
  const out = new Float32Array(raw.length / 4);
  for (let at = 0; at < out.length; ++at) out[at] = view.getFloat32(4 * at, true);
  return out;
}

/** What the page holds. Throws if the text is none of ours, or cut. */
export function readStudy(text: string): Study {
  const raw = JSON.parse(text);
  const found: Study = {
    futures: raw.futures,
    fewest: raw.fewest,
    risk: raw.risk,
    event: raw.event,
    lessIsBetter: raw.less_is_better,
    outcomes: raw.outcomes,
    kind: raw.kind,
    packages: raw.packages.map((one: any): Package => ({
      name: one.name,
      yardstick: one.yardstick,
      ranked: one.ranked,
      outcomes: one.outcomes.map(column),
      kind: one.kind === undefined ? undefined : column(one.kind),
      adopted: one.adopted === undefined ? undefined : column(one.adopted),
    })),
    fullest: raw.fullest ?? 0,
    inputs: raw.inputs.map((one: any): Input => ({ ...one, values: column(one.values) })),
    questions: raw.questions.map((one: any): Question => ({ ...one, values: bytes(one.values) })),
    weights: raw.weights === undefined ? undefined : column(raw.weights),
  };
  for (const values of columnsOf(found)) {
    if (values.length !== found.futures) throw new Error("the futures of this page are not whole");
  }
  return found;
}

function columnsOf(study: Study): ArrayLike<number>[] {
  const all: (ArrayLike<number> | undefined)[] = [study.weights];
  for (const one of study.packages) all.push(...one.outcomes, one.kind, one.adopted);
  for (const one of [...study.inputs, ...study.questions]) all.push(one.values);
  return all.filter((one): one is ArrayLike<number> => one !== undefined);
}

/** The place of the outcome that decides. */
export function decidingOutcome(study: Study): number {
  return Math.max(0, study.outcomes.findIndex((one) => one.decides));
}

/** Places of the options that are compared. */
export function rivalsOf(study: Study): number[] {
  return study.packages.map((_, p) => p).filter((p) => study.packages[p].ranked);
}

/** The least of the highest third of an input, or of as many values as a number needs. */
export function fromOfHighest(study: Study, input: number): number {
  const order = sorted(study.inputs[input].values);
  const kept = Math.max(Math.ceil(order.length / 3), Math.min(study.fewest, order.length));
  return study.inputs[input].values[order[order.length - kept]];
}

/** 1 where less of what decides is better, else -1. */
export function signOf(study: Study): number {
  return study.lessIsBetter ? 1 : -1;
}
