// The first shape that a table has is its own.
#include "normalize/table_shapes.h"

#include "normalize/transposed.h"

namespace spoglio::normalize {

std::optional<extract::Table> TableShapes::reshape(const extract::Table& table) {
  auto out = transposed(table, vocabulary_);
  if (!out) out = cells_.unfold(table);
  if (!out) out = measure_rows_.fold(table);
  return out;
}

}  // namespace spoglio::normalize
