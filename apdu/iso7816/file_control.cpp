#include "apdu/iso7816/file_control.h"

#include <algorithm>

namespace apdu {
namespace {

constexpr std::size_t maxName = 16, maxSize = 4;

// Whether the object's length is one that its tag can have; the value goes where it belongs.
bool take(FileControl& control, const Tlv& object) {
    const Bytes& value = object.value;
    const auto number = [&] { return static_cast<std::uint32_t>(fromBigEndian(value)); };
    switch (object.tag) {
        case 0x80:
            control.size = number();
            return !value.empty() && value.size() <= maxSize;
        case 0x81:
            if (!control.size) control.size = number();
            return !value.empty() && value.size() <= maxSize;
        case 0x82:
            if (!value.empty()) control.descriptor = value.front();
            return !value.empty();
        case 0x83:
            control.identifier = static_cast<std::uint16_t>(number());
            return value.size() == 2;
        case 0x84:
            control.name = value;
            return !value.empty() && value.size() <= maxName;
        case 0x88:
            if (!value.empty()) control.shortIdentifier = static_cast<Byte>(value.front() >> 3);
            return value.size() <= 1;
        case 0x8A:
            if (!value.empty()) control.lifeCycle = value.front();
            return value.size() == 1;
        case 0xA5:
            control.proprietary = object.children;
            return true;
        default:
            return true;
    }
}

}  // namespace

bool FileControl::isUsable() const {
    constexpr Byte proprietaryStates = 0xF0, operational = 0x04, activated = 0x01;
    if (!lifeCycle || (*lifeCycle & proprietaryStates) != 0) return true;
    if ((*lifeCycle & 0x0C) == 0x0C) return false;
    return (*lifeCycle & operational) == 0 || (*lifeCycle & activated) != 0;
}

Result<FileControl> parseFileControl(ByteView answer) {
    return parseTlv(answer).and_then([](const std::vector<Tlv>& objects) -> Result<FileControl> {
        const auto found = std::ranges::find_if(
            objects, [](const Tlv& object) { return object.tag == 0x6F || object.tag == 0x62 || object.tag == 0x64; });
        FileControl control;
        const bool right = found != objects.end() && std::ranges::all_of(found->children, [&](const Tlv& object) {
                               return take(control, object);
                           });
        if (!right) return fail(Code::fileControlMalformed);
        return control;
    });
}

}  // namespace apdu
