// casus_fuzz KIND SECONDS [FIRST]: files of the project, spoiled at random, read and asked until
// the time is over. KIND: `files` spoils anything, `conditions` the conditions of clauses and
// events, `questions` what questions of law are and what hangs on them. A round is known by its
// number: the one that runs stands in fuzz-KIND.round, and `casus_fuzz KIND 0 ROUND` runs it again.
// Built with sanitizers (preset `dev`) it stops at the first fault. Not run by `make test`.

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/render.hpp"
#include "lang/elaborate.hpp"
#include "law/deciding_questions.hpp"
#include "law/event_tests.hpp"
#include "law/gaps.hpp"
#include "law/law_lints.hpp"
#include "tests/support/random.hpp"

namespace {

using namespace casus;

std::string content_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// The files of one question: a scenario and all that it may use.
struct Files {
  std::string scenario{};
  std::map<std::string, std::string> texts{};  ///< by path
};

/// What may stand in place of what was written.
const std::vector<std::string>& pieces(const std::string& kind) {
  static const std::vector<std::string> anything{
      "{",    "}",   "[",  "]", ":",    "- ",   "\n",       "\t",      "\"",   "'",     "#",
      "&a ",  "*a",  "..", "$", "\n  ", "\xFF", "none",     "{a: {}}", "- - ", ", ",    "1e9",
      "!!x ", "|\n", ">",  "%", "0x",   "-1",   "\xC3\xA9", "~",       "true", "<<: *a"};
  static const std::vector<std::string> conditions{" and ",
                                                   " or ",
                                                   "not ",
                                                   "(",
                                                   ")",
                                                   "victim == UKR",
                                                   "kind in {cyber}",
                                                   " == ",
                                                   " != ",
                                                   " in ",
                                                   "{",
                                                   "}",
                                                   "scale >= major",
                                                   "provoked",
                                                   "scale",
                                                   ">=",
                                                   "<",
                                                   "UKR",
                                                   "RUS",
                                                   "perpetrator",
                                                   "victim",
                                                   " if ",
                                                   "then",
                                                   "proxy",
                                                   "requested",
                                                   "attacked",
                                                   ",",
                                                   "always"};
  static const std::vector<std::string> questions{"questions:",
                                                  "readings:",
                                                  "under:",
                                                  "{counts: 0.5, not: 0.5}",
                                                  "hangs_on:",
                                                  "proxies",
                                                  "yes",
                                                  "no",
                                                  "wide",
                                                  "narrow",
                                                  "weight: 0.5",
                                                  "weight: -1",
                                                  "- ",
                                                  "\n",
                                                  "  ",
                                                  "exception_to: \"1\"",
                                                  "implements: x",
                                                  ": ",
                                                  "{",
                                                  "}",
                                                  "[",
                                                  "]"};
  if (kind == "conditions") return conditions;
  return kind == "questions" ? questions : anything;
}

const std::string& piece(const std::string& kind, Random& random) {
  const std::vector<std::string>& all = pieces(kind);
  return all[random.below(all.size())];
}

/// The lines that a kind of round spoils: their beginnings.
std::vector<std::size_t> places(const std::string& text, const std::string& kind) {
  static const std::vector<std::string> of_conditions{"when:",   "event:", "constraints",
                                                      "holder:", " == ",   " in {"};
  static const std::vector<std::string> of_questions{
      "question", "reading", "under", "weight", "exception_to", "implements", "hangs"};
  std::vector<std::size_t> found;
  if (kind == "files") return found;
  const auto& words = kind == "conditions" ? of_conditions : of_questions;
  for (const std::string& word : words)
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
      found.push_back(at);
  return found;
}

std::string spoiled(std::string text, const std::string& kind, Random& random) {
  const std::size_t edits = 1 + random.below(4);
  for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
    const std::vector<std::size_t> known = places(text, kind);
    std::size_t at = random.below(text.size());
    if (!known.empty())
      at = std::min(text.size() - 1, known[random.below(known.size())] + random.below(60));
    const std::size_t length = 1 + random.below(24);
    switch (random.below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, piece(kind, random));
        break;
      case 2:
        text.insert(at, text.substr(random.below(text.size()), length));
        break;
      case 3:
        text.replace(at, length, piece(kind, random));
        break;
      default:
        text[at] = static_cast<char>(random.below(256));
    }
  }
  return text;
}

