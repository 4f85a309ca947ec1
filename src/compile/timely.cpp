#include "compile/timely.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compile/real.hpp"

namespace casus {

namespace {

/// Arms or troops: what is sent, and the level from which a promise owes it.
struct HelpPart {
  Level level = Level::arms;
  const char* decision = "";
  const char* transport = "";
  const char* usable = "";
  const char* name = "";
};

constexpr HelpPart arms_part{Level::arms, "help.decision.arms", "help.transport.arms",
                             "timely.arms", "arms"};
constexpr HelpPart troops_part{Level::troops, "help.decision.troops", "help.transport.troops",
                               "timely.troops", "troops"};

/// One guarantor against one attack.
template <class Real>
class Arrival {
 public:
  Arrival(const NumbersOf<Real>& numbers, AttackId attack, ActorId actor)
      : numbers_(numbers), attack_(attack), actor_(actor) {}

  /// The share of its troops that is there already, of `thousand` deployed.
  Real share_there(const Real& thousand) const {
    const Real deployable =
        numbers_.of("guarantor.deployable_share", actor_) *
        smaller(numbers_.of_or(actor_, "active", 0.0), numbers_.of("guarantor.active_cap", actor_));
    if (!(thousand > 0.0) || !(deployable > 0.0)) return 0.0;
    return smaller(1.0, thousand / deployable);
  }

  /// What arrives in time if it is decided on at `decided` (years from the attack).
  Real in_time(const HelpPart& part, const Real& decided, const Real& there) const {
    const Real transport = numbers_.of(part.transport, actor_);
    const Real pace = numbers_.of(attack_, "timely.pace");
    const Real sent = exp(-((decided + transport) / pace));
    if (part.level != Level::troops || !(there > 0.0)) return sent;
    const Real from_there = smaller(numbers_.of("help.transport.in_place", actor_), transport);
    return there * exp(-((decided + from_there) / pace)) + (1.0 - there) * sent;
  }

  /// What arrives in time and can be used, under the promise that brings it soonest.
  Real timely(const HelpPart& part, const Real& there, const SoonerOf<Real>& sooner,
              std::size_t place) const {
    const Real own = numbers_.of(part.decision, actor_);
    Real alone = in_time(part, own, there);
    if (part.level != Level::troops || !(there > 0.0))  // else it differs from date to date
      alone = named(
          alone, [&] { return fmt::format("in_time.{}[{}][{}]", part.name, attack().id, id()); });
    Real best = alone;
    for (const PromiseOf<Real>& one : sooner.promises) {
      if (one.data.level[place] < static_cast<int>(part.level)) continue;
      const Real decided = decided_on(*one.window);
      if (!(decided < own)) continue;
      const Real weight = one.data.strength[place] * one.data.applies[index(attack_)];
      const Real with = alone + weight * (in_time(part, decided, there) - alone);
      if (with > best) best = with;
    }
    return numbers_.of(attack_, part.usable) * best;
  }

 private:
  /// Of the time that a text leaves, governments use a share.
  Real decided_on(const LawfulWindow<Real>& window) const {
    return window.earliest +
           numbers_.of("help.lawful_share", actor_) * (window.latest - window.earliest);
  }
  const Attack& attack() const { return numbers_.scenario().attacks[index(attack_)]; }
  const std::string& id() const { return numbers_.scenario().actors[index(actor_)].id; }

