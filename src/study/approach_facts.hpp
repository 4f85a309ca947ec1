#pragma once

#include <string>

#include "study/plan.hpp"

namespace casus {

// What the texts of a package say, counted. Source: design.md, table of approaches.

/// "28 agreements: 28 political_agreement; 27 politically binding, 1 contested"
std::string forms_text(const StudyPlan& plan, std::size_t package);

/// "duties by level: 31 consult, 27 arms"
std::string duties_text(const StudyPlan& plan, std::size_t package);

/// "ten years in 27 of 28; exit notice 6 months in 25"
std::string terms_text(const StudyPlan& plan, std::size_t package);

/// "26 of 108 duties have a deadline; the shortest is 1.0 days"
std::string deadlines_text(const StudyPlan& plan, std::size_t package);

/// "104 of 108 duties have no consequence"
std::string consequences_text(const StudyPlan& plan, std::size_t package);

/// "if every body that must decide does nothing, 12 of 20 guarantors owe less against full"
std::string silence_text(const StudyPlan& plan, std::size_t package);

/// "20 members; decided by each (0.40), consensus of coalition (0.30) ..."
std::string decisions_text(const StudyPlan& plan, std::size_t package);

/// "DEU 28 %, GBR 16 %, ..." of the money, and how it is funded
std::string donors_text(const StudyPlan& plan, std::size_t package);

/// "nobody owes material help in 120 of 400 armed events, whichever reading holds"
std::string holes_text(const StudyPlan& plan, std::size_t package);

}  // namespace casus
