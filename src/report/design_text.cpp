#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/layout.hpp"
#include "report/design.hpp"
#include "report/format.hpp"
#include "report/lookup.hpp"
#include "report/words.hpp"

namespace casus {

namespace {

constexpr std::size_t exchanges_shown = 12;

bool is_share(GoalKind kind) { return kind != GoalKind::money && kind != GoalKind::troops; }

/// One exchange between two candidates: which choice, and what it does to every goal.
struct Exchange {
  std::size_t from = 0, to = 0;  ///< among those evaluated
  std::vector<Estimate> moves{};
};

/// Lays out a design; every member adds a part of the page.
class DesignPage {
 public:
  DesignPage(const Scenario& scenario, const DesignFindings& found)
      : scenario_(scenario),
        found_(found),
        all_(found.searched.evaluated),
        front_(found.searched.front),
        words_(objective_words(scenario, {found.deciding, found.goals.front().direction})) {}

  std::string text() {
    head();
    choices();
    table();
    exchanges();
    written();
    close();
    return page_;
  }

 private:
  void head() {
    page_ += wrap(
        "", fmt::format("Packages that nothing betters: {} of {}, adoption, money, troops "
                        "and widening weighed against each other. Means over {}, the "
                        "same for every package.",
                        words_.noun, words_.event, counted(found_.futures, "future", "futures")));
    add_paragraph(page_, searched());
    if (found_.budget.money)
      add_paragraph(page_, fmt::format("Budget: at most EUR {} bn a year.",
                                       plain_number(*found_.budget.money)));
    if (found_.budget.troops)
      add_paragraph(page_, fmt::format("Budget: at most {} thousand troops deployed.",
                                       plain_number(*found_.budget.troops)));
    page_ += "\n";
  }

  std::string searched() const {
    const std::string how_many =
        fmt::format("{} of {} packages were evaluated", all_.size(), count_of(found_.choices));
    switch (found_.searched.how) {
      case Searched::How::all:
        return how_many + (all_.size() < count_of(found_.choices)
                               ? ": all within the budget, so this is their whole front."
                               : ": all there are, so this is their whole front.");
      case Searched::How::exchange:
        return how_many +
               ": what is one choice away from any on the front, until that brought nobody new "
               "onto "
               "it. One that only two exchanges at once would find may be missing.";
      case Searched::How::cut_short:
        break;
    }
    return how_many + ". The search was cut short: others may be better than these.";
  }

  void choices() {
    page_ += "What there is to choose (.: none of it):\n";
    for (std::size_t c = 0; c < found_.choices.size(); ++c) {
      const auto& alternatives = found_.choices[c].alternatives;
      for (std::size_t a = 0; a < alternatives.size(); ++a)
        page_ += wrap(fmt::format("  {} {}  ", a == 0 ? letter(c) : " ", a + 1),
                      alternative_words(alternatives[a]));
    }
    page_ += "\n";
  }

  std::string alternative_words(const std::vector<InstrumentId>& texts) const {
    const std::string& first = scenario_.instruments[index(texts.front())].id;
    if (texts.size() == 1)
      return fmt::format("{}: {}", first, instrument_words(scenario_, texts.front()));
    return fmt::format("{}, all in force: {} to {}", group_name(texts), first,
                       scenario_.instruments[index(texts.back())].id);
  }

  /// "political", or "27 texts of bilateral": by the first package that holds them.
  std::string group_name(const std::vector<InstrumentId>& texts) const {
    const auto holder = std::find_if(
        scenario_.packages.begin(), scenario_.packages.end(), [&](const Package& package) {
          return std::all_of(texts.begin(), texts.end(), [&](InstrumentId text) {
            return std::any_of(package.entries.begin(), package.entries.end(),
                               [&](const PackageEntry& one) { return one.instrument == text; });
          });
        });
    return holder->entries.size() == texts.size()
               ? holder->id
               : fmt::format("{} texts of {}", texts.size(), holder->id);
  }

  std::string alternative_name(std::size_t choice, int taken) const {
    const auto& texts = found_.choices[choice].alternatives[static_cast<std::size_t>(taken - 1)];
    return fmt::format("'{}'", texts.size() == 1 ? scenario_.instruments[index(texts.front())].id
                                                 : group_name(texts));
  }

