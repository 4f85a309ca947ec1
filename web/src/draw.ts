// The pictures of the page on a canvas. An image of a picture would have to be loaded, which the
// page forbids itself (its policy has no img-src), so the few shapes that it uses are drawn one by one.

/** What of a canvas is used. */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | "save"
  | "restore"
  | "beginPath"
  | "rect"
  | "clip"
  | "translate"
  | "scale"
  | "fill"
  | "stroke"
  | "fillText"
  | "setLineDash"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "globalAlpha"
  | "font"
  | "textAlign"
>;

/** Where a picture stands, in pixels of the page. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? "0");

/** The outline of a shape as the path of an SVG; empty for what is none. */
export function outlineOf(shape: Element): string {
  const n = (name: string) => number(shape, name);
  switch (shape.nodeName.toLowerCase()) {
    case "rect":
      return `M${n("x")} ${n("y")}h${n("width")}v${n("height")}h${-n("width")}z`;
    case "line":
      return `M${n("x1")} ${n("y1")}L${n("x2")} ${n("y2")}`;
    case "circle": {
      const r = n("r");
      return `M${n("cx") - r} ${n("cy")}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }
    case "polyline":
    case "polygon": {
      const points = (shape.getAttribute("points") ?? "").trim();
      return points === "" ? "" : `M${points}${shape.nodeName.toLowerCase() === "polygon" ? "z" : ""}`;
    }
    case "path":
      return shape.getAttribute("d") ?? "";
    default:
      return "";
  }
}

/** The part of its own plane that a picture shows: least x and y, width and height. */
export function viewOf(picture: Element): [number, number, number, number] {
  const parts = (picture.getAttribute("viewBox") ?? "").trim().split(/[ ,]+/).map(Number);
  if (parts.length === 4 && parts.every(Number.isFinite)) return parts as [number, number, number, number];
  return [0, 0, number(picture, "width") || 1, number(picture, "height") || 1];
}

function drawText(canvas: Canvas, text: Element, style: CSSStyleDeclaration): void {
  canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  canvas.textAlign = style.textAnchor === "middle" ? "center" : style.textAnchor === "end" ? "right" : "left";
  canvas.fillText(text.textContent ?? "", number(text, "x"), number(text, "y"));
}

function drawShape(canvas: Canvas, shape: Element): void {
  const style = getComputedStyle(shape);
  canvas.globalAlpha = Number(style.opacity || "1");
  canvas.fillStyle = style.fill;
  if (shape.nodeName.toLowerCase() === "text") {
    drawText(canvas, shape, style);
    return;
  }
  const outline = outlineOf(shape);
  if (outline === "") return;
  const path = new Path2D(outline);
  if (style.fill !== "none") canvas.fill(path);
  if (style.stroke === "none" || style.stroke === "") return;
  canvas.strokeStyle = style.stroke;
  canvas.lineWidth = parseFloat(style.strokeWidth) || 1;
  canvas.lineCap = style.strokeLinecap as CanvasLineCap;
  const dashes = style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat);
  canvas.setLineDash(dashes.filter(Number.isFinite));
  canvas.stroke(path);
}

/** Draws a picture, and those within it, where it stands. */
export function draw(canvas: Canvas, picture: Element, place: Place): void {
  const [left, top, width, height] = viewOf(picture);
  const scale = Math.min(place.width / width, place.height / height);
  canvas.save();
  canvas.translate(place.left, place.top);
  canvas.beginPath();
  canvas.rect(0, 0, place.width, place.height);
  canvas.clip(); // a picture shows nothing beyond its window
  canvas.scale(scale, scale);
  canvas.translate(-left, -top);
  for (const child of Array.from(picture.children)) {
    if (child.nodeName.toLowerCase() === "svg") {
      const [, , own, high] = viewOf(child);
      const at = { left: number(child, "x"), top: number(child, "y") };
      draw(canvas, child, { ...at, width: number(child, "width") || own, height: number(child, "height") || high });
    } else {
      drawShape(canvas, child);
    }
  }
  canvas.restore();
}
