#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "study/study.hpp"

namespace casus {

/// FNV-1a over the bits of the numbers of a document, in the order of its sorted keys, and how many
/// they are. Words are left out, so that to reword a sentence changes nothing here.
class NumberHash {
 public:
  void add(const nlohmann::json& value);
  std::string text() const;

 private:
  void add_bits(std::uint64_t bits);

  std::uint64_t hash_ = 0xcbf29ce484222325;
  int count_ = 0;
};

/// Of everything that a study found.
std::string numbers_of_study(const Scenario& scenario, const StudyOptions& options);

}  // namespace casus
