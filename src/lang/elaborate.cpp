#include "lang/elaborate.hpp"

#include <algorithm>
#include <deque>

#include <fmt/format.h>

#include "base/spelling.hpp"
#include "lang/based_on.hpp"
#include "lang/canonical.hpp"
#include "lang/condition.hpp"
#include "lang/fields.hpp"
#include "lang/instrument.hpp"
#include "lang/iso.hpp"
#include "lang/kept.hpp"
#include "lang/layers.hpp"
#include "lang/lints.hpp"
#include "lang/packages.hpp"
#include "lang/quantities.hpp"
#include "lang/scenario.hpp"
#include "lang/sense.hpp"
#include "lang/vocabulary.hpp"
#include "lang/yaml.hpp"

namespace casus {

namespace {

/// A file in `use` that could be read.
struct UsedFile {
  std::string name{};
  FileKind kind = FileKind::instrument;
  Node root{};
};

constexpr std::pair<std::string_view, FileKind> kinds[] = {
    {"scenario", FileKind::scenario},
    {"instrument", FileKind::instrument},
    {"vocabulary", FileKind::vocabulary},
    {"strengths", FileKind::strengths},
};

class Elaboration {
 public:
  Elaboration(const Request& request, const Loader& loader) : request_(request), loader_(loader) {}

  Elaborated run() {
    Elaborated result;
    if (std::optional<Node> root = parse(request_.file)) {
      if (const auto kind = kind_of(*root)) {
        result.kind = *kind;
        scenario_root_ = std::move(*root);
        if (*kind == FileKind::scenario)
          scenario();
        else
          alone(*kind);
      }
    }
    number_streams(draft_, files_);
    result.diagnostics = draft_.problems.sorted();
    result.errors = draft_.problems.errors();
    result.texts = std::move(draft_.texts);
    if (!has_error(result.diagnostics)) result.scenario = std::move(draft_.scenario);
    return result;
  }

 private:
  std::optional<Node> parse(const Text& text) {
    const auto at = static_cast<std::uint32_t>(draft_.texts.size());
    draft_.texts.push_back(text);
    Result<Node> root = parse_yaml(draft_.texts.back(), at);
    if (root) return std::move(*root);
    draft_.problems.add(root.error());
    return std::nullopt;
  }

  /// The kind of a file by the key that names it.
  std::optional<FileKind> kind_of(const Node& root) {
    if (root.kind != Node::Kind::map) {
      wrong_type(draft_, root, "a file", "a group of keys that begins with 'casus: 1'");
      return std::nullopt;
    }
    if (const Node* version = root.find("casus"))
      check_version(*version);
    else
      draft_.problems.error("E053", root.keys.front().where,
                            "the file does not begin with 'casus: 1'");
    for (const auto& [word, kind] : kinds)
      if (root.find(word) != nullptr) return kind;
    draft_.problems.error("E053", root.keys.front().where, "the file does not say what it is",
                          {.note = {},
                           .hint = "add 'scenario: NAME', 'instrument: NAME', "
                                   "'vocabulary: NAME' or 'strengths: NAME'"});
    return std::nullopt;
  }

  void check_version(const Node& version) {
    if (version.text != "1")
      draft_.problems.error(
          "E053", version.where,
          fmt::format("this program reads 'casus: 1', not 'casus: {}'", version.text));
  }

  void overlays() {
    for (const Text& text : request_.overlays) {
      std::optional<Node> root = parse(text);
      if (!root) continue;
      if (root->kind != Node::Kind::map) {
        wrong_type(draft_, *root, "an overlay", "a group of keys of a scenario");
        continue;
      }
      if (const Node* version = root->find("casus")) check_version(*version);
      for (std::size_t i = root->keys.size(); i-- > 0;)
        if (find_key(KeyGroup::overlay, root->keys[i].text) != nullptr) {
          root->keys.erase(root->keys.begin() + static_cast<long>(i));
          root->items.erase(root->items.begin() + static_cast<long>(i));
        }
      to_canonical(draft_, *root);
      lay_over(scenario_root_, *root);
    }
  }

  void use_files() {
    const Node* use = scenario_root_.find("use");
    if (use == nullptr || use->empty()) return;
    for (const Node* name : entries_of(draft_, *use, "'use'", "names of files")) {
      if (draft_.instrument_names.size() == most_used_files) {
        draft_.problems.error("E005", name->where,
                              fmt::format("more than {} files are used", most_used_files));
        break;
      }
      use_file(*name);
    }
  }

