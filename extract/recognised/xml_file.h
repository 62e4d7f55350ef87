// XML from strangers: bounded before it is parsed. External entities are never fetched, others never expanded.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/document.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace spoglio::extract {

// How deep elements may stand in each other where they are searched; deeper ones are passed over.
constexpr int kDeepestXml = 64;

// Parses UTF-8. Throws Error: kTooLarge when it has more elements and attributes than memory is given for, kDamaged
// when it is no well-formed XML. `name` is for messages.
std::unique_ptr<pugi::xml_document> parse_xml(const std::string& utf8, const std::string& name);

// The name of an element without its namespace's prefix.
std::string_view local_name(const pugi::xml_node& node);

// An attribute as a number; `otherwise` when it is missing or none. Never infinite.
double number_of(const pugi::xml_node& node, const char* attribute, double otherwise);

}  // namespace spoglio::extract
