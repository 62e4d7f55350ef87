// Finds a page's content, boxes and resources with qpdf and hands them to the painter.
#include "extract/pdf/content/reader.h"

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <set>
#include <utility>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "extract/pdf/lexer.h"
#include "extract/pdf/mapped_file.h"
#include "extract/pdf/repair_log.h"
#include "extract/pdf/stream.h"
#include "extract/pdf/tags/structure_tree.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostContent = 32U << 20;  // decoded bytes of one page with its forms; a dense page has 1 MB
constexpr int kMostForms = 2000;            // forms drawn on one page; beyond it they are left out
constexpr int kMostParents = 64;            // page tree nodes above a page
constexpr int kMostContents = 10'000;       // streams of one page
constexpr int kMostFonts = 100;             // of one page that are looked at; a page has some five
constexpr int64_t kMostPixels = 1'000'000;  // of an image's side: beyond, its size is a mistake
constexpr size_t kMostNames = 5'000;        // resource names remembered per page
constexpr double kDefaultWidth = 612;       // US Letter, what readers take for a page without a box
constexpr double kDefaultHeight = 792;

// The entry of a page, or of the page tree's nodes above it.
QPDFObjectHandle inherited(QPDFObjectHandle page, const std::string& key) {
  for (int i = 0; i < kMostParents && page.isDictionary(); ++i) {
    QPDFObjectHandle value = page.getKey(key);
    if (!value.isNull()) return value;
    page = page.getKey("/Parent");
  }
  return QPDFObjectHandle::newNull();
}

std::optional<Box> box_of(QPDFObjectHandle array) {
  if (!array.isArray() || array.getArrayNItems() != 4) return std::nullopt;
  std::array<double, 4> n{};
  for (int i = 0; i < 4; ++i) {
    QPDFObjectHandle item = array.getArrayItem(i);
    if (!item.isNumber()) return std::nullopt;
    n[static_cast<size_t>(i)] = item.getNumericValue();
  }
  return Box{std::min(n[0], n[2]), std::min(n[1], n[3]), std::max(n[0], n[2]), std::max(n[1], n[3])};
}

bool has_area(const Box& box) { return box.x1 > box.x0 && box.y1 > box.y0; }

std::optional<Matrix> matrix_of(QPDFObjectHandle array) {
  if (!array.isArray() || array.getArrayNItems() != 6) return std::nullopt;
  std::array<double, 6> n{};
  for (int i = 0; i < 6; ++i) {
    QPDFObjectHandle item = array.getArrayItem(i);
    if (!item.isNumber()) return std::nullopt;
    n[static_cast<size_t>(i)] = item.getNumericValue();
  }
  return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
}

// A name of the content stream as qpdf keeps it.
std::string key_of(std::string_view name) { return "/" + pdf::decoded_name(name); }

// The entry `name` of the resources' dictionary `kind`.
QPDFObjectHandle resource(QPDFObjectHandle resources, const char* kind, std::string_view name) {
  if (!resources.isDictionary()) return QPDFObjectHandle::newNull();
  QPDFObjectHandle group = resources.getKey(kind);
  return group.isDictionary() ? group.getKey(key_of(name)) : QPDFObjectHandle::newNull();
}

ColourSpace space_named(const std::string& name, QPDFObjectHandle array) {
  if (name == "/DeviceCMYK" || name == "/CMYK" || name == "/Separation" || name == "/DeviceN") {
    return ColourSpace::kSubtractive;
  }
  if (name == "/DeviceGray" || name == "/DeviceRGB" || name == "/CalGray" || name == "/CalRGB" || name == "/G" ||
      name == "/RGB") {
    return ColourSpace::kAdditive;
  }
  if (name == "/ICCBased" && array.isArray() && array.getArrayNItems() > 1 && array.getArrayItem(1).isStream()) {
    QPDFObjectHandle inks = array.getArrayItem(1).getDict().getKey("/N");
    return inks.isInteger() && inks.getIntValueAsInt() == 4 ? ColourSpace::kSubtractive : ColourSpace::kAdditive;
  }
  return ColourSpace::kOpaque;
}

