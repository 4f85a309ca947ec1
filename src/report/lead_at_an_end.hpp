#pragma once

#include <optional>
#include <string>

#include "report/leads.hpp"

namespace casus {

/// A lead that is gone where one assumed number lies at an end of its range.
struct LeadAtAnEnd {
  QuantityId number{};
  bool high = false;                 ///< its highest values, else its lowest
  double from = 0.0;                 ///< that of these values which lies nearest to the others
  int futures = 0;                   ///< that have them
  double better = 0.0, worse = 0.0;  ///< mean of each option in these futures
};

/// The assumed number at whose end the least is left of a lead, if the 95 % interval of what is
/// left reaches 0: a tenth of the futures at each end, or a fifth where a tenth is fewer than 100.
/// None where no number does so; what is drawn for each guarantor alone is not tried.
std::optional<LeadAtAnEnd> lead_at_an_end(const ReportInput& input, const PairedRisks& pair);

/// "in the 204 futures in which an assumed number, "...", is highest (0.8 or more), 3.8 % with
/// ...".
std::string end_in_words(const ReportInput& input, const LeadAtAnEnd& end,
                         const PackageFindings& second);

}  // namespace casus
