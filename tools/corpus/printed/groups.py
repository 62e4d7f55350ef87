"""The groups of layouts of tools/heldout, in the order in which they were written."""
import printed.eighteenth.layouts
import printed.eighteenth.page
import printed.eighth.layouts
import printed.eighth.page
import printed.eleventh.layouts
import printed.eleventh.page
import printed.fifteenth.layouts
import printed.fifteenth.page
import printed.fifth.layouts
import printed.fifth.page
import printed.first.layouts
import printed.fourteenth.layouts
import printed.fourteenth.page
import printed.fourth.layouts
import printed.fourth.page
import printed.more.layouts
import printed.nineteenth.layouts
import printed.nineteenth.page
import printed.ninth.layouts
import printed.ninth.page
import printed.seventeenth.layouts
import printed.seventeenth.page
import printed.seventh.layouts
import printed.seventh.page
import printed.sixteenth.layouts
import printed.sixteenth.page
import printed.sixth.layouts
import printed.sixth.page
import printed.tenth.layouts
import printed.tenth.page
import printed.third.layouts
import printed.thirteenth.layouts
import printed.thirteenth.page
import printed.twelfth.layouts
import printed.twelfth.page
import printed.twentieth.layouts
import printed.twentieth.page

MODULES = {
    "first": printed.first.layouts,
    "more": printed.more.layouts,
    "third": printed.third.layouts,
    "fourth": printed.fourth.layouts,
    "fifth": printed.fifth.layouts,
    "sixth": printed.sixth.layouts,
    "seventh": printed.seventh.layouts,
    "eighth": printed.eighth.layouts,
    "ninth": printed.ninth.layouts,
    "tenth": printed.tenth.layouts,
    "eleventh": printed.eleventh.layouts,
    "twelfth": printed.twelfth.layouts,
    "thirteenth": printed.thirteenth.layouts,
    "fourteenth": printed.fourteenth.layouts,
    "fifteenth": printed.fifteenth.layouts,
    "sixteenth": printed.sixteenth.layouts,
    "seventeenth": printed.seventeenth.layouts,
    "eighteenth": printed.eighteenth.layouts,
    "nineteenth": printed.nineteenth.layouts,
    "twentieth": printed.twentieth.layouts,
}
LAYOUTS = {name: layout for module in MODULES.values() for name, layout in module.LAYOUTS.items()}
GROUPS = {group: list(module.LAYOUTS) for group, module in MODULES.items()}
# What their documents are; those of the first three groups are alike.
DOCUMENTS = {
    "fourth": printed.fourth.page.FourthDocument,
    "fifth": printed.fifth.page.FifthDocument,
    "sixth": printed.sixth.page.SixthDocument,
    "seventh": printed.seventh.page.SeventhDocument,
    "eighth": printed.eighth.page.EighthDocument,
    "ninth": printed.ninth.page.NinthDocument,
    "tenth": printed.tenth.page.TenthDocument,
    "eleventh": printed.eleventh.page.EleventhDocument,
    "twelfth": printed.twelfth.page.TwelfthDocument,
    "thirteenth": printed.thirteenth.page.ThirteenthDocument,
    "fourteenth": printed.fourteenth.page.FourteenthDocument,
    "fifteenth": printed.fifteenth.page.FifteenthDocument,
    "sixteenth": printed.sixteenth.page.SixteenthDocument,
    "seventeenth": printed.seventeenth.page.SeventeenthDocument,
    "eighteenth": printed.eighteenth.page.EighteenthDocument,
    "nineteenth": printed.nineteenth.page.NineteenthDocument,
    "twentieth": printed.twentieth.page.TwentiethDocument,
}


def document_of(layout):
    """The class of a layout's documents."""
    group = next(group for group, names in GROUPS.items() if layout in names)
    return DOCUMENTS.get(group, printed.first.layouts.Document)
