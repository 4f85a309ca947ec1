#include "compile/draw.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "base/expects.hpp"
#include "base/overload.hpp"
#include "numeric/exp_log.hpp"
#include "numeric/normal.hpp"
#include "numeric/quantile.hpp"

namespace casus {

namespace {

/// sin x for |x| <= pi/6: Taylor to x^13, error below 5e-17. (libm differs between machines.)
double small_sine(double x) {
  const double z = x * x;
  return x * polynomial(z, 1.0 / 6227020800.0, -1.0 / 39916800.0, 1.0 / 362880.0, -1.0 / 5040.0,
                        1.0 / 120.0, -1.0 / 6.0, 1.0);
}

/// Correlation of two normals whose rank correlation is `rank`. Source: Pearson (1907).
double normal_correlation(double rank) {
  constexpr double pi_sixth = 0.52359877559829887308;
  return 2.0 * small_sine(pi_sixth * rank);
}

StreamKey common_key(const Quantity& quantity) {
  return {Purpose::common, quantity.stream.file, quantity.stream.position, 0};
}

bool before(const Quantity& a, const Quantity& b) {
  return std::tie(a.stream.file, a.stream.position) < std::tie(b.stream.file, b.stream.position);
}

/// The readings of a clause that stand under the answers of a future.
struct ReadingsUnderAnswers {
  std::vector<std::size_t> positions{};
  std::vector<double> weights{};
};

ReadingsUnderAnswers readings_under_answers(const Scenario& scenario, const FutureValues& values,
                                            const Clause& clause) {
  Answers answers;
  for (const QuestionAnswer& one : clause.readings.front().under)
    answers.push_back({one.question, drawn_answer(scenario, values, one.question)});
  ReadingsUnderAnswers found;
  for (std::size_t r = 0; r < clause.readings.size(); ++r) {
    if (clause.readings[r].under != answers) continue;
    found.positions.push_back(r);
    found.weights.push_back(clause.readings[r].weight);
  }
  expects(!found.positions.empty());  // every combination of answers is laid out
  return found;
}

/// Lower triangle L with L L' = matrix; empty if the matrix is not positive definite.
std::vector<std::vector<double>> cholesky(const std::vector<std::vector<double>>& matrix) {
  const std::size_t n = matrix.size();
  std::vector<std::vector<double>> factor(n, std::vector<double>(n, 0.0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) rest -= factor[i][k] * factor[j][k];
      if (i == j && rest <= 0.0) return {};
      factor[i][j] = i == j ? std::sqrt(rest) : rest / factor[j][j];
    }
  }
  return factor;
}

/// The text whose draws an instrument has: its own place, or that of what it is based on.
std::size_t drawn_as(const Scenario& scenario, std::size_t instrument) {
  for (std::size_t steps = 0; steps < scenario.instruments.size(); ++steps) {
    const auto& other = scenario.instruments[instrument].draws_of;
    if (!other) break;
    instrument = index(*other);
  }
  return instrument;
}

/// The place whose draws a clause has: that of the clause of the same id in what its text is based
/// on, where that has one, else its own.
ClauseId drawn_as(const Scenario& scenario, ClauseId clause) {
  const std::string& id = scenario.clause(clause).id;
  for (std::size_t steps = 0; steps < scenario.instruments.size(); ++steps) {
    const auto& other = scenario.instruments[index(clause.instrument)].draws_of;
    if (!other) break;
    const std::vector<Clause>& clauses = scenario.instruments[index(*other)].clauses;
    const auto same = std::find_if(clauses.begin(), clauses.end(),
                                   [&id](const Clause& one) { return one.id == id; });
    if (same == clauses.end()) break;
    clause = {*other, static_cast<int>(same - clauses.begin())};
  }
  return clause;
}

AdoptionDraw adoption_draw(const Scenario& scenario, const Uniforms& uniforms,
                           std::size_t instrument, std::uint32_t future) {
  AdoptionDraw draw;
  if (is_in_force(scenario, scenario.instruments[instrument])) return draw;
  const auto file = static_cast<int>(drawn_as(scenario, instrument));
  draw.common = uniforms.at({Purpose::adoption, file, 0, 0}, future);
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
    draw.own.push_back(
        uniforms.at({Purpose::own_adoption, file, 0, static_cast<int>(actor)}, future));
  }
  return draw;
}

