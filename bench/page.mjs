// node bench/page.mjs REPORT.html [RUNS]
// What a reader of the page waits for, measured in a browser: until something is painted after it is opened, and after
// each kind of narrowing. A row: what, how often, milliseconds on the clock (median, worst) and of processor time of the
// page's own thread (median, worst), which other work on the machine changes little. Beside the first picture stands
// that of an empty page: what the browser takes for itself. The last line is the machine and its load.
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Browser, findBrowser } from "../tests/web/browser.mjs";

const [file, runs = "11"] = process.argv.slice(2);
const program = findBrowser();
if (file === undefined || program === undefined) {
  console.error(file === undefined ? "usage: node bench/page.mjs REPORT.html [RUNS]" : "there is no Chromium here");
  process.exit(2);
}
const browser = new Browser(program);
const address = pathToFileURL(resolve(file)).href;
const empty = join(tmpdir(), "casus-empty.html");
writeFileSync(empty, "<!DOCTYPE html><title>empty</title><p>empty");

const inOrder = (list) => [...list].sort((a, b) => a - b);
const median = (list) => inOrder(list)[Math.floor(list.length / 2)];

function row(what, clock, processor) {
  const numbers = [median(clock), Math.max(...clock), median(processor), Math.max(...processor)];
  console.log([`"${what}"`, clock.length, ...numbers.map((one) => one.toFixed(1))].join(","));
}

/** Processor time of the page's thread so far, in ms. */
async function processorTime(page) {
  const { metrics } = await page.send("Performance.getMetrics");
  return 1000 * metrics.find((one) => one.name === "TaskDuration").value;
}

/** Opens it anew; when something was painted, and what the thread had worked by then (and a little after). */
async function firstPicture(url) {
  const page = await browser.open();
  await page.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await processorTime(page);
  await page.go(url);
  const clock = await page.value(`new Promise((found) => new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.name === "first-contentful-paint") found(one.startTime);
  }).observe({ type: "paint", buffered: true }))`);
  const processor = (await processorTime(page)) - before;
  await page.close();
  return { clock, processor };
}

/** Runs in the page: until the frame that shows the change has been handed on. */
const changed = (change) => `new Promise((done) => {
  const from = performance.now();
  ${change};
  requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => done(performance.now() - from);
    after.port2.postMessage(0);
  });
})`;

const slide = (place, step) => `{ const one = document.querySelectorAll(".controls input[type=range]")[${place}];
  one.value = ${step}; one.dispatchEvent(new Event("input", { bubbles: true })); }`;
const choose = (query, value) => `{ const one = document.querySelector(${JSON.stringify(query)});
  if (one) { one.value = ${value}; one.dispatchEvent(new Event("change", { bubbles: true })); } }`;
const press = (query, at = 0) => `document.querySelectorAll(${JSON.stringify(query)})[${at}]?.click()`;

/** What a reader does, by turns: one change each. */
const narrowings = {
  "strongest assumption, from above": (turn) => slide(1, 39 - (turn % 25)),
  "strongest assumption, from below": (turn) => slide(0, 1 + (turn % 25)),
  "three assumptions together": (turn) => [1, 3, 5].map((place) => slide(place, 39 - (turn % 8))).join(";"),
  "weakest assumption": (turn) => slide(11, 39 - (turn % 20)),
  "a question of law": (turn) => press(".choices input", 1 + (turn % 2)),
  "another option taken apart": (turn) => choose(".which select", turn % 3),
  "a cell of the map": (turn) => (turn % 2 === 0 ? press("table.map button", turn) : press(".what-if-bar button")),
  "start again": (turn) => (turn % 2 === 0 ? slide(1, 20) : press(".what-if-bar button")),
};

console.log("what,n,clock median ms,clock worst ms,processor median ms,processor worst ms");
try {
  const pictures = { "first picture of an empty page": [], "first picture": [] };
  for (let run = 0; run <= Number(runs); ++run) {
    const found = [await firstPicture(pathToFileURL(empty).href), await firstPicture(address)];
    if (run > 0) Object.values(pictures).forEach((list, i) => list.push(found[i])); // the first warms up
  }
  for (const [what, list] of Object.entries(pictures)) {
    row(what, list.map((one) => one.clock), list.map((one) => one.processor));
  }
  const page = await browser.open();
  await page.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.go(address);
  await page.value(`new Promise((there) => { const look = () => document.querySelector(".what-if") ? there() : setTimeout(look, 20); look(); })`);
  await page.value(`document.querySelector(".what-if").scrollIntoView()`);
  for (const [what, change] of Object.entries(narrowings)) {
    await page.value(press(".what-if-bar button"));
    const clock = [];
    const processor = [];
    for (let turn = 0; turn < 2 * Number(runs); ++turn) {
      await page.value("new Promise((rested) => setTimeout(rested, 50))");
      const before = await processorTime(page);
      clock.push(await page.value(changed(change(turn))));
      processor.push((await processorTime(page)) - before);
    }
    row(what, clock, processor);
  }
  console.log(`# ${cpus().length} x ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`);
} finally {
  await browser.close();
}
