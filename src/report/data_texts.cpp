#include "report/data_texts.hpp"

#include "report/words.hpp"

namespace casus {

std::set<std::string> texts_of_files(const Scenario& scenario) {
  std::set<std::string> all = {scenario.title, scenario.id};
  for (const Actor& one : scenario.actors) all.insert(one.name.empty() ? one.id : one.name);
  for (const Action& one : scenario.vocabulary.actions) all.insert(action_words(one));
  for (const Attack& one : scenario.attacks)
    all.insert(one.label.empty() ? spaced(one.id) : one.label);
  for (const Package& one : scenario.packages) all.insert(package_words(one));
  if (scenario.alliance) all.insert(scenario.alliance->name);
  for (const PastEvent& one : scenario.history) all.insert({one.text, one.followed, one.source});
  for (const Band& one : scenario.bands) {
    all.insert(one.name);
    for (const Band::Record& record : one.within) all.insert(record.label);
  }
  for (const Instrument& one : scenario.instruments) {
    all.insert(one.name.empty() ? one.id : one.name);
    for (const Clause& clause : one.clauses)
      all.insert(clause.source.ref.empty() ? clause.id : clause.source.ref);
    if (one.monitoring) all.insert(scenario.quantity(*one.monitoring).source);
  }
  all.erase("");
  return all;
}

}  // namespace casus
