// What put() needs of a record, and can be worked out without the store. Internal to store/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "normalize/checks/checks.h"
#include "store/series.h"
#include "store/store.h"

namespace spoglio::store {

struct Prepared {
  std::string digest;  // of all that is stored of the record
  std::vector<normalize::CheckFinding> findings;
  LinkedRows rows;
};

std::shared_ptr<const Prepared> prepared_of(const DocumentRecord& record);

}  // namespace spoglio::store
