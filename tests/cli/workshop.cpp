#include "tests/cli/workshop.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace casus {

namespace fs = std::filesystem;

namespace {

std::string whole_content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

/// Beside the folder, so that a command sees none of it.
Ran run_in(const fs::path& folder, const std::string& as, const std::string& line) {
  const fs::path notes = folder.string() + ".notes";
  fs::create_directories(notes);
  std::ofstream(notes / "line", std::ios::binary) << line << "\n";
  const std::string command = "cd '" + folder.string() + "' && casus='" CASUS_PROGRAM "' " + as +
                              " bash '" + (notes / "line").string() + "' >'" +
                              (notes / "out").string() + "' 2>'" + (notes / "err").string() +
                              "' </dev/null";
  const auto begin = std::chrono::steady_clock::now();
  const int status = std::system(command.c_str());
  Ran ran;
  ran.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (WIFEXITED(status)) ran.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ran.code = 128 + WTERMSIG(status);
  ran.out = whole_content(notes / "out");
  ran.err = whole_content(notes / "err");
  return ran;
}

}  // namespace

Workshop::Workshop() {
  std::string name = (fs::temp_directory_path() / "casus-workshop-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
  fs::permissions(folder_, fs::perms(0777));
  fs::copy(fs::path(CASUS_ROOT) / "tests/cli/world", folder_);
}

Workshop::~Workshop() {
  std::error_code none;
  fs::remove_all(folder_, none);
  fs::remove_all(folder_.string() + ".notes", none);
}

void Workshop::add_library() const {
  const fs::path root = CASUS_ROOT, tree = folder_ / "tree";
  fs::create_directories(tree / "scenarios");
  fs::copy(root / "library", tree / "library");
  fs::copy(root / "scenarios/ukraine-2026.yaml", tree / "scenarios");
}

Ran Workshop::run(const std::string& line) const { return run_in(folder_, "", line); }

Ran Workshop::run_as_user(const std::string& line) const {
  // Files are read by their modes; root is not held by them.
  const std::string as =
      ::geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
  return run_in(folder_, as, line);
}

bool Workshop::has(const std::string& name) const {
  return fs::exists(fs::symlink_status(path(name)));
}

std::string Workshop::read(const std::string& name) const { return whole_content(path(name)); }

void Workshop::write(const std::string& name, const std::string& content) const {
  std::ofstream(path(name), std::ios::binary) << content;
}

std::vector<std::string> Workshop::files() const {
  std::vector<std::string> names;
  for (const auto& one : fs::directory_iterator(folder_)) {
    names.push_back(one.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace casus