bool has_drawn_letters(QPDFObjectHandle resources) {
  if (!resources.isDictionary()) return false;
  QPDFObjectHandle fonts = resources.getKey("/Font");
  if (!fonts.isDictionary()) return false;
  int looked_at = 0;
  for (const std::string& name : fonts.getKeys()) {
    if (++looked_at > kMostFonts) return false;
    QPDFObjectHandle font = fonts.getKey(name);
    if (!font.isDictionary()) continue;
    QPDFObjectHandle type = font.getKey("/Subtype");
    if (type.isName() && type.getName() == "/Type3") return true;
  }
  return false;
}

// Shared by all the resources of one page: what has been unpacked, and the limits.
struct PageBudget {
  std::map<QPDFObjGen, std::string> streams;
  size_t bytes = 0;
  int forms = 0;
};

class PdfResources : public Resources {
 public:
  // `drawing`: the forms that are being drawn, which must not draw themselves.
  PdfResources(QPDFObjectHandle dictionary, PageBudget& budget, std::set<QPDFObjGen> drawing)
      : dictionary_(std::move(dictionary)), budget_(budget), drawing_(std::move(drawing)) {}

  ColourSpace colour_space(std::string_view name) override {
    return remembered(spaces_, name, [&] {
      const std::string key = key_of(name);
      const ColourSpace device = space_named(key, QPDFObjectHandle::newNull());
      if (device != ColourSpace::kOpaque) return device;
      QPDFObjectHandle space = resource(dictionary_, "/ColorSpace", name);
      QPDFObjectHandle family = space;
      if (space.isArray() && space.getArrayNItems() > 0) family = space.getArrayItem(0);
      return family.isName() ? space_named(family.getName(), space) : ColourSpace::kOpaque;
    });
  }

  Opacity opacity(std::string_view name) override {
    return remembered(opacities_, name, [&] {
      Opacity out;
      QPDFObjectHandle state = resource(dictionary_, "/ExtGState", name);
      if (!state.isDictionary()) return out;
      QPDFObjectHandle fill = state.getKey("/ca");
      QPDFObjectHandle stroke = state.getKey("/CA");
      if (fill.isNumber()) out.fill = std::clamp(fill.getNumericValue(), 0.0, 1.0);
      if (stroke.isNumber()) out.stroke = std::clamp(stroke.getNumericValue(), 0.0, 1.0);
      return out;
    });
  }

  std::optional<int> marked_content(std::string_view name) override {
    return remembered(tags_, name, [&]() -> std::optional<int> {
      QPDFObjectHandle list = resource(dictionary_, "/Properties", name);
      if (!list.isDictionary()) return std::nullopt;
      QPDFObjectHandle mcid = list.getKey("/MCID");
      if (!mcid.isInteger() || mcid.getIntValue() < 0) return std::nullopt;
      return mcid.getIntValueAsInt();
    });
  }

  const Form* form(std::string_view name) override {
    if (++budget_.forms > kMostForms) return nullptr;
    const auto known = forms_.find(name);
    if (known != forms_.end()) return known->second.resources != nullptr ? &known->second : nullptr;
    if (forms_.size() == kMostNames) return nullptr;
    const Form& form = forms_.emplace(std::string(name), load(name)).first->second;
    return form.resources != nullptr ? &form : nullptr;
  }

  std::optional<ImageSize> image(std::string_view name) override {
    QPDFObjectHandle stream = resource(dictionary_, "/XObject", name);
    if (!stream.isStream()) return std::nullopt;
    QPDFObjectHandle dict = stream.getDict();
    QPDFObjectHandle width = dict.getKey("/Width");
    QPDFObjectHandle height = dict.getKey("/Height");
    if (!width.isInteger() || !height.isInteger()) return std::nullopt;
    const ImageSize size{width.getIntValue(), height.getIntValue()};
    if (size.width < 1 || size.height < 1 || size.width > kMostPixels || size.height > kMostPixels) return std::nullopt;
    return size;
  }

 private:
  template <typename Value, typename Find>
  Value remembered(std::map<std::string, Value, std::less<>>& known, std::string_view name, Find find) {
    const auto at = known.find(name);
    if (at != known.end()) return at->second;
    const Value value = find();
    if (known.size() < kMostNames) known.emplace(std::string(name), value);
    return value;
  }

