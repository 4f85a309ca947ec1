#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"
#include "report/tongue.hpp"

namespace casus {

/// How much a claim can bear. The rule is `sureness_rule`, and stands beside the claims.
enum class Sureness {
  text,            ///< follows from words of the texts and their readings; no number enters
  futures,         ///< the same in `sure_share` of the futures, and larger than what numerics move
  one_assumption,  ///< so, but carried by a single assumed number, which is named
  open             ///< anything else
};
inline constexpr double sure_share = 0.9;

std::string words_of(Sureness sure, const Tongue& tongue = Tongue());

/// How claims are graded, in one sentence.
std::string sureness_rule(const Tongue& tongue = Tongue());

/// How to ask what is so if one assumed number is other than believed.
struct BeliefAsked {
  std::string quantity{};  ///< its path, which the page narrows to the highest values drawn
  std::string less{};      ///< words of that, for what is clicked
  std::string nothing{};   ///< words of the value beyond all that is drawn
  std::string command{};   ///< that asks it; empty where texts have no names that it could say
};

/// A sentence that can be quoted alone, how sure it is, and what makes it no surer.
struct GradedClaim {
  std::string text{};
  Sureness sure = Sureness::open;
  std::string why{};                 ///< may be empty
  std::optional<BeliefAsked> ask{};  ///< of a claim that one assumed number carries
};

/// How many texts of each option are over before the report ends, and whether the game lets them
/// end; none where no text is.
std::vector<GradedClaim> terms_claim(const ReportInput& input);

/// What the page claims first, each only where the findings have it: what is owed by the texts,
/// which of these end, which option has the lowest risk, which by the gravest kind of attack, which
/// addition does most.
std::vector<GradedClaim> bet_claims(const ReportInput& input);

}  // namespace casus
