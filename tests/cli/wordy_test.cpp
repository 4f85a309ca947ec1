// A text with one clause of each kind (tests/cli/world/terms.yaml): every word that a clause can
// have, in every answer that speaks of clauses.
#include <doctest/doctest.h>

#include "tests/cli/answers.hpp"
#include "tests/support/approved.hpp"

using namespace casus;

TEST_CASE("approved/wordy.txt is what is said of each kind of clause") {
  const Workshop shop;
  const std::string page =
      answers(shop,
              {"$casus check $q",
               "$casus check $q --lints",
               "$casus entails $q --package wordy",
               "$casus entails $q --package wordy --clock",
               "$casus entails $q --package wordy --clock --json",
               "$casus entails $q --package wordy --side-by-side materiel",
               "$casus entails $q --package wordy --side-by-side troops",
               "$casus entails $q --package wordy --side-by-side sanctions --json",
               "$casus entails $q --package wordy --side-by-side troop",
               "$casus entails $q --package wordy --side-by-side nothing-like-it --json",
               "$casus entails $q --package wordy --questions",
               "$casus entails $q --package wordy --questions --json",
               "$casus entails $q --with kinds.yaml --package wordy",
               "$casus entails $q --package wordy --event kind=invasion,scale=armed_attack --all",
               "$casus entails $q --package wordy --event kind=sabotage,perpetrator=proxy",
               "$casus entails $q --package wordy --event kind=sabotage,requested=yes --json",
               "$casus gaps $q --package wordy --all --by-guarantor",
               "$casus gaps $q --package wordy --mend --level troops --all --event "
               "victim=XPR,kind=invasion,perpetrator=proxy,scale=local",
               "$casus gaps $q --package wordy --diff wordy-without",
               "$casus gaps $q --package wordy-without --diff wordy --json",
               "$casus inputs $q --all | grep -v '^ *\\(challenger\\|protege\\|contest\\)'",
               "$casus solve question.yaml --package none --why >none",
               "$casus solve $q --package wordy --why | grep -vxFf none",
               "$casus solve $q --package wordy-without --why --future 2 | grep -vxFf none",
               "$casus compare $q --futures 3 --threads 1 --no-html 2>none"},
              "q='question.yaml --with wordy.yaml'; ");
  CHECK(unlike_approved("cli/approved/wordy.txt", page) == "");
}
