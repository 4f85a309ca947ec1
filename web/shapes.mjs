// Writes dist/countries.txt: the shapes of countries for the map of the report. Run by hand when the data change:
//   npm install --no-save world-atlas@2.0.2 i18n-iso-countries@7.14.0 && node shapes.mjs
// Data: Natural Earth 1:110m, public domain, as world-atlas packs it (ISC); codes: i18n-iso-countries (MIT).
// A line: an ISO 3166-1 alpha-3 code ("-" where there is none), then rings of longitude and latitude in tenths of
// a degree, rings apart by ";". Natural Earth draws what a power holds; a ring that most states see as another
// country's is moved there (`corrected`), which a line "# CODE WORDS" says, for the picture to say it too.
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
const require = createRequire(import.meta.url);
const world = require("world-atlas/countries-110m.json");
const iso = require("i18n-iso-countries");

const corrected = [{ from: "RUS", to: "UKR", inside: [34.2, 45.2], says: "Crimea is drawn as part of Ukraine (General Assembly, resolution 68/262)" }];

const { scale, translate } = world.transform;
const arcs = world.arcs.map(arc => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => [Math.round(10 * ((x += dx) * scale[0] + translate[0])), Math.round(10 * ((y += dy) * scale[1] + translate[1]))]);
});

// Past the meridian of 180 degrees a ring goes on to 181, so that none runs around the earth.
function ringOf(ids) {
  let turn = 0;
  const points = ids.flatMap(id => id >= 0 ? arcs[id] : arcs[~id].slice().reverse()).map(([x, y], i, all) => {
    if (i > 0 && Math.abs(x - all[i - 1][0]) > 1800) turn += x < all[i - 1][0] ? 3600 : -3600;
    return [x + turn, y];
  });
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
}

function holds(ring, [lon, lat]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i].map(v => v / 10), [xj, yj] = ring[j].map(v => v / 10);
    if (yi > lat !== yj > lat && lon < (xj - xi) * (lat - yi) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

const rings = new Map();
for (const { id, type, arcs: of } of world.objects.countries.geometries) {
  if (id === "010") continue; // Antarctica reaches around the pole
  const code = id === undefined ? "-" : iso.numericToAlpha3(id) ?? "-";
  for (const polygon of type === "Polygon" ? [of] : of) {
    const ring = ringOf(polygon[0]);
    const moved = corrected.find(one => one.from === code && holds(ring, one.inside));
    const owner = moved ? moved.to : code;
    if (ring.length > 3) rings.set(owner, [...(rings.get(owner) ?? []), ring]);
  }
}
const lines = [...rings].sort(([a], [b]) => a < b ? -1 : 1).map(([code, of]) => `${code} ${of.map(ring => ring.map(p => p.join(",")).join(" ")).join(";")}`);
const notes = corrected.map(one => `# ${one.to} ${one.says}`);
writeFileSync(new URL("dist/countries.txt", import.meta.url), [...lines, ...notes].join("\n") + "\n");
