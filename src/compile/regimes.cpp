#include "compile/regimes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "compile/dates.hpp"
#include "compile/deployments.hpp"
#include "compile/flows.hpp"
#include "compile/real.hpp"
#include "compile/timely.hpp"

namespace casus {

namespace {

/// An instrument of the package with what it puts in force, from when and until when.
template <class Real>
struct PartOf {
  InstrumentId id{};
  std::string instrument{};
  Whole<Real> from = 0;
  Whole<Real> to = 0;
  std::vector<Whole<Real>> left{};  ///< by place in the game: from when one has left it
  std::vector<PromiseOf<Real>> promises{};
  DeployedOf<Real> deployed{};

  bool in_force(int t) const { return !(from > t) && to > t; }
};

template <class Real>
std::vector<PartOf<Real>> parts_of(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                   const Package& package, const PackageDuties& duties,
                                   const ProblemTimeOf<Real>& time) {
  std::vector<PartOf<Real>> parts;
  for (const PackageEntry& entry : package.entries) {
    const Instrument& instrument = numbers.scenario().instruments[index(entry.instrument)];
    PartOf<Real> part{.id = entry.instrument,
                      .instrument = instrument.id,
                      .from = first_period(numbers, inputs, instrument, time),
                      .to = end_period(numbers, inputs, entry.instrument, time),
                      .deployed = deployed(numbers, inputs, entry)};
    for (const ActorId actor : inputs.guarantors)
      part.left.push_back(leaving_period(numbers, inputs, entry.instrument, actor, time));
    for (const PromiseAnswer& answer : duties.promises) {
      if (answer.clause.instrument != entry.instrument) continue;
      if (auto made = promise(numbers, inputs, answer, entry.without)) {
        part.promises.push_back(std::move(*made));
      }
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

/// Drops changes until at most `most` regimes are left.
template <class Real>
void merge_closest(std::vector<std::pair<int, RegimeDataOf<Real>>>& changes, int most) {
  const auto lasts = [&](std::size_t i) { return changes[i + 1].first - changes[i].first; };
  while (static_cast<int>(changes.size()) > most) {
    std::size_t closest = 1;
    for (std::size_t i = 1; i + 1 < changes.size(); ++i) {
      if (lasts(i) < lasts(closest)) closest = i;
    }
    changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(closest));
  }
}

/// What the parts of a package put in force together, period by period.
template <class Real>
class Timeline {
 public:
  Timeline(const NumbersOf<Real>& numbers, const Inputs& inputs, const Package& package,
           const PackageDuties& duties, const ProblemOf<Real>& none)
      : numbers_(numbers),
        inputs_(inputs),
        package_(package),
        none_(none),
        parts_(parts_of(numbers, inputs, package, duties, none.time)) {}

  RegimeDataOf<Real> at(int t) const {
    RegimeDataOf<Real> regime = none_.regimes.front();
    regime.fatigue = regime.fatigue * funding_factor(numbers_, inputs_, package_, none_.time, t);
    for (const PartOf<Real>& part : parts_) {
      if (!part.in_force(t)) continue;
      for (const PromiseOf<Real>& one : part.promises) {
        if (auto left = without(one, gone(part, one, t)))
          regime.promises.push_back(std::move(*left));
      }
      regime.garrison += part.deployed.garrison_fu;
      for (std::size_t i = 0; i < regime.tripwire.size(); ++i) {
        const Real& more = part.deployed.tripwire[i];
        if (more > regime.tripwire[i]) regime.tripwire[i] = more;
      }
    }
    expose(t, regime);
    open_to_attacks(t, regime);
    if (inputs_.pace) regime.timely = timely_with(numbers_, inputs_, none_, sooner(t));
    regime.promises = joined(std::move(regime.promises));
    return regime;
  }

  /// Regimes with the periods in which they begin, the first of them 0.
  std::vector<std::pair<int, RegimeDataOf<Real>>> changes() const {
    std::set<int> dates = {0};
    for (const PartOf<Real>& part : parts_) {
      if (!(part.from < part.to)) continue;
      dates.insert(whole(part.from));
      if (part.to < none_.time.solve) dates.insert(whole(part.to));
      for (const Whole<Real>& left : part.left)
        if (left > part.from && left < part.to) dates.insert(whole(left));
    }
    std::vector<std::pair<int, RegimeDataOf<Real>>> found;
    for (const int t : dates) {
      RegimeDataOf<Real> regime = at(t);
      if (found.empty() || !(regime == found.back().second))
        found.emplace_back(t, std::move(regime));
    }
    merge_closest(found, numbers_.scenario().terms ? most_regimes_with_ends : most_regimes);
    return found;
  }

  /// Exposure of deployed troops, at every level: at most what the cap leaves above the guarantor's
  /// own. Nothing is said where nobody has any.
  void expose(int t, RegimeDataOf<Real>& regime) const {
    const Real cap = numbers_.of("guarantor.exposure_cap");
    for (std::size_t i = 0; i < none_.guarantors.size(); ++i) {
      Real deployed = 0.0;
      for (const PartOf<Real>& part : parts_) {
        if (part.in_force(t) && part.deployed.exposure[i] > 0.0)
          deployed += part.deployed.exposure[i];
      }
      const Real added = larger(0.0, smaller(deployed, cap - none_.guarantors[i].exposure.back()));
      if (added <= 0.0) continue;
      regime.exposure.resize(none_.guarantors.size(), Real(0.0));
      regime.exposure[i] = added;
    }
  }

  /// Attacks on deployed troops can be opened while there are any.
  void open_to_attacks(int t, RegimeDataOf<Real>& regime) const {
    const std::vector<Attack>& attacks = numbers_.scenario().attacks;
    for (std::size_t e = 0; e < regime.open.size(); ++e) {
      if (attacks[e].against != Against::deployment) continue;
      for (const PartOf<Real>& part : parts_) {
        if (!part.in_force(t) || !part.deployed.is_target_of(attacks[e])) continue;
        regime.open[e] = noted(Whole<Real>(1),
                               [&part] { return "troops of " + part.instrument + " are there"; });
        break;
      }
    }
  }

  /// What makes help come sooner in period t: duties with a last day, and troops that are there.
  SoonerOf<Real> sooner(int t) const {
    SoonerOf<Real> found{.troops_there = std::vector<Real>(none_.guarantors.size(), Real(0.0))};
    for (const PartOf<Real>& part : parts_) {
      if (!part.in_force(t)) continue;
      for (const PromiseOf<Real>& one : part.promises) {
        if (!one.window) continue;
        auto left = without(one, gone(part, one, t));
        if (!left) continue;
        found.promises.push_back(one);
        found.promises.back().data = std::move(*left);
      }
      for (std::size_t i = 0; i < found.troops_there.size(); ++i) {
        if (part.deployed.thousand[i] > 0.0) found.troops_there[i] += part.deployed.thousand[i];
      }
    }
    return found;
  }

  /// "aid-2026 from period 3 = ceil(...)": what makes the regime that begins at t.
  std::string reason_for(int t) const {
    std::string words;
    if constexpr (is_traced<Real>) {
      for (const PartOf<Real>& part : parts_) {
        if (whole(part.from) != t || !(part.from < part.to)) continue;
        words += words.empty() ? "" : "; ";
        words +=
            t == 0 ? part.instrument
                   : fmt::format("{} from period {} = {}", part.instrument, t, part.from.formula());
      }
      if (t != 0) words += ends_at(t, words.empty());
      if (t == 0 && !words.empty()) words = "in force from the start: " + words;
    }
    return words;
  }

  /// Every promise that is ever in force.
  std::vector<PromiseOf<Real>> promises() const {
    std::vector<PromiseOf<Real>> all;
    for (const PartOf<Real>& part : parts_) {
      if (!(part.from < part.to)) continue;
      all.insert(all.end(), part.promises.begin(), part.promises.end());
    }
    return all;
  }

 private:
  static bool has_left(const PartOf<Real>& part, std::size_t place, int t) {
    return !(part.left[place] > t);
  }

  /// By place in the game: who has left the text, and whom another that is in force and that one
  /// has not left binds instead.
  std::vector<bool> gone(const PartOf<Real>& from, const PromiseOf<Real>& promise, int t) const {
    std::vector<bool> found(inputs_.guarantors.size(), false);
    for (std::size_t i = 0; i < found.size(); ++i) found[i] = has_left(from, i, t);
    for (const StandIn& one : promise.stand_ins) {
      if (inputs_.place[index(one.actor)] < 0) continue;
      const auto place = static_cast<std::size_t>(inputs_.place[index(one.actor)]);
      const bool bound = std::any_of(parts_.begin(), parts_.end(), [&](const auto& part) {
        return part.id == one.by && part.in_force(t) && !has_left(part, place, t);
      });
      if (bound) found[place] = true;
    }
    return found;
  }

  /// "aid-2026 ends with period 40 = ceil(...): not renewed; GBR leaves pact with period 9 = ...".
  std::string ends_at(int t, bool first) const {
    std::string words;
    if constexpr (is_traced<Real>) {
      const auto add = [&](const std::string& more) {
        words += (first && words.empty() ? "" : "; ") + more;
      };
      for (const PartOf<Real>& part : parts_) {
        if (!(part.from < part.to)) continue;
        if (whole(part.to) == t && part.to < none_.time.solve)
          add(fmt::format("{} ends with period {} = {}: {}", part.instrument, t, part.to.formula(),
                          part.to.note()));
        for (std::size_t i = 0; i < part.left.size(); ++i) {
          if (whole(part.left[i]) != t || !part.in_force(t)) continue;
          const Actor& actor = numbers_.scenario().actors[index(inputs_.guarantors[i])];
          add(fmt::format("{} leaves {} with period {} = {}", actor.id, part.instrument, t,
                          part.left[i].formula()));
        }
      }
    }
    return words;
  }

  const NumbersOf<Real>& numbers_;
  const Inputs& inputs_;
  const Package& package_;
  const ProblemOf<Real>& none_;
  std::vector<PartOf<Real>> parts_;
};

template <class Real>
RegimesOf<Real> regimes_along(const Timeline<Real>& timeline, int periods) {
  RegimesOf<Real> found{.promises = timeline.promises()};
  found.regime_of.assign(static_cast<std::size_t>(periods), 0);
  for (auto& [t, regime] : timeline.changes()) {
    const auto r = static_cast<int>(found.regimes.size());
    found.regimes.push_back(std::move(regime));
    const Whole<Real> in_force =
        noted(Whole<Real>(r), [&timeline, from = t] { return timeline.reason_for(from); });
    std::fill(found.regime_of.begin() + t, found.regime_of.end(), in_force);
  }
  return found;
}

}  // namespace

template <class Real>
RegimesOf<Real> regimes(const NumbersOf<Real>& numbers, const Inputs& inputs,
                        const Package& package, const PackageDuties& duties,
                        const ProblemOf<Real>& none) {
  return regimes_along(Timeline<Real>(numbers, inputs, package, duties, none),
                       whole(none.time.solve));
}

template RegimesOf<double> regimes(const Numbers&, const Inputs&, const Package&,
                                   const PackageDuties&, const Problem&);
template RegimesOf<Traced> regimes(const NumbersOf<Traced>&, const Inputs&, const Package&,
                                   const PackageDuties&, const ProblemOf<Traced>&);

}  // namespace casus
