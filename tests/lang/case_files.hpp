#pragma once

#include <map>
#include <string>
#include <vector>

#include "lang/elaborate.hpp"

namespace casus {

/// A case of tests/lang/cases: files in one file, and what must come out.
///
///     set: [challenger.force=700]          # settings of the command line, if any
///     edit: [{file: pact.yaml, from: "floor: [materiel]", to: "floor: [materiels]"}]
///     files: {scenario.yaml: "..."}        # instead of, or beside, those of cases/base
///     with: ["..."]                        # overlays, if any
///     output: |                            # errors, for a case named L... its lints, or "no
///     errors"
struct LanguageCase {
  std::string path{};
  std::string content{};  ///< of the case file
  std::map<std::string, std::string> files{};
  std::vector<Assignment> settings{};
  std::vector<Text> overlays{};
  std::string output{};
};

/// All cases of a folder, by name.
std::vector<LanguageCase> read_cases(const std::string& folder);

/// What reading the case's scenario says: errors; errors and the lints of one code; or everything.
enum class Show { errors, one_code, everything };
std::string outcome(const LanguageCase& one, Show show, const std::string& code = {});

/// The content of a file of the project.
std::string file_content(const std::string& path);

/// The files of a folder that end in .yaml, sorted.
std::vector<std::string> yaml_files(const std::string& folder);

}  // namespace casus