TermDraw term_draw(const Scenario& scenario, const Uniforms& uniforms, std::size_t instrument,
                   std::uint32_t future) {
  TermDraw draw;
  if (!may_end(scenario, static_cast<InstrumentId>(instrument))) return draw;
  const auto group = term_group(scenario, static_cast<InstrumentId>(instrument));
  const int place = static_cast<int>(drawn_as(scenario, instrument)) + 1;
  draw.renewal = group ? uniforms.at({Purpose::renewal, 0, static_cast<int>(*group), 0}, future)
                       : uniforms.at({Purpose::renewal, place, 0, 0}, future);
  if (!scenario.instruments[instrument].term.used_by) return draw;
  for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor)
    draw.leaving.push_back(
        uniforms.at({Purpose::leaving, place, 0, static_cast<int>(actor)}, future));
  return draw;
}

}  // namespace

double quantile(const Distribution& distribution, double u) {
  return std::visit(
      overload{[](const Certain& d) { return d.value; },
               [u](const Pert& d) {
                 return pert_quantile({d.least, d.likely, d.most}, u);
               },
               [u](const LogPert& d) {
                 const double least = log(d.least), most = log(d.most);
                 // the most likely value may round past an end
                 const double likely = std::clamp(log(d.likely), least, most);
                 return std::clamp(exp(pert_quantile({least, likely, most}, u)), d.least, d.most);
               },
               [u](const Uniform& d) { return d.least + (d.most - d.least) * u; },
               [u](const Normal& d) { return d.mean + d.deviation * normal_quantile(u); },
               [u](const Lognormal& d) { return exp(d.mean + d.deviation * normal_quantile(u)); },
               [u](const Beta& d) { return beta_quantile(d.a, d.b, u); }},
      distribution);
}

double central_value(const Distribution& distribution) {
  if (const auto* one = std::get_if<Lognormal>(&distribution)) return exp(one->mean);
  return central(distribution);
}

Result<Sampler> Sampler::make(const Scenario& scenario, std::uint64_t seed) {
  Sampler sampler(scenario, seed);
  Diagnostics problems;
  for (const Correlation& one : scenario.correlations) {
    for (const QuantityId which : {one.first, one.second}) {
      const Quantity& quantity = scenario.quantity(which);
      if (quantity.draw == Draw::own) {
        problems.push_back({.code = "E210",
                            .where = quantity.where,
                            .path = "correlations",
                            .message = fmt::format("'{}' is drawn for each guarantor and cannot be "
                                                   "correlated",
                                                   quantity.path),
                            .hint = "write draw: common, or take the correlation out"});
      }
      sampler.correlated_.push_back(which);
    }
  }
  if (!problems.empty()) return fail(std::move(problems));

  auto& order = sampler.correlated_;
  std::sort(order.begin(), order.end(), [&](QuantityId a, QuantityId b) {
    return before(scenario.quantity(a), scenario.quantity(b));
  });
  order.erase(std::unique(order.begin(), order.end()), order.end());
  std::vector<std::vector<double>> matrix(order.size(), std::vector<double>(order.size(), 0.0));
  for (std::size_t i = 0; i < order.size(); ++i) matrix[i][i] = 1.0;
  const auto place = [&order](QuantityId which) {
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), which) - order.begin());
  };
  for (const Correlation& one : scenario.correlations) {
    const std::size_t a = place(one.first), b = place(one.second);
    matrix[a][b] = matrix[b][a] = normal_correlation(one.rank);
  }
  sampler.factor_ = cholesky(matrix);
  if (sampler.factor_.size() != order.size()) {
    return fail({.code = "E211",
                 .path = "correlations",
                 .message = "the rank correlations cannot all hold together",
                 .note = "their matrix is not positive definite",
                 .hint = "bring some of them nearer to 0"});
  }
  return sampler;
}

