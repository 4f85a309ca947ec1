#include "lang/iso.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.hpp"

namespace casus {

namespace {

struct Code {
  std::string_view code{};
  std::string_view name{};
};

// ISO 3166-1 alpha-3 in alphabetical order, with short English names. A name says nothing about
// the status of a territory.
constexpr Code codes[] = {
    {"ABW", "Aruba"},
    {"AFG", "Afghanistan"},
    {"AGO", "Angola"},
    {"AIA", "Anguilla"},
    {"ALA", "Åland Islands"},
    {"ALB", "Albania"},
    {"AND", "Andorra"},
    {"ARE", "United Arab Emirates"},
    {"ARG", "Argentina"},
    {"ARM", "Armenia"},
    {"ASM", "American Samoa"},
    {"ATA", "Antarctica"},
    {"ATF", "French Southern Territories"},
    {"ATG", "Antigua and Barbuda"},
    {"AUS", "Australia"},
    {"AUT", "Austria"},
    {"AZE", "Azerbaijan"},
    {"BDI", "Burundi"},
    {"BEL", "Belgium"},
    {"BEN", "Benin"},
    {"BES", "Caribbean NL"},
    {"BFA", "Burkina Faso"},
    {"BGD", "Bangladesh"},
    {"BGR", "Bulgaria"},
    {"BHR", "Bahrain"},
    {"BHS", "Bahamas"},
    {"BIH", "Bosnia and Herzegovina"},
    {"BLM", "Saint Barthélemy"},
    {"BLR", "Belarus"},
    {"BLZ", "Belize"},
    {"BMU", "Bermuda"},
    {"BOL", "Bolivia"},
    {"BRA", "Brazil"},
    {"BRB", "Barbados"},
    {"BRN", "Brunei"},
    {"BTN", "Bhutan"},
    {"BVT", "Bouvet Island"},
    {"BWA", "Botswana"},
    {"CAF", "Central African Rep."},
    {"CAN", "Canada"},
    {"CCK", "Cocos (Keeling) Islands"},
    {"CHE", "Switzerland"},
    {"CHL", "Chile"},
    {"CHN", "China"},
    {"CIV", "Côte d'Ivoire"},
    {"CMR", "Cameroon"},
    {"COD", "Congo (Kinshasa)"},
    {"COG", "Congo (Brazzaville)"},
    {"COK", "Cook Islands"},
    {"COL", "Colombia"},
    {"COM", "Comoros"},
    {"CPV", "Cabo Verde"},
    {"CRI", "Costa Rica"},
    {"CUB", "Cuba"},
    {"CUW", "Curaçao"},
    {"CXR", "Christmas Island"},
    {"CYM", "Cayman Islands"},
    {"CYP", "Cyprus"},
    {"CZE", "Czechia"},
    {"DEU", "Germany"},
    {"DJI", "Djibouti"},
    {"DMA", "Dominica"},
    {"DNK", "Denmark"},
    {"DOM", "Dominican Republic"},
    {"DZA", "Algeria"},
    {"ECU", "Ecuador"},
    {"EGY", "Egypt"},
    {"ERI", "Eritrea"},
    {"ESH", "Western Sahara"},
    {"ESP", "Spain"},
    {"EST", "Estonia"},
    {"ETH", "Ethiopia"},
    {"FIN", "Finland"},
    {"FJI", "Fiji"},
    {"FLK", "Falkland Islands"},
    {"FRA", "France"},
    {"FRO", "Faroe Islands"},
    {"FSM", "Micronesia"},
    {"GAB", "Gabon"},
    {"GBR", "United Kingdom"},
    {"GEO", "Georgia"},
    {"GGY", "Guernsey"},
    {"GHA", "Ghana"},
    {"GIB", "Gibraltar"},
    {"GIN", "Guinea"},
    {"GLP", "Guadeloupe"},
    {"GMB", "Gambia"},
    {"GNB", "Guinea-Bissau"},
    {"GNQ", "Equatorial Guinea"},
    {"GRC", "Greece"},
    {"GRD", "Grenada"},
    {"GRL", "Greenland"},
    {"GTM", "Guatemala"},
    {"GUF", "French Guiana"},
    {"GUM", "Guam"},
    {"GUY", "Guyana"},
    {"HKG", "Hong Kong"},
    {"HMD", "Heard Island and McDonald Islands"},
    {"HND", "Honduras"},
    {"HRV", "Croatia"},
    {"HTI", "Haiti"},
    {"HUN", "Hungary"},
    {"IDN", "Indonesia"},
    {"IMN", "Isle of Man"},
    {"IND", "India"},
    {"IOT", "British Indian Ocean Territory"},
    {"IRL", "Ireland"},
    {"IRN", "Iran"},
    {"IRQ", "Iraq"},
    {"ISL", "Iceland"},
    {"ISR", "Israel"},
    {"ITA", "Italy"},
    {"JAM", "Jamaica"},
    {"JEY", "Jersey"},
    {"JOR", "Jordan"},
    {"JPN", "Japan"},
    {"KAZ", "Kazakhstan"},
    {"KEN", "Kenya"},
    {"KGZ", "Kyrgyzstan"},
    {"KHM", "Cambodia"},
    {"KIR", "Kiribati"},
    {"KNA", "Saint Kitts and Nevis"},
    {"KOR", "South Korea"},
    {"KWT", "Kuwait"},
    {"LAO", "Laos"},
    {"LBN", "Lebanon"},
    {"LBR", "Liberia"},
    {"LBY", "Libya"},
    {"LCA", "Saint Lucia"},
    {"LIE", "Liechtenstein"},
    {"LKA", "Sri Lanka"},
    {"LSO", "Lesotho"},
    {"LTU", "Lithuania"},
    {"LUX", "Luxembourg"},
    {"LVA", "Latvia"},
    {"MAC", "Macau"},
    {"MAF", "Saint Martin (French)"},
    {"MAR", "Morocco"},
    {"MCO", "Monaco"},
    {"MDA", "Moldova"},
    {"MDG", "Madagascar"},
    {"MDV", "Maldives"},
    {"MEX", "Mexico"},
    {"MHL", "Marshall Islands"},
    {"MKD", "North Macedonia"},
    {"MLI", "Mali"},
    {"MLT", "Malta"},
    {"MMR", "Myanmar"},
    {"MNE", "Montenegro"},
    {"MNG", "Mongolia"},
    {"MNP", "Northern Mariana Islands"},
    {"MOZ", "Mozambique"},
    {"MRT", "Mauritania"},
    {"MSR", "Montserrat"},
    {"MTQ", "Martinique"},
    {"MUS", "Mauritius"},
    {"MWI", "Malawi"},
    {"MYS", "Malaysia"},
    {"MYT", "Mayotte"},
    {"NAM", "Namibia"},
    {"NCL", "New Caledonia"},
    {"NER", "Niger"},
    {"NFK", "Norfolk Island"},
    {"NGA", "Nigeria"},
    {"NIC", "Nicaragua"},
    {"NIU", "Niue"},
    {"NLD", "Netherlands"},
    {"NOR", "Norway"},
    {"NPL", "Nepal"},
    {"NRU", "Nauru"},
    {"NZL", "New Zealand"},
    {"OMN", "Oman"},
    {"PAK", "Pakistan"},
    {"PAN", "Panama"},
    {"PCN", "Pitcairn"},
    {"PER", "Peru"},
    {"PHL", "Philippines"},
    {"PLW", "Palau"},
    {"PNG", "Papua New Guinea"},
    {"POL", "Poland"},
    {"PRI", "Puerto Rico"},
    {"PRK", "North Korea"},
    {"PRT", "Portugal"},
    {"PRY", "Paraguay"},
    {"PSE", "Palestine"},
    {"PYF", "French Polynesia"},
    {"QAT", "Qatar"},
    {"REU", "Réunion"},
    {"ROU", "Romania"},
    {"RUS", "Russia"},
    {"RWA", "Rwanda"},
    {"SAU", "Saudi Arabia"},
    {"SDN", "Sudan"},
    {"SEN", "Senegal"},
    {"SGP", "Singapore"},
    {"SGS", "South Georgia and the South Sandwich Islands"},
    {"SHN", "Saint Helena"},
    {"SJM", "Svalbard and Jan Mayen"},
    {"SLB", "Solomon Islands"},
    {"SLE", "Sierra Leone"},
    {"SLV", "El Salvador"},
    {"SMR", "San Marino"},
    {"SOM", "Somalia"},
    {"SPM", "Saint Pierre and Miquelon"},
    {"SRB", "Serbia"},
    {"SSD", "South Sudan"},
    {"STP", "Sao Tome and Principe"},
    {"SUR", "Suriname"},
    {"SVK", "Slovakia"},
    {"SVN", "Slovenia"},
    {"SWE", "Sweden"},
    {"SWZ", "Eswatini"},
    {"SXM", "Sint Maarten (Dutch)"},
    {"SYC", "Seychelles"},
    {"SYR", "Syria"},
    {"TCA", "Turks and Caicos Islands"},
    {"TCD", "Chad"},
    {"TGO", "Togo"},
    {"THA", "Thailand"},
    {"TJK", "Tajikistan"},
    {"TKL", "Tokelau"},
    {"TKM", "Turkmenistan"},
    {"TLS", "Timor-Leste"},
    {"TON", "Tonga"},
    {"TTO", "Trinidad and Tobago"},
    {"TUN", "Tunisia"},
    {"TUR", "Türkiye"},
    {"TUV", "Tuvalu"},
    {"TWN", "Taiwan"},
    {"TZA", "Tanzania"},
    {"UGA", "Uganda"},
    {"UKR", "Ukraine"},
    {"UMI", "US Minor Outlying Islands"},
    {"URY", "Uruguay"},
    {"USA", "United States"},
    {"UZB", "Uzbekistan"},
    {"VAT", "Holy See"},
    {"VCT", "Saint Vincent and the Grenadines"},
    {"VEN", "Venezuela"},
    {"VGB", "Virgin Islands (UK)"},
    {"VIR", "Virgin Islands (US)"},
    {"VNM", "Vietnam"},
    {"VUT", "Vanuatu"},
    {"WLF", "Wallis and Futuna"},
    {"WSM", "Samoa (western)"},
    {"YEM", "Yemen"},
    {"ZAF", "South Africa"},
    {"ZMB", "Zambia"},
    {"ZWE", "Zimbabwe"},
};

/// Words that people write for a code.
constexpr Code habits[] = {
    {"UK", "GBR"},  {"GB", "GBR"},  {"US", "USA"},  {"GER", "DEU"}, {"DE", "DEU"}, {"FR", "FRA"},
    {"UA", "UKR"},  {"RU", "RUS"},  {"PL", "POL"},  {"IT", "ITA"},  {"ES", "ESP"}, {"SPA", "ESP"},
    {"NED", "NLD"}, {"NL", "NLD"},  {"DEN", "DNK"}, {"DK", "DNK"},  {"NO", "NOR"}, {"SE", "SWE"},
    {"FI", "FIN"},  {"EE", "EST"},  {"LV", "LVA"},  {"LAT", "LVA"}, {"LT", "LTU"}, {"LIT", "LTU"},
    {"POR", "PRT"}, {"PT", "PRT"},  {"GR", "GRC"},  {"GRE", "GRC"}, {"TR", "TUR"}, {"RO", "ROU"},
    {"ROM", "ROU"}, {"BU", "BGR"},  {"BUL", "BGR"}, {"CZ", "CZE"},  {"SK", "SVK"}, {"HU", "HUN"},
    {"SI", "SVN"},  {"SLO", "SVN"}, {"HR", "HRV"},  {"CRO", "HRV"}, {"AT", "AUT"}, {"CH", "CHE"},
    {"SUI", "CHE"}, {"IE", "IRL"},  {"IS", "ISL"},  {"BE", "BEL"},  {"LU", "LUX"}, {"CA", "CAN"},
    {"JP", "JPN"},  {"AU", "AUS"},  {"NZ", "NZL"},  {"CN", "CHN"},  {"IN", "IND"}, {"BY", "BLR"},
    {"MD", "MDA"},  {"GE", "GEO"},  {"EUU", "EU"},  {"EUE", "EU"},
};

bool all_capitals(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

const Code* find(std::string_view wanted) {
  const auto found =
      std::lower_bound(std::begin(codes), std::end(codes), wanted,
                       [](const Code& one, std::string_view code) { return one.code < code; });
  return found != std::end(codes) && found->code == wanted ? &*found : nullptr;
}

}  // namespace

bool is_actor_code(std::string_view word) {
  if (word == "EU") return true;
  if (word.size() != 3 || !all_capitals(word)) return false;
  const bool users =
      word[0] == 'X' || (word[0] == 'Q' && word[1] >= 'M') || word == "AAA" || word == "ZZZ";
  return users || find(word) != nullptr;
}

bool looks_like_code(std::string_view word) {
  return word.size() >= 2 && word.size() <= 4 && all_capitals(word);
}

std::string actor_name(std::string_view code) {
  if (code == "EU") return "European Union";
  const Code* found = find(code);
  return std::string(found == nullptr ? code : found->name);
}

std::string hint_for_code(std::string_view word) {
  for (const Code& habit : habits)
    if (habit.code == word && habit.name != word)
      return fmt::format("write {} for {}", habit.name, actor_name(habit.name));
  for (const Code& one : codes)
    if (one.name == word) return fmt::format("write {} for {}", one.code, one.name);
  std::vector<std::string> known;
  for (const Code& one : codes) known.emplace_back(one.code);
  const std::string meant = nearest(word, known);
  if (meant.empty()) return {};
  return fmt::format("did you mean {} ({})?", meant, actor_name(meant));
}

}  // namespace casus