  /// Which files there are, asked for once.
  const std::vector<std::string>& names_of_files() {
    if (!names_ && loader_.names) names_ = loader_.names();
    if (!names_) names_.emplace();
    return *names_;
  }

  std::optional<Node> found_file(const Node& name) {
    std::optional<Text> text = loader_.find ? loader_.find(name.text) : std::nullopt;
    if (text) return parse(*text);
    draft_.problems.error(
        "E002", name.where, fmt::format("there is no file {}.yaml", name.text),
        {.note = loader_.searched.empty() ? "" : "searched in " + loader_.searched,
         .hint = did_you_mean(name.text, names_of_files())});
    return std::nullopt;
  }

  void use_file(const Node& name) {
    if (!read_id(draft_, name, "a name in 'use'")) return;
    if (draft_.is_used(name.text)) {
      draft_.problems.error("E015", name.where, fmt::format("'{}' is used twice", name.text));
      return;
    }
    draft_.instrument_names.push_back(name.text);
    std::optional<Node> root = found_file(name);
    if (!root) return;
    const auto kind = kind_of(*root);
    if (!kind) return;
    if (*kind == FileKind::scenario) {
      draft_.problems.error("E053", name.where,
                            fmt::format("'{}' is a scenario and cannot be used here", name.text));
      return;
    }
    const Node* id = root->find("instrument");
    if (id != nullptr && id->text != name.text)
      draft_.problems.error(
          "E016", id->where,
          fmt::format("the file {}.yaml holds the instrument '{}'", name.text, id->text),
          {.note = "an instrument has the name of its file",
           .hint = fmt::format("write 'instrument: {}'", name.text),
           .related = {{name.where, "it is used here"}}});
    used_.push_back({name.text, *kind, std::move(*root)});
  }

  std::vector<NamedRoot> instruments() {
    std::vector<NamedRoot> found;
    for (UsedFile& one : used_)
      if (one.kind == FileKind::instrument) found.push_back({one.name, &one.root});
    return found;
  }

  /// What the scenario and its overlays say of instruments stands before what their files say.
  void instruments_of_scenario() {
    const Node* changes = scenario_root_.find("instruments");
    if (changes == nullptr || changes->empty()) return;
    if (changes->kind != Node::Kind::map) {
      wrong_type(draft_, *changes, "'instruments'",
                 "instruments in use, each with keys of its file");
      return;
    }
    std::vector<NamedRoot> all = instruments();
    for (std::size_t i = 0; i < changes->keys.size(); ++i) {
      const Node& name = changes->keys[i];
      const auto one = std::find_if(all.begin(), all.end(),
                                    [&](const NamedRoot& x) { return x.name == name.text; });
      if (one != all.end()) {
        if (changes->items[i].kind == Node::Kind::map)
          lay_over_instrument(*one->root, changes->items[i]);
        else
          wrong_type(draft_, changes->items[i], fmt::format("'{}'", name.text),
                     "keys of an instrument");
        continue;
      }
      std::vector<std::string> known;
      for (const NamedRoot& x : all) known.push_back(x.name);
      draft_.problems.error("E034", name.where,
                            fmt::format("'{}' is no instrument in 'use'", name.text),
                            {.note = {}, .hint = did_you_mean(name.text, known)});
    }
  }

  /// Texts that are based on others, written out.
  void based_on() {
    draws_of_ = BasedOn(draft_, instruments(), [this](const Node& name) -> const Node* {
                  std::optional<Node> root = found_file(name);
                  if (!root) return nullptr;
                  const auto kind = kind_of(*root);
                  if (kind == FileKind::instrument) return &bases_.emplace_back(std::move(*root));
                  if (kind)
                    draft_.problems.error("E053", name.where,
                                          fmt::format("'{}' is no instrument", name.text));
                  return nullptr;
                }).write_out();
  }

  /// Stream numbers of the files: the scenario 0, strengths 1, instruments from 2, and behind them
  /// the vocabularies, then texts that others are based on and that are not in use.
  void number_files() {
    files_.assign(draft_.texts.size(), 0);
    int instrument = 2;
    int vocabulary = 1000;
    for (const UsedFile& one : used_) {
      int& file = files_[one.root.where.text];
      if (one.kind == FileKind::strengths) file = 1;
      if (one.kind == FileKind::instrument) file = instrument++;
      if (one.kind == FileKind::vocabulary) file = vocabulary++;
    }
    int base = 2000;
    for (const Node& one : bases_) files_[one.where.text] = base++;
  }

  void settings() {
    std::vector<NamedRoot> instruments;
    for (UsedFile& one : used_) instruments.push_back({one.name, &one.root});
    apply_settings(draft_, request_.settings, scenario_root_, instruments);
  }

