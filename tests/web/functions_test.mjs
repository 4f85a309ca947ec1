// node functions_test.mjs BUNDLE   The functions of the page on futures whose answers are known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadBundle, near } from "./bundle.mjs";
import { floats, invented } from "./invented.mjs";

const page = loadBundle(process.argv[2]);

const alike = (n) => new Float64Array(n).fill(1);
const read = (raw = invented()) => page.readStudy(JSON.stringify(raw));
const choose = (study, change) => Object.assign(page.openChoice(study), change);

test("points of equal counts are those of Hyndman and Fan, definition 7", () => {
  const found = page.summary(Float32Array.from([4, 1, 3, 2]), alike(4));
  near(found.mean, 2.5, 1e-12, "mean");
  near(found.p05, 1.15, 1e-12, "5 %");
  near(found.median, 2.5, 1e-12, "median");
  near(found.p95, 3.85, 1e-12, "95 %");
  assert.equal(found.n, 4);
});

test("a future that counts twice is two futures to the mean", () => {
  near(page.summary(Float32Array.from([1, 4]), Float64Array.from([2, 1])).mean, 2, 1e-12, "mean");
});

test("by counts a value stands in the middle of its count", () => {
  // counts 1, 2, 1: places 0, 1.5, 3 of 3
  const found = page.summary(Float32Array.from([10, 20, 40]), Float64Array.from([1, 2, 1]));
  near(found.median, 20, 1e-12, "median");
  near(found.p05, 11, 1e-12, "5 %");
  near(found.p95, 38, 1e-12, "95 %");
});

test("what does not count, or is not defined, is left out", () => {
  const found = page.summary(Float32Array.from([1, NaN, 3, 100]), Float64Array.from([1, 1, 1, 0]));
  assert.deepEqual([found.n, found.mean], [2, 2]);
  assert.equal(page.summary(Float32Array.from([NaN]), alike(1)).n, 0);
});

test("values below 0 come first, and what is not defined nowhere", () => {
  const values = Float32Array.from([0.5, -2, NaN, 0, -0.25, 3e7, -0]);
  assert.deepEqual([...page.sorted(values)].map((f) => values[f]), [-2, -0.25, -0, 0, 0.5, 3e7]);
});

test("ranks of equal values are their mean, and rank correlation is Spearman's", () => {
  const x = Float32Array.from([1, 2, 2, 9]);
  assert.deepEqual([...page.ranksOf(x, alike(4))], [0.5, 2, 2, 3.5]);
  // ranks 1 2.5 2.5 4 and 2 1 3 4: deviations -1.5 0 0 1.5 and -0.5 -1.5 0.5 1.5
  const y = page.ranksOf(Float32Array.from([5, 1, 6, 7]), alike(4));
  near(page.correlation(page.ranksOf(x, alike(4)), y, alike(4)), 3 / Math.sqrt(4.5 * 5), 1e-12, "correlation");
  assert.ok(Number.isNaN(page.correlation(y, new Float64Array(4), alike(4))));
});

test("a range keeps both of its ends, an answer keeps its futures, and both together keep fewer", () => {
  const study = read();
  const left = (change) => page.leftOf(page.countsOf(study, choose(study, change))).futures;
  const open = [-Infinity, Infinity];
  assert.equal(left({}), 100);
  assert.equal(left({ ranges: [[10, 19], open] }), 10);
  assert.equal(left({ ranges: [[10, 19], open], answers: [1] }), 5);
  assert.equal(left({ ranges: [[200, 300], open] }), 0);
});

test("weights count futures by the record, and say what they are worth", () => {
  const study = read();
  const counts = page.countsOf(study, choose(study, { weighted: true }));
  // 1 / (50 x 0.019^2 + 50 x 0.001^2)
  near(page.leftOf(counts).effective, 55.24861878453038, 1e-4, "effective");
  near(page.rowsOf(study, counts)[1].outcomes[1].mean, 0.95 * 0.245 + 0.05 * 0.745, 1e-6, "mean");
  assert.equal(page.countsOf(read({ ...invented(), weights: undefined }), choose(study, { weighted: true }))[0], 1);
});

test("too few futures show no number, whether counted or by what they are worth", () => {
  const study = read();
  assert.ok(page.isEnough(study, { futures: 10, effective: 10 }));
  assert.ok(!page.isEnough(study, { futures: 9, effective: 9 }));
  assert.ok(!page.isEnough(study, { futures: 60, effective: 9.9 }));
});

test("the best option of a future is the lowest of those that are compared; equal ones share", () => {
  const study = read();
  const rows = page.rowsOf(study, alike(100));
  // a is lower in futures 0..49, equal in 50
  near(rows[1].best, 0.505, 1e-9, "a");
  near(rows[2].best, 0.495, 1e-9, "b");
  assert.equal(rows[0].best, 0);
  assert.deepEqual(page.rankingOf(study, rows), [1, 2]);
  const more = read({ ...invented(), less_is_better: false });
  near(page.rowsOf(more, alike(100))[2].best, 0.505, 1e-9, "more is better");
  assert.deepEqual(page.rankingOf(more, page.rowsOf(more, alike(100))), [2, 1]);
  near(rows[1].kind.mean, 0.25, 1e-12, "kind");
  assert.equal(rows[0].kind, undefined);
  assert.deepEqual([rows[2].adopted.n, rows[2].adopted.mean], [50, 0.5]);
});

