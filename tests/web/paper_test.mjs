// node paper_test.mjs REPORT BRIEF...   The first page of a report, and each brief, is one sheet of A4 as a browser prints it.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { Browser, findBrowser, sheetsOf } from "./browser.mjs";

const program = findBrowser();
assert.ok(program !== undefined, "there is a Chromium: the build found one");
const [report, ...briefs] = process.argv.slice(2);
assert.ok(briefs.length > 0, "usage: paper_test.mjs REPORT BRIEF...");

/** Leaves of a report what is before its second section: the heading and the first page. */
const firstPageAlone = `for (const one of document.querySelectorAll("main > :not(section:first-child), footer")) one.remove()`;

const browser = new Browser(program);
try {
  const page = await browser.open();
  const sheets = async () => sheetsOf(await page.pdf());
  await page.go("data:text/html,<p style='height:30cm'>more than one sheet");
  assert.equal(await sheets(), 2, "what is longer than a sheet has two");
  await page.go(pathToFileURL(report).href);
  assert.ok((await sheets()) > 5, "the whole report is printed behind its first page");
  await page.value(firstPageAlone);
  assert.equal(await page.value(`document.querySelectorAll("section").length`), 1);
  assert.equal(await sheets(), 1, "the first page of the report is one sheet");
  for (const one of briefs) {
    await page.go(pathToFileURL(one).href);
    assert.equal(await sheets(), 1, `${one} is one sheet`);
  }
  console.log(`ok: the first page and ${briefs.length} briefs are one sheet each`);
} finally {
  await browser.close();
}
