// placeholder until the repair rules land
#include "normalize/ocr_repair.h"
namespace spoglio::normalize { void repair_measures(Indicator&) {} }
