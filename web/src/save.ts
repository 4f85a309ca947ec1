// Buttons below each figure that save it, as PNG and as SVG, without a network.

import { draw, Place } from "./draw";
import { el, svg } from "./dom";

/** Pixels of the PNG for each of the page, so that it prints. */
const pixels = 3;
const margin = 12;
const lineHeight = 20;
const noteHeight = 16;

/** What is saved: pictures as they stand on the page, their legend, where they are from. */
interface Sheet {
  width: number;
  height: number;
  pictures: { picture: Element; place: Place }[];
  /** Colour of a swatch and its words, with the place of the words. */
  legend: { swatch: Element; words: string; left: number; top: number }[];
  /** Below it: the caption, what page and program it is from; lines with their places. */
  notes: { words: string; top: number }[];
}

/** The pictures of a figure, without those within another. */
function picturesOf(figure: Element): Element[] {
  return Array.from(figure.querySelectorAll("svg")).filter((one) => one.parentElement?.closest("svg") === null);
}

/** The legend that stands before the figure in its section, and is for all after it. */
function legendOf(figure: Element): Element[] {
  const all = Array.from(figure.closest("section")?.querySelectorAll("ul.legend") ?? []);
  const before = all.filter((one) => figure.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  const items = before.length > 0 ? Array.from(before[before.length - 1].children) : [];
  return items.filter((one) => one.querySelector("svg") !== null);
}

/** Words in lines of at most so many letters; a longer word has its own. */
export function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= letters) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What must stand below a picture that travels alone. */
function notesOf(figure: Element): string[] {
  const text = (found: Element | null) => (found?.textContent ?? "").trim();
  const from = [document.title, text(document.querySelector("header .kicker"))].filter((one) => one !== "").join(". ");
  return [text(figure.querySelector("figcaption")), `${from}. ${text(document.querySelector("footer"))}`];
}

function sheetOf(figure: Element): Sheet {
  const pictures = picturesOf(figure).map((picture) => ({ picture, box: picture.getBoundingClientRect() }));
  const left = Math.min(...pictures.map((one) => one.box.left));
  const top = Math.min(...pictures.map((one) => one.box.top));
  const width = Math.max(...pictures.map((one) => one.box.right)) - left + 2 * margin;
  const bottom = Math.max(...pictures.map((one) => one.box.bottom)) - top + 2 * margin;
  const letter = 7; // pixels, of the font of the sheet
  let x = margin;
  let y = bottom + lineHeight / 2;
  const legend = legendOf(figure).map((item) => {
    const words = (item.textContent ?? "").trim();
    const room = 40 + letter * words.length;
    if (x > margin && x + room > width) {
      x = margin;
      y += lineHeight;
    }
    const found = { swatch: item.querySelector("svg")!, words, left: x + 20, top: y };
    x += room;
    return found;
  });
  let below = (legend.length > 0 ? y : bottom - lineHeight) + 1.5 * lineHeight;
  const letterOfNotes = 6.3; // pixels
  const notes = notesOf(figure).flatMap((note) => {
    const lines = linesOf(note, Math.floor((width - 2 * margin) / letterOfNotes)).map((words) => {
      below += noteHeight;
      return { words, top: below - noteHeight };
    });
    below += noteHeight / 3;
    return lines;
  });
  return {
    width,
    height: below,
    pictures: pictures.map(({ picture, box }) => ({
      picture,
      place: { left: box.left - left + margin, top: box.top - top + margin, width: box.width, height: box.height },
    })),
    legend,
    notes,
  };
}

const fontOf = (size: number) => `${size}px system-ui, "Segoe UI", Roboto, Arial, sans-serif`;
const colour = (property: "color" | "backgroundColor") => getComputedStyle(document.body)[property];

/** Draws the sheet; the canvas is as large as it needs. */
function drawn(sheet: Sheet): HTMLCanvasElement {
  const canvas = el("canvas");
  canvas.width = Math.ceil(pixels * sheet.width);
  canvas.height = Math.ceil(pixels * sheet.height);
  const to = canvas.getContext("2d")!;
  to.scale(pixels, pixels);
  to.fillStyle = colour("backgroundColor");
  to.fillRect(0, 0, sheet.width, sheet.height);
  for (const { picture, place } of sheet.pictures) draw(to, picture, place);
  for (const one of sheet.legend) {
    draw(to, one.swatch, { left: one.left - 20, top: one.top - 12, width: 14, height: 14 });
    to.fillStyle = colour("color");
    to.font = fontOf(13);
    to.fillText(one.words, one.left, one.top);
  }
  to.fillStyle = colour("color");
  to.font = fontOf(12);
  for (const one of sheet.notes) to.fillText(one.words, margin, one.top, sheet.width - 2 * margin);
  return canvas;
}

