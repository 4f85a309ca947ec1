// Reports of findings that were changed at random: what of a report hangs on what is rare, and that
// no combination of it is too much. Nobody reads so many pages: their hashes are kept, so that a
// fault anywhere in the words is seen. With CASUS_SHOW_RANDOM=FOLDER the faces are written there,
// to be compared before and after a change.
// Under sanitizers only a part is made, and memory watched.
#include "tests/report/random_findings.hpp"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "report/brief.hpp"
#include "report/calibration.hpp"
#include "report/edition.hpp"
#include "report/explainer.hpp"
#include "report/variants.hpp"
#include "tests/report/distinct.hpp"
#include "tests/report/random_beside.hpp"
#include "tests/support/approved.hpp"
#include "tests/support/sanitized.hpp"

namespace casus {

namespace {

/// FNV-1a, of which 32 bits are enough to see a difference.
std::string hash_of_text(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return fmt::format("{:08x}", (hash >> 32) ^ (hash & 0xffffffff));
}

struct NamedFace {
  const char* name;
  std::string (*show)(const ReportInput&);
};

constexpr NamedFace named_faces[] = {
    {"text", report_text},
    {"page", report_html},
    {"json", report_json},
    {"csv", report_csv},
    {"brief", brief_html},
    {"public", explainer_html},
    {"progress", [](const ReportInput& input) { return progress_text(input.findings); }}};

/// The hash of what is shown, which is written into the folder that somebody asked for.
std::string kept(const std::string& name, const std::string& shown) {
  if (const char* folder = std::getenv("CASUS_SHOW_RANDOM"))
    std::ofstream(std::string(folder) + "/" + name) << shown;
  return hash_of_text(shown);
}

std::string hashes_of(const std::string& name, const ReportInput& input) {
  std::string line = name;
  for (const NamedFace& face : named_faces)
    line += fmt::format(" {} {}", face.name, kept(name + "." + face.name, face.show(input)));
  return line + "\n";
}

}  // namespace

TEST_CASE("approved/random.txt has the hashes of reports of findings changed at random") {
  std::string page;
  const Synthetic base = distinct();
  Synthetic guessed = distinct();
  guess_monitoring(guessed);
  for (int seed = 1; seed <= rounds(150); ++seed) {
    const Synthetic all = with_random_changes(seed % 3 == 0 ? guessed : base, seed);
    page += hashes_of(fmt::format("distinct-{}", seed), all.input());
  }
  const Synthetic many = synthetic();
  for (int seed = 1; seed <= rounds(20); ++seed)
    page += hashes_of(fmt::format("many-{}", seed), with_random_changes(many, seed).input());
  CHECK((sanitized ? part_unlike_approved("report/approved/random.txt", page)
                   : unlike_approved("report/approved/random.txt", page)) == "");
}

TEST_CASE("approved/random-variants.txt has the hashes of rivals changed at random") {
  std::string page;
  const Synthetic base = distinct();
  for (int seed = 1; seed <= rounds(40); ++seed) {
    std::vector<ScenarioVariant> rivals = {{"as it stands", base.scenario, base.findings}};
    for (int rival = 0; rival <= seed % 4; ++rival) {
      Synthetic one = with_random_changes(base, 1000 * seed + rival);
      rivals.push_back({fmt::format("rival-{}", rival), one.scenario, one.findings});
    }
    page += fmt::format("{} text {} json {}\n", seed,
                        kept(fmt::format("rivals-{}.text", seed), variants_text(rivals)),
                        kept(fmt::format("rivals-{}.json", seed), variants_json(rivals)));
  }
  CHECK((sanitized ? part_unlike_approved("report/approved/random-variants.txt", page)
                   : unlike_approved("report/approved/random-variants.txt", page)) == "");
}

TEST_CASE(
    "approved/random-beside.txt has the hashes of reports with clocks, a past, coverage and "
    "calibrations drawn at random") {
  std::string page;
  const Synthetic base = distinct();
  const Edition earlier = edition_of(base.input());
  for (int seed = 1; seed <= rounds(100); ++seed) {
    Chance chance(static_cast<std::uint64_t>(seed));
    Synthetic all = seed % 2 == 0 ? with_random_changes(base, 500 + seed) : base;
    add_random_beside(all, chance);
    ReportInput input = all.input();
    input.history = random_history(all.scenario, chance);
    for (std::size_t left = chance.below(3); left > 0; --left)
      input.coverage.push_back(random_coverage(all.scenario, chance));
    if (chance.one_in(2)) input.since = changes_since(earlier, input);
    if (chance.one_in(3)) input.changes = {"--set challenger.force=700"};
    page += hashes_of(fmt::format("beside-{}", seed), input);
    if (!all.findings.calibration) continue;
    page +=
        fmt::format("  text {} json {} csv {}\n", hash_of_text(calibration_text(input)),
                    hash_of_text(calibration_json(input)), hash_of_text(calibration_csv(input)));
  }
  CHECK((sanitized ? part_unlike_approved("report/approved/random-beside.txt", page)
                   : unlike_approved("report/approved/random-beside.txt", page)) == "");
}

}  // namespace casus
