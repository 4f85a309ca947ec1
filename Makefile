# casus: what people type. The build itself is CMake (CMakePresets.json).
#
#   make run       answer the question of the README: compare the guarantees, write the report
#   make test      every test, the large ones too
#   make sanitize  the small ones once more by clang: addresses, undefined behaviour, threads
#   make build     only the program, build/run/apps/cli/casus
#   make pages     the pages of docs/ that are made from the code: problem files, quantities, measures
#   make approved  what the tests compare a report with: read every line that changes before a commit
#   make install   casus on the path, with its library and man page (PREFIX=/usr/local)
#   make tidy      every header alone, clang-tidy on every file; BASE=HEAD~1: on those changed since
#   make bench     benchmarks; compare with bench/*.csv
#   make clean     removes build/
#
# The first time each installs what it needs from Debian's packages and says what.

PREFIX ?= /usr/local
BASE ?=
SCENARIO ?= scenarios/ukraine-2026.yaml
REPORT ?= $(basename $(notdir $(SCENARIO))).html
SECONDS ?= 60
casus = build/run/apps/cli/casus
STEP = scripts/step

.PHONY: run build test sanitize pages approved install tidy bench clean packages-run packages-test

run: build
	$(casus) compare $(SCENARIO) --time-limit $(SECONDS) --html $(REPORT)

build: packages-run
	@echo "casus: compiling (the first time takes a few minutes)"
	@cmake --preset run -Wno-dev >/dev/null && cmake --build --preset run

test: packages-test
	@$(STEP) "configure and build, g++, optimised" sh -c 'cmake --preset release -Wno-dev >/dev/null && cmake --build --preset release'
	@$(STEP) "test, g++, with the large cases" ctest --preset release
	@$(STEP) "what was skipped" scripts/skipped build/release

sanitize: packages-test
	@$(STEP) "configure and build, clang, sanitizers" sh -c 'cmake --preset dev -Wno-dev >/dev/null && cmake --build --preset dev'
	@$(STEP) "test, clang, sanitizers" ctest --preset dev
	@$(STEP) "configure and build, thread sanitizer" sh -c 'cmake --preset tsan -Wno-dev >/dev/null && cmake --build --preset tsan'
	@$(STEP) "test, thread sanitizer" ctest --preset tsan

pages: packages-test
	@cmake --preset release -Wno-dev >/dev/null
	@cmake --build --preset release --target casus_test_game casus_test_measure casus_test_model casus_test_cli
	CASUS_WRITE_PAGES=1 build/release/tests/game/casus_test_game -tc="docs/*"
	CASUS_WRITE_PAGES=1 build/release/tests/measure/casus_test_measure -tc="docs/*"
	CASUS_WRITE_PAGES=1 build/release/tests/model/casus_test_model -tc="docs/*"
	CASUS_WRITE_PAGES=1 build/release/tests/cli/casus_test_cli -tc="docs/*"

approved: packages-test
	@cmake --preset release -Wno-dev >/dev/null
	@cmake --build --preset release --target casus_test_report casus_test_cli casus_test_compile casus_test_study
	CASUS_WRITE_PAGES=1 build/release/tests/report/casus_test_report -tc="approved/*"
	CASUS_WRITE_PAGES=1 build/release/tests/cli/casus_test_cli -tc="approved/*"
	CASUS_WRITE_PAGES=1 build/release/tests/compile/casus_test_compile -tc="approved/*"
	CASUS_WRITE_PAGES=1 build/release/tests/study/casus_test_study -tc="approved/*"
	@git --no-pager diff --stat tests/report/approved tests/cli/approved tests/compile/approved tests/study/approved

install: build
	@cmake --install build/run --prefix $(PREFIX) >/dev/null
	@echo "casus: installed in $(PREFIX); try: casus --help"

tidy:
	@$(STEP) packages scripts/packages tidy
	@$(STEP) configure sh -c 'cmake --preset release -Wno-dev >/dev/null'
	@$(STEP) "every header compiles alone" scripts/headers
	@$(STEP) "clang-tidy$(if $(BASE), since $(BASE))" scripts/tidy $(BASE)

bench: packages-test
	@cmake --preset release -Wno-dev >/dev/null
	@cmake --build --preset release --target benchmarks
	build/release/bench/casus_bench
	build/release/bench/casus_law_bench

clean:
	rm -rf build

packages-run:
	@scripts/packages run

packages-test:
	@$(STEP) packages scripts/packages test
