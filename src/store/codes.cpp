#include "store/codes.hpp"

namespace casus {

namespace {

constexpr CodePage pages[] = {
    {"E431", "a store that cannot be opened", "--store runs/store.db   # and no folder runs",
     "The file is made if it is not there, and so are two or three beside it (FILE-lock, FILE-wal, "
     "FILE-shm), so its folder must be there and writable.",
     "mkdir runs   # or --store store.db"},
    {"E432", "a file that is no store", "--store notes.txt",
     "The file is there and is no database of SQLite, a database of another program, or a store "
     "that a later version of casus made. Nothing was written into it.",
     "--store another.db"},
    {"E433", "a damaged store", "--store store.db   # copied while it was written",
     "SQLite's own check, or the sum over a future's outcome, found something else than what was "
     "written. Copy a store when no casus writes into it, or with 'sqlite3 FILE .backup'.",
     "sqlite3 store.db .recover | sqlite3 new.db"},
    {"E434", "a store that another process writes",
     "casus compare A --store s.db & casus compare B --store s.db",
     "One process writes a store at a time; any number may read it. Who ends, however it ends, "
     "lets "
     "go of it.",
     "casus compare B --store another.db"},
    {"E435", "no run to be continued",
     "casus compare SCENARIO --store s.db --resume   # after a change of the scenario",
     "Futures of one study are of the same files, overlays and settings, the same seed, version of "
     "casus and method. The message says what differs.",
     "casus compare SCENARIO --store s.db   # begins a new run in the same file"},
    {"E436", "a store that cannot be written", "--store s.db   # on a full disk",
     "The disk is full, or the file became read-only. The study goes on without the store, so that "
     "no work is lost; what the store held is whole, and the exit code is 4.",
     "casus compare SCENARIO --store s.db --resume   # with room again"},
    {"E437", "a run that the store does not hold", "casus runs s.db --export 7",
     "Runs count from 1; without an option 'casus runs' lists them.", "casus runs s.db --export 1"},
};

}  // namespace

std::span<const CodePage> store_code_pages() { return pages; }

}  // namespace casus
