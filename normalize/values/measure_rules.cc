// The table of the measure grammar. Order matters: the first rule that matches the whole cell reads it.
//
// Fragments: {cmp} a comparison in signs or words, {num} an Italian number, {pre} a unit printed before a value, {unit}
// one printed after it, {date} a date, {time} a unit of time, {by} the words of a deadline. Patterns see the canonical
// cell: lower case, no accents, "≥" as ">=".
#include "normalize/values/measure.h"

namespace spoglio::normalize {

const std::vector<MeasureRule>& measure_rules() {
  static const std::vector<MeasureRule> kRules = {
      // Placeholders.
      {"none.mark",
       R"(-+|_+|={2,}|\.{2,}|/+|\*|n\.? ?d\.?|n\.? ?a\.?|n/?a|n/d|n\.? ?p\.?|non (?:disponibile|rilevato|previsto|applicabile))",
       "---", "none"},
      {"none.unit", R"((?P<unit>{pre_raw}|{unit_raw}))", "N.", "none N"},
      // Words with a meaning of their own.
      {"baseline_year", R"(anno ?(?:di ?)?rilevazione?|anno (?:base|zero))", "Anno di rilevazione", "baseline_year"},
      {"boolean.yes", R"({cmp}? ?(?:si'?|on|yes))", "SI", "boolean 1"},
      {"boolean.no", R"({cmp}? ?(?:no|off))", "NO", "boolean 0"},
      {"boolean.open", R"((?:si'? ?/ ?no|on ?/ ?off))", "SI/NO", "boolean"},
      // Dates and terms.
      {"date.by", R"(({by}) ?(?P<dates>{date}(?:(?: ?[,;e] ?(?:{by} )?| ed? (?:{by} |il |del |al )?){date})*))",
       "entro il 30/06 ed entro il 31/12", "deadline <= 2023-12-31"},
      {"date.bare",
       R"((?:al |il |alla data del |data:? )?(?P<dates>{date}(?:(?: ?[,;] ?| ed? (?:il |del |al )?){date})*))",
       "15/12/2019", "deadline <= 2019-12-15"},
      {"date.point",
       R"((?:entro(?: e non oltre)?|non oltre)(?: il)? (?P<dates>(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])))",
       "entro il 30.09", "deadline <= 2023-09-30"},
      {"date.unit", R"((?:data|gg\.?) (?:{by} )?(?P<dates>{date}))", "data entro il 31/12/2023",
       "deadline <= 2023-12-31"},
      {"date.year",
       R"((?:entro(?: e non oltre)?|non oltre)(?: (?:il|l'anno|la fine del|fine|anno))* ?(?P<year>20\d\d))",
       "entro il 2023", "deadline <= 2023-12-31"},
      {"date.year_end", R"((?:{by}) ?(?:l'anno|la fine dell'anno|fine anno))", "entro l'anno",
       "deadline <= 2023-12-31"},
      {"date.action", R"([a-z][a-z' ,/]{4,120}?,? (?:{by}) (?P<dates>{date}))",
       "approvazione del piano entro il 30/06/2024", "deadline <= 2024-06-30"},
      {"date.bad", R"((?:{by} ?)?\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4})", "00/01/1900", "text"},
      {"duration.event",
       R"((?:(?P<cmp>{cmp_raw}) ?)?(?P<num>{num_raw}) ?(?P<time>{time}) ?(?:lavorativi |solari )?(?:d[aie]l?l?[aeo']? ?|dopo |successiv[ie] |chiusura |prima |fine )[^\d]*)",
       "entro 15 gg chiusura quadrimestre", "duration <= 15 gg"},
      {"number.within", R"(entro (?:(?:i|il) )?(?P<num>{num_raw}) ?(?P<time>{time})(?: lavorativi| solari)?)",
       "entro 30 giorni", "number <= 30 gg"},
      {"duration.within_unit",
       R"((?:entro|non oltre|massimo|max\.?)(?: i| il)? (?P<time>gg\.?|giorni|ore|mesi|settimane) ?(?P<num>{num_raw})(?: (?:lavorativi|solari))?(?: (?:d[aie]l?l?[aeo']? ?|dopo |successiv[ie] )[^\d]*)?)",
       "entro gg. 18 dalla domanda", "duration <= 18 gg"},
      // Ranges.
      {"range.words",
       R"((?:compres[oa] )?(?:tra|fra|da|dal) (?:il |l')?(?P<num>{num_raw}) ?(?:{unit_raw})? ?(?:e|ed|a|al|all') ?(?:il |l')?(?P<num2>{num_raw}) ?(?P<unit>{unit_raw})?)",
       "tra 10 e 20", "range 10..20"},
      {"range.dash", R"((?P<num>{unsigned}) ?(?:{unit_raw})? ?- ?(?P<num2>{unsigned}) ?(?P<unit>{unit_raw})?)",
       "10-20 %", "range 10..20 %"},
      {"range.between",
       R"((?P<num>{unsigned}) ?(?:%)? ?(?:<=|<) ?(?:x|valore|indicatore) ?(?:<=|<) ?(?P<num2>{unsigned}) ?(?P<unit>%)?)",
       "60% <= x <= 80%", "range 60..80 %"},
      // Changes against the baseline.
      {"variation.signed",
       R"({cmp} ?(?P<num>\+ ?{unsigned}) ?{unit}?(?: (?:(?:rispetto|su|sul|vs|contro) .*|[a-z']{3,}(?: [a-z']+){0,3}))?)",
       ">= +15 %", "variation >= 15 %"},
      {"variation.percent", R"({cmp} ?(?P<num>- ?{unsigned}) ?(?P<unit>%)(?: (?:rispetto|su|sul|vs|contro) .*)?)",
       "-4,2 %", "variation -4.2 %"},
      {"variation.up",
       R"((?:incremento|aumento|crescita|miglioramento) (?:del(?:l'|lo)? ?|di |pari al? |(?P<cmp>{cmp_raw}) ?)(?P<num>{unsigned}) ?{unit}?(?: (?:rispetto|su|sul) .*)?)",
       "incremento del 5 %", "variation 5 %"},
      {"variation.down",
       R"((?:riduzione|diminuzione|calo|decremento|abbattimento) (?:del(?:l'|lo)? ?|di |pari al? |(?P<cmp>{cmp_raw}) ?)(?P<num>{unsigned}) ?{unit}?(?: (?:rispetto|su|sul) .*)?)",
       "riduzione del 10 %", "variation -10 %"},
      // Numbers.
      {"number.euro", R"({cmp} ?(?P<unit>€|euro|eur\.?) ?(?P<num>{num_raw}))", "€ 1.234,56", "number 1234.56 EUR"},
      {"number.both", R"((?P<before>{pre_raw}|{unit_raw}) ?{cmp} ?{num} ?{unit})", "N. >= 2,00 N.", "number >= 2 N"},
      {"number", R"({cmp} ?{num} ?{unit}?)", ">= 70,00 %", "number >= 70 %"},
      {"number.prefix", R"({cmp} ?(?P<unit>{pre_raw}) ?(?:(?P<cmp2>{cmp_raw}) ?)?{num})", "n. 3", "number 3 N"},
      {"number.counted", R"({cmp} ?(?P<unit>{pre_raw}) ?{num} (?P<noun>[a-z'/ ]{3,60}))", "n. 3 progetti",
       "number 3 N"},
      {"number.noun", R"({cmp} ?{num} ?{unit}? (?P<noun>[a-z']{3,}(?:[ /][a-z']+){0,5}))", "almeno 3 eventi",
       "number >= 3"},
      {"number.label", R"((?P<label>[a-z]{2,8}) ?(?P<cmp>>=|<=|>|<|=) ?{num} ?{unit}?)", "ITP <-10", "number < -10"},
      // Against an average, a model or another year.
      {"reference.variable", R"(x ?(?P<cmp>>=|<=|>|<|=) ?x ?[-_(]? ?\w{0,2}\)?)", "X< X1", "reference <"},
      {"reference.compared",
       R"((?P<cmp>{cmp_raw}) ?(?:d?el |d?el?la |d?ell'|al |alla |all'|il |la |lo |l'|a ?)?(?:valore |dato |livello |risultato )?(?:d?ell'|d?el )?(?:medi[oa]|media|storico|nazionale|regionale|precedente|cluster|benchmark|anno|baseline|x-?1|t-?1|n-?1)\b[^\d]{0,60}(?:x-1|t-1|n-1|20\d\d)?)",
       "> media cluster", "reference >"},
      {"reference.year",
       R"((?P<cmp>{cmp_raw}) ?(?:d?el |al |il )?(?:valore|dato|livello|risultato|consuntivo) (?:dell'anno |del |anno )?20\d\d)",
       "> valore 2016", "reference >"},
      {"reference.distance",
       R"((?:scostamento|scarto) (?:max|massimo|min|minimo|medio)?\.? ?(?:<=|<)? ?{unsigned} ?%? (?:da|dal|dalla|rispetto) .*)",
       "scostamento max 0,02 da media cluster", "reference"},
  };
  return kRules;
}

}  // namespace spoglio::normalize