  void scenario() {
    to_canonical(draft_, scenario_root_);
    overlays();
    use_files();
    for (UsedFile& one : used_)
      if (one.kind == FileKind::strengths) to_canonical(draft_, one.root);
    instruments_of_scenario();
    based_on();
    settings();
    strengths_of_scenario();
    number_files();
    header();
    read_all();
    lints();
  }

  void lints() {
    if (draft_.problems.has_error()) return;
    check_sense(draft_);
    if (draft_.problems.has_error()) return;
    lint(draft_);
    lint_kept(draft_);
  }

  /// What a scenario says of strengths stands in the place of what the file of strengths says.
  void strengths_of_scenario() {
    Node* quantities = scenario_root_.find("quantities");
    Node* own = quantities == nullptr ? nullptr : quantities->find("strength");
    const auto file = std::find_if(used_.begin(), used_.end(), [](const UsedFile& one) {
      return one.kind == FileKind::strengths;
    });
    if (own == nullptr || file == used_.end()) return;
    Node* theirs = file->root.find("quantities");
    if (theirs == nullptr || theirs->kind != Node::Kind::map) return;
    Node strengths;
    strengths.kind = Node::Kind::map;
    add_entry(strengths, *quantities->key("strength"), std::move(*own));
    lay_over(*theirs, strengths);
    *own = Node{};
    own->kind = Node::Kind::map;
  }

  void header() {
    Scenario& scenario = draft_.scenario;
    Fields fields(draft_, scenario_root_, KeyGroup::scenario, "a scenario");
    if (const Node* id = fields.need("scenario"))
      scenario.id = read_id(draft_, *id, "the name of a scenario").value_or("");
    if (const Node* title = fields.get("title"))
      scenario.title = read_word(draft_, *title, "'title'").value_or("");
    if (const Node* as_of = fields.need("as_of")) {
      scenario.as_of = read_date(draft_, *as_of, "'as_of'").value_or(Date{2000, 1, 1});
      draft_.as_of_at = as_of->where;
    }
    fields.need("use");
    collect_actors(draft_, scenario_root_, roots());
    for (const char* side : {"challenger", "protege"}) {
      const Node* node = fields.need(side);
      if (node == nullptr) continue;
      const auto word = read_word(draft_, *node, side);
      if (!word) continue;
      if (const auto actor = read_actor(draft_, *word, node->where))
        (side[0] == 'c' ? scenario.challenger : scenario.protege) = *actor;
    }
    const Node* challenger = fields.get("challenger");
    const Node* protege = fields.get("protege");
    if (challenger != nullptr && protege != nullptr && challenger->text == protege->text)
      draft_.problems.error("E049", protege->where, "challenger and protege are the same actor",
                            {.related = {{challenger->where, "the challenger"}}});
    fields.finish();
  }

  /// The scenario first, then its vocabularies, then the rest.
  Roots roots() const {
    Roots all{&scenario_root_};
    for (const UsedFile& one : used_) all.push_back(&one.root);
    return all;
  }

  /// Vocabularies first, since the scenario may extend them.
  Roots vocabulary_roots() {
    Roots all;
    for (const UsedFile& one : used_)
      if (one.kind == FileKind::vocabulary) {
        check_vocabulary_keys(one.root);
        all.push_back(&one.root);
      }
    all.push_back(&scenario_root_);
    return all;
  }

  void check_vocabulary_keys(const Node& root) {
    Fields(draft_, root, KeyGroup::vocabulary, "a vocabulary").finish();
    if (draft_.scenario.vocabulary.id.empty())
      draft_.scenario.vocabulary.id = root.find("vocabulary")->text;
  }

  void read_all() {
    read_vocabulary(draft_, vocabulary_roots());
    // Without a vocabulary every word would be unknown; the reason is enough.
    if (draft_.scenario.vocabulary.dimensions.empty() && draft_.problems.has_error()) return;
    if (draft_.scenario.vocabulary.dimensions.empty())
      draft_.problems.error("E011", scenario_root_.keys.front().where,
                            "no vocabulary is used, so there are no events",
                            {.note = {}, .hint = "add a vocabulary to 'use'"});
    draft_.gives_quantities = gives_quantities();
    read_quantities(draft_, scenario_root_);
    read_strength_files();
    read_actor_numbers(draft_, scenario_root_);
    read_attacks(draft_, scenario_root_);
    read_incidents(draft_, scenario_root_);
    if (const Node* nature = scenario_root_.find("nature")) read_nature(draft_, *nature);
    for (const UsedFile& one : used_)
      if (one.kind == FileKind::instrument) read_instrument(draft_, one.root);
    take_draws();
    check_implements(draft_);
    if (const Node* packages = scenario_root_.find("packages"))
      if (!packages->empty()) read_packages(draft_, *packages);
    if (const Node* terms = scenario_root_.find("terms"))
      if (!terms->empty()) read_terms(draft_, *terms);
    read_questions(draft_, scenario_root_);
    tests();
  }