  static std::string letter(std::size_t choice) {
    const std::string one(1, static_cast<char>('a' + choice % 26));
    return choice < 26 ? one : letter(choice / 26 - 1) + one;
  }

  void table() {
    page_ += left("", 5);
    for (std::size_t c = 0; c < found_.choices.size(); ++c) page_ += right(letter(c), 2);
    for (const DesignGoal& goal : found_.goals) page_ += right(heading(goal.kind), 10);
    page_ += "\n";
    for (std::size_t row = 0; row < front_.size(); ++row) {
      const Evaluated& one = all_[front_[row]];
      page_ += right(fmt::format("{}", row + 1), 4) + " ";
      for (const int taken : one.candidate)
        page_ += right(taken == 0 ? "." : fmt::format("{}", taken), 2);
      for (std::size_t g = 0; g < found_.goals.size(); ++g)
        page_ += right(shown(found_.goals[g].kind, mean_over_futures(one.values[g])), 10);
      page_ += "\n";
    }
    add_paragraph(
        page_,
        fmt::format("{}: of {} if all of it comes into force. adopted: chance that all of "
                    "it does. EUR bn: money a year, as assumed. troops: thousand "
                    "deployed. widening: a war spreads. A package is left out where "
                    "another is better in something and worse in nothing by more than "
                    "counts ({}) and than the 95 % interval of the difference.",
                    words_.noun, words_.event, what_counts()),
        2);
    page_ += "\n";
  }

  std::string heading(GoalKind kind) const {
    switch (kind) {
      case GoalKind::risk:
        return std::string(words_.noun);
      case GoalKind::adoption:
        return "adopted";
      case GoalKind::money:
        return "EUR bn";
      case GoalKind::troops:
        return "troops";
      case GoalKind::widening:
        break;
    }
    return "widening";
  }

  static std::string shown(GoalKind kind, double value) {
    return is_share(kind) ? percent(value) : plain_number(value);
  }

