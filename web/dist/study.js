"use strict";
var study = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/main.ts
  var main_exports = {};
  __export(main_exports, {
    binsOf: () => binsOf,
    chanceCorrelation: () => chanceCorrelation,
    correlation: () => correlation,
    countsOf: () => countsOf,
    cruxMap: () => cruxMap,
    csvOf: () => csvOf,
    csvOfAll: () => csvOfAll,
    decidingOutcome: () => decidingOutcome,
    differenceOf: () => differenceOf,
    driversOf: () => driversOf,
    histogram: () => histogram,
    isEnough: () => isEnough,
    leftOf: () => leftOf,
    linesOf: () => linesOf,
    marksOf: () => marksOf,
    openChoice: () => openChoice,
    outlineOf: () => outlineOf,
    partsFor: () => partsFor,
    percent: () => percent,
    plainNumber: () => plainNumber,
    rangeBetween: () => rangeBetween,
    rangeIn: () => rangeIn,
    rankingOf: () => rankingOf,
    ranksOf: () => ranksOf,
    readStudy: () => readStudy,
    rowsOf: () => rowsOf,
    scaleOf: () => scaleOf,
    shareAt: () => shareAt,
    shortRange: () => shortRange,
    sorted: () => sorted,
    steps: () => steps,
    summary: () => summary,
    tablesOf: () => tablesOf,
    unitText: () => unitText,
    valueAt: () => valueAt,
    valueIn: () => valueIn,
    viewOf: () => viewOf,
    withThousands: () => withThousands
  });

  // src/dom.ts
  function fill(element, attributes, children) {
    for (const key of Object.keys(attributes))
      element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  }
  function el(name, attributes = {}, ...children) {
    return fill(document.createElement(name), attributes, children);
  }
  function svg(name, attributes = {}, ...children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
  }
  function setText(element, text) {
    if (element.textContent !== text)
      element.textContent = text;
  }
  function setAttribute(element, name, value) {
    if (element.getAttribute(name) !== value)
      element.setAttribute(name, value);
  }
  function byId(id) {
    const found = document.getElementById(id);
    if (found === null)
      throw new Error(`the page has no #${id}`);
    return found;
  }
  function small(text = "") {
    return el("span", { class: "small" }, text);
  }

  // src/choice.ts
  function openChoice(study) {
    return {
      ranges: study.inputs.map(() => [-Infinity, Infinity]),
      answers: study.questions.map(() => null),
      weighted: false
    };
  }
  function countsOf(study, choice) {
    const weighted = choice.weighted && study.weights !== void 0;
    const counts = new Float64Array(study.futures);
    for (let f = 0; f < counts.length; ++f)
      counts[f] = weighted ? study.weights[f] : 1;
    choice.ranges.forEach(([low, high], i) => {
      if (low === -Infinity && high === Infinity)
        return;
      const values = study.inputs[i].values;
      for (let f = 0; f < counts.length; ++f) {
        if (!(values[f] >= low && values[f] <= high))
          counts[f] = 0;
      }
    });
    choice.answers.forEach((answer, q) => {
      if (answer === null)
        return;
      const values = study.questions[q].values;
      for (let f = 0; f < counts.length; ++f)
        if (values[f] !== answer)
          counts[f] = 0;
    });
    return counts;
  }
  function leftOf(counts) {
    let futures = 0;
    let sum = 0;
    let squares = 0;
    for (const count of counts) {
      if (count <= 0)
        continue;
      ++futures;
      sum += count;
      squares += count * count;
    }
    return { futures, effective: futures === 0 ? 0 : sum * sum / squares };
  }
  function isEnough(study, left) {
    return left.futures >= study.fewest && left.effective >= study.fewest;
  }

  // src/words.ts
  function percentNumber(share) {
    if (!Number.isFinite(share))
      return "-";
    const hundred = 100 * share;
    if (hundred <= 0)
      return hundred > -0.5 ? "0" : hundred.toFixed(0);
    if (hundred < 0.5)
      return "<1";
    if (hundred > 99.5 && hundred < 100)
      return ">99";
    return hundred.toFixed(0);
  }
  function percent(share) {
    return percentNumber(share) + "\xA0%";
  }
  function withThousands(count) {
    return count.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
  }
  function plainNumber(value) {
    if (!Number.isFinite(value))
      return "-";
    const size = Math.abs(value);
    if (size >= 999.5)
      return (value < 0 ? "-" : "") + withThousands(size);
    if (size === 0)
      return "0";
    const decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 4;
    const text = value.toFixed(decimals);
    const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
    return short === "-0" ? "0" : short;
  }
  var isShare = (unit) => unit === "share" || unit === "probability";
  var unitWords = (unit) => unit.replace(/^1\//, "per ");
  function valueIn(value, unit) {
    if (isShare(unit))
      return plainNumber(100 * value) + "\xA0%";
    return unit === "" ? plainNumber(value) : `${plainNumber(value)} ${unitWords(unit)}`;
  }
  function rangeIn(from, to, unit) {
    if (isShare(unit))
      return `${plainNumber(100 * from)} to ${plainNumber(100 * to)}\xA0%`;
    return `${plainNumber(from)} to ${valueIn(to, unit)}`;
  }
  function shortRange(from, to, unit) {
    const scale = isShare(unit) ? 100 : 1;
    return `${plainNumber(scale * from)}\u2013\u200B${plainNumber(scale * to)}`;
  }
  function unitText(unit) {
    return isShare(unit) ? "%" : unitWords(unit);
  }
  function futuresText(count) {
    return `${withThousands(count)} ${count === 1 ? "future" : "futures"}`;
  }
  function marksOf(names) {
    for (let length = 2; length <= 3; ++length) {
      const marks = names.map((name) => name.slice(0, length));
      const isPlain = marks.every((mark) => mark.length === length && !/[^\p{L}\p{N}]/u.test(mark));
      if (isPlain && new Set(marks).size === names.length)
        return marks;
    }
    return names.map((_, place) => String.fromCharCode(65 + place));
  }

  // src/question_switch.ts
  var QuestionSwitch = class {
    constructor(question, place, changed) {
      this.buttons = [];
      const times = question.answers.map((_, a) => question.values.reduce((n, value) => n + (value === a ? 1 : 0), 0));
      const choices = ["open", ...question.answers];
      const labels = choices.map((words2, at) => {
        const button = el("input", { type: "radio", name: `question-${place}`, value: String(at - 1) });
        button.checked = at === 0;
        button.addEventListener("change", changed);
        this.buttons.push(button);
        const share = at === 0 ? "" : ` (${percent(times[at - 1] / question.values.length)})`;
        return el("label", {}, button, el("span", {}, words2 + share));
      });
      this.element = el(
        "fieldset",
        { class: "belief" },
        el("legend", {}, question.words),
        el("div", { class: "choices" }, ...labels)
      );
    }
    /** The answer that is kept; null: every one. */
    answer() {
      const chosen = this.buttons.findIndex((one) => one.checked);
      return chosen <= 0 ? null : chosen - 1;
    }
    reset() {
      this.buttons.forEach((one, at) => one.checked = at === 0);
    }
  };

  // src/statistics.ts
  var room = 2 ** 20;
  function orderOf(values) {
    const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
    const keys = new Float64Array(values.length);
    let known = 0;
    for (let f = 0; f < values.length; ++f) {
      if (Number.isNaN(values[f]))
        continue;
      const ascending = (bits[f] & 2147483648 ? ~bits[f] : bits[f] | 2147483648) >>> 0;
      keys[known++] = ascending * room + f;
    }
    return Uint32Array.from(keys.subarray(0, known).sort(), (key) => key % room);
  }
  var ordered = /* @__PURE__ */ new WeakMap();
  function inOrder(values) {
    let found = ordered.get(values);
    if (found === void 0) {
      const order = orderOf(values);
      const hasTies = order.some((f, i) => i > 0 && values[f] === values[order[i - 1]]);
      ordered.set(values, found = { order, hasTies });
    }
    return found;
  }
  function sorted(values) {
    return inOrder(values).order;
  }
  var kept = new Uint32Array(0);
  function pointsAt(shares, values, known, counts) {
    const last = known[known.length - 1];
    let length = -0.5 * (counts[known[0]] + counts[last]);
    for (let i = 0; i < known.length; ++i)
      length += counts[known[i]];
    const found = [];
    let place = 0;
    for (let i = 1; i < known.length && found.length < shares.length; ++i) {
      const from = values[known[i - 1]];
      const to = values[known[i]];
      const step = 0.5 * (counts[known[i - 1]] + counts[known[i]]);
      while (found.length < shares.length && place + step >= shares[found.length] * length) {
        const part = Math.max(0, shares[found.length] * length - place) / step;
        found.push(from + part * (to - from));
      }
      place += step;
    }
    while (found.length < shares.length)
      found.push(values[last]);
    return found;
  }
  function summary(values, counts) {
    const order = sorted(values);
    if (kept.length < order.length)
      kept = new Uint32Array(order.length);
    let n = 0;
    let sum = 0;
    let count = 0;
    for (let i = 0; i < order.length; ++i) {
      const f = order[i];
      if (counts[f] <= 0)
        continue;
      kept[n++] = f;
      sum += counts[f] * values[f];
      count += counts[f];
    }
    const known = kept.subarray(0, n);
    if (n === 0)
      return { mean: 0, p05: 0, median: 0, p95: 0, n: 0 };
    const [p05, median, p95] = pointsAt([0.05, 0.5, 0.95], values, known, counts);
    return { mean: sum / count, p05, median, p95, n };
  }
  function ranksOf(values, counts, into = new Float64Array(values.length)) {
    const { order, hasTies } = inOrder(values);
    if (order.length < values.length)
      into.fill(0);
    let below = 0;
    if (!hasTies) {
      for (let i = 0; i < order.length; ++i) {
        const count = counts[order[i]];
        into[order[i]] = below + 0.5 * count;
        below += count;
      }
      return into;
    }
    for (let first = 0; first < order.length; ) {
      let last = first;
      let tied = counts[order[first]];
      while (last + 1 < order.length && values[order[last + 1]] === values[order[first]]) {
        tied += counts[order[++last]];
      }
      for (let i = first; i <= last; ++i)
        into[order[i]] = below + 0.5 * tied;
      below += tied;
      first = last + 1;
    }
    return into;
  }
  function correlation(x, y, counts) {
    let count = 0;
    let meanX = 0;
    let meanY = 0;
    for (let f = 0; f < counts.length; ++f) {
      if (counts[f] <= 0)
        continue;
      count += counts[f];
      meanX += counts[f] * x[f];
      meanY += counts[f] * y[f];
    }
    meanX /= count;
    meanY /= count;
    let xx = 0;
    let yy = 0;
    let xy = 0;
    for (let f = 0; f < counts.length; ++f) {
      if (counts[f] <= 0)
        continue;
      xx += counts[f] * (x[f] - meanX) * (x[f] - meanX);
      yy += counts[f] * (y[f] - meanY) * (y[f] - meanY);
      xy += counts[f] * (x[f] - meanX) * (y[f] - meanY);
    }
    return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : NaN;
  }

  // src/scale.ts
  var steps = 40;
  function scaleOf(values) {
    const order = sorted(values);
    const least = order.length > 0 ? values[order[0]] : 0;
    const most = order.length > 0 ? values[order[order.length - 1]] : 0;
    return { least, most, byRatio: least > 0 && most / least > 10 };
  }
  function valueAt(scale, step) {
    const share = step / steps;
    if (scale.byRatio)
      return scale.least * Math.pow(scale.most / scale.least, share);
    return scale.least + share * (scale.most - scale.least);
  }
  function shareAt(scale, value) {
    if (scale.most === scale.least)
      return 0;
    if (scale.byRatio)
      return Math.log(value / scale.least) / Math.log(scale.most / scale.least);
    return (value - scale.least) / (scale.most - scale.least);
  }
  function rangeBetween(scale, low, high) {
    return [
      low <= 0 ? -Infinity : valueAt(scale, low),
      high >= steps ? Infinity : valueAt(scale, high)
    ];
  }
  var bins = 20;
  function binsOf(values, scale) {
    return Uint8Array.from(values, (value) => Math.min(bins - 1, Math.floor(bins * shareAt(scale, value))));
  }
  function histogram(of, counts) {
    const found = new Float64Array(bins);
    for (let f = 0; f < of.length; ++f)
      found[of[f]] += counts[f];
    return found;
  }

  // src/range_slider.ts
  var width = 200;
  var height = 28;
  function bars(shares, most) {
    const wide = width / shares.length;
    let path = "";
    shares.forEach((share, i) => {
      const high = most > 0 ? height * share / most : 0;
      if (high > 0)
        path += `M${(i * wide).toFixed(1)} ${height}v${(-high).toFixed(1)}h${(wide - 1).toFixed(1)}V${height}z`;
    });
    return path;
  }
  var RangeSlider = class {
    constructor(input, changed) {
      this.input = input;
      this.kept = svg("path", { class: "kept" });
      this.text = el("span", { class: "value" });
      this.scale = scaleOf(input.values);
      this.bins = binsOf(input.values, this.scale);
      const all = histogram(this.bins, new Uint8Array(input.values.length).fill(1));
      this.most = Math.max(...all);
      this.low = this.slider("at least", 0, changed);
      this.high = this.slider("at most", steps, changed);
      const strip = svg(
        "svg",
        { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
        svg("path", { class: "drawn", d: bars(all, this.most) }),
        this.kept
      );
      this.element = el(
        "div",
        { class: "belief", role: "group", "aria-label": input.words },
        el("div", { class: "belief-head" }, el("span", {}, input.words), this.text),
        strip,
        el("div", { class: "rail" }, this.low, this.high)
      );
      this.showRange();
    }
    slider(end, step, changed) {
      const found = el("input", {
        type: "range",
        min: "0",
        max: String(steps),
        step: "1",
        "aria-label": `${this.input.words}: ${end}`
      });
      found.value = String(step);
      found.addEventListener("input", () => {
        this.keepOrder(found);
        this.showRange();
        changed();
      });
      return found;
    }
    /** One slider never passes the other. */
    keepOrder(moved) {
      const low = Number(this.low.value);
      const high = Number(this.high.value);
      if (low < high)
        return;
      if (moved === this.low)
        this.low.value = String(high - 1);
      else
        this.high.value = String(low + 1);
    }
    showRange() {
      const low = Number(this.low.value);
      const high = Number(this.high.value);
      const from = valueAt(this.scale, low);
      const to = valueAt(this.scale, high);
      setText(this.text, rangeIn(from, to, this.input.unit));
      setAttribute(this.low, "aria-valuetext", valueIn(from, this.input.unit));
      setAttribute(this.high, "aria-valuetext", valueIn(to, this.input.unit));
      this.element.classList.toggle("narrowed", low > 0 || high < steps);
      this.low.style.zIndex = low > steps / 2 ? "2" : "1";
    }
    /** What the reader keeps. */
    range() {
      return rangeBetween(this.scale, Number(this.low.value), Number(this.high.value));
    }
    /** Keeps what lies between, or all of it. */
    set(from, to) {
      let low = 0;
      let high = steps;
      while (low < steps - 1 && valueAt(this.scale, low + 1) <= from)
        ++low;
      while (high > low + 1 && valueAt(this.scale, high - 1) >= to)
        --high;
      this.low.value = String(low);
      this.high.value = String(high);
      this.showRange();
    }
    /** Shows how the futures that are left are spread; `full`: how much one counts of those that count alike. */
    show(counts, full) {
      setAttribute(this.kept, "d", bars(histogram(this.bins, counts), this.most * full));
    }
  };

  // src/controls.ts
  var inputsOpen = 6;
  function fold(summary2, ...children) {
    return el("details", {}, el("summary", {}, summary2), ...children);
  }
  var Controls = class {
    constructor(study, changed) {
      this.weights = el("input", { type: "checkbox" });
      this.sliders = study.inputs.map((one) => new RangeSlider(one, changed));
      this.switches = study.questions.map((one, q) => new QuestionSwitch(one, q, changed));
      this.weights.addEventListener("change", changed);
      const elements = this.sliders.map((one) => one.element);
      const parts = [
        el("h3", {}, "What you believe"),
        el(
          "p",
          { class: "note" },
          `The assumptions that matter most to the ${study.risk} under any option, strongest first. Grey bars: all values that were drawn; coloured: those left.`
        ),
        ...elements.slice(0, inputsOpen)
      ];
      const more = elements.slice(inputsOpen);
      if (more.length > 0) {
        this.folded = fold(`${more.length} more assumptions`, ...more);
        this.folded.addEventListener("toggle", changed);
        parts.push(this.folded);
      }
      if (this.switches.length > 0) {
        const note = el(
          "p",
          { class: "note" },
          "How the texts are read. In brackets: the share of futures with that answer."
        );
        const list = this.switches.map((one) => one.element);
        parts.push(fold(`Questions of law (${list.length})`, note, ...list));
      }
      if (study.weights !== void 0) {
        const words2 = "Count futures by how well they fit the record that the scenario is calibrated to, instead of all alike";
        parts.push(el("label", { class: "belief weights" }, this.weights, el("span", {}, words2)));
      }
      this.element = el("div", { class: "controls" }, ...parts);
    }
    choice() {
      return {
        ranges: this.sliders.map((one) => one.range()),
        answers: this.switches.map((one) => one.answer()),
        weighted: this.weights.checked
      };
    }
    /** Keeps what lies between two values of an input. */
    narrow(input, from, to) {
      this.sliders[input].set(from, to);
      if (this.folded && input >= inputsOpen)
        this.folded.open = true;
    }
    reset() {
      for (const one of this.sliders)
        one.set(-Infinity, Infinity);
      for (const one of this.switches)
        one.reset();
      this.weights.checked = false;
    }
    /** Shows how the futures that are left are spread over each input. */
    show(counts, full) {
      const seen = this.folded && !this.folded.open ? inputsOpen : this.sliders.length;
      for (const one of this.sliders.slice(0, seen))
        one.show(counts, full);
    }
  };

  // src/study.ts
  function bytes(base64) {
    const text = atob(base64);
    const out = new Uint8Array(text.length);
    for (let at = 0; at < text.length; ++at)
      out[at] = text.charCodeAt(at);
    return out;
  }
  function column(base64) {
    const raw = bytes(base64);
    const view = new DataView(raw.buffer);
    const out = new Float32Array(raw.length / 4);
    for (let at = 0; at < out.length; ++at)
      out[at] = view.getFloat32(4 * at, true);
    return out;
  }
  function readStudy(text) {
    var _a;
    const raw = JSON.parse(text);
    const found = {
      futures: raw.futures,
      fewest: raw.fewest,
      risk: raw.risk,
      event: raw.event,
      lessIsBetter: raw.less_is_better,
      outcomes: raw.outcomes,
      kind: raw.kind,
      packages: raw.packages.map((one) => ({
        name: one.name,
        yardstick: one.yardstick,
        ranked: one.ranked,
        outcomes: one.outcomes.map(column),
        kind: one.kind === void 0 ? void 0 : column(one.kind),
        adopted: one.adopted === void 0 ? void 0 : column(one.adopted)
      })),
      fullest: (_a = raw.fullest) != null ? _a : 0,
      inputs: raw.inputs.map((one) => ({ ...one, values: column(one.values) })),
      questions: raw.questions.map((one) => ({ ...one, values: bytes(one.values) })),
      weights: raw.weights === void 0 ? void 0 : column(raw.weights)
    };
    for (const values of columnsOf(found)) {
      if (values.length !== found.futures)
        throw new Error("the futures of this page are not whole");
    }
    return found;
  }
  function columnsOf(study) {
    const all = [study.weights];
    for (const one of study.packages)
      all.push(...one.outcomes, one.kind, one.adopted);
    for (const one of [...study.inputs, ...study.questions])
      all.push(one.values);
    return all.filter((one) => one !== void 0);
  }
  function decidingOutcome(study) {
    return Math.max(0, study.outcomes.findIndex((one) => one.decides));
  }
  function rivalsOf(study) {
    return study.packages.map((_, p) => p).filter((p) => study.packages[p].ranked);
  }
  function fromOfHighest(study, input) {
    const order = sorted(study.inputs[input].values);
    const kept3 = Math.max(Math.ceil(order.length / 3), Math.min(study.fewest, order.length));
    return study.inputs[input].values[order[order.length - kept3]];
  }
  function signOf(study) {
    return study.lessIsBetter ? 1 : -1;
  }

  // src/crux.ts
  var mostParts = 5;
  var room2 = 4 / 3;
  function partsFor(futures, fewest) {
    return Math.min(mostParts, Math.floor(Math.sqrt(futures / (room2 * fewest))));
  }
  function cut(values, counts, parts) {
    const known = [];
    for (const f of sorted(values))
      if (counts[f] > 0)
        known.push(f);
    const of = new Int32Array(values.length).fill(-1);
    const found = [];
    let first = 0;
    let before = -1;
    known.forEach((f, i) => {
      if (values[f] !== values[known[first]])
        first = i;
      const part = Math.floor(first * parts / known.length);
      if (part !== before)
        found.push({ from: values[f], to: values[f] });
      before = part;
      found[found.length - 1].to = values[f];
      of[f] = found.length - 1;
    });
    return { of, parts: found };
  }
  function cruxMap(study, counts, across, down, parts) {
    const columns2 = cut(study.inputs[across].values, counts, parts);
    const lines = cut(study.inputs[down].values, counts, parts);
    const rivals = rivalsOf(study);
    const outcome = decidingOutcome(study);
    const values = rivals.map((p) => study.packages[p].outcomes[outcome]);
    const width2 = columns2.parts.length;
    const futures = new Float64Array(width2 * lines.parts.length);
    const weight = new Float64Array(futures.length);
    const sums = rivals.map(() => new Float64Array(futures.length));
    for (let f = 0; f < counts.length; ++f) {
      if (counts[f] <= 0 || columns2.of[f] < 0 || lines.of[f] < 0)
        continue;
      const cell = lines.of[f] * width2 + columns2.of[f];
      futures[cell] += 1;
      weight[cell] += counts[f];
      sums.forEach((sum, r) => sum[cell] += counts[f] * values[r][f]);
    }
    const sign = signOf(study);
    const cellAt = (at) => {
      const found = { futures: futures[at], best: null, mean: 0, next: null };
      if (futures[at] < study.fewest || rivals.length === 0)
        return found;
      const order = rivals.map((_, r) => r).sort((a, b) => sign * (sums[a][at] - sums[b][at]) || a - b);
      const mean = (r) => sums[r][at] / weight[at];
      const next = order.length > 1 ? { option: rivals[order[1]], mean: mean(order[1]) } : null;
      return { ...found, best: rivals[order[0]], mean: mean(order[0]), next };
    };
    const cells = lines.parts.map((_, row) => columns2.parts.map((__, column2) => cellAt(row * width2 + column2)));
    return { across: columns2.parts, down: lines.parts, cells };
  }

  // src/drawn_map.ts
  var DrawnCell = class {
    constructor(chosen) {
      this.element = el("td", { class: "few" }, "too few");
      this.best = el("b");
      this.next = small();
      this.button = el("button", { type: "button" }, this.best, this.next);
      this.button.addEventListener("click", chosen);
    }
    /** `style`: class of the option that is best; `spoken`: all of it, and what a click does. */
    show(style, best, next, spoken) {
      setText(this.best, best);
      setText(this.next, next);
      setAttribute(this.button, "class", style);
      setAttribute(this.button, "title", spoken);
      if (this.element.getAttribute("class") === "")
        return;
      this.element.setAttribute("class", "");
      this.element.replaceChildren(this.button);
    }
    showFew() {
      if (this.element.getAttribute("class") === "few")
        return;
      this.element.setAttribute("class", "few");
      this.element.replaceChildren("too few");
    }
  };
  var DrawnMap = class {
    constructor(columns2, rows, chosen) {
      this.columns = columns2;
      this.rows = rows;
      this.caption = el("caption");
      const each = (count, make) => Array.from({ length: count }, (_, at) => make(at));
      this.heads = each(columns2, () => el("th", { scope: "col" }));
      this.sides = each(rows, () => el("th", { scope: "row" }));
      this.cells = each(rows, (row) => each(columns2, (column2) => new DrawnCell(() => chosen(row, column2))));
      const lines = this.cells.map((line, row) => el("tr", {}, this.sides[row], ...line.map((cell) => cell.element)));
      this.element = el(
        "table",
        { class: "map" },
        this.caption,
        el("thead", {}, el("tr", {}, el("td", {}), ...this.heads)),
        el("tbody", {}, ...lines)
      );
    }
  };

  // src/crux_view.ts
  function axisWords(input) {
    const unit = unitText(input.unit);
    return unit === "" ? input.words : `${input.words} (${unit})`;
  }
  function words(input, part) {
    return rangeIn(part.from, part.to, input.unit);
  }
  var CruxView = class {
    constructor(study, axes, changed, narrow) {
      this.study = study;
      this.narrow = narrow;
      this.place = el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Map of two assumptions" });
      this.found = el("p");
      this.rivals = rivalsOf(study);
      this.marks = marksOf(this.rivals.map((p) => study.packages[p].name));
      this.selects = axes.map((axis) => {
        const options = study.inputs.map((one, i) => el("option", { value: String(i) }, one.words));
        const found = el("select", {}, ...options);
        found.value = String(axis);
        found.addEventListener("change", changed);
        return found;
      });
      const key = this.rivals.map(
        (p, at) => el("li", {}, el("span", { class: `swatch option-${at % 6}` }, this.marks[at]), ` ${study.packages[p].name}`)
      );
      this.element = el(
        "div",
        { class: "crux" },
        el("h3", {}, "Does the ranking turn?"),
        el(
          "p",
          { class: "note" },
          `The futures left, cut by two assumptions into parts of equal number. Each cell names the option that does best there and its mean ${study.risk}; below it the next one. Choose a cell to keep only its futures.`
        ),
        el("div", { class: "axes" }, el("label", {}, "Across: ", this.selects[0]), el("label", {}, "Down: ", this.selects[1])),
        el("ul", { class: "legend" }, ...key),
        this.place
      );
    }
    /** `futures`: what is left; 0 if too few to show anything. */
    show(counts, futures) {
      const parts = partsFor(futures, this.study.fewest);
      const [across, down] = this.selects.map((one) => Number(one.value));
      if (parts < 2 || across === down) {
        const why = across === down ? "Choose two different assumptions." : "Too few futures are left for a map.";
        this.place.replaceChildren(el("p", { class: "note" }, why));
        return;
      }
      const map = cruxMap(this.study, counts, across, down, parts);
      setText(this.found, this.finding(map));
      const table = this.table(map, across, down);
      if (table.parentElement !== this.place)
        this.place.replaceChildren(this.found, table);
    }
    /** What the map shows, in words. */
    finding(map) {
      const winners = [...new Set(map.cells.flat().map((cell) => cell.best).filter((best) => best !== null))];
      const names = winners.map((p) => `\u201C${this.study.packages[p].name}\u201D`);
      if (names.length === 0)
        return "No cell has enough futures.";
      if (names.length === 1)
        return `${names[0]} does best in every cell that has enough futures: these two do not turn the ranking.`;
      return `Which option does best depends on these two: ${names.join(", ")}.`;
    }
    /** The table of before with what is new, or another one where it has another size. */
    table(map, across, down) {
      if (this.drawn === void 0 || this.drawn.columns !== map.across.length || this.drawn.rows !== map.down.length) {
        this.drawn = new DrawnMap(map.across.length, map.down.length, (row, column2) => this.choose(row, column2));
      }
      const { inputs } = this.study;
      const { caption, heads, sides, element } = this.drawn;
      setText(caption, `Across: ${axisWords(inputs[across])}. Down: ${axisWords(inputs[down])}.`);
      map.across.forEach((part, at) => setText(heads[at], shortRange(part.from, part.to, inputs[across].unit)));
      map.down.forEach((part, at) => setText(sides[at], shortRange(part.from, part.to, inputs[down].unit)));
      this.shown = { map, across, down };
      map.cells.forEach((cells, row) => cells.forEach((_, column2) => this.showCell(row, column2)));
      return element;
    }
    showCell(row, column2) {
      const cell = this.shown.map.cells[row][column2];
      const drawn2 = this.drawn.cells[row][column2];
      if (cell.best === null)
        return drawn2.showFew();
      const at = this.rivals.indexOf(cell.best);
      const second = cell.next === null ? "" : `${this.marks[this.rivals.indexOf(cell.next.option)]} ${percent(cell.next.mean)}`;
      drawn2.show(`option-${at % 6}`, `${this.marks[at]} ${percent(cell.mean)}`, second, this.spoken(row, column2));
    }
    choose(row, column2) {
      const { map, across, down } = this.shown;
      this.narrow(across, map.across[column2]);
      this.narrow(down, map.down[row]);
    }
    spoken(row, column2) {
      const { inputs, packages } = this.study;
      const { map, across, down } = this.shown;
      const cell = map.cells[row][column2];
      return `${packages[cell.best].name}, ${percent(cell.mean)}; ${futuresText(cell.futures)}. Keep only these: ${inputs[across].words}: ${words(inputs[across], map.across[column2])}; ${inputs[down].words}: ${words(inputs[down], map.down[row])}`;
    }
  };

  // src/findings.ts
  function sharesBest(study, counts) {
    const outcome = decidingOutcome(study);
    const rivals = rivalsOf(study);
    const columns2 = study.packages.map((one) => one.outcomes[outcome]);
    const shares = study.packages.map(() => 0);
    const sign = signOf(study);
    let all = 0;
    for (let f = 0; f < counts.length; ++f) {
      if (counts[f] <= 0)
        continue;
      all += counts[f];
      let least = Infinity;
      let ties = 0;
      for (const p of rivals) {
        const value = sign * columns2[p][f];
        if (value < least) {
          least = value;
          ties = 1;
        } else if (value === least) {
          ++ties;
        }
      }
      for (const p of rivals) {
        if (sign * columns2[p][f] === least)
          shares[p] += counts[f] / ties;
      }
    }
    return shares.map((share) => all > 0 ? share / all : 0);
  }
  function rowsOf(study, counts) {
    const best = sharesBest(study, counts);
    return study.packages.map((one, p) => ({
      outcomes: one.outcomes.map((values) => summary(values, counts)),
      kind: one.kind && summary(one.kind, counts),
      adopted: one.adopted && summary(one.adopted, counts),
      best: best[p]
    }));
  }
  function rankingOf(study, rows) {
    const outcome = decidingOutcome(study);
    const sign = signOf(study);
    return rivalsOf(study).sort(
      (a, b) => sign * (rows[a].outcomes[outcome].mean - rows[b].outcomes[outcome].mean) || a - b
    );
  }
  var indicators = /* @__PURE__ */ new WeakMap();
  function isAnswer(question, answer) {
    let found = indicators.get(question);
    if (found === void 0) {
      found = question.answers.map((_, a) => Float64Array.from(question.values, (value) => value === a ? 1 : 0));
      indicators.set(question, found);
    }
    return found[answer];
  }
  function driversOf(study, counts, outcome) {
    const defined = counts.map((count, f) => Number.isNaN(outcome[f]) ? 0 : count);
    const target = ranksOf(outcome, defined);
    const ranks = new Float64Array(study.futures);
    const found = study.inputs.map((one, input) => ({
      input,
      correlation: correlation(ranksOf(one.values, defined, ranks), target, defined)
    }));
    study.questions.forEach((one, q) => {
      const answers = one.answers.length === 2 ? [0] : one.answers.map((_, a) => a);
      for (const a of answers) {
        found.push({ answer: [q, a], correlation: correlation(isAnswer(one, a), target, defined) });
      }
    });
    return found.filter((one) => !Number.isNaN(one.correlation)).sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
  }
  function differenceOf(study, a, b) {
    const outcome = decidingOutcome(study);
    const of = study.packages[a].outcomes[outcome];
    const minus = study.packages[b].outcomes[outcome];
    return of.map((value, f) => value - minus[f]);
  }
  function chanceCorrelation(effective, inputs) {
    return (Math.sqrt(2 * Math.log(Math.max(2, inputs))) + 0.5) / Math.sqrt(Math.max(1, effective - 1));
  }

  // src/driver_list.ts
  var shown = 8;
  function wordsOf(study, driver) {
    if (driver.input !== void 0)
      return study.inputs[driver.input].words;
    const [q, a] = driver.answer;
    return `Question of law: ${study.questions[q].words} ${study.questions[q].answers[a]}`;
  }
  var DriverLine = class {
    constructor() {
      this.words = el("span");
      this.bar = svg("rect", { y: "1", height: "8" });
      this.number = el("span", { class: "number" });
      const picture = svg(
        "svg",
        { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
        this.bar,
        svg("line", { class: "axis", x1: "50", x2: "50", y1: "0", y2: "10" })
      );
      this.element = el("li", {}, this.words, picture, this.number);
    }
    show(words2, value) {
      const wide = 50 * Math.abs(value);
      setText(this.words, words2);
      setAttribute(this.bar, "class", value < 0 ? "down" : "up");
      setAttribute(this.bar, "x", (value < 0 ? 50 - wide : 50).toFixed(1));
      setAttribute(this.bar, "width", wide.toFixed(1));
      setText(this.number, (value < 0 ? "\u2212" : "+") + Math.abs(value).toFixed(2));
    }
  };
  var DriverList = class {
    constructor(study, changed) {
      this.study = study;
      this.list = el("ol", { class: "driver-list" });
      this.lines = [];
      // those of before are used again: new ones cost more than what they say
      this.note = el("p", { class: "note" });
      const options = study.packages.map((one, p) => el("option", { value: String(p) }, one.name));
      this.which = el("select", {}, ...options);
      this.which.value = String(study.fullest);
      this.which.addEventListener("change", changed);
      const label = el("label", { class: "which" }, `The ${study.risk} with `, this.which);
      this.element = el("div", {}, el("h3", {}, "What it hangs on"), label, this.list, this.note);
    }
    /** `effective`: what the futures left are worth; null if they are too few. */
    show(counts, effective) {
      if (effective === null) {
        this.keep(0);
        setText(this.note, "Too few futures are left.");
        return;
      }
      const study = this.study;
      const outcome = study.packages[Number(this.which.value)].outcomes[decidingOutcome(study)];
      const all = driversOf(study, counts, outcome);
      const chance = chanceCorrelation(effective, all.length);
      const certain = all.filter((one) => Math.abs(one.correlation) >= chance).slice(0, shown);
      this.keep(certain.length);
      certain.forEach((one, at) => this.lines[at].show(wordsOf(study, one), one.correlation));
      setText(
        this.note,
        (certain.length === 0 ? "None can be told from chance. " : "") + `Rank correlation over the futures left; to the right: the higher the input, the higher the ${study.risk}. Not shown: nearer to 0 than ${chance.toFixed(2)}, which may be chance.`
      );
    }
    /** As many lines as are shown. */
    keep(count) {
      while (this.lines.length < count)
        this.lines.push(new DriverLine());
      const there = this.list.children.length;
      for (let at = there; at < count; ++at)
        this.list.append(this.lines[at].element);
      for (let at = there; at > count; --at)
        this.lines[at - 1].element.remove();
    }
  };

  // src/dots.ts
  var columns = 20;
  var gap = 9;
  function dots(from, to) {
    let path = "";
    for (let i = from; i < to; ++i) {
      path += `M${gap / 2 + gap * (i % columns)} ${gap / 2 + gap * Math.floor(i / columns)}h0`;
    }
    return path;
  }
  var Dots = class {
    constructor(words2) {
      this.words = words2;
      this.paths = ["dots-kind", "dots-any", "dots-none"].map((style) => svg("path", { class: style }));
      const height2 = gap * 100 / columns;
      this.element = svg("svg", { class: "dots", role: "img", viewBox: `0 0 ${gap * columns} ${height2}` }, ...this.paths);
    }
    /** Of a hundred: `kind` are of the kind shown apart, `any` of any kind; null: too few futures. */
    show(any, kind) {
      const all = any === null ? 0 : Math.round(100 * any);
      const apart = Math.min(all, kind === null ? 0 : Math.round(100 * kind));
      const ends = [0, apart, all, 100];
      this.paths.forEach((path, i) => setAttribute(path, "d", dots(ends[i], ends[i + 1])));
      const said = any === null ? "too few futures" : `${this.words.any} ${percent(any)}` + (kind === null ? "" : `, ${this.words.kind} ${percent(kind)}`);
      setAttribute(this.element, "aria-label", said);
    }
  };

  // src/option_table.ts
  var MeanCell = class {
    constructor(heading) {
      this.mean = el("b");
      this.range = el("span", { class: "small range" });
      this.was = small();
      this.was.classList.add("was");
      this.element = el("td", { class: "value", role: "cell", "data-heading": heading }, this.mean, this.range, this.was);
    }
    /** `all`: the same over all futures, counted alike. */
    show(found, all) {
      const defined = found !== null && found.n > 0;
      setText(this.mean, defined ? percent(found.mean) : "\u2013");
      setText(this.range, defined ? `${percentNumber(found.p05)}\u2013${percentNumber(found.p95)}\xA0%` : "");
      const moved = defined && percent(found.mean) !== percent(all.mean);
      setText(this.was, moved ? `was ${percent(all.mean)}` : "\xA0");
    }
  };
  var OptionRow = class {
    constructor(study, one, hasAdopted) {
      this.one = one;
      this.best = el("td", { class: "value", role: "cell", "data-heading": "best in" });
      var _a;
      this.deciding = decidingOutcome(study);
      this.dots = new Dots({ any: study.event, kind: study.kind });
      this.outcomes = study.outcomes.map((outcome) => new MeanCell(outcome.heading));
      if (study.kind !== void 0)
        this.kind = new MeanCell(study.kind);
      if (hasAdopted)
        this.adopted = new MeanCell("adopted");
      if (one.adopted === void 0)
        (_a = this.adopted) == null ? void 0 : _a.element.replaceChildren(small("nothing to adopt"));
      const head = el("th", { scope: "row", role: "rowheader" }, one.name);
      if (one.yardstick)
        head.append(" ", small("yardstick"));
      head.append(this.dots.element);
      const cells = [...this.outcomes, this.kind, this.adopted].filter((cell) => cell !== void 0);
      this.element = el("tr", { role: "row" }, head, ...cells.map((cell) => cell.element), this.best);
      if (one.yardstick)
        this.element.classList.add("yardstick");
    }
    show(found, all, isFirst) {
      var _a, _b;
      this.outcomes.forEach((cell, i) => cell.show(found && found.outcomes[i], all.outcomes[i]));
      if (this.kind && all.kind)
        this.kind.show(found && ((_a = found.kind) != null ? _a : null), all.kind);
      if (this.adopted && all.adopted)
        this.adopted.show(found && ((_b = found.adopted) != null ? _b : null), all.adopted);
      const any = found && found.outcomes[this.deciding];
      this.dots.show(any && any.n > 0 ? any.mean : null, found && found.kind ? found.kind.mean : null);
      const rank = this.one.yardstick ? "does not compete" : "contains others";
      setText(this.best, !this.one.ranked ? rank : found === null ? "\u2013" : percent(found.best));
      this.best.classList.toggle("aside", !this.one.ranked);
      this.element.classList.toggle("first", isFirst);
    }
  };
  var OptionTable = class {
    constructor(study, all) {
      this.all = all;
      const hasAdopted = study.packages.some((one) => one.adopted !== void 0);
      this.rows = study.packages.map((one) => new OptionRow(study, one, hasAdopted));
      const headings = ["Option", ...study.outcomes.map((one) => one.heading)];
      if (study.kind !== void 0)
        headings.push(study.kind);
      if (hasAdopted)
        headings.push("adopted");
      headings.push("best in");
      const heads = headings.map(
        (text) => el("th", { scope: "col", role: "columnheader" }, text.charAt(0).toUpperCase() + text.slice(1))
      );
      const caption = `Mean ${study.risk} over the futures left, and 5th to 95th percentile of these futures.`;
      this.element = el(
        "table",
        { class: "believed", role: "table" },
        el("caption", {}, caption),
        el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, ...heads)),
        el("tbody", { role: "rowgroup" }, ...this.rows.map((one) => one.element))
      );
    }
    /** `found`: null if too few futures are left; `first`: the option with the best mean. */
    show(found, first) {
      this.rows.forEach((row, p) => row.show(found && found[p], this.all[p], found !== null && p === first));
    }
  };

  // src/page.ts
  var rest = 600;
  function axesOf(study, counts, rows) {
    var _a, _b;
    const ranking = rankingOf(study, rows);
    if (ranking.length < 2)
      return [0, 1];
    const drivers = driversOf(study, counts, differenceOf(study, ranking[1], ranking[0]));
    const inputs = drivers.filter((one) => one.input !== void 0).map((one) => one.input);
    return [(_a = inputs[0]) != null ? _a : 0, (_b = inputs[1]) != null ? _b : 1];
  }
  var Page = class {
    constructor(study) {
      this.study = study;
      this.left = el("p", { class: "left" });
      this.leader = el("p", { class: "leader", "aria-hidden": "true" });
      this.said = el("p", { class: "said" });
      this.spoken = el("p", { class: "spoken", "aria-live": "polite", role: "status" });
      this.reset = el("button", { type: "button" }, "Start again");
      this.timer = 0;
      this.frame = 0;
      const open = countsOf(study, openChoice(study));
      this.all = rowsOf(study, open);
      const later = () => this.later();
      this.controls = new Controls(study, later);
      this.table = new OptionTable(study, this.all);
      this.drivers = new DriverList(study, later);
      if (study.inputs.length > 1 && study.packages.some((one) => one.ranked)) {
        this.crux = new CruxView(study, axesOf(study, open, this.all), later, (input, part) => {
          this.controls.narrow(input, part.from, part.to);
          later();
        });
      }
      this.reset.addEventListener("click", () => {
        this.controls.reset();
        later();
      });
      const results = el("div", { class: "results" }, this.said, this.table.element, this.legend(), this.drivers.element);
      this.element = el(
        "div",
        { class: "what-if" },
        el("div", { class: "what-if-bar" }, this.left, this.leader, this.reset),
        this.spoken,
        el("div", { class: "what-if-sides" }, this.controls.element, results)
      );
      if (this.crux)
        this.element.append(this.crux.element);
      this.show();
    }
    /** Elements that ask for the highest values of an input do so; those of one that is not here go. */
    narrowFrom(asking) {
      for (const one of Array.from(asking)) {
        const input = this.study.inputs.findIndex((known) => known.name === one.getAttribute("data-narrow"));
        if (input < 0) {
          one.remove();
          continue;
        }
        one.addEventListener("click", () => {
          this.controls.reset();
          this.controls.narrow(input, fromOfHighest(this.study, input), Infinity);
          this.later();
        });
      }
    }
    /** What the dots are. */
    legend() {
      const { kind, event } = this.study;
      const item = (style, words2) => el("li", {}, el("span", { class: `dot-key ${style}` }), words2);
      const items = [item("dots-any", kind === void 0 ? event : `${event}, of another kind`)];
      if (kind !== void 0)
        items.unshift(item("dots-kind", kind));
      return el("ul", { class: "legend" }, ...items, item("dots-none", kind === void 0 ? "no such attack" : "neither"));
    }
    /** Once for all changes between two pictures. */
    later() {
      if (this.frame !== 0)
        return;
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.show();
      });
    }
    show() {
      const { study } = this;
      const choice = this.controls.choice();
      const counts = countsOf(study, choice);
      const left = leftOf(counts);
      const enough = isEnough(study, left);
      const rows = enough ? rowsOf(study, counts) : null;
      const first = rows === null ? void 0 : rankingOf(study, rows)[0];
      this.table.show(rows, first);
      this.drivers.show(counts, enough ? left.effective : null);
      if (this.crux)
        this.crux.show(counts, enough ? left.futures : 0);
      this.controls.show(counts, choice.weighted ? 1 / study.futures : 1);
      this.say(left, rows, first);
    }
    say(left, rows, first) {
      const { study } = this;
      const worth = left.futures - left.effective > 0.5 ? `, which tell as much as ${left.effective.toFixed(0)}` : "";
      const count = `${withThousands(left.futures)} of ${futuresText(study.futures)} left${worth}`;
      setText(this.left, count);
      const sentence = rows === null ? this.refusal() : this.sentence(rows, first);
      setText(this.said, sentence);
      this.said.classList.toggle("refused", rows === null);
      setText(this.leader, rows === null ? "too few" : this.shortly(rows, first));
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => setText(this.spoken, `${count}. ${sentence}`), rest);
    }
    /** "Treaty: 24 %", for the bar that stays in sight. */
    shortly(rows, first) {
      if (first === void 0)
        return "";
      return `${this.study.packages[first].name}: ${percent(rows[first].outcomes[decidingOutcome(this.study)].mean)}`;
    }
    refusal() {
      return `Too few futures fit this to say anything: a number needs ${this.study.fewest}, or as many of equal weight. Widen one of the ranges.`;
    }
    sentence(rows, first) {
      const { study } = this;
      const outcome = decidingOutcome(study);
      if (first === void 0)
        return "";
      const now = percent(rows[first].outcomes[outcome].mean);
      const before = percent(this.all[first].outcomes[outcome].mean);
      const best = study.lessIsBetter ? "lowest" : "highest";
      const was = now === before ? "" : ` (${before} over all futures)`;
      return `Of the options that contain no other, \u201C${study.packages[first].name}\u201D has the ${best} ${study.risk} of ${study.event}: ${now}${was}. It is best in ${percent(rows[first].best)} of the futures left.`;
    }
  };

  // src/draw.ts
  var number = (element, name) => {
    var _a;
    return Number((_a = element.getAttribute(name)) != null ? _a : "0");
  };
  function outlineOf(shape) {
    var _a, _b;
    const n = (name) => number(shape, name);
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
        const points = ((_a = shape.getAttribute("points")) != null ? _a : "").trim();
        return points === "" ? "" : `M${points}${shape.nodeName.toLowerCase() === "polygon" ? "z" : ""}`;
      }
      case "path":
        return (_b = shape.getAttribute("d")) != null ? _b : "";
      default:
        return "";
    }
  }
  function viewOf(picture) {
    var _a;
    const parts = ((_a = picture.getAttribute("viewBox")) != null ? _a : "").trim().split(/[ ,]+/).map(Number);
    if (parts.length === 4 && parts.every(Number.isFinite))
      return parts;
    return [0, 0, number(picture, "width") || 1, number(picture, "height") || 1];
  }
  function drawText(canvas, text, style) {
    var _a;
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    canvas.textAlign = style.textAnchor === "middle" ? "center" : style.textAnchor === "end" ? "right" : "left";
    canvas.fillText((_a = text.textContent) != null ? _a : "", number(text, "x"), number(text, "y"));
  }
  function drawShape(canvas, shape) {
    const style = getComputedStyle(shape);
    canvas.globalAlpha = Number(style.opacity || "1");
    canvas.fillStyle = style.fill;
    if (shape.nodeName.toLowerCase() === "text") {
      drawText(canvas, shape, style);
      return;
    }
    const outline = outlineOf(shape);
    if (outline === "")
      return;
    const path = new Path2D(outline);
    if (style.fill !== "none")
      canvas.fill(path);
    if (style.stroke === "none" || style.stroke === "")
      return;
    canvas.strokeStyle = style.stroke;
    canvas.lineWidth = parseFloat(style.strokeWidth) || 1;
    canvas.lineCap = style.strokeLinecap;
    const dashes = style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat);
    canvas.setLineDash(dashes.filter(Number.isFinite));
    canvas.stroke(path);
  }
  function draw(canvas, picture, place) {
    const [left, top, width2, height2] = viewOf(picture);
    const scale = Math.min(place.width / width2, place.height / height2);
    canvas.save();
    canvas.translate(place.left, place.top);
    canvas.beginPath();
    canvas.rect(0, 0, place.width, place.height);
    canvas.clip();
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

  // src/save.ts
  var pixels = 3;
  var margin = 12;
  var lineHeight = 20;
  var noteHeight = 16;
  function picturesOf(figure) {
    return Array.from(figure.querySelectorAll("svg")).filter((one) => {
      var _a;
      return ((_a = one.parentElement) == null ? void 0 : _a.closest("svg")) === null;
    });
  }
  function legendOf(figure) {
    var _a, _b;
    const all = Array.from((_b = (_a = figure.closest("section")) == null ? void 0 : _a.querySelectorAll("ul.legend")) != null ? _b : []);
    const before = all.filter((one) => figure.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
    const items = before.length > 0 ? Array.from(before[before.length - 1].children) : [];
    return items.filter((one) => one.querySelector("svg") !== null);
  }
  function linesOf(text, letters) {
    const lines = [];
    for (const word of text.split(/\s+/).filter((one) => one !== "")) {
      const last = lines.length - 1;
      if (last >= 0 && lines[last].length + 1 + word.length <= letters)
        lines[last] += ` ${word}`;
      else
        lines.push(word);
    }
    return lines;
  }
  function notesOf(figure) {
    const text = (found) => {
      var _a;
      return ((_a = found == null ? void 0 : found.textContent) != null ? _a : "").trim();
    };
    const from = [document.title, text(document.querySelector("header .kicker"))].filter((one) => one !== "").join(". ");
    return [text(figure.querySelector("figcaption")), `${from}. ${text(document.querySelector("footer"))}`];
  }
  function sheetOf(figure) {
    const pictures = picturesOf(figure).map((picture) => ({ picture, box: picture.getBoundingClientRect() }));
    const left = Math.min(...pictures.map((one) => one.box.left));
    const top = Math.min(...pictures.map((one) => one.box.top));
    const width2 = Math.max(...pictures.map((one) => one.box.right)) - left + 2 * margin;
    const bottom = Math.max(...pictures.map((one) => one.box.bottom)) - top + 2 * margin;
    const letter = 7;
    let x = margin;
    let y = bottom + lineHeight / 2;
    const legend = legendOf(figure).map((item) => {
      var _a;
      const words2 = ((_a = item.textContent) != null ? _a : "").trim();
      const room3 = 40 + letter * words2.length;
      if (x > margin && x + room3 > width2) {
        x = margin;
        y += lineHeight;
      }
      const found = { swatch: item.querySelector("svg"), words: words2, left: x + 20, top: y };
      x += room3;
      return found;
    });
    let below = (legend.length > 0 ? y : bottom - lineHeight) + 1.5 * lineHeight;
    const letterOfNotes = 6.3;
    const notes = notesOf(figure).flatMap((note) => {
      const lines = linesOf(note, Math.floor((width2 - 2 * margin) / letterOfNotes)).map((words2) => {
        below += noteHeight;
        return { words: words2, top: below - noteHeight };
      });
      below += noteHeight / 3;
      return lines;
    });
    return {
      width: width2,
      height: below,
      pictures: pictures.map(({ picture, box }) => ({
        picture,
        place: { left: box.left - left + margin, top: box.top - top + margin, width: box.width, height: box.height }
      })),
      legend,
      notes
    };
  }
  var fontOf = (size) => `${size}px system-ui, "Segoe UI", Roboto, Arial, sans-serif`;
  var colour = (property) => getComputedStyle(document.body)[property];
  function drawn(sheet) {
    const canvas = el("canvas");
    canvas.width = Math.ceil(pixels * sheet.width);
    canvas.height = Math.ceil(pixels * sheet.height);
    const to = canvas.getContext("2d");
    to.scale(pixels, pixels);
    to.fillStyle = colour("backgroundColor");
    to.fillRect(0, 0, sheet.width, sheet.height);
    for (const { picture, place } of sheet.pictures)
      draw(to, picture, place);
    for (const one of sheet.legend) {
      draw(to, one.swatch, { left: one.left - 20, top: one.top - 12, width: 14, height: 14 });
      to.fillStyle = colour("color");
      to.font = fontOf(13);
      to.fillText(one.words, one.left, one.top);
    }
    to.fillStyle = colour("color");
    to.font = fontOf(12);
    for (const one of sheet.notes)
      to.fillText(one.words, margin, one.top, sheet.width - 2 * margin);
    return canvas;
  }
  var shapes = "rect,line,circle,polyline,polygon,path,text";
  var kept2 = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "text-anchor"];
  var keptOfText = ["font-family", "font-size", "font-weight"];
  function selfContained(picture, place) {
    const copy = picture.cloneNode(true);
    const from = Array.from(picture.querySelectorAll(shapes));
    Array.from(copy.querySelectorAll(shapes)).forEach((one, i) => {
      const style = getComputedStyle(from[i]);
      for (const name of kept2)
        one.setAttribute(name, style.getPropertyValue(name));
      if (one.nodeName.toLowerCase() !== "text")
        return;
      for (const name of keptOfText)
        one.setAttribute(name, style.getPropertyValue(name));
    });
    const at = { x: place.left, y: place.top, width: place.width, height: place.height };
    for (const [name, value] of Object.entries(at))
      copy.setAttribute(name, value.toFixed(1));
    return copy;
  }
  function written(sheet) {
    const size = { width: sheet.width.toFixed(0), height: sheet.height.toFixed(0) };
    const words2 = (text, x, y, px) => svg("text", { x: `${x}`, y: y.toFixed(1), fill: colour("color"), "font-family": "sans-serif", "font-size": `${px}` }, text);
    const sheetSvg = svg(
      "svg",
      { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${size.width} ${size.height}`, ...size },
      svg("rect", { ...size, fill: colour("backgroundColor") }),
      ...sheet.pictures.map(({ picture, place }) => selfContained(picture, place)),
      ...sheet.legend.flatMap((one) => [
        selfContained(one.swatch, { left: one.left - 20, top: one.top - 12, width: 14, height: 14 }),
        words2(one.words, one.left, one.top, 13)
      ]),
      ...sheet.notes.map((one) => words2(one.words, margin, one.top, 12))
    );
    return new XMLSerializer().serializeToString(sheetSvg);
  }
  function onPaper(save) {
    const page = document.documentElement;
    page.classList.add("paper");
    save();
    page.classList.remove("paper");
  }
  function give(bytes2, name) {
    const address = URL.createObjectURL(bytes2);
    const link = el("a", { href: address, download: name });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), 1e3);
  }
  function nameOf(figure) {
    var _a;
    const section = figure.closest("section");
    const place = section === null ? 0 : Array.from(section.querySelectorAll("figure")).indexOf(figure);
    return `${(_a = section == null ? void 0 : section.getAttribute("aria-labelledby")) != null ? _a : "figure"}-${place + 1}`;
  }
  function field(text) {
    const plain = text.replace(/\s+/g, " ").trim();
    return /[",]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
  }
  function csvOf(table) {
    const rows = Array.from(table.querySelectorAll("tr"));
    return rows.map((row) => Array.from(row.children).map((cell) => {
      var _a;
      return field((_a = cell.textContent) != null ? _a : "");
    }).join(",") + "\r\n").join("");
  }
  function tablesOf(figure) {
    const found = [];
    for (let next = figure.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (next.nodeName.toLowerCase() !== "details" && !next.classList.contains("scroll"))
        break;
      found.push(...Array.from(next.querySelectorAll("table")));
    }
    return found;
  }
  function csvOfAll(tables) {
    if (tables.length === 1)
      return csvOf(tables[0]);
    const caption = (table) => {
      var _a, _b;
      return field((_b = (_a = table.querySelector("caption")) == null ? void 0 : _a.textContent) != null ? _b : "") + "\r\n";
    };
    return tables.map((table) => caption(table) + csvOf(table)).join("\r\n");
  }
  function addSaving() {
    for (const figure of Array.from(document.querySelectorAll("figure"))) {
      if (picturesOf(figure).length === 0)
        continue;
      const name = nameOf(figure);
      const button = (words2, save) => {
        const found = el("button", { type: "button", "aria-label": `Save this figure as ${words2}` }, words2);
        found.addEventListener("click", () => onPaper(save));
        return found;
      };
      const png = () => drawn(sheetOf(figure)).toBlob((bytes2) => bytes2 && give(bytes2, `${name}.png`));
      const vector = () => give(new Blob([written(sheetOf(figure))], { type: "image/svg+xml" }), `${name}.svg`);
      const buttons = [button("PNG", png), button("SVG", vector)];
      const tables = tablesOf(figure);
      if (tables.length > 0) {
        buttons.push(button("CSV", () => give(new Blob([csvOfAll(tables)], { type: "text/csv" }), `${name}.csv`)));
      }
      figure.append(el("p", { class: "save" }, "Save: ", ...buttons));
    }
  }

  // src/main.ts
  function start() {
    var _a;
    const study = readStudy((_a = byId("study-data").textContent) != null ? _a : "");
    const page = new Page(study);
    byId("what-if-page").append(page.element);
    byId("what-if-text").remove();
    for (const one of Array.from(document.querySelectorAll("details.inside-too")))
      one.removeAttribute("open");
    page.narrowFrom(document.querySelectorAll("[data-narrow]"));
    addSaving();
  }
  if (typeof document !== "undefined")
    requestAnimationFrame(() => setTimeout(start));
  return __toCommonJS(main_exports);
})();
/*! casus: the study inside the page. Apache-2.0; sources: web/src. */
