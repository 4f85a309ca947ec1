// node page_test.mjs BUNDLE   The page as a reader uses it: what the controls do to the words.
import assert from "node:assert/strict";
import { runInThisContext } from "node:vm";
import { readFileSync } from "node:fs";
import { invented } from "./invented.mjs";
import { element, openDocument } from "./small_dom.mjs";

const bundle = readFileSync(process.argv[2], "utf8");

/** The page of a study, opened anew. */
function open(raw = invented(), ...others) {
  const { body, document, settle } = openDocument(["what-if-text", "what-if-page", "study-data"]);
  body.append(...others);
  document.getElementById("study-data").textContent = JSON.stringify(raw);
  runInThisContext(bundle);
  settle();
  const one = (style) => body.styled(style)[0];
  const row = (p) => one("believed").named("tbody")[0].named("tr")[p];
  return {
    body,
    bundle: runInThisContext("study"),
    document,
    settle,
    one,
    row,
    cells: (p) => row(p).named("td").map((cell) => cell.textContent.replace(/[\u00a0]/g, " ").trim()),
    left: () => one("left").textContent,
    slide: (place, step) => {
      const slider = one("controls").named("input").filter((input) => input.getAttribute("type") === "range")[place];
      slider.value = String(step);
      slider.fire("input");
      settle();
      return slider;
    },
  };
}

