// A Chromium without a network, driven by its own protocol through two pipes (needs Node and the
// browser, nothing else). For tests of what only a browser knows, and for bench/page.mjs.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The browser of this machine, or what CASUS_CHROMIUM names; undefined where there is none. */
export function findBrowser() {
  const names = [process.env.CASUS_CHROMIUM, "chromium", "chromium-browser", "google-chrome"].filter(Boolean);
  return names.find((name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0);
}

export class Browser {
  constructor(program) {
    this.home = mkdtempSync(join(tmpdir(), "casus-browser-"));
    const flags = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--mute-audio",
      "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND", `--user-data-dir=${this.home}`, "--remote-debugging-pipe", "about:blank",
    ];
    this.process = spawn(program, flags, {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      env: { ...process.env, HOME: this.home },
    });
    this.waiting = new Map();
    this.listeners = new Set();
    this.asked = 0;
    let rest = "";
    this.process.stdio[4].setEncoding("utf8").on("data", (text) => {
      const messages = (rest + text).split("\0");
      rest = messages.pop();
      for (const message of messages) this.take(JSON.parse(message));
    });
  }

  take(message) {
    if (message.id === undefined) {
      for (const listener of [...this.listeners]) listener(message);
      return;
    }
    const { resolve, reject, method } = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) reject(new Error(`${method}: ${message.error.message}`));
    else resolve(message.result);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.asked;
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + "\0");
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject, method }));
  }

  /** What comes with the next event of that name. */
  next(method, sessionId) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (message.method !== method || (sessionId && message.sessionId !== sessionId)) return;
        this.listeners.delete(listener);
        resolve(message.params);
      };
      this.listeners.add(listener);
    });
  }

  /** A new window, which shares nothing with the others. */
  async open({ width = 1280, height = 900, dark = false } = {}) {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Tab(this, sessionId, browserContextId);
    const features = [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }];
    await page.send("Page.enable");
    await page.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    await page.send("Emulation.setEmulatedMedia", { features });
    return page;
  }

  close() {
    const ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.process.kill();
    return ended.then(() => rmSync(this.home, { recursive: true, force: true, maxRetries: 5 }));
  }
}

class Tab {
  constructor(browser, session, context) {
    Object.assign(this, { browser, session, context });
  }

  send(method, params) {
    return this.browser.send(method, params, this.session);
  }

  /** Opens an address, and waits until all of it is there. */
  async go(address) {
    const loaded = this.browser.next("Page.loadEventFired", this.session);
    const { errorText } = await this.send("Page.navigate", { url: address });
    if (errorText) throw new Error(`${address}: ${errorText}`);
    await loaded;
  }

  /** What an expression gives in the page; waits for a promise. */
  async value(expression) {
    const found = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    const failed = found.exceptionDetails;
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return found.result.value;
  }

  /** The page on paper, as the print dialog does it by default: A4, margins of 1 cm unless the page says others. */
  async pdf() {
    const inch = 2.54;
    const margins = Object.fromEntries(["Top", "Bottom", "Left", "Right"].map((side) => [`margin${side}`, 1 / inch]));
    const { data } = await this.send("Page.printToPDF", { paperWidth: 21 / inch, paperHeight: 29.7 / inch, ...margins });
    return Buffer.from(data, "base64");
  }

  close() {
    return this.browser.send("Target.disposeBrowserContext", { browserContextId: this.context });
  }
}

/** How many sheets a PDF of a browser has. */
export function sheetsOf(pdf) {
  const counts = [...pdf.toString("latin1").matchAll(/\/Type\s*\/Pages\s*\/Count (\d+)/g)];
  return Math.max(0, ...counts.map((found) => Number(found[1])));
}
