#include <cctype>
#include <sstream>

#include "tests/cli/random_calls.hpp"

namespace casus {

namespace {

std::vector<std::size_t> words_of(const std::string& text) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (std::isalnum(static_cast<unsigned char>(text[i])) &&
        (i == 0 || !std::isalnum(static_cast<unsigned char>(text[i - 1]))))
      begins.push_back(i);
  return begins;
}

std::size_t end_of_word(const std::string& text, std::size_t begin) {
  while (begin < text.size() && std::isalnum(static_cast<unsigned char>(text[begin]))) ++begin;
  return begin;
}

}  // namespace

std::string spoiled_text(const std::string& text, Chance& chance) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  const std::size_t at = 1 + chance.below(lines.size() - 1);
  std::string& line = lines[at];
  const std::vector<std::size_t> words = words_of(line);
  switch (words.empty() ? 0 : chance.below(6)) {
    case 0:
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 1:
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::string(line));
      break;
    case 2:
      std::swap(line, lines[at - 1]);
      break;
    case 3: {  // a word of another line in place of one
      const std::string& other = chance.in(lines);
      const std::vector<std::size_t> others = words_of(other);
      const std::size_t begin = chance.in(words);
      if (others.empty()) break;
      const std::size_t from = chance.in(others);
      line.replace(begin, end_of_word(line, begin) - begin,
                   std::string(other, from, end_of_word(other, from) - from));
      break;
    }
    case 4: {  // a letter missing
      line.erase(chance.in(words), 1);
      break;
    }
    default: {  // what stands between two commas or brackets
      const std::size_t begin = line.find_first_of(",{[", chance.below(line.size()));
      const std::size_t end =
          begin == std::string::npos ? begin : line.find_first_of(",]}", begin + 1);
      if (end != std::string::npos) line.erase(begin + 1, end - begin - 1);
    }
  }
  std::string out;
  for (const std::string& one : lines) out += one + "\n";
  return out;
}

}  // namespace casus
