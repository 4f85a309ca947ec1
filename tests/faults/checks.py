"""The checks of the project, one by one: which faults each reaches, and whether it fails with one on."""
import json
import os
import re
import resource
import signal
import subprocess
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

MEMORY = 6 << 30


@dataclass
class Check:
    name: str  # unit/study: a case
    command: list
    folder: str  # where it runs
    environment: dict
    one_at_a_time: bool  # writes files that its neighbours write
    seconds: float = 0.0
    reaches: set = field(default_factory=set)
    asked: int = 0  # how often it was tried with a fault on
    noticed: int = 0

    def worth(self, fault):
        """How likely it notices the fault, by what it noticed so far, for its time."""
        own = f"/{fault.file.split('/')[-2]}" in self.name
        return (self.noticed + (1.0 if own else 0.2)) / (self.asked + 4) / (self.seconds + 0.03)


OUTPUTS = threading.Lock()


def limited():
    for one in (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE):
        signal.signal(one, signal.SIG_DFL)  # a shell ignores some for what it runs in the background
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def passes(check, limit, extra):
    environment = {**os.environ, "RC_PARAMS": "seed=1 max_success=20", **check.environment, **extra}
    if check.one_at_a_time:
        OUTPUTS.acquire()
    try:
        ran = subprocess.Popen(check.command, cwd=check.folder, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limited,
                               start_new_session=True)
        try:
            return ran.wait(limit) == 0
        except subprocess.TimeoutExpired:
            os.killpg(ran.pid, 9)
            ran.wait()
            return False
    finally:
        if check.one_at_a_time:
            OUTPUTS.release()


def cases_of(program, suites):
    """The cases of a doctest program. A comma would part two filters, so it is escaped."""
    ran = subprocess.run([program, "--list-test-cases", "--no-colors=true", *suites], capture_output=True, text=True)
    return [line for line in ran.stdout.split("\n") if line and not line.startswith(("[doctest]", "====", "skipped:"))]


def all_checks(build, wanted, large):
    """What ctest would run, the unit tests case by case."""
    ran = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"], capture_output=True, text=True, check=True)
    out = []
    for test in json.loads(ran.stdout)["tests"]:
        name, command = test["name"], test.get("command")
        properties = {p["name"]: p["value"] for p in test.get("properties", [])}
        is_large = "large" in properties.get("LABELS", [])
        if not command or not re.match(wanted, name) or (is_large and not large) or not os.path.exists(command[0]):
            continue
        folder = properties.get("WORKING_DIRECTORY", str(build))
        environment = dict(e.split("=", 1) for e in properties.get("ENVIRONMENT", []))
        if re.match("(unit|large)/", name):
            for case in cases_of(command[0], command[1:]):
                pick = "-tc=" + case.replace("\\", "\\\\").replace(",", "\\,")
                out.append(Check(f"{name}: {case}", [*command, pick], folder, environment, False))
        else:
            out.append(Check(name, command, folder, environment, name.startswith("cli/")))
    return out


def measured(checks, workers):
    """Runs each without a fault. Those that fail are told, and left out."""

    def run(check):
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o777)
            seen = os.path.join(folder, "seen")
            open(seen, "w").close()
            os.chmod(seen, 0o666)
            start = time.monotonic()
            good = passes(check, 300, {"CASUS_FAULTS_SEEN": seen})
            check.seconds = time.monotonic() - start
            check.reaches = {int(line) for line in open(seen).read().split()}
        return good

    with ThreadPoolExecutor(workers) as pool:
        good = list(pool.map(run, checks))
    for check, passed in zip(checks, good):
        if not passed:
            print(f"fails without any fault, and is left out: {check.name}", flush=True)
    return [check for check, passed in zip(checks, good) if passed]


def noticed_by(fault, checks):
    """The first check that fails with the fault on, those first that are likely to and quick; or nothing."""
    reaching = [c for c in checks if fault.number in c.reaches]
    for check in sorted(reaching, key=lambda c: c.worth(fault), reverse=True):
        check.asked += 1
        if not passes(check, 10 + 10 * check.seconds, {"CASUS_FAULT": str(fault.number)}):
            check.noticed += 1
            return check.name
    return ""
