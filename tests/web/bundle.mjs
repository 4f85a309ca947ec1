// The functions of the bundle, as it is committed.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

export function loadBundle(path) {
  runInThisContext(readFileSync(path, "utf8"), { filename: path });
  return runInThisContext("study");
}

export function near(found, expected, error, what) {
  if (!(Math.abs(found - expected) <= error)) {
    throw new Error(`${what}: ${found}, expected ${expected}, allowed ${error}`);
  }
}
