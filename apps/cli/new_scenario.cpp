#include "apps/cli/new_scenario.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>

#include "apps/cli/blank_numbers.hpp"
#include "lang/vocabulary.hpp"
#include "lang/yaml.hpp"

namespace casus {

namespace {

bool in_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

/// Where the word stands next, between characters that are part of none; npos: nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  for (std::size_t at = text.find(word, from); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !in_word(text[at - 1])) && (end == text.size() || !in_word(text[end])))
      return at;
  }
  return std::string_view::npos;
}

bool has_word(std::string_view text, std::string_view word) {
  return find_word(text, word, 0) != std::string_view::npos;
}

std::string with_word_replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = find_word(text, from, 0); at != std::string::npos;
       at = find_word(text, from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// The lines of an entry of a map, with the comments beside its values, but without the comments
/// that stand before the next entry.
std::string entry_text(const Node& map, std::size_t i, const std::string& content,
                       std::size_t end_of_map) {
  const std::size_t begin = content.rfind('\n', map.keys[i].where.begin) + 1;
  const std::size_t next =
      i + 1 < map.keys.size() ? content.rfind('\n', map.keys[i + 1].where.begin) + 1 : end_of_map;
  std::string text = content.substr(begin, next - begin);
  for (;;) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    const std::size_t line = text.rfind('\n');
    if (line == std::string::npos) break;
    const std::size_t first = text.find_first_not_of(' ', line + 1);
    if (first != std::string::npos && text[first] != '#') break;
    text.erase(line);
  }
  return text + "\n";
}

class Writer {
 public:
  Writer(const Template& wanted, const Loader& loader, Texts& texts)
      : wanted_(wanted), loader_(loader), texts_(texts) {}

  Result<std::string> write() {
    texts_ = {wanted_.reference};
    Result<Node> reference = parse_yaml(wanted_.reference, 0);
    if (!reference) return fail(reference.error());
    reference_ = std::move(*reference);
    old_challenger_ = word("challenger");
    old_protege_ = word("protege");
    for (const std::string& name : wanted_.use)
      if (!read_instrument_file(name)) return fail(std::move(faults_));
    const std::string head = header() + groups();
    Elaborated read = elaborate({.file = {wanted_.id + ".yaml", head}}, loader_);
    if (!read.scenario) {
      texts_ = std::move(read.texts);
      return fail(std::move(read.diagnostics));
    }
    if (same_pair())
      return head + numbers() + actors(*read.scenario) + attacks() + packages() + ending();
    return head + blank_frame(nature(*read.scenario)) + blank_quantities() +
           actors(*read.scenario) + blank_attacks() + packages() + ending();
  }

 private:
  /// The numbers of the reference scenario are about its pair, and nobody else inherits them.
  bool same_pair() const {
    return wanted_.challenger == old_challenger_ && wanted_.protege == old_protege_;
  }

  static std::vector<std::pair<std::string, std::vector<std::string>>> nature(
      const Scenario& scenario) {
    std::vector<std::pair<std::string, std::vector<std::string>>> found;
    for (const Dimension& one : scenario.vocabulary.dimensions)
      if (is_weighed(one)) found.emplace_back(one.name, one.values);
    return found;
  }

  std::string word(const char* key) const {
    const Node* node = reference_.find(key);
    return node == nullptr ? std::string{} : node->text;
  }

  bool read_instrument_file(const std::string& name) {
    const std::optional<Text> text = loader_.find(name);
    if (!text) return true;  // `elaborate` says so, with a hint
    const auto at = static_cast<std::uint32_t>(texts_.size());
    texts_.push_back(*text);
    Result<Node> root = parse_yaml(*text, at);
    if (!root) {
      faults_ = root.error();
      return false;
    }
    instruments_.push_back(std::move(*root));
    return true;
  }