const shapes = "rect,line,circle,polyline,polygon,path,text";
const kept = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "text-anchor"] as const;
const keptOfText = ["font-family", "font-size", "font-weight"] as const;

/** A copy of a picture that says its colours itself. */
function selfContained(picture: Element, place: Place): Element {
  const copy = picture.cloneNode(true) as Element;
  const from = Array.from(picture.querySelectorAll(shapes));
  Array.from(copy.querySelectorAll(shapes)).forEach((one, i) => {
    const style = getComputedStyle(from[i]);
    for (const name of kept) one.setAttribute(name, style.getPropertyValue(name));
    if (one.nodeName.toLowerCase() !== "text") return;
    for (const name of keptOfText) one.setAttribute(name, style.getPropertyValue(name));
  });
  const at = { x: place.left, y: place.top, width: place.width, height: place.height };
  for (const [name, value] of Object.entries(at)) copy.setAttribute(name, value.toFixed(1));
  return copy;
}

/** The sheet as the text of an SVG. */
function written(sheet: Sheet): string {
  const size = { width: sheet.width.toFixed(0), height: sheet.height.toFixed(0) };
  const words = (text: string, x: number, y: number, px: number) =>
    svg("text", { x: `${x}`, y: y.toFixed(1), fill: colour("color"), "font-family": "sans-serif", "font-size": `${px}` }, text);
  const sheetSvg = svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size.width} ${size.height}`, ...size },
    svg("rect", { ...size, fill: colour("backgroundColor") }),
    ...sheet.pictures.map(({ picture, place }) => selfContained(picture, place)),
    ...sheet.legend.flatMap((one) => [
      selfContained(one.swatch, { left: one.left - 20, top: one.top - 12, width: 14, height: 14 }),
      words(one.words, one.left, one.top, 13),
    ]),
    ...sheet.notes.map((one) => words(one.words, margin, one.top, 12)),
  );
  return new XMLSerializer().serializeToString(sheetSvg);
}

/** Does it in the colours of paper, whatever those of the screen: what is saved goes into documents. */
function onPaper(save: () => void): void {
  const page = document.documentElement;
  page.classList.add("paper");
  save();
  page.classList.remove("paper");
}

/** Hands the bytes to the reader as a file. */
function give(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = el("a", { href: address, download: name });
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** "risk-1.png": the section, and which of its figures. */
function nameOf(figure: Element): string {
  const section = figure.closest("section");
  const place = section === null ? 0 : Array.from(section.querySelectorAll("figure")).indexOf(figure as HTMLElement);
  return `${section?.getAttribute("aria-labelledby") ?? "figure"}-${place + 1}`;
}

/** The text of a cell as a field of CSV (RFC 4180). */
function field(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return /[",]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** A table as CSV, as it reads. */
export function csvOf(table: Element): string {
  const rows = Array.from(table.querySelectorAll("tr"));
  return rows.map((row) => Array.from(row.children).map((cell) => field(cell.textContent ?? "")).join(",") + "\r\n").join("");
}

/** The tables right below a figure, which hold its numbers: until words, a heading or a figure come. */
export function tablesOf(figure: Element): Element[] {
  const found: Element[] = [];
  for (let next = figure.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.nodeName.toLowerCase() !== "details" && !next.classList.contains("scroll")) break;
    found.push(...Array.from(next.querySelectorAll("table")));
  }
  return found;
}

/** The tables one after another, each below its caption where there are several. */
export function csvOfAll(tables: Element[]): string {
  if (tables.length === 1) return csvOf(tables[0]);
  const caption = (table: Element) => field(table.querySelector("caption")?.textContent ?? "") + "\r\n";
  return tables.map((table) => caption(table) + csvOf(table)).join("\r\n");
}

/** Puts the buttons below every figure of the page. */
export function addSaving(): void {
  for (const figure of Array.from(document.querySelectorAll("figure"))) {
    if (picturesOf(figure).length === 0) continue;
    const name = nameOf(figure);
    const button = (words: string, save: () => void) => {
      const found = el("button", { type: "button", "aria-label": `Save this figure as ${words}` }, words);
      found.addEventListener("click", () => onPaper(save));
      return found;
    };
    const png = () => drawn(sheetOf(figure)).toBlob((bytes) => bytes && give(bytes, `${name}.png`));
    const vector = () => give(new Blob([written(sheetOf(figure))], { type: "image/svg+xml" }), `${name}.svg`);
    const buttons = [button("PNG", png), button("SVG", vector)];
    const tables = tablesOf(figure);
    if (tables.length > 0) {
      buttons.push(button("CSV", () => give(new Blob([csvOfAll(tables)], { type: "text/csv" }), `${name}.csv`)));
    }
    figure.append(el("p", { class: "save" }, "Save: ", ...buttons));
  }
}
