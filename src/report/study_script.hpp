#pragma once

#include <string_view>

namespace casus {

/// The script that lets a reader narrow the futures inside the page: web/dist/study.js, put into
/// the program by src/report/CMakeLists.txt. It loads nothing.
std::string_view study_script();

}  // namespace casus
