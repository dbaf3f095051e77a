// Laws: a layout is either refused with path and rule of each fault, or lies on the card and can be read again as it is
// written; an edit of it is either refused and changes nothing, or leaves a valid layout and can be undone.
#include "apdu/core/file.h"
#include "printer/face/graphics.h"
#include "printer/face/layout_document.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

namespace {

void checkText(std::string_view text) {
    const auto checked = printer::checkLayout(text);
    for (const auto& fault : checked.faults) fuzz::law(!fault.rule.empty(), "a fault has a rule");
    const auto parsed = printer::parseLayout(text);
    fuzz::law(parsed.has_value() == checked.faults.empty(), "what has no faults is read");
    if (!parsed) return;
    for (const auto& side : parsed->sides)
        for (const auto& element : side.elements) {
            const auto& box = element.box;
            fuzz::law(element.minPoints <= element.points && element.lines >= 1, "texts have a size");
            fuzz::law(box.x >= 0 && box.y >= 0 && box.x + box.width <= parsed->width + 0.02 &&
                          box.y + box.height <= parsed->height + 0.02,
                      "an element lies on the card");
        }
    const auto document = printer::LayoutDocument::parse(text);
    fuzz::law(document.has_value() && printer::parseLayout(document->text()).has_value(), "it is written and read");
}

std::string edited(std::string text, fuzz::Input input) {
    while (!input.empty() && !text.empty()) {
        const std::size_t at = (input.byte() << 8 | input.byte()) % text.size();
        const auto how = input.byte();
        const auto byte = static_cast<char>(input.byte());
        if (how % 3 == 0) text[at] = byte;
        if (how % 3 == 1) text.insert(at, 1, byte);
        if (how % 3 == 2) text.erase(at, 1);
    }
    return text;
}

void checkEdit(const std::string& shipped, fuzz::Input input) {
    auto document = printer::LayoutDocument::parse(shipped).value();
    const std::string before = document.text();
    const std::string pointer = "/sides/" + std::to_string(input.byte() % 3) + "/elements/" + std::to_string(input.byte() % 40);
    static constexpr const char* members[] = {"/box", "/type", "/colour", "/pt", "/svg", "/text", "/-", ""};
    const std::string member = members[input.byte() % std::size(members)];
    const auto value = input.view(200);
    const bool removes = input.byte() % 4 == 0;
    const auto done = removes ? document.remove(pointer + member)
                              : document.set(pointer + member, {reinterpret_cast<const char*>(value.data()), value.size()});
    if (!done) return fuzz::law(document.text() == before, "a refused edit changes nothing");
    fuzz::law(printer::parseLayout(document.text()).has_value(), "an edit leaves a valid layout");
    fuzz::law(document.undo() && document.text() == before, "an edit is undone");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int count = 1;
    static char name[] = "fuzz";
    static char* arguments[] = {name, nullptr};
    static const printer::Graphics graphics(count, arguments);
    static const auto file = apdu::readFile(ZHIKA_SOURCE_DIR "/resources/layouts/national-2016.json", 1 << 20).value();
    static const std::string shipped(file.begin(), file.end());
    checkText({reinterpret_cast<const char*>(data), size});
    checkText(edited(shipped, {data, size}));
    checkEdit(shipped, {data, size});
    return 0;
}
