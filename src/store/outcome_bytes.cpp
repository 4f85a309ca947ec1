#include "store/outcome_bytes.hpp"

#include <cstdint>
#include <type_traits>
#include <vector>

#include "numeric/hash.hpp"

namespace casus {

namespace {

template <class T, class Wanted>
concept Either = std::is_same_v<std::remove_const_t<T>, Wanted>;  // const or not

// Every field of what is kept, in order: the only list of them. A test counts their bytes, so that
// a new field that is missing here is noticed.

template <class See, Either<Measures> T>
void fields(See& see, T& m) {
  see(m.attacked, m.attacked_by, m.unchallenged, m.challenges, m.pressed, m.incidents);
  see(m.pressed_by_incident, m.short_won, m.short_held, m.backdown, m.invoked, m.freezes);
  see(m.challenger_wins, m.protege_holds, m.ceded, m.escalation, m.at_war, m.peace);
  see(m.peace_path, m.at_war_path, m.support_path, m.ceasefire, m.response, m.honoured);
  see(m.response_in_war, m.honoured_in_war, m.response_cost, m.strength_end);
  see(m.value_challenger_at_start, m.value_protege_at_start);
  see(m.extreme_force_all_promises_owed, m.opened, m.applied, m.at_strength_ends);
  see(m.at_balance_ends, m.owed, m.owed_in_war, m.kept, m.kept_in_war);
}

template <class See, Either<LevelShares> T>
void fields(See& see, T& shares) {
  see(shares.guarantors, shares.levels, shares.share);
}

template <class See, Either<ExtremeForce> T>
void fields(See& see, T& force) {
  see(force.lowest, force.highest);
}

template <class See, Either<Convergence> T>
void fields(See& see, T& one) {
  see(one.fixed_points, one.not_converged, one.worst_residual, one.by_definition);
}

template <class See, Either<PackageOutcome> T>
void fields(See& see, T& one) {
  see(one.measures, one.challenges, one.convergence, one.coordination_gap, one.hangs_on_one);
  see(one.hangs_on);
  see(one.expected_force, one.owed_level, one.votes, one.gini_owed, one.gini_force);
  see(one.covers_the_need, one.halving_years, one.largest_donor, one.pledged_eur_bn);
  see(one.troops_fight, one.adopted, one.as_likely_adopted, one.adoption, one.preventive_effect);
}

template <class See, Either<ProfileDistance> T>
void fields(See& see, T& one) {
  see(one.largest, one.guarantor, one.level, one.converged, one.residual);
}

template <class See, Either<FutureOutcome> T>
void fields(See& see, T& one) {
  see(one.packages, one.distance, one.common, one.answers, one.without_part, one.coalitions);
}

constexpr std::size_t word_bytes = 8;

void append(std::string& bytes, std::uint64_t word) {
  for (std::size_t b = 0; b < word_bytes; ++b) {
    bytes += static_cast<char>((word >> (8 * b)) & 0xFFU);
  }
}

std::uint64_t word_at(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t b = 0; b < word_bytes; ++b) {
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[b])) << (8 * b);
  }
  return word;
}

std::uint64_t sum_of(std::string_view bytes) {
  std::uint64_t sum = hash(1, bytes.size(), 0);
  for (std::size_t at = 0; at + word_bytes <= bytes.size(); at += word_bytes) {
    sum = hash(sum, 2, word_at(bytes.substr(at)));
  }
  return sum;
}

struct Writer {
  std::string bytes{};

  template <class... T>
  void operator()(const T&... values) {
    (put(values), ...);
  }

 private:
  void put(double x) { append(bytes, __builtin_bit_cast(std::uint64_t, x)); }
  void put(int x) { append(bytes, static_cast<std::uint64_t>(static_cast<std::int64_t>(x))); }
  void put(bool x) { append(bytes, x ? 1 : 0); }
  template <class T>
  void put(const std::optional<T>& one) {
    put(one.has_value());
    if (one) put(*one);
  }
  template <class T>
  void put(const std::vector<T>& list) {
    append(bytes, list.size());
    for (const T& one : list) put(one);
  }
  template <class T>
  void put(const T& one) {
    fields(*this, one);
  }
};

struct Reader {
  std::string_view rest{};
  bool whole = true;  ///< nothing was missing, and nothing impossible

  template <class... T>
  void operator()(T&... values) {
    (get(values), ...);
  }

 private:
  std::uint64_t word() {
    if (rest.size() < word_bytes) {
      whole = false;
      return 0;
    }
    const std::uint64_t found = word_at(rest);
    rest.remove_prefix(word_bytes);
    return found;
  }

  void get(double& x) { x = __builtin_bit_cast(double, word()); }
  void get(int& x) { x = static_cast<int>(static_cast<std::int64_t>(word())); }
  void get(bool& x) { x = word() != 0; }
  template <class T>
  void get(std::optional<T>& one) {
    bool there = false;
    get(there);
    if (there) get(one.emplace());
  }
  template <class T>
  void get(std::vector<T>& list) {
    const std::uint64_t size = word();
    if (size > rest.size() / word_bytes) {  // every entry takes a word
      whole = false;
      return;
    }
    list.resize(size);
    for (T& one : list) get(one);
  }
  template <class T>
  void get(T& one) {
    fields(*this, one);
  }
};

}  // namespace

std::string to_bytes(const FutureOutcome& outcome) {
  Writer writer;
  fields(writer, outcome);
  append(writer.bytes, sum_of(writer.bytes));
  return std::move(writer.bytes);
}

std::optional<FutureOutcome> outcome_of(std::string_view bytes) {
  if (bytes.size() < word_bytes || bytes.size() % word_bytes != 0) return std::nullopt;
  const std::string_view inner = bytes.substr(0, bytes.size() - word_bytes);
  if (word_at(bytes.substr(inner.size())) != sum_of(inner)) return std::nullopt;
  FutureOutcome outcome;
  Reader reader{.rest = inner};
  fields(reader, outcome);
  if (!reader.whole || !reader.rest.empty()) return std::nullopt;
  return outcome;
}

}  // namespace casus
