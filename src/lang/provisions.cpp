#include <utility>

#include "lang/fields.hpp"
#include "lang/instrument.hpp"
#include "lang/quantities.hpp"

namespace casus {

namespace {

constexpr int most_provisions = 1000;  // of one article: a treaty in one article has fewer

}  // namespace

void read_provisions(Draft& draft, const Node& node, Instrument& instrument) {
  for (const Node* one : items_of(draft, node, "'provisions'")) {
    Provision provision;
    Fields fields(draft, *one, KeyGroup::provision, "a provision");
    if (const Node* matter = fields.need("matter"))
      provision.matter =
          read_choice<Matter>(draft, *matter, "'matter'").value_or(Matter::amendment);
    if (const Node* source = fields.need("source")) provision.source = read_source(draft, *source);
    fields.finish();
    instrument.provisions.push_back(std::move(provision));
  }
}

void read_not_coded(Draft& draft, const Node& node, Instrument& instrument) {
  for (const Node* one : items_of(draft, node, "'not_coded'")) {
    NotCoded left;
    Fields fields(draft, *one, KeyGroup::not_coded, "an entry of 'not_coded'");
    if (const Node* article = fields.need("article"))
      left.article = read_word(draft, *article, "'article'").value_or("");
    if (const Node* subject = fields.need("subject"))
      left.subject = read_word(draft, *subject, "'subject'").value_or("");
    if (const Node* provisions = fields.get("provisions"))
      left.provisions = read_whole(draft, *provisions, "'provisions'", most_provisions).value_or(0);
    fields.finish();
    instrument.not_coded.push_back(std::move(left));
  }
}

}  // namespace casus
