// node numbers_test.mjs BUNDLE PAGE.html FINDINGS.json
// Over all futures the page says what the program says: 32-bit floats leave 1e-6.
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadBundle, near } from "./bundle.mjs";

const page = loadBundle(process.argv[2]);
const html = readFileSync(process.argv[3], "utf8");
const found = JSON.parse(readFileSync(process.argv[4], "utf8"));
const text = html.match(/<script type="application\/json" id="study-data">([^<]*)<\/script>/)[1];
const study = page.readStudy(text);
const rows = page.rowsOf(study, page.countsOf(study, page.openChoice(study)));
const error = 1e-6;

/** "attacked_5y" for "within 5 years". */
const key = (heading) => "attacked_" + heading.match(/within ([\d.]+) year/)[1] + "y";

function compare(rows, packages, what) {
  assert.equal(rows.length, packages.length);
  let compared = 0;
  rows.forEach((row, p) => {
    study.outcomes.forEach((outcome, i) => {
      const expected = packages[p].measures[key(outcome.heading)];
      for (const point of ["mean", "p05", "median", "p95", "n"]) {
        near(row.outcomes[i][point], expected[point], error, `${what}, ${packages[p].id}, ${outcome.heading}, ${point}`);
        ++compared;
      }
    });
    if (row.adopted) near(row.adopted.mean, packages[p].measures.adopted.mean, error, `${what}, adopted`);
  });
  return compared;
}

test("risks by option, futures alike", (t) => {
  const compared = compare(rows, found.packages, "alike");
  assert.ok(compared >= 5 * found.packages.length);
  t.diagnostic(`${compared} numbers of ${study.futures} futures`);
});

test("risks by option, futures weighted to the record", () => {
  assert.ok(study.weights, "the page has weights");
  const counts = page.countsOf(study, { ...page.openChoice(study), weighted: true });
  compare(page.rowsOf(study, counts), found.calibration.weighted.packages, "weighted");
  near(page.leftOf(counts).effective, found.calibration.effective_futures, 1e-3, "effective");
});

test("how often each option is best", () => {
  found.packages.forEach((one, p) => near(rows[p].best, one.share_best ?? 0, error, one.id));
});

test("the kind of attack that is shown apart", () => {
  assert.ok(study.kind);
  let compared = 0;
  found.packages.forEach((one, p) => {
    const expected = Object.entries(one.attacked_by ?? {}).find(([id]) => id === "full");
    if (!expected) return;
    near(rows[p].kind.mean, expected[1].mean, error, one.id);
    ++compared;
  });
  assert.equal(compared, found.packages.length);
});

test("rank correlations of inputs that both list", () => {
  const counts = page.countsOf(study, page.openChoice(study));
  const deciding = key(study.outcomes[page.decidingOutcome(study)].heading);
  let compared = 0;
  found.packages.forEach((one, p) => {
    const mine = page.driversOf(study, counts, study.packages[p].outcomes[page.decidingOutcome(study)]);
    for (const driver of found.drivers) {
      if (driver.package !== one.id || driver.minus || driver.measure !== deciding) continue;
      const same = mine.find((two) => two.input !== undefined && study.inputs[two.input].name === driver.quantity);
      if (!same) continue;
      near(same.correlation, driver.rank_correlation, 1e-5, `${one.id}, ${driver.quantity}`);
      ++compared;
    }
  });
  assert.ok(compared > 2, `${compared} inputs compared`);
});

test("what is sensitive is not in the page", () => {
  assert.ok(!html.includes("challenger.audience"));
  assert.ok(!study.inputs.some((one) => one.words.includes("backing down")));
});
