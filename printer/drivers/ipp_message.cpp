#include "printer/drivers/ipp_message.h"

#include <algorithm>
#include <cstring>

namespace printer {
namespace {

ssize_t takeBytes(void* source, ipp_uchar_t* buffer, std::size_t wanted) {
    auto& left = *static_cast<ByteView*>(source);
    const std::size_t count = std::min(wanted, left.size());
    if (count > 0) std::memcpy(buffer, left.data(), count);
    left = left.subspan(count);
    return static_cast<ssize_t>(count);
}

ssize_t putBytes(void* target, ipp_uchar_t* buffer, std::size_t count) {
    auto& bytes = *static_cast<Bytes*>(target);
    bytes.insert(bytes.end(), buffer, buffer + count);
    return static_cast<ssize_t>(count);
}

// The library ends a name at a NUL: one that begins with it would be written as a further value of the attribute before. Those without
// any name are the marks between groups. It takes a collection for ended within a member, which has no value then.
bool allNamed(ipp_t* message) {
    for (ipp_attribute_t* at = ippFirstAttribute(message); at; at = ippNextAttribute(message)) {
        const char* name = ippGetName(at);
        if (name && (*name == '\0' || ippGetValueTag(at) == IPP_TAG_ZERO)) return false;
        if (ippGetValueTag(at) != IPP_TAG_BEGIN_COLLECTION) continue;
        for (int i = 0; i < ippGetCount(at); ++i)
            if (!allNamed(ippGetCollection(at, i))) return false;
    }
    return true;
}

}  // namespace

IppMessage IppMessage::request(ipp_op_t operation) {
    return IppMessage(ippNewRequest(operation));
}

IppMessage IppMessage::answerTo(const IppMessage& request, ipp_status_t status) {
    IppMessage answer(ippNewResponse(request.get()));
    ippSetStatusCode(answer.get(), status);
    return answer;
}

std::string IppMessage::statusName() const {
    constexpr int lastNamed = 0x1FFF;  // RFC 8011 4.1.8 and those of CUPS
    const int said = status();
    return said >= 0 && said <= lastNamed ? ippErrorString(static_cast<ipp_status_t>(said)) : std::to_string(said);
}

bool IppMessage::isNamed() const {
    return allNamed(ipp_.get());
}

std::optional<IppMessage> IppMessage::decode(ByteView bytes, std::size_t* used) {
    IppMessage message(ippNew());
    ByteView left = bytes;
    if (ippReadIO(&left, takeBytes, 1, nullptr, message.get()) != IPP_STATE_DATA || !message.isNamed()) return std::nullopt;
    if (used) *used = bytes.size() - left.size();
    return message;
}

Bytes IppMessage::encode() const {
    Bytes bytes;
    ippSetState(ipp_.get(), IPP_STATE_IDLE);
    while (ippGetState(ipp_.get()) != IPP_STATE_DATA)
        if (ippWriteIO(&bytes, putBytes, 1, nullptr, ipp_.get()) == IPP_STATE_ERROR) return {};
    return bytes;
}

std::vector<std::string> textsOf(ipp_attribute_t* attribute) {
    std::vector<std::string> values;
    for (int i = 0; i < ippGetCount(attribute); ++i)
        if (const char* value = ippGetString(attribute, i, nullptr)) values.emplace_back(value);
    return values;
}

std::vector<int> numbersOf(ipp_attribute_t* attribute) {
    const ipp_tag_t tag = ippGetValueTag(attribute);
    if (tag != IPP_TAG_INTEGER && tag != IPP_TAG_ENUM) return {};
    std::vector<int> values;
    for (int i = 0; i < ippGetCount(attribute); ++i) values.push_back(ippGetInteger(attribute, i));
    return values;
}

std::vector<std::string> IppMessage::texts(const char* name) const {
    return textsOf(find(name));
}

std::string IppMessage::text(const char* name) const {
    const auto values = texts(name);
    return values.empty() ? std::string() : values.front();
}

std::vector<int> IppMessage::numbers(const char* name) const {
    return numbersOf(find(name));
}

std::optional<int> IppMessage::number(const char* name) const {
    const auto values = numbers(name);
    if (values.empty()) return std::nullopt;
    return values.front();
}

std::optional<bool> IppMessage::flag(const char* name) const {
    ipp_attribute_t* attribute = find(name);
    if (ippGetValueTag(attribute) != IPP_TAG_BOOLEAN || ippGetCount(attribute) < 1) return std::nullopt;
    return ippGetBoolean(attribute, 0) != 0;
}

void IppMessage::addTexts(ipp_tag_t group, ipp_tag_t tag, const char* name, const std::vector<std::string>& values) {
    std::vector<const char*> pointers;
    for (const auto& value : values) pointers.push_back(value.c_str());
    ippAddStrings(ipp_.get(), group, tag, name, static_cast<int>(pointers.size()), nullptr, pointers.data());
}

void IppMessage::addNumbers(ipp_tag_t group, ipp_tag_t tag, const char* name, const std::vector<int>& values) {
    ippAddIntegers(ipp_.get(), group, tag, name, static_cast<int>(values.size()), values.data());
}

}  // namespace printer