  std::string what_counts() const {
    std::vector<std::string> parts;
    for (const DesignGoal& goal : found_.goals)
      parts.push_back(
          is_share(goal.kind)
              ? fmt::format("{} {}", heading(goal.kind),
                            counted(std::llround(100.0 * goal.least), "point", "points"))
              : fmt::format("{} {}", heading(goal.kind), plain_number(goal.least)));
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  Exchange exchange(std::size_t from, std::size_t to) const {
    Exchange one{.from = from, .to = to};
    for (std::size_t g = 0; g < found_.goals.size(); ++g)
      one.moves.push_back(difference(all_[from].values[g], all_[to].values[g]));
    return one;
  }

  /// Neighbours on the front, from the one with the better risk.
  void exchanges() {
    std::vector<Exchange> list;
    for (std::size_t a = 0; a < front_.size(); ++a) {
      for (std::size_t b = a + 1; b < front_.size(); ++b) {
        if (choices_apart(all_[front_[a]].candidate, all_[front_[b]].candidate) == 1)
          list.push_back(exchange(front_[a], front_[b]));
      }
    }
    if (list.empty()) return;
    page_ += "One exchange on the front (95 % intervals over the same futures):\n";
    for (std::size_t e = 0; e < std::min(list.size(), exchanges_shown); ++e)
      page_ +=
          wrap(fmt::format("  {} to {}: ", row_of(list[e].from), row_of(list[e].to)),
               fmt::format("{}: {}.", change_words(list[e].from, list[e].to), move_words(list[e])));
    if (list.size() > exchanges_shown)
      page_ += fmt::format("  and {} more, from the candidates of --json.\n",
                           list.size() - exchanges_shown);
    page_ += "\n";
  }

  std::size_t row_of(std::size_t candidate) const {
    const auto at = std::find(front_.begin(), front_.end(), candidate);
    return static_cast<std::size_t>(at - front_.begin()) + 1;
  }

  /// "without 'pact', with 'fund'", "'large-fund' in place of 'fund'".
  std::string change_words(std::size_t from, std::size_t to) const {
    std::vector<std::string> parts;
    for (std::size_t c = 0; c < found_.choices.size(); ++c) {
      const int before = all_[from].candidate[c], after = all_[to].candidate[c];
      if (before == after) continue;
      if (after == 0)
        parts.push_back("without " + alternative_name(c, before));
      else if (before == 0)
        parts.push_back("with " + alternative_name(c, after));
      else
        parts.push_back(alternative_name(c, after) + " in place of " + alternative_name(c, before));
    }
    return enumerated(parts);
  }

  /// What moves; of risk and adoption also what is not told apart.
  std::string move_words(const Exchange& one) const {
    std::vector<std::string> parts;
    for (std::size_t g = 0; g < found_.goals.size(); ++g) {
      const DesignGoal& goal = found_.goals[g];
      const bool apart = told_apart(goal, one.moves[g]);
      const bool always = goal.kind == GoalKind::risk || goal.kind == GoalKind::adoption;
      const bool nothing = one.moves[g].mean == 0.0 && one.moves[g].margin == 0.0;
      if (!apart && (!always || nothing)) continue;
      parts.push_back(move_of(goal, one.moves[g]) + (apart ? "" : ", too little to count"));
    }
    return parts.empty() ? "nothing that counts" : fmt::format("{}", fmt::join(parts, "; "));
  }

  std::string move_of(const DesignGoal& goal, const Estimate& move) const {
    if (is_share(goal.kind))
      return fmt::format("{} {} points ({} to {})", heading(goal.kind), points(move.mean),
                         points(move.low()), points(move.high()));
    return fmt::format("{} {} ({} to {})", heading(goal.kind), signed_number(move.mean),
                       signed_number(move.low()), signed_number(move.high()));
  }

  static std::string signed_number(double value) {
    return (value > 0.0 ? "+" : "") + plain_number(value);
  }

  void written() {
    if (found_.written.empty()) return;
    page_ += "The options that the scenario writes:\n";
    for (const WrittenOption& one : found_.written) {
      const std::string& name = package_words(scenario_.packages[index(one.package)]);
      page_ += wrap("  ", fmt::format("{}: {}", name, standing_words(one)));
    }
    page_ += "\n";
  }

  std::string standing_words(const WrittenOption& one) const {
    if (one.standing == WrittenOption::Standing::on_front)
      return fmt::format("on the front, {}.", row_of(one.other));
    const std::string change = change_words(one.evaluated, one.other);
    const std::string moves = move_words(exchange(one.evaluated, one.other));
    if (one.standing == WrittenOption::Standing::like)
      return fmt::format("like {}, {}: {}.", row_of(one.other), change, moves);
    if (one.standing == WrittenOption::Standing::bettered)
      return fmt::format("bettered by {}, {}: {}.", row_of(one.other), change, moves);
    return fmt::format("bettered by one that is bettered itself, {}: {}.", change, moves);
  }

  void close() {
    std::vector<std::string> never;
    for (std::size_t c = 0; c < found_.choices.size(); ++c) {
      for (std::size_t a = 0; a < found_.choices[c].alternatives.size(); ++a) {
        const int taken = static_cast<int>(a) + 1;
        const bool somewhere = std::any_of(front_.begin(), front_.end(), [&](std::size_t one) {
          return all_[one].candidate[c] == taken;
        });
        if (!somewhere) never.push_back(alternative_name(c, taken));
      }
    }
    if (!never.empty()) page_ += wrap("", "In no package of the front: " + enumerated(never) + ".");
    add_paragraph(page_,
                  "Each difference is one of many that were looked at: of twenty whose interval "
                  "leaves out zero, one may by chance. What a deadline does is asked with 'casus "
                  "entails --clock': no number of the game depends on it yet.");
  }

  const Scenario& scenario_;
  const DesignFindings& found_;
  const std::vector<Evaluated>& all_;
  const std::vector<std::size_t>& front_;
  ObjectiveWords words_;
  std::string page_{};
};

}  // namespace

std::string design_text(const Scenario& scenario, const DesignFindings& found) {
  return DesignPage(scenario, found).text();
}

}  // namespace casus
