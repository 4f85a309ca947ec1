#pragma once

#include <string>
#include <vector>

#include "law/deciding_questions.hpp"

namespace casus {

/// Which questions of law decide something, for a terminal of 80 columns: by package each question
/// whose answer changes the matrix, with what is owed under each answer; cells that change alike
/// stand together.
std::string questions_page(const std::vector<PackageQuestions>& packages, const Scenario& scenario);

/// The same for programs:
///
///     [{"package": P, "questions": [{"question": Q, "cells": [{"guarantor", "attack",
///       "under": {ANSWER: {"always": [ACTION], "sometimes": [ACTION],
///                          "acts": {"always": [CLAUSE], "sometimes": [CLAUSE]}}}}]}],
///       "change_nothing": [Q]}]
std::string questions_json(const std::vector<PackageQuestions>& packages, const Scenario& scenario);

}  // namespace casus
