#pragma once

#include <string>
#include <vector>

#include "law/duties.hpp"
#include "law/event_answer.hpp"
#include "law/separation.hpp"
#include "model/scenario.hpp"

namespace casus {

inline constexpr std::size_t page_width = 80;

/// Adds `text` to a page, broken at spaces and indented.
void paragraph(std::string& out, const std::string& text, std::size_t indent);

/// What the letters of the matrix mean.
std::string matrix_legend(const Scenario& scenario);

/// The matrix of one package for a terminal of 80 columns: guarantors with equal rows together, and
/// what the small letters hang on.
std::string matrix_page(const Scenario& scenario, const PackageDuties& duties,
                        const std::vector<Separation>& separations);

/// The answer to one event for a terminal of 80 columns: who owes what, the clauses that fired with
/// their quotes, and why the others did not.
std::string event_page(const Scenario& scenario, const EventAnswer& answer, const OpenEvent& event);

}  // namespace casus