  Form load(std::string_view name) {
    Form out;
    QPDFObjectHandle stream = resource(dictionary_, "/XObject", name);
    if (!stream.isStream()) return out;
    QPDFObjectHandle dict = stream.getDict();
    QPDFObjectHandle subtype = dict.getKey("/Subtype");
    if (!subtype.isName() || subtype.getName() != "/Form") return out;
    const QPDFObjGen id = stream.getObjGen();
    if (drawing_.contains(id)) return out;
    const auto [at, added] = budget_.streams.try_emplace(id);
    if (added) {
      append_stream(stream, at->second, kMostContent - std::min(kMostContent, budget_.bytes));
      budget_.bytes += at->second.size();
    }
    out.content = at->second;
    out.matrix = matrix_of(dict.getKey("/Matrix")).value_or(Matrix());
    out.box = box_of(dict.getKey("/BBox"));
    QPDFObjectHandle own = dict.getKey("/Resources");
    std::set<QPDFObjGen> drawing = drawing_;
    drawing.insert(id);
    inner_.push_back(
        std::make_unique<PdfResources>(own.isDictionary() ? own : dictionary_, budget_, std::move(drawing)));
    out.resources = inner_.back().get();
    out.object = id.getObj();
    return out;
  }

  QPDFObjectHandle dictionary_;
  PageBudget& budget_;
  std::set<QPDFObjGen> drawing_;
  std::map<std::string, ColourSpace, std::less<>> spaces_;
  std::map<std::string, Opacity, std::less<>> opacities_;
  std::map<std::string, std::optional<int>, std::less<>> tags_;
  std::map<std::string, Form, std::less<>> forms_;
  std::vector<std::unique_ptr<PdfResources>> inner_;
};

// The visible area of a page in its own coordinates, as Poppler has it: the crop box within the media box, where a crop
// box that is longer than the media box counts as none in that direction.
Box visible_area(QPDFObjectHandle page) {
  Box media{0, 0, kDefaultWidth, kDefaultHeight};
  if (const auto box = box_of(inherited(page, "/MediaBox")); box && has_area(*box)) media = *box;
  auto crop = box_of(inherited(page, "/CropBox")).value_or(media);
  if (crop.x1 - crop.x0 > media.x1 - media.x0) crop = {media.x0, crop.y0, media.x1, crop.y1};
  if (crop.y1 - crop.y0 > media.y1 - media.y0) crop = {crop.x0, media.y0, crop.x1, media.y1};
  return {std::clamp(crop.x0, media.x0, media.x1), std::clamp(crop.y0, media.y0, media.y1),
          std::clamp(crop.x1, media.x0, media.x1), std::clamp(crop.y1, media.y0, media.y1)};
}

int quarter_turns(QPDFObjectHandle page) {
  QPDFObjectHandle rotate = inherited(page, "/Rotate");
  if (!rotate.isNumber()) return 0;
  const int turns = static_cast<int>(std::clamp(rotate.getNumericValue(), -1e6, 1e6)) % 360 / 90;
  return turns < 0 ? turns + 4 : turns;
}

// From the page's own coordinates, which grow upwards, to the displayed page's.
Matrix to_displayed(const Box& area, int turns) {
  switch (turns) {
    case 1:
      return {0, 1, 1, 0, -area.y0, -area.x0};
    case 2:
      return {-1, 0, 0, 1, area.x1, -area.y0};
    case 3:
      return {0, -1, -1, 0, area.y1, area.x1};
    default:
      return {1, 0, 0, -1, -area.x0, area.y1};
  }
}

std::string content_of(QPDFObjectHandle page) {
  std::string out;
  QPDFObjectHandle contents = page.getKey("/Contents");
  if (!contents.isArray()) {
    append_stream(contents, out, kMostContent);
    return out;
  }
  const int count = std::min(contents.getArrayNItems(), kMostContents);
  for (int i = 0; i < count && out.size() < kMostContent; ++i) {
    append_stream(contents.getArrayItem(i), out, kMostContent);
    out += '\n';
  }
  return out;
}

}  // namespace

struct ContentReader::Impl {
  explicit Impl(const std::string& path) : file(path) {}

