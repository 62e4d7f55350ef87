// The pages' dictionaries, by way of libqpdf.
#include "tools/corpus/draw/finish_pdf.h"

#define POINTERHOLDER_TRANSITION 4  // qpdf 11 warns unless told that its old pointer class is not used
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <filesystem>

namespace spoglio::corpus {
namespace {

void bleed_page(QPDFObjectHandle page, double bleed) {
  QPDFObjectHandle::Rectangle box = page.getKey("/MediaBox").getArrayAsRectangle();
  page.replaceKey("/CropBox", QPDFObjectHandle::newFromRectangle(box));
  box.llx -= bleed;
  box.lly -= bleed;
  box.urx += bleed;
  box.ury += bleed;
  page.replaceKey("/MediaBox", QPDFObjectHandle::newFromRectangle(box));
}

}  // namespace

void finish_pdf(const std::string& path, const Finish& finish) {
  if (finish.turned.empty() && finish.bleed <= 0 && !finish.tagged) return;
  const std::string rewritten = path + ".part";
  {
    QPDF pdf;
    pdf.processFile(path.c_str());
    QPDFPageDocumentHelper helper(pdf);
    helper.pushInheritedAttributesToPage();
    std::vector<QPDFPageObjectHelper> pages = helper.getAllPages();
    for (const auto& [page, degrees] : finish.turned)
      pages.at(static_cast<std::size_t>(page - 1))
          .getObjectHandle()
          .replaceKey("/Rotate", QPDFObjectHandle::newInteger(degrees));
    if (finish.bleed > 0)
      for (QPDFPageObjectHelper& page : pages) bleed_page(page.getObjectHandle(), finish.bleed);
    if (finish.tagged) {
      pdf.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
      pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("it-IT"));
    }
    QPDFWriter writer(pdf, rewritten.c_str());
    writer.setStaticID(true);
    writer.write();
  }
  std::filesystem::rename(rewritten, path);
}

}  // namespace spoglio::corpus