  std::string header() const {
    const std::string what =
        same_pair()
            ? "3. numbers: put yours in the\n"
              "#   place of those of the reference scenario, with a source; 4. packages: the "
              "alternatives.\n"
            : "3. numbers: none is given, since those\n"
              "#   of the reference scenario are about another pair; 4. packages: the "
              "alternatives.\n";
    std::string text = fmt::format(
        "# Written by 'casus new'. It passes 'casus check' as it is. What to do, from top to "
        "bottom:\n"
        "#   1. title and day; 2. actors: take out who does not matter; {}"
        "# A number may be 0.8, 0.8..2.0 (all alike), or 0.8..1.2..2.0 (least, most likely, "
        "most).\n"
        "# 'assumed' says why a number without a source was chosen. The keys: docs/language.md\n"
        "casus: 1\nscenario: {}\ntitle: \"{} and {}: say what the question is\"\n"
        "as_of: {}                        # the day of the question: who is a member of what\n"
        "use:                                     # names of files beside this one or in library/\n"
        "  - vocabulary\n  - strength\n",
        what, wanted_.id, wanted_.challenger, wanted_.protege, word("as_of"));
    for (const std::string& name : wanted_.use) text += "  - " + name + "\n";
    return text + fmt::format("challenger: {}\nprotege: {}\n", wanted_.challenger, wanted_.protege);
  }

  /// Groups of the reference scenario that the instruments speak of, and actors that they name
  /// without being parties.
  std::string groups() const {
    std::string text;
    const Node* groups = reference_.find("groups");
    for (std::size_t i = 0; groups != nullptr && i < groups->keys.size(); ++i) {
      const std::string& name = groups->keys[i].text;
      if (std::any_of(texts_.begin() + 1, texts_.end(),
                      [&](const Text& one) { return has_word(one.content, name); }))
        text += entry_text(*groups, i, wanted_.reference.content, end_of("groups"));
    }
    Draft draft;
    Roots roots;
    for (const Node& one : instruments_) roots.push_back(&one);
    add_actor(draft, wanted_.challenger, {});
    add_actor(draft, wanted_.protege, {});
    collect_actors(draft, Node{}, roots);
    const std::size_t parties = draft.scenario.actors.size();
    for (const Node& one : instruments_) collect_codes(draft, one);
    std::string mentioned;
    for (std::size_t i = parties; i < draft.scenario.actors.size(); ++i)
      mentioned += (mentioned.empty() ? "" : ", ") + draft.scenario.actors[i].id + ": {}";
    if (!mentioned.empty())
      text += "  named_in_the_texts: {" + mentioned + "}      # so that they are actors\n";
    return text.empty() ? text : "groups:\n" + text;
  }

  std::size_t end_of(std::string_view key) const {
    for (std::size_t i = 0; i + 1 < reference_.keys.size(); ++i)
      if (reference_.keys[i].text == key)
        return wanted_.reference.content.rfind('\n', reference_.keys[i + 1].where.begin) + 1;
    return wanted_.reference.content.size();
  }

  /// A key of the reference scenario with its lines.
  std::string block(std::string_view key) const {
    for (std::size_t i = 0; i < reference_.keys.size(); ++i)
      if (reference_.keys[i].text == key)
        return entry_text(reference_, i, wanted_.reference.content,
                          wanted_.reference.content.size());
    return {};
  }

  std::string numbers() const {
    return block("horizon") + block("grid") + block("nature") +
           "# Numbers of the reference scenario: they are about " + old_challenger_ + " and " +
           old_protege_ + ". Replace them.\n" + block("quantities") + block("correlations");
  }

