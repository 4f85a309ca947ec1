"""A copy of the project with all faults in it, each switched on by CASUS_FAULT=N when a program runs."""
import json
import re
import shutil
import subprocess

from places import CALL

# The faults that are reached are written, one number a line, to the file CASUS_FAULTS_SEEN. Its
# descriptor is a high one: programs are tested with their streams closed, and with calls that fail.
HEADER_NAME = "casus_fault.hpp"
HEADER = """#pragma once
#include <atomic>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/syscall.h>
#include <type_traits>
#include <unistd.h>
struct CasusFaults {
  CasusFaults() {
    if (const char* given = std::getenv("CASUS_FAULT")) chosen = std::atoi(given);
    const char* path = std::getenv("CASUS_FAULTS_SEEN");
    const int file = path ? static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT, 0666)) : -1;
    if (file < 0) return;
    seen = ::fcntl(file, F_DUPFD_CLOEXEC, 500);
    ::syscall(SYS_close, file);
  }
  int chosen = 0, seen = -1;
  std::atomic<bool> told[10000]{};
};
template <class T>
const T& casus_nothing() {  // one that stays, where a member is a reference
  static const T nothing{};
  return nothing;
}
inline bool casus_fault(int which) {
  static CasusFaults faults;
  if (faults.seen >= 0 && !faults.told[which].exchange(true)) {
    const std::string line = std::to_string(which) + "\\n";
    if (::syscall(SYS_write, faults.seen, line.data(), line.size()) < 0) std::abort();
  }
  return faults.chosen == which;
}
"""


def spoil(original, faults, header):
    """The text with all faults of one file. Each line keeps its number, plus one for the header."""
    out, at = [f'#include "{header}"\n'], 0
    for fault in sorted(faults, key=lambda f: f.start):
        was = original[fault.start : fault.end]
        out.append(original[at : fault.start])
        out.append(fault.text.replace(CALL, f"casus_fault({fault.number})") + "\n" * was.count("\n"))
        at = fault.end
    return "".join(out) + original[at:]


def write(path, text):
    """Writes only what changed, so that only that is compiled again."""
    if not path.exists() or path.read_text() != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def copy_tree(root, tree, but):
    """Files of the project, but not those that faults are put into."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True)
    files = listed.stdout.split("\n")[:-1] if listed.returncode == 0 else [
        str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()]
    files = [f for f in files if (root / f).is_file() and not f.startswith("build/")]
    for old in [p for p in tree.rglob("*") if p.is_file()] if tree.exists() else []:
        name = str(old.relative_to(tree))
        if name not in [*files, HEADER_NAME] and not name.startswith("build/"):
            old.unlink()
    for file in files:
        here, there = root / file, tree / file
        if file in but or (there.exists() and there.read_bytes() == here.read_bytes()):
            continue
        there.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(here, there)


def complaints(output, tree):
    """(file, line) of errors, and of all other places that the compiler names."""
    errors, named = set(), set()
    for file, line, says in re.findall(rf"{re.escape(str(tree))}/([^\s:]+):(\d+):(?:\d+:)?([^\n]*)", output):
        (errors if "error:" in says else named).add((file, int(line) - 1))
    return errors, named


# Of a folder with faults little is optimised and nothing warned about, and few files are one unit, since
# whatever does not compile is compiled again. The assertions of the library stand for the sanitizers.
SPOILED = """
set_target_properties({target} PROPERTIES UNITY_BUILD_BATCH_SIZE 8)
target_compile_options({target} PRIVATE -O1 -w -D_GLIBCXX_ASSERTIONS)
"""


class Build:
    """Compiles what is spoiled; leaves out the faults that do not compile. In a `tree` of its own the rest is
    compiled as ever, by the preset release, so that a compiler cache that knows this path has it."""

    def __init__(self, root, work, tree, compiler, options):
        self.root, self.work, self.tree, self.preset = root, work, tree or work / "tree", tree is not None
        self.build = tree / "build/release" if tree else work / "build"
        self.compiler, self.options = compiler, options

    def configure(self):
        command = ["cmake", "--preset", "release"] if self.preset else [
            "cmake", "-S", self.tree, "-B", self.build, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={self.compiler}",
            "-DCMAKE_BUILD_TYPE=Faults", "-DCMAKE_CXX_FLAGS_FAULTS=-O1 -DNDEBUG -w",
            "-DCMAKE_UNITY_BUILD=ON", "-DCMAKE_UNITY_BUILD_BATCH_SIZE=12", "-DCASUS_MPI=ON"]
        subprocess.run([*command, "-Wno-dev", *self.options], cwd=self.tree, check=True, stdout=subprocess.DEVNULL)

    def spoiled_folders(self, files):
        """The texts of their CMakeLists.txt, by name."""
        found = {}
        for folder in sorted({file.rsplit("/", 1)[0] for file in files}) if self.preset else []:
            name = f"{folder}/CMakeLists.txt"
            target = "casus_" + folder[len("src/"):] if folder.startswith("src/") else "casus"
            found[name] = (self.root / name).read_text() + SPOILED.format(target=target)
        return found

    def keep_what_compiles(self, faults, targets):
        originals = {f.file: (self.root / f.file).read_text() for f in faults}
        header = self.tree / HEADER_NAME
        lists = self.spoiled_folders(originals)
        copy_tree(self.root, self.tree, {**originals, **lists})
        for name, text in [*lists.items(), (HEADER_NAME, HEADER)]:
            write(self.tree / name, text)
        notes = self.work / "does_not_compile.json"  # what was found out before
        bad = set(json.loads(notes.read_text())) if notes.exists() else set()
        kept = [f for f in faults if f.key() not in bad]
        for turn in range(20):
            for file, text in originals.items():
                here = [f for f in kept if f.file == file]
                write(self.tree / file, spoil(text, here, header) if here else text)
            if turn == 0:
                self.configure()
            ran = subprocess.run(["cmake", "--build", self.build, "--target", *targets, "--", "-k", "0"],
                                 capture_output=True, text=True)
            if ran.returncode == 0:
                return kept
            errors, named = complaints(ran.stdout, self.tree)
            rest = [f for f in kept if (f.file, f.line) not in errors]
            if len(rest) == len(kept):
                rest = [f for f in kept if (f.file, f.line) not in named]
            if len(rest) == len(kept):  # what is declared on one line is missed on others below it
                last = [max((f for f in kept if f.file == file and f.line <= line), key=lambda f: f.line, default=None)
                        for file, line in errors]
                rest = [f for f in kept if f not in last]
            if len(rest) == len(kept):
                raise SystemExit("casus does not compile, and not for a fault:\n" + (ran.stdout + ran.stderr)[-4000:])
            bad |= {f.key() for f in kept if f not in rest}
            notes.write_text(json.dumps(sorted(bad), indent=1))
            kept = rest
        raise SystemExit("after 20 turns there still are faults that do not compile")
