#pragma once

#include <string>

#include "model/clause.hpp"

namespace casus {

/// What a provision is about that no event triggers.
enum class Matter {
  alignment,         ///< the text may be changed to fit a later mechanism
  amendment,         ///< how it is changed
  amount,            ///< money or materiel, by sum or by share
  assets,            ///< what is immobilised, and until when
  authentic_text,    ///< which language counts, and which prevails
  condition,         ///< what its life depends on
  continuity,        ///< whether it is meant to last beyond its term
  disputes,          ///< how they are settled
  end_use,           ///< what help may be used for, and where it may not go
  extension,         ///< of the term
  good_faith,        ///< general duties of conduct
  membership,        ///< what becomes of it if the protege joins an alliance
  own_troops,        ///< forces of the parties themselves
  reciprocity,       ///< help of the protege for the other side
  reservation,       ///< law, budget or policy over the whole text
  review,            ///< when it is looked at again
  sanctions,         ///< upkeep of measures, apart from an attack
  standing_support,  ///< help that neither starts with an attack nor rises with one
  status,            ///< what the text says of its own legal nature
  survival           ///< what goes on after it has ended
};

/// A provision that is kept with its words and read, and on which no answer depends yet.
struct Provision {
  Matter matter = Matter::amendment;
  Source source{};
};

/// Provisions of a text that are neither clauses nor `Provision`: named, so that an omission is
/// seen and counted.
struct NotCoded {
  std::string article{};  ///< where they stand
  std::string subject{};
  int provisions = 0;  ///< how many sentences that bind, allow or intend something
};

}  // namespace casus
