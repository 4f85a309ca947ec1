// A study that the page could carry, with answers that are known.

const base64 = (array) => Buffer.from(array.buffer).toString("base64");
export const floats = (values) => base64(Float32Array.from(values));

/** `n` futures; the first option is better where the first input is low. */
export function invented(n = 100) {
  const at = [...Array(n).keys()];
  return {
    futures: n,
    fewest: 10,
    risk: "risk",
    event: "an attack",
    less_is_better: true,
    outcomes: [
      { heading: "early", decides: false },
      { heading: "late", decides: true },
    ],
    kind: "large",
    packages: [
      { name: "none", yardstick: true, ranked: false, outcomes: [floats(at.map(() => 0.5)), floats(at.map(() => 1))] },
      { name: "a", yardstick: false, ranked: true, outcomes: [floats(at.map(() => 0.1)), floats(at.map((f) => f / n))], kind: floats(at.map(() => 0.25)) },
      { name: "b", yardstick: false, ranked: true, outcomes: [floats(at.map(() => 0.2)), floats(at.map(() => 0.5))], adopted: floats(at.map((f) => (f < 50 ? NaN : 0.5))) },
    ],
    fullest: 1,
    inputs: [
      { words: "up", name: "up", unit: "FU", values: floats(at) },
      { words: "wave", name: "wave", unit: "share", values: floats(at.map((f) => (f * 37) % n)) },
    ],
    questions: [{ words: "is it", answers: ["no", "yes"], values: base64(Uint8Array.from(at.map((f) => f % 2))) }],
    weights: floats(at.map((f) => (f < 50 ? 0.019 : 0.001))),
  };
}