  /// Instruments stand in the order of their files.
  void take_draws() {
    for (std::size_t i = 0; i < std::min(draws_of_.size(), draft_.scenario.instruments.size()); ++i)
      if (draws_of_[i])
        draft_.scenario.instruments[i].draws_of = static_cast<InstrumentId>(*draws_of_[i]);
  }

  /// Whether the scenario is for the game too: weights of levels alone do not make it so.
  bool gives_quantities() const {
    const Node* quantities = scenario_root_.find("quantities");
    if (quantities == nullptr) return false;
    return quantities->keys.size() != 1 || quantities->keys.front().text != "level_weight";
  }

  void read_strength_files() {
    const UsedFile* first = nullptr;
    for (const UsedFile& one : used_) {
      if (one.kind != FileKind::strengths) continue;
      if (first != nullptr)
        draft_.problems.error("E015", one.root.keys.front().where,
                              "a scenario uses one file of strengths",
                              {.related = {{first->root.keys.front().where, "the first one"}}});
      if (first == nullptr) read_strengths(draft_, one.root);
      first = &one;
    }
  }

  void tests() {
    if (const Node* node = scenario_root_.find("tests"))
      if (!node->empty()) draft_.scenario.tests = read_tests(draft_, *node, nullptr);
    std::size_t next = 0;
    for (const UsedFile& one : used_) {
      if (one.kind != FileKind::instrument) continue;
      Instrument& instrument = draft_.scenario.instruments[next++];
      if (const Node* node = one.root.find("tests"))
        if (!node->empty()) instrument.tests = read_tests(draft_, *node, &instrument);
    }
  }

  /// A file of the library without a scenario around it.
  void alone(FileKind kind) {
    Scenario& scenario = draft_.scenario;
    draft_.alone = true;
    if (kind == FileKind::strengths) {
      read_strengths(draft_, scenario_root_);
      return;
    }
    scenario.id = kind == FileKind::instrument ? scenario_root_.find("instrument")->text
                                               : scenario_root_.find("vocabulary")->text;
    scenario.as_of = {2100, 1, 1};
    used_.push_back({scenario.id, kind, std::move(scenario_root_)});
    scenario_root_ = Node{};
    scenario_root_.kind = Node::Kind::map;
    based_on();  // first: actors and vocabulary may be those of the base
    const Node whole = used_.front().root;
    if (kind == FileKind::instrument) {
      // Whose words an instrument uses; in a scenario that is what the scenario says.
      const Node* named = whole.find("vocabulary");
      Node name;
      name.text = named == nullptr ? "vocabulary" : named->text;
      name.where = named == nullptr ? whole.keys.front().where : named->where;
      use_file(name);
    }
    // Nobody: codes that the standard leaves to users.
    add_actor(draft_, "XXA", {});
    add_actor(draft_, "XXB", {});
    scenario.challenger = static_cast<ActorId>(0);
    scenario.protege = static_cast<ActorId>(1);
    collect_actors(draft_, Node{}, roots());
    if (kind == FileKind::instrument) collect_codes(draft_, whole);
    for (const UsedFile& one : used_)
      for (const char* conditions : {"predicates", "constraints"})
        if (const Node* node = one.root.find(conditions)) collect_codes(draft_, *node);
    number_files();
    Roots vocabularies = vocabulary_roots();
    read_vocabulary(draft_, vocabularies);
    if (draft_.scenario.vocabulary.dimensions.empty() && draft_.problems.has_error()) return;
    for (const UsedFile& one : used_)
      if (one.kind == FileKind::instrument) read_instrument(draft_, one.root);
    tests();
    lints();
  }

  const Request& request_;
  const Loader& loader_;
  Draft draft_{};
  Node scenario_root_{};
  std::vector<UsedFile> used_{};
  std::deque<Node> bases_{};  ///< files that others are based on and that are not in use
  std::vector<std::optional<std::size_t>> draws_of_{};  ///< by instrument in use
  std::vector<int> files_{};
  std::optional<std::vector<std::string>> names_{};
};

}  // namespace

Elaborated elaborate(const Request& request, const Loader& loader) {
  return Elaboration(request, loader).run();
}

}  // namespace casus