  MappedFile file;  // outlives the QPDF that reads it
  QPDF pdf;
  std::vector<QPDFObjectHandle> pages;
  bool tagged = false;
  std::optional<std::map<int, std::vector<StructureTable>>> tables;  // by page, once they were asked for
  RepairLog repairs;

  // The whole tree is read with the first page: a table does not say on which pages it lies.
  std::vector<StructureTable> tables_of(int page) {
    if (!tables) {
      tables.emplace();
      tables = structure_tables(pdf, file.bytes(), pages);
    }
    const auto at = tables->find(page);
    return at == tables->end() ? std::vector<StructureTable>() : at->second;
  }

  // Takes qpdf's warnings over, so that they do not pile up.
  void note_repairs() {
    for (const auto& warning : pdf.getWarnings()) repairs.add(warning.getMessageDetail());
  }

  void read(int index, bool tags, PageContent& out) {
    QPDFObjectHandle page = pages[static_cast<size_t>(index)];
    const Box area = visible_area(page);
    const int turns = quarter_turns(page);
    Drawing& drawing = out.drawing;
    const Box shown{0, 0, turns % 2 == 0 ? area.x1 - area.x0 : area.y1 - area.y0,
                    turns % 2 == 0 ? area.y1 - area.y0 : area.x1 - area.x0};
    PageBudget budget;
    const std::string content = content_of(page);
    budget.bytes = content.size();
    QPDFObjectHandle dictionary = inherited(page, "/Resources");
    out.drawn_letters = has_drawn_letters(dictionary);
    PdfResources resources(dictionary, budget, {});
    Painting painting = paint(content, resources, to_displayed(area, turns), shown, tags);
    drawing = tidy(painting);
    drawing.width = shown.x1;
    drawing.height = shown.y1;
    drawing.whole = drawing.whole && budget.bytes < kMostContent && budget.forms <= kMostForms;
    out.unseen = painting.unseen;
    out.texts = std::move(painting.texts);
    out.images = std::move(painting.images);
    if (tagged && !out.texts.empty()) out.tables = tables_of(index);
    std::erase_if(out.tables, [&](const StructureTable& table) { return uncertain(table, painting.unplaced); });
  }
};

ContentReader::ContentReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ContentReader::~ContentReader() = default;

std::unique_ptr<ContentReader> ContentReader::open(const std::string& path) {
  auto impl = std::make_unique<Impl>(path);
  const std::string_view bytes = impl->file.bytes();
  if (bytes.empty()) return nullptr;
  try {
    impl->pdf.setSuppressWarnings(true);
    impl->pdf.processMemoryFile("", bytes.data(), bytes.size());
    impl->pages = impl->pdf.getAllPages();
    // Poppler drops pages whose object is missing.
    std::erase_if(impl->pages, [](const QPDFObjectHandle& page) { return !QPDFObjectHandle(page).isDictionary(); });
    QPDFObjectHandle marks = impl->pdf.getRoot().getKey("/MarkInfo");
    QPDFObjectHandle marked = marks.isDictionary() ? marks.getKey("/Marked") : QPDFObjectHandle::newNull();
    impl->tagged =
        marked.isBool() && marked.getBoolValue() && impl->pdf.getRoot().getKey("/StructTreeRoot").isDictionary();
    impl->note_repairs();
  } catch (const std::exception&) {
    return nullptr;
  }
  return std::unique_ptr<ContentReader>(new ContentReader(std::move(impl)));
}

int ContentReader::pages() const { return static_cast<int>(impl_->pages.size()); }
bool ContentReader::tagged() const { return impl_->tagged; }

PageContent ContentReader::page(int index) { return read(index, true); }
Drawing ContentReader::drawing(int index) { return read(index, false).drawing; }

PageContent ContentReader::read(int index, bool tags) {
  PageContent out;
  if (index < 0 || index >= pages()) return out;
  try {
    impl_->read(index, tags && tagged(), out);
    // Where text may be unseen, its places are followed, which costs too much for every page.
    if (tags && out.unseen && !tagged()) impl_->read(index, true, out);
  } catch (const std::exception&) {
    out.drawing.whole = false;
  }
  impl_->note_repairs();
  return out;
}

std::vector<std::string> ContentReader::repairs() const { return impl_->repairs.summary(); }

}  // namespace spoglio::extract