FutureValues Sampler::draw(std::uint32_t future) const {
  const Scenario& scenario = *scenario_;
  FutureValues values;
  values.future = future;
  values.common.resize(scenario.quantities.size());
  values.own.resize(scenario.quantities.size());
  for (std::size_t q = 0; q < scenario.quantities.size(); ++q) {
    const Quantity& quantity = scenario.quantities[q];
    const StreamKey key = common_key(quantity);
    if (std::holds_alternative<Certain>(quantity.distribution)) {
      values.common[q] = std::get<Certain>(quantity.distribution).value;
      continue;
    }
    values.common[q] = quantile(quantity.distribution, uniforms_.at(key, future));
    if (quantity.draw != Draw::own) continue;
    for (std::size_t actor = 0; actor < scenario.actors.size(); ++actor) {
      const double u =
          uniforms_.at({Purpose::own, key.file, key.position, static_cast<int>(actor)}, future);
      values.own[q].push_back(quantile(quantity.distribution, u));
    }
  }

  std::vector<double> normals;
  for (const QuantityId which : correlated_) {
    normals.push_back(normal_quantile(uniforms_.at(common_key(scenario.quantity(which)), future)));
  }
  for (std::size_t i = 1; i < correlated_.size(); ++i) {  // the first keeps its own draw
    double z = 0.0;
    for (std::size_t j = 0; j <= i; ++j) z += factor_[i][j] * normals[j];
    values.common[index(correlated_[i])] =
        quantile(scenario.quantity(correlated_[i]).distribution,
                 std::clamp(normal_cdf(z), 0x1p-53, 1.0 - 0x1p-53));
  }

  for (std::size_t i = 0; i < scenario.instruments.size(); ++i) {
    std::vector<ClauseDraw> draws;
    for (std::size_t c = 0; c < scenario.instruments[i].clauses.size(); ++c) {
      const ClauseId as =
          drawn_as(scenario, ClauseId{static_cast<InstrumentId>(i), static_cast<int>(c)});
      const int file = static_cast<int>(index(as.instrument)), position = as.position;
      draws.push_back({uniforms_.at({Purpose::reading, file, position, 0}, future),
                       uniforms_.at({Purpose::expected_level, file, position, 0}, future)});
    }
    values.clauses.push_back(std::move(draws));
    values.adoption.push_back(adoption_draw(scenario, uniforms_, i, future));
    if (scenario.terms) values.terms.push_back(term_draw(scenario, uniforms_, i, future));
  }
  for (std::size_t q = 0; q < scenario.questions.size(); ++q)
    values.questions.push_back(uniforms_.at({Purpose::answer, 0, static_cast<int>(q), 0}, future));
  return values;
}

FutureValues central_future(const Scenario& scenario) {
  FutureValues values;
  for (const Question& question : scenario.questions)
    values.questions.push_back(heaviest(weights_of(question.alternatives)));
  values.own.resize(scenario.quantities.size());
  for (const Quantity& quantity : scenario.quantities) {
    values.common.push_back(central_value(quantity.distribution));
  }
  for (const Instrument& instrument : scenario.instruments) {
    std::vector<ClauseDraw> draws;
    for (const Clause& clause : instrument.clauses) {
      const ReadingsUnderAnswers readings = readings_under_answers(scenario, values, clause);
      const double u = heaviest(readings.weights);
      const Reading& likeliest = clause.readings[readings.positions[choose(readings.weights, u)]];
      draws.push_back(
          {u, likeliest.expected.empty() ? 0.5 : heaviest(weights_of(likeliest.expected))});
    }
    values.clauses.push_back(std::move(draws));
    AdoptionDraw even;
    if (!is_in_force(scenario, instrument)) even.own.assign(scenario.actors.size(), 0.5);
    values.adoption.push_back(std::move(even));
    if (scenario.terms) {
      const auto id = static_cast<InstrumentId>(&instrument - scenario.instruments.data());
      TermDraw term;
      if (may_end(scenario, id) && instrument.term.used_by)
        term.leaving.assign(scenario.actors.size(), 0.5);
      values.terms.push_back(std::move(term));
    }
  }
  return values;
}

int drawn_answer(const Scenario& scenario, const FutureValues& values, QuestionId question) {
  return static_cast<int>(choose(weights_of(scenario.questions[index(question)].alternatives),
                                 values.questions[index(question)]));
}

std::size_t drawn_reading(const Scenario& scenario, const FutureValues& values, ClauseId clause) {
  const ReadingsUnderAnswers readings =
      readings_under_answers(scenario, values, scenario.clause(clause));
  const double u =
      values.clauses[index(clause.instrument)][static_cast<std::size_t>(clause.position)].reading;
  return readings.positions[choose(readings.weights, u)];
}

std::size_t choose(const std::vector<double>& weights, double u) {
  expects(!weights.empty());
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  double sum = 0.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    sum += weights[i];
    if (u * total < sum) return i;
  }
  return weights.size() - 1;
}

double heaviest(const std::vector<double>& weights) {
  expects(!weights.empty());
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  double sum = 0.0, best = -1.0, at = 0.5;
  for (const double weight : weights) {
    if (weight > best) {
      best = weight;
      at = total > 0.0 ? (sum + 0.5 * weight) / total : 0.5;
    }
    sum += weight;
  }
  return at;
}

}  // namespace casus
