"""Which faults change nothing: the compiler makes the same code with and without them, so that no test can tell."""
import json
import shlex
import subprocess

from places import CALL
from schemata import HEADER_NAME


def commands(build):
    """The compiler's words by folder of the object they make."""
    listed = subprocess.run(["ninja", "-C", build, "-t", "compdb"], capture_output=True, text=True)
    found = {}
    for entry in json.loads(listed.stdout) if listed.returncode == 0 else []:
        if entry["file"].endswith((".cpp", ".cxx")) and " -c " in entry["command"]:
            found.setdefault(entry["output"].split("/CMakeFiles/")[0], entry["command"])
    return found


def code_of(command, path, made):
    """The object as bytes; optimised, so that what is said in other words becomes equal; None where it does not compile."""
    words = [w for w in shlex.split(command) if w != "-g" and not w.startswith(("-fsanitize", "-M", "-D_GLIBCXX_ASSERTIONS"))]
    kept = []
    for word, before in zip(words, [""] + words):
        if before in ("-o", "-c", "-MT", "-MF", "-MQ") or word in ("-o", "-c") or word.endswith((".o", ".o.d")) or word == "ccache":
            continue
        kept.append(word)
    ran = subprocess.run([*kept, "-O2", "-w", "-frandom-seed=casus", "-c", path, "-o", made], capture_output=True)
    return made.read_bytes() if ran.returncode == 0 else None


def same_code(known, tree, work, original, fault):
    """Whether the file of a fault compiles to the same bytes with it and without it; `known`: `commands`."""
    command = known.get(fault.file.rsplit("/", 1)[0]) or next(iter(known.values()), None)
    if command is None:
        return False
    path, made, codes = tree / fault.file, work / "same_code.o", []
    now = path.read_text()
    try:
        for on in ("true", "false"):
            text = original[: fault.start] + fault.text.replace(CALL, on) + "\n" * original.count("\n", fault.start, fault.end)
            # The header has what takes the place of a member that is forgotten.
            path.write_text(f'#include "{tree / HEADER_NAME}"\n' + text + original[fault.end :])
            codes.append(code_of(command, path, made))
    finally:
        path.write_text(now)
    return codes[0] is not None and codes[0] == codes[1]
