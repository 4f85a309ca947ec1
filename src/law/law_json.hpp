#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "law/duties.hpp"
#include "law/event_answer.hpp"

namespace casus {

/// The matrix of a package: guarantor, kind of attack, what is owed.
nlohmann::ordered_json matrix_json(const PackageDuties& duties, const Scenario& scenario);

/// What is owed: {"always": [ACTION], "sometimes": [ACTION], "acts": {"always": [CLAUSE], ...}}.
nlohmann::ordered_json owed_json(const Owed& owed, const Scenario& scenario);

/// The answers as JSON. Source of the keys: tests/oracle/law/README.md.
std::string to_json(const Duties& duties, const Scenario& scenario);
/// `asked`: the event as it was given.
std::string to_json(const EventAnswer& answer, const OpenEvent& asked, const Scenario& scenario);

}  // namespace casus