const cases = {
  "the text for readers without a script goes, and all futures are there"() {
    const page = open();
    assert.equal(page.document.getElementById("what-if-text"), null);
    assert.equal(page.left(), "100 of 100 futures left");
    assert.equal(page.cells(1)[1], "49 %5\u201394 %");  // 0, 0.01 .. 0.99
    assert.match(page.one("said").textContent, /\u201ca\u201d has the lowest risk of an attack: 49.%/);
    assert.equal(page.one("leader").textContent, "a: 49\u00a0%");
  },
  "a slider narrows the futures, the table says what was before, and a reader aloud hears it"() {
    const page = open();
    const slider = page.slide(1, 20); // the upper end of "up" at half of its range
    assert.equal(page.left(), "50 of 100 futures left");
    assert.match(page.cells(1)[1], /^24 %.*was 49 %$/);
    assert.match(page.one("said").textContent, /24.% \(49.% over all futures\)\. It is best in 100.%/);
    assert.equal(slider.getAttribute("aria-valuetext"), "49.5 FU");
    assert.match(page.one("spoken").textContent, /^50 of 100 futures left\. Of the options/);
    assert.equal(page.one("spoken").getAttribute("aria-live"), "polite");
  },
  "one slider never passes the other"() {
    const page = open();
    page.slide(1, 10);
    assert.equal(page.slide(0, 30).value, "9");
  },
  "below the fewest futures there is no number anywhere"() {
    const page = open();
    page.slide(1, 2);
    assert.equal(page.left(), "5 of 100 futures left");
    assert.match(page.one("said").textContent, /^Too few futures/);
    for (const p of [0, 1, 2]) assert.doesNotMatch(page.cells(p).join(" "), /\d/);
    for (const dots of page.body.styled("dots")) assert.equal(dots.getAttribute("aria-label"), "too few futures");
    assert.doesNotMatch(page.one("driver-list").textContent, /\d/);
    assert.doesNotMatch(page.one("crux").named("div").at(-1).textContent, /\d/);
  },
  "an answer to a question of law, and weights"() {
    const page = open();
    const radios = page.one("choices").named("input");
    radios[0].checked = false;
    radios[2].checked = true;
    radios[2].fire("change");
    page.settle();
    assert.equal(page.left(), "50 of 100 futures left");
    const weights = page.one("weights").named("input")[0];
    weights.checked = true;
    weights.fire("change");
    page.settle();
    assert.equal(page.left(), "50 of 100 futures left, which tell as much as 28");
    page.one("what-if-bar").named("button")[0].fire("click");
    page.settle();
    assert.equal(page.left(), "100 of 100 futures left");
  },
  "a hundred dots: the kind apart, other attacks, none"() {
    const page = open();
    const count = (p) => page.row(p).styled("dots")[0].named("path").map((path) => path.getAttribute("d").split("M").length - 1);
    assert.deepEqual(count(1), [25, 24, 51]);
    assert.deepEqual(count(0), [0, 100, 0]);
    page.slide(1, 20);
    assert.deepEqual(count(1), [24, 0, 76]);
  },
  "a cell of the map keeps its futures"() {
    const page = open();
    const cells = page.one("map").named("button");
    assert.equal(cells.length, 4);
    cells[0].fire("click");
    page.settle();
    assert.notEqual(page.left(), "100 of 100 futures left");
    assert.ok(parseInt(page.left(), 10) >= 25);
  },
  "the map is the same table with other words, and another one where it has another size"() {
    const page = open();
    const table = page.one("map");
    const button = table.named("button")[0];
    const before = table.textContent;
    page.slide(3, 38);
    assert.equal(page.one("map"), table);
    assert.equal(table.named("button")[0], button);
    assert.notEqual(table.textContent, before);
    page.slide(3, 1); // too few futures
    assert.equal(page.body.styled("map").length, 0);
    page.slide(3, 40);
    assert.equal(page.one("map").textContent, before);
  },
  "a table that the study has too is closed"() {
    const twice = element("details", { open: "", class: "inside-too" });
    const other = element("details", { open: "" });
    open(invented(), twice, other);
    assert.equal(twice.getAttribute("open"), null);
    assert.equal(other.getAttribute("open"), "");
  },
  "a link of the first page keeps the futures in which an input is highest, whatever was kept before"() {
    const link = element("a", { "data-narrow": "up" }, "Keep them");
    const unknown = element("a", { "data-narrow": "withheld" }, "Keep others");
    const page = open(invented(), element("p", {}, link, unknown));
    assert.equal(page.body.named("a").length, 1); // what no future says cannot be asked
    page.slide(3, 20);
    assert.equal(page.left(), "50 of 100 futures left");
    link.fire("click");
    page.settle();
    assert.equal(page.left(), "35 of 100 futures left"); // a third, from a step of the slider on
    assert.match(page.cells(1)[1], /^82 %.*was 49 %$/);
  },
  "a figure gets buttons that save it, with the tables below it as CSV"() {
    const table = (...rows) =>
      element("table", {}, element("caption", {}, "Some, with words"), ...rows.map((row) => element("tr", {}, ...row.map((text) => element("td", {}, text)))));
    const figure = element("figure", {}, element("svg", { viewBox: "0 0 10 10" }));
    const numbers = element("details", {}, table(["a", "1,5"], ['say "x"', " 2\n3 "]));
    const section = element("section", { "aria-labelledby": "risk" }, figure, numbers, element("p", {}, "words"), element("details", {}, table(["not", "this"])));
    const words = element("figure", {}, element("p", {}, "no picture"));
    const page = open(invented(), section, words);
    assert.deepEqual(figure.named("button").map((one) => one.textContent), ["PNG", "SVG", "CSV"]);
    assert.equal(figure.named("button")[0].getAttribute("aria-label"), "Save this figure as PNG");
    assert.equal(words.named("button").length, 0);
    const tables = page.bundle.tablesOf(figure);
    assert.equal(page.bundle.csvOfAll(tables), 'a,"1,5"\r\n"say ""x""",2 3\r\n');
    assert.equal(page.bundle.csvOfAll([...tables, ...tables]).split("\r\n")[0], '"Some, with words"');
    assert.deepEqual(page.bundle.tablesOf(words), []);
  },
  "shapes are drawn by their outlines"() {
    const { outlineOf, viewOf } = open().bundle;
    const shape = (name, attributes) => outlineOf(element(name, attributes));
    assert.equal(shape("rect", { x: 1, y: 2, width: 3, height: 4 }), "M1 2h3v4h-3z");
    assert.equal(shape("line", { x1: 1, y1: 2, x2: 3, y2: 4 }), "M1 2L3 4");
    assert.equal(shape("circle", { cx: 5, cy: 6, r: 2 }), "M3 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z");
    assert.equal(shape("polyline", { points: " 1,2 3,4" }), "M1,2 3,4");
    assert.equal(shape("polygon", { points: "1,2 3,4" }), "M1,2 3,4z");
    assert.equal(shape("path", { d: "M0 0z" }), "M0 0z");
    assert.equal(shape("title", {}), "");
    assert.deepEqual(viewOf(element("svg", { viewBox: "1 2 30 40" })), [1, 2, 30, 40]);
    assert.deepEqual(viewOf(element("svg", { width: 350, height: 200 })), [0, 0, 350, 200]);
    assert.deepEqual(viewOf(element("svg", { viewBox: "1 2 x" })), [0, 0, 1, 1]);
  },
  "names stay text, and what is not voted on has nothing to adopt"() {
    const raw = invented();
    raw.packages[1].name = "</script><img src=x onerror=alert(1)>";
    const page = open(raw);
    assert.ok(page.row(1).textContent.startsWith(raw.packages[1].name));
    assert.equal(page.body.named("img").length, 0);
    assert.ok(page.cells(1).includes("nothing to adopt"));
    assert.ok(page.cells(2).some((text) => text.startsWith("50 %")));
  },
};

let failed = 0;
for (const [name, run] of Object.entries(cases)) {
  try {
    run();
    console.log(`ok: ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED: ${name}\n${error.stack}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
