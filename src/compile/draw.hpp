#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "compile/stream.hpp"
#include "model/scenario.hpp"

namespace casus {

/// What is drawn for a clause: uniform numbers that choose its reading, among those under the
/// answers to the questions of law that it hangs on, and its expected level.
struct ClauseDraw {
  double reading = 0.5;
  double level = 0.5;
};

/// What is drawn for the adoption of an instrument: a uniform number for what moves all who must
/// agree, and one for each of them.
struct AdoptionDraw {
  double common = 0.5;
  std::vector<double> own{};  ///< [actor]; empty for what is in force
};

/// What is drawn for the end of an instrument.
struct TermDraw {
  /// It is renewed k times or more if this is below its chance of a renewal to the power of k;
  /// one number for all instruments of a group.
  double renewal = 0.5;
  std::vector<double> leaving{};  ///< [actor] chance that one leaves later, if it may at all
};

/// All uncertain quantities in one future.
struct FutureValues {
  std::optional<std::uint32_t> future{};   ///< none: the central values
  std::vector<double> common{};            ///< [quantity]
  std::vector<std::vector<double>> own{};  ///< [quantity][actor]; empty for a common quantity
  std::vector<std::vector<ClauseDraw>> clauses{};  ///< [instrument][position]
  /// [question of law] the uniform number that chooses its answer, one for all clauses
  std::vector<double> questions{};
  std::vector<AdoptionDraw> adoption{};  ///< [instrument]; no number of a problem depends on it
  std::vector<TermDraw> terms{};  ///< [instrument]; empty in a scenario in which nothing ends

  /// The value for an actor: its own draw, or the common one.
  double of(QuantityId which, ActorId actor) const {
    const auto& draws = own[index(which)];
    return draws.empty() ? common[index(which)] : draws[index(actor)];
  }
};

/// Value of a distribution at probability `u` in (0, 1), by the inverses of `numeric/`.
double quantile(const Distribution& distribution, double u);

/// The value that stands for a distribution where one number is wanted (`central`; e^mean of a
/// lognormal).
double central_value(const Distribution& distribution);

/// Draws the futures of a scenario. A future depends on the seed, the places of the quantities,
/// clauses and questions and its own number, never on packages, names, or how many futures there
/// are.
class Sampler {
 public:
  /// Fails if correlations name quantities that are drawn per guarantor (E210), or cannot all hold
  /// together (E211). The scenario must outlive the sampler.
  static Result<Sampler> make(const Scenario& scenario, std::uint64_t seed);

  FutureValues draw(std::uint32_t future) const;

 private:
  Sampler(const Scenario& scenario, std::uint64_t seed) : scenario_(&scenario), uniforms_(seed) {}

  const Scenario* scenario_;
  Uniforms uniforms_;
  std::vector<QuantityId> correlated_{};       // by stream
  std::vector<std::vector<double>> factor_{};  // lower triangle, rows and columns of correlated_
};

/// The future in which every quantity has its central value, every question of law its likeliest
/// answer and every clause, under these answers, its likeliest reading and, under that, its
/// likeliest level.
FutureValues central_future(const Scenario& scenario);

/// Position of the answer that a question of law has in this future, among its alternatives.
int drawn_answer(const Scenario& scenario, const FutureValues& values, QuestionId question);

/// Position of the reading that a clause has in this future: one under the answers of the future.
std::size_t drawn_reading(const Scenario& scenario, const FutureValues& values, ClauseId clause);

/// Their weights, in their order.
template <class Weighted>
std::vector<double> weights_of(const std::vector<Weighted>& all) {
  std::vector<double> weights;
  for (const Weighted& one : all) weights.push_back(one.weight);
  return weights;
}

/// Position of the entry that `u` in (0, 1) chooses by its weight.
std::size_t choose(const std::vector<double>& weights, double u);

/// A number in (0, 1) at which `choose` gives the heaviest entry, the first of equals.
double heaviest(const std::vector<double>& weights);

}  // namespace casus