  const NumbersOf<Real>& numbers_;
  AttackId attack_;
  ActorId actor_;
};

/// By level; at the top one share stands for arms and troops together.
template <class Real>
std::vector<Real> arrival_row(const NumbersOf<Real>& numbers, const Inputs& inputs, AttackId attack,
                              const GuarantorDataOf<Real>& guarantor, std::size_t place,
                              const SoonerOf<Real>& sooner) {
  const Arrival<Real> arrival(numbers, attack, inputs.guarantors[place]);
  const Real there =
      sooner.troops_there.empty() ? Real(0.0) : arrival.share_there(sooner.troops_there[place]);
  return timely_by_level(guarantor, arrival.timely(arms_part, there, sooner, place),
                         arrival.timely(troops_part, there, sooner, place));
}

}  // namespace

template <class Real>
bool SoonerOf<Real>::moves(std::size_t guarantor) const {
  if (!troops_there.empty() && troops_there[guarantor] > 0.0) return true;
  return std::any_of(promises.begin(), promises.end(), [&](const PromiseOf<Real>& one) {
    return !(one.data.level[guarantor] < static_cast<int>(Level::arms));
  });
}

template <class Real>
std::vector<Real> timely_by_level(const GuarantorDataOf<Real>& guarantor, const Real& timely_arms,
                                  const Real& timely_troops) {
  std::vector<Real> by_level(level_count, 1.0);
  by_level[index(Level::arms)] = timely_arms;
  const auto called = [&guarantor](const char* what) {
    return [&guarantor, what] { return fmt::format("{}[{}]", what, guarantor.id); };
  };
  const Real arms = named(guarantor.arms[index(Level::troops)], called("arms"));
  const Real troops = named(guarantor.troops[index(Level::troops)], called("troops"));
  by_level[index(Level::troops)] =
      arms + troops > 0.0 ? (timely_arms * arms + timely_troops * troops) / (arms + troops)
                          : timely_troops;
  return by_level;
}

template <class Real>
std::vector<std::vector<Real>> timely_alone(const NumbersOf<Real>& numbers, const Inputs& inputs,
                                            AttackId attack,
                                            const std::vector<GuarantorDataOf<Real>>& guarantors) {
  std::vector<std::vector<Real>> timely;
  for (std::size_t i = 0; i < guarantors.size(); ++i)
    timely.push_back(arrival_row(numbers, inputs, attack, guarantors[i], i, SoonerOf<Real>{}));
  return timely;
}

template <class Real>
std::vector<std::vector<std::vector<Real>>> timely_with(const NumbersOf<Real>& numbers,
                                                        const Inputs& inputs,
                                                        const ProblemOf<Real>& none,
                                                        const SoonerOf<Real>& sooner) {
  const std::vector<Attack>& attacks = numbers.scenario().attacks;
  std::vector<std::vector<std::vector<Real>>> timely;
  bool differs = false;
  for (std::size_t e = 0; e < attacks.size(); ++e) {
    timely.push_back(none.kinds[e].timely);
    if (!has_pace(attacks[e])) continue;
    for (std::size_t i = 0; i < none.guarantors.size(); ++i) {
      if (!sooner.moves(i)) continue;
      timely[e][i] =
          arrival_row(numbers, inputs, static_cast<AttackId>(e), none.guarantors[i], i, sooner);
      differs = differs || !(timely[e][i] == none.kinds[e].timely[i]);
    }
  }
  if (!differs) timely.clear();
  return timely;
}

template struct SoonerOf<double>;
template struct SoonerOf<Traced>;
template std::vector<double> timely_by_level(const GuarantorData&, const double&, const double&);
template std::vector<Traced> timely_by_level(const GuarantorDataOf<Traced>&, const Traced&,
                                             const Traced&);
template std::vector<std::vector<double>> timely_alone(const Numbers&, const Inputs&, AttackId,
                                                       const std::vector<GuarantorData>&);
template std::vector<std::vector<Traced>> timely_alone(const NumbersOf<Traced>&, const Inputs&,
                                                       AttackId,
                                                       const std::vector<GuarantorDataOf<Traced>>&);
template std::vector<std::vector<std::vector<double>>> timely_with(const Numbers&, const Inputs&,
                                                                   const Problem&,
                                                                   const SoonerOf<double>&);
template std::vector<std::vector<std::vector<Traced>>> timely_with(const NumbersOf<Traced>&,
                                                                   const Inputs&,
                                                                   const ProblemOf<Traced>&,
                                                                   const SoonerOf<Traced>&);

}  // namespace casus
