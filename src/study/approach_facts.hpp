#pragma once

#include "study/findings.hpp"
#include "study/plan.hpp"

namespace casus {

// What the texts of a package say, counted. Shown in the table of approaches (docs/report.md).

FormsFact forms_fact(const StudyPlan& plan, PackageId package);
OwedFact owed_fact(const StudyPlan& plan, PackageId package);
DeadlinesFact deadlines_fact(const StudyPlan& plan, PackageId package);
TermsFact terms_fact(const StudyPlan& plan, PackageId package);
DecisionsFact decisions_fact(const StudyPlan& plan, PackageId package);
DonorsFact donors_fact(const StudyPlan& plan, PackageId package);
HolesFact holes_fact(const StudyPlan& plan, PackageId package);
ConsequencesFact consequences_fact(const StudyPlan& plan, PackageId package);
SilenceFact silence_fact(const StudyPlan& plan, PackageId package);

BlockersFact blockers_fact(const std::vector<VotingPower>& powers, PackageId package);
MostPowerFact most_power_fact(const std::vector<VotingPower>& powers, PackageId package);

}  // namespace casus
