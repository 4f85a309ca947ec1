// As much of a browser's document as the script of the page asks of it: enough to press its controls
// and read its words without a browser.

class Classes {
  constructor(element) {
    this.element = element;
  }
  get names() {
    return (this.element.getAttribute("class") ?? "").split(" ").filter(Boolean);
  }
  contains(name) {
    return this.names.includes(name);
  }
  add(name) {
    this.toggle(name, true);
  }
  toggle(name, on) {
    const others = this.names.filter((one) => one !== name);
    this.element.setAttribute("class", [...others, ...(on ? [name] : [])].join(" "));
  }
}

/** "svg", "ul.legend", "[data-narrow]", and lists of these. */
function matches(element, selector) {
  return selector.split(",").some((one) => {
    const [, name, style, attribute] = /^([a-z]*)(?:\.([a-z-]+))?(?:\[([a-z-]+)\])?$/.exec(one);
    return (
      (name === "" || element.name === name) &&
      (style === undefined || element.classList.contains(style)) &&
      (attribute === undefined || element.getAttribute(attribute) !== null)
    );
  });
}

/** An element with attributes and children, for a test to put into a document. */
export function element(name, attributes = {}, ...children) {
  const made = new Element(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

class Element {
  constructor(name) {
    this.name = name;
    this.attributes = new Map();
    this.children = [];
    this.listeners = new Map();
    this.style = {};
    this.parent = null;
    this.classList = new Classes(this);
  }
  setAttribute(key, value) {
    this.attributes.set(key, String(value));
  }
  getAttribute(key) {
    return this.attributes.get(key) ?? null;
  }
  append(...nodes) {
    for (const node of nodes) {
      if (node instanceof Element) node.parent = this;
      this.children.push(node instanceof Element ? node : String(node));
    }
  }
  removeAttribute(key) {
    this.attributes.delete(key);
  }
  replaceChildren(...nodes) {
    for (const one of this.children) if (one instanceof Element) one.parent = null;
    this.children = [];
    this.append(...nodes);
  }
  remove() {
    this.parent.children = this.parent.children.filter((one) => one !== this);
  }
  get nodeName() {
    return this.name;
  }
  get parentElement() {
    return this.parent;
  }
  get nextElementSibling() {
    const beside = this.parent.children.filter((one) => one instanceof Element);
    return beside[beside.indexOf(this) + 1] ?? null;
  }
  closest(selector) {
    return matches(this, selector) ? this : (this.parent?.closest(selector) ?? null);
  }
  querySelectorAll(selector) {
    return this.all((one) => matches(one, selector));
  }
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  get textContent() {
    return this.children.map((one) => (one instanceof Element ? one.textContent : one)).join("");
  }
  set textContent(text) {
    this.replaceChildren(text);
  }
  addEventListener(type, listener) {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  /** What a hand does. */
  fire(type) {
    for (const listener of this.listeners.get(type) ?? []) listener({ type });
  }
  /** Everything below that is so. */
  all(is) {
    const below = this.children.filter((one) => one instanceof Element);
    return below.flatMap((one) => [...(is(one) ? [one] : []), ...one.all(is)]);
  }
  named(name) {
    return this.all((one) => one.name === name);
  }
  styled(style) {
    return this.all((one) => one.classList.contains(style));
  }
}

/** A document with empty elements of these ids, and a clock that the test moves. */
export function openDocument(ids) {
  const body = new Element("body");
  for (const id of ids) {
    const element = new Element("div");
    element.setAttribute("id", id);
    body.append(element);
  }
  const waiting = [];
  const later = (run) => waiting.push(run);
  const settle = () => {
    while (waiting.length > 0) waiting.shift()();
  };
  const document = {
    createElement: (name) => new Element(name),
    createElementNS: (_, name) => new Element(name),
    querySelectorAll: (selector) => body.querySelectorAll(selector),
    getElementById: (id) => body.all((one) => one.getAttribute("id") === id)[0] ?? null,
  };
  Object.assign(globalThis, {
    document,
    requestAnimationFrame: later,
    setTimeout: later,
    window: { setTimeout: later, clearTimeout: () => {} },
  });
  return { body, document, settle };
}
