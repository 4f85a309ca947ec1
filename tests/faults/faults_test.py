"""scripts/faults itself: which faults it makes, and that it tells the noticed from the others."""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SCRIPT = HERE.parent.parent / "scripts" / "faults"
SAMPLE = HERE / "sample"
sys.path.insert(0, str(HERE))
from places import CALL, Maker, lists_of, random_faults  # noqa: E402
from schemata import spoil  # noqa: E402

wrong = []


def check(holds, says):
    if not holds:
        wrong.append(says)


def test_kinds():
    """Each kind of fault is made where there is a place for it."""
    text = (SAMPLE / "src/sum/sum.cpp").read_text()
    alike = lists_of(SAMPLE)
    made = set()
    for seed in range(20):
        made |= {(f.kind, f.line, f.says) for f in Maker("sum.cpp", text, alike, random.Random(seed)).all()}
    for expected in [
        ("another member", 5, "span.high  ->  span.low"),
        ("another sign", 5, "span.high - span.low  ->  span.high + span.low"),
        ("compared otherwise", 8, "value > span.high  ->  value >= span.high"),
        ("condition negated", 8, "if (value > span.high)  ->  !(value > span.high)"),
        ("not done", 8, "return span.high;  ->  nothing"),
        ("exchanged", 9, "value, span.low  ->  span.low, value"),
        ("a twin called", 9, "std::max(value, span.low)  ->  std::min(value, span.low)"),
        ("another word of a list", 14, "Side::left  ->  Side::right"),
        ("another word", 14, "right  ->  thgir"),
        ("another number", 18, "value > 3.0;  ->  30.0"),
        ("returned at once", 12, "std::string named(Side side) {  ->  return {};"),
    ]:
        check(expected in made, f"no fault {expected}; there are {sorted(m for m in made if m[0] == expected[0])}")


def test_lines():
    """A spoiled file keeps its lines, so that what a compiler says can be traced."""
    text = (SAMPLE / "src/sum/sum.cpp").read_text()
    faults = random_faults(SAMPLE, ["src/sum"], 8, 1)
    spoiled = spoil(text, faults, "header.hpp")
    check(spoiled.count("\n") == text.count("\n") + 1, "lines are lost")
    check(spoiled.count("casus_fault(") >= len(faults) == 8, "a fault is lost")
    check(CALL not in spoiled, "a place without its switch")
    again = random_faults(SAMPLE, ["src/sum"], 8, 1)
    check([f.text for f in faults] == [f.text for f in again], "equal seeds, other faults")
    check([f.text for f in faults] != [f.text for f in random_faults(SAMPLE, ["src/sum"], 8, 2)], "another seed, equal faults")


def test_run():
    """Of six faults two are noticed, one survives, one nobody reaches, one changes nothing, and one does not compile."""
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, SCRIPT, "--root", SAMPLE, "--work", work, "--list", SAMPLE / "named.txt", "--random", "0",
                   "--folders", "src/sum", "--targets", "all", "--checks", "unit/"]
        ran = subprocess.run(command, capture_output=True, text=True)
        # The one fault of a line, by what is built already; what was found out about others stays known.
        only = subprocess.run([*command, "--only", "src/sum/sum.cpp:5"], capture_output=True, text=True)
        known = json.loads((pathlib.Path(work) / "noticed.json").read_text())
    said = ran.stdout + ran.stderr
    for line in ["does not compile: src/sum/sum.cpp:9: does not compile",
                 "src/sum/sum.cpp:5: named: a width without its upper end: noticed by unit/sum: a width, in short",
                 "src/sum/sum.cpp:14: named: the side is not said: noticed by unit/sum: words",
                 "src/sum/sum.cpp:8: named: the upper limit is the lower: SURVIVED, no check gets there",
                 "src/sum/sum.cpp:18: named: what nobody calls: SURVIVED, no check gets there",
                 "not noticed:\nsrc/sum/sum.cpp:8: named: the upper limit is the lower\n",
                 "not counted:\nsrc/sum/sum.cpp:8: named: the same in other words\n",
                 "2 of 4 noticed (50.0 %)"]:
        check(line in said, f"not said: {line}\n{said}")
    check("\n1 of 1 noticed (100.0 %)" in only.stdout and only.returncode == 0, f"--only tries others:\n{only.stdout}")
    check(sum(map(bool, known.values())) == 2 and len(known) == 5, f"not known any more: {known}")
    check(ran.returncode == 1, f"exit code {ran.returncode} although some survived")


test_kinds()
test_lines()
test_run()
print("\n".join(wrong) or "scripts/faults makes faults and sees them noticed")
sys.exit(1 if wrong else 0)
