#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/clause.hpp"
#include "model/date.hpp"
#include "model/event_test.hpp"
#include "model/provision.hpp"

namespace casus {

enum class InstrumentKind { agreement, military_aid, economic_assistance, deployment, sanctions };
enum class Binding { legal, political, contested };
enum class Funding { multi_year_law, annual_budget, pledge };

/// How long an instrument lasts and how it ends before.
struct Term {
  std::optional<QuantityId> duration{};  ///< years from entry into force
  std::optional<Date> until{};
  std::optional<QuantityId> renewed{};  ///< chance at expiry
  std::optional<QuantityId> notice{};   ///< years from notice to the end
  std::optional<QuantityId> used_by{};  ///< chance a year that a party leaves
  std::optional<Date> exit_from{};      ///< no notice before that day
  double exit_after = 0.0;              ///< nor before so many years in force
  Source source{}, exit_source{};
};

/// A donor of an aid programme.
struct Donor {
  ActorId actor{};
  double share = 0.0;
  Funding funding = Funding::annual_budget;
};

/// A contributor to a deployment.
struct Contributor {
  ActorId actor{};
  double share = 0.0;
};

/// A treaty, declaration, aid programme, deployment or sanctions regime: one file of `library/`.
struct Instrument {
  std::string id{};
  std::string name{};
  InstrumentKind kind = InstrumentKind::agreement;
  bool hypothetical = false;  ///< not concluded
  std::optional<bool>
      announced{};                ///< of a hypothetical one: somebody has offered it; none: unsaid
  Form form = Form::declaration;  ///< under the likeliest answer, if it hangs on a question
  std::optional<QuestionId> form_hangs_on{};
  std::vector<Form> forms{};  ///< by answer to that question; empty without one
  Span form_at{};
  Binding binding = Binding::political;
  std::string signed_on{};  ///< as written; empty or "none"
  Span signed_at{};
  EntryIntoForce in_force{};
  std::vector<ActorId> parties{};
  std::string parties_text{};
  /// Ids of the texts that this one stands in for between its parties, in use or not.
  std::vector<std::string> implements{};
  Term term{};
  std::vector<Clause> clauses{};
  std::vector<Provision> provisions{};  ///< what no event triggers, with its words
  std::vector<NotCoded> not_coded{};    ///< the rest of the text, by article

  // Aid, economic assistance, deployments: for whom; none: for whoever the protege is.
  std::optional<ActorId> recipient{};
  Span recipient_at{};

  // Aid and economic assistance.
  std::vector<Donor> donors{};
  std::optional<QuantityId> money{};  ///< EUR bn a year
  std::optional<QuantityId> buys{};   ///< FU per EUR bn
  std::optional<QuantityId> lag{};    ///< years from money to force
  std::optional<QuantityId>
      defence_share{};  ///< of economic assistance, that the state can turn into defence

  // Deployments.
  std::optional<QuantityId> troops{};  ///< thousand
  std::vector<Contributor> troops_by{};
  std::optional<QuantityId> garrison{};  ///< FU
  std::optional<QuantityId> tripwire{};  ///< payoff of those in `troops_by`

  /// Who watches a ceasefire makes incidents rarer: a factor of their rate, of any kind.
  std::optional<QuantityId> monitoring{};

  /// A text in use that this one is based on, or a twin of: what stands in both is drawn once.
  std::optional<InstrumentId> draws_of{};

  std::vector<EventTest> tests{};
  Span where{};
};

/// Whether what is not in force hangs on all its parties, where no body decides on a clause: a
/// treaty, and a monitoring that is not concluded and for which nobody gives money or troops.
/// Source: docs/design/0021-adoption.md.
inline bool all_parties_agree(const Instrument& one) {
  const bool others_decide = !one.donors.empty() || !one.troops_by.empty();
  return one.form == Form::treaty || (one.hypothetical && one.monitoring && !others_decide);
}

/// The form that counts under a reading of one of its clauses.
inline Form form_under(const Instrument& instrument, const Reading& reading) {
  return reading.form.value_or(instrument.form);
}

}  // namespace casus
