// The wording of plans: which header words mean which column, which labels open which field.
// The standard vocabulary is compiled in from vocabulary.toml; a user's file adds to it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::normalize {

class Vocabulary {
 public:
  // The compiled-in vocabulary.
  static const Vocabulary& standard();
  // The standard vocabulary and the entries of a TOML file of the same shape. Throws Error(kUnreadable, kInput).
  static Vocabulary with_file(const std::string& path);

  // SHA-256 of the TOML texts it was made of: stored with every plan's run.
  const std::string& digest() const;

  struct Data;
  const Data& data() const { return *data_; }

 private:
  explicit Vocabulary(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

}  // namespace spoglio::normalize