test("drivers are the strongest first, of two answers one, and what never differs is none", () => {
  const study = read();
  const drivers = page.driversOf(study, alike(100), study.packages[1].outcomes[1]);
  assert.deepEqual(drivers.map((one) => one.input ?? "answer"), [0, 1, "answer"]);
  near(drivers[0].correlation, 1, 1e-12, "up");
  assert.deepEqual(page.driversOf(study, alike(100), study.packages[2].outcomes[1]), []);
  const gap = page.differenceOf(study, 2, 1);
  near(gap[20], 0.3, 1e-6, "difference");
});

test("words below a saved picture are broken into lines between words", () => {
  assert.deepEqual(page.linesOf(" one two\n three ", 7), ["one two", "three"]);
  assert.deepEqual(page.linesOf("longer than", 3), ["longer", "than"]);
  assert.deepEqual(page.linesOf("", 9), []);
});

test("options are marked by their first letters where these tell them apart, else by the alphabet", () => {
  assert.deepEqual(page.marksOf(["Bilateral", "Multilateral", "Military aid"]), ["Bi", "Mu", "Mi"]);
  assert.deepEqual(page.marksOf(["Treaty", "Troops"]), ["Tre", "Tro"]);
  assert.deepEqual(page.marksOf(["Layered", "Layered, without one"]), ["A", "B"]);
  assert.deepEqual(page.marksOf(["a", "b c"]), ["A", "B"]);
});

test("the map cuts both inputs into parts of equal number and names the best option of each", () => {
  const study = read();
  assert.equal(page.partsFor(2048, 30), 5);
  assert.equal(page.partsFor(100, 10), 2);
  assert.equal(page.partsFor(50, 10), 1);
  const map = page.cruxMap(study, alike(100), 0, 1, 2);
  assert.deepEqual(map.across, [{ from: 0, to: 49 }, { from: 50, to: 99 }]);
  assert.equal(map.cells.flat().reduce((sum, cell) => sum + cell.futures, 0), 100);
  for (const row of map.cells) assert.deepEqual(row.map((cell) => cell.best), [1, 2]);
  near(map.cells[0][1].mean, 0.5, 1e-9, "b");
  // futures 50..99 with an even or odd place in the wave: a is about 0.745 there
  assert.equal(map.cells[0][1].next.option, 1);
  near((map.cells[0][1].next.mean + map.cells[1][1].next.mean) / 2, 0.745, 0.01, "a");
  const few = page.cruxMap({ ...study, fewest: 1000 }, alike(100), 0, 1, 2);
  assert.equal(few.cells[0][0].best, null);
});

test("equal values of an input stay in one part of the map", () => {
  const raw = invented();
  raw.inputs[0].values = floats([...Array(100).keys()].map((f) => (f < 70 ? 1 : 2)));
  const map = page.cruxMap(read(raw), alike(100), 0, 1, 2);
  assert.deepEqual(map.across, [{ from: 1, to: 1 }, { from: 2, to: 2 }].slice(0, map.across.length));
  assert.equal(map.cells.flat().reduce((sum, cell) => sum + cell.futures, 0), 100);
});

test("a slider is open at its ends, and goes by ratios where values span a tenfold", () => {
  const plain = page.scaleOf(Float32Array.from([3, 5, 13]));
  assert.deepEqual(plain, { least: 3, most: 13, byRatio: false });
  assert.equal(page.valueAt(plain, page.steps / 2), 8);
  assert.equal(page.shareAt(plain, 8), 0.5);
  assert.deepEqual(page.rangeBetween(plain, 0, page.steps), [-Infinity, Infinity]);
  assert.deepEqual(page.rangeBetween(plain, page.steps / 2, page.steps), [8, Infinity]);
  const ratio = page.scaleOf(Float32Array.from([1, 100]));
  near(page.valueAt(ratio, page.steps / 2), 10, 1e-9, "half");
  near(page.shareAt(ratio, 10), 0.5, 1e-9, "share");
  const bars = page.histogram(page.binsOf(Float32Array.from([3, 3, 13, 8]), plain), alike(4));
  assert.deepEqual([bars[0], bars[10], bars[19]], [2, 1, 1]);
});

test("numbers are written as in the report", () => {
  const shares = [0, 0.004, 0.005, 0.62, 0.996, 1].map(page.percent);
  assert.deepEqual(shares, ["0", "<1", "1", "62", ">99", "100"].map((text) => text + "\u00a0%"));
  const numbers = [0, 0.04567, 0.35, 12.43, 123.4, 1240, -1240, 0.00001].map(page.plainNumber);
  assert.deepEqual(numbers, ["0", "0.0457", "0.35", "12.4", "123", "1,240", "-1,240", "0"]);
  assert.equal(page.rangeIn(0.3, 0.6, "share"), "30 to 60\u00a0%");
  assert.equal(page.rangeIn(560, 700, "FU"), "560 to 700 FU");
  assert.equal(page.valueIn(0.5, "1/year"), "0.5 per year");
  assert.equal(page.shortRange(0.3, 0.65, "share"), "30\u2013\u200b65");
  assert.deepEqual(["share", "1/year", "FU"].map(page.unitText), ["%", "per year", "FU"]);
  assert.equal(page.withThousands(1234567), "1,234,567");
});

test("futures that are cut short are refused", () => {
  const raw = invented();
  raw.inputs[1].values = floats([1, 2]);
  assert.throws(() => read(raw), /not whole/);
  assert.throws(() => page.readStudy("{"));
});