/// Reads the files and asks the law everything that can be asked of what is read. True if read.
bool read_and_ask(const Files& files, const std::string& file) {
  Loader loader;
  loader.find = [&](const std::string& name) -> std::optional<Text> {
    for (const auto& [path, content] : files.texts)
      if (path == name + ".yaml" || path.ends_with("/" + name + ".yaml"))
        return Text{path, content};
    return std::nullopt;
  };
  const Elaborated read = elaborate({.file = {file, files.texts.at(file)}}, loader);
  const std::string said = to_text(read.diagnostics, read.texts);
  if (!read.scenario) {
    if (said.empty()) std::abort();  // refused without a word
    return false;
  }
  const Scenario& scenario = *read.scenario;
  run_tests(scenario);
  law_lints(scenario);
  std::vector<PackageId> packages;
  for (std::size_t p = 0; p < scenario.packages.size() && p < 2; ++p)
    packages.push_back(static_cast<PackageId>(p));
  if (!scenario.attacks.empty() && entail(scenario)) deciding_questions(scenario, packages);
  for (const PackageId package : packages)
    if (!scenario.attacks.empty()) find_gaps(scenario, package, {});
  return true;
}

/// The folders of small questions, and the library with the vocabulary.
std::vector<Files> corpus(const std::string& root) {
  std::vector<Files> found;
  for (const char* name :
       {"all-but-the-victim", "decisions", "group-dates", "ordered", "perpetrator-hole", "provoked",
        "questions", "readings", "relations", "ukraine-example", "verbs"}) {
    const std::string folder = root + "/tests/oracle/law/" + name + "/";
    Files one{.scenario = "scenario.yaml"};
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".yaml")
        one.texts[entry.path().string().substr(folder.size())] = content_of(entry.path());
    if (one.texts.count(one.scenario) > 0) found.push_back(std::move(one));
  }
  Files library;
  for (const auto& entry : std::filesystem::directory_iterator(root + "/library"))
    if (entry.path().extension() == ".yaml")
      library.texts["library/" + entry.path().filename().string()] = content_of(entry.path());
  found.push_back(std::move(library));
  return found;
}

}  // namespace

int main(int count, char** words) {
  const std::string kind = count > 1 ? words[1] : "";
  if (count < 3 || (kind != "files" && kind != "conditions" && kind != "questions")) {
    fmt::print(stderr, "casus_fuzz files|conditions|questions SECONDS [FIRST]\n");
    return 2;
  }
  const double seconds = std::strtod(words[2], nullptr);
  const std::uint64_t first = count > 3 ? std::strtoull(words[3], nullptr, 10) : 0;
  const std::vector<Files> all = corpus(CASUS_ROOT);
  using Clock = std::chrono::steady_clock;
  const auto since = [](Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
  };
  const Clock::time_point start = Clock::now();
  std::uint64_t round = first, read = 0, slowest_round = 0;
  double slowest = 0.0;
  std::ofstream progress("fuzz-" + kind + ".round");
  for (bool go_on = true; go_on; ++round) {
    progress.seekp(0);
    progress << round << "          " << std::flush;
    Random random{round};
    Files files = all[random.below(all.size())];
    auto victim = files.texts.begin();
    std::advance(victim, static_cast<long>(random.below(files.texts.size())));
    victim->second = spoiled(victim->second, kind, random);
    const std::string file = files.scenario.empty() ? victim->first : files.scenario;
    const Clock::time_point begin = Clock::now();
    read += read_and_ask(files, file) ? 1 : 0;
    if (since(begin) > slowest) {
      slowest = since(begin);
      slowest_round = round;
    }
    go_on = since(start) < seconds;
  }
  fmt::print("{}: {} rounds in {:.0f} s, {} read, slowest {:.2f} s (round {})\n", kind,
             round - first, since(start), read, slowest, slowest_round);
  return 0;
}