  std::string actors(const Scenario& scenario) const {
    std::set<std::size_t> found;
    const auto add = [&](ActorId one) { found.insert(index(one)); };
    for (const Instrument& instrument : scenario.instruments) {
      for (const ActorId one : instrument.parties) add(one);
      for (const Donor& one : instrument.donors) add(one.actor);
      for (const Contributor& one : instrument.troops_by) add(one.actor);
    }
    found.erase(index(scenario.challenger));
    found.erase(index(scenario.protege));
    std::string text =
        same_pair()
            ? "# Guarantors: the parties, donors and contributors of the instruments. gdp (USD "
              "bn), "
              "active\n"
              "# (thousand), best_year_aid (EUR bn), response: the chance of each level without "
              "any "
              "promise.\n"
            : "# Guarantors: the parties, donors and contributors of the instruments. Each may "
              "have:\n" +
                  blank_actor() +
                  "#     response: {at: NAME OF AN ATTACK, ...} says which attack the chances are "
                  "about\n";
    text += "actors:\n";
    const Node* listed = same_pair() ? reference_.find("actors") : nullptr;
    for (const std::size_t i : found) {
      const std::string& id = scenario.actors[i].id;
      std::string entry = fmt::format("  {}: {{}}      # {}{}\n", id, scenario.actors[i].name,
                                      same_pair() ? ": no numbers at hand" : "");
      for (std::size_t k = 0; listed != nullptr && k < listed->keys.size(); ++k)
        if (listed->keys[k].text == id)
          entry = entry_text(*listed, k, wanted_.reference.content, end_of("actors"));
      text += entry;
    }
    return found.empty() ? std::string{} : text;
  }

  /// The kinds of attack as events, without their numbers.
  std::string blank_attacks() const {
    const Node* attacks = reference_.find("attacks");
    std::string text =
        "attacks:                                # kinds of attack are regions of the event space. "
        "Each may have:\n" +
        blank_attack();
    for (std::size_t i = 0; attacks != nullptr && i < attacks->keys.size(); ++i) {
      const Node* event = attacks->items[i].find("event");
      const Node* armed = attacks->items[i].find("armed");
      if (event == nullptr) continue;
      text += fmt::format("  {}: {{event: \"{}\"{}}}\n", attacks->keys[i].text,
                          with_new_pair(event->text),
                          armed == nullptr ? "" : ", armed: " + armed->text);
    }
    return text;
  }

  std::string attacks() const {
    return with_new_pair(block("attacks")) +
           (reference_.find("incidents") == nullptr ? "" : block("incidents"));
  }

  std::string with_new_pair(std::string text) const {
    // By way of a word that is no code, since the two may trade places.
    constexpr std::string_view between = "casus_challenger";
    text = with_word_replaced(std::move(text), old_challenger_, between);
    text = with_word_replaced(std::move(text), old_protege_, wanted_.protege);
    return with_word_replaced(std::move(text), between, wanted_.challenger);
  }

  std::string packages() const {
    std::string text =
        "packages:                                # the alternatives, in the order of the tables\n"
        "  none: {role: yardstick, use: []}       # nothing: what all others are compared with\n";
    std::string all;
    for (const std::string& name : wanted_.use) {
      text += fmt::format("  {0}-alone: [{0}]\n", name);
      all += (all.empty() ? "" : ", ") + name;
    }
    if (wanted_.use.size() > 1) text += fmt::format("  all: [{}]\n", all);
    return text;
  }

  std::string ending() const {
    return "fallback: none                           # what stands beside a package that is not "
           "wholly "
           "adopted\n" +
           (same_pair() ? block("futures") + block("outcomes")
                        : std::string("futures: {count: 256, seed: 1}\n")) +
           "# bands:                                 # what the record says of a measure: results "
           "are held against it\n"
           "#   - {measure: attacked_5y, package: none, within: LEAST..MOST, source: \"...\"}\n"
           "# A test asks who owes what in an event; 'casus check' runs it. For example:\n"
           "# tests:\n"
           "#   - name: an invasion is answered\n"
           "#     event: {victim: " +
           wanted_.protege + ", perpetrator: " + wanted_.challenger +
           ", kind: invasion, scale: full_scale, time: after_ceasefire, requested: yes}\n"
           "#     package: " +
           wanted_.use.front() +
           "-alone\n"
           "#     expect: {owed: {GBR: [consult]}}\n";
  }

  const Template& wanted_;
  const Loader& loader_;
  Texts& texts_;
  Node reference_{};
  std::vector<Node> instruments_{};
  Diagnostics faults_{};
  std::string old_challenger_{}, old_protege_{};
};

}  // namespace

Result<std::string> write_scenario(const Template& wanted, const Loader& loader, Texts& texts) {
  return Writer(wanted, loader, texts).write();
}

}  // namespace casus
