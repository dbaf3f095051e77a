#pragma once

#include <cups/ipp.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "printer/core/error.h"

namespace printer {

// One IPP request or answer (RFC 8010), without what follows it.
class IppMessage {
  public:
    // With the charset and language that each request begins with.
    static IppMessage request(ipp_op_t operation);
    // Of the same version and number as the request.
    static IppMessage answerTo(const IppMessage& request, ipp_status_t status);
    // Takes a message over.
    explicit IppMessage(ipp_t* taken) : ipp_(taken) {}

    // Nothing when the bytes are no whole message. used: how many of them it takes.
    static std::optional<IppMessage> decode(ByteView bytes, std::size_t* used = nullptr);
    // Whether each attribute, and each member of a collection, has a name and a value (RFC 8010 3.1.4, 3.1.7); a message that is decoded has.
    [[nodiscard]] bool isNamed() const;
    [[nodiscard]] Bytes encode() const;

    [[nodiscard]] ipp_t* get() const { return ipp_.get(); }
    [[nodiscard]] ipp_t* release() { return ipp_.release(); }
    // ipp_status_t and ipp_op_t, or whatever else the other side says.
    [[nodiscard]] int status() const { return ippGetStatusCode(ipp_.get()); }
    [[nodiscard]] int operation() const { return ippGetOperation(ipp_.get()); }
    // "client-error-busy"; a number when the status has no name.
    [[nodiscard]] std::string statusName() const;

    // Of the first attribute of that name, whatever its group; empty when there is none or its values are of another kind.
    [[nodiscard]] std::vector<std::string> texts(const char* name) const;
    [[nodiscard]] std::string text(const char* name) const;
    [[nodiscard]] std::vector<int> numbers(const char* name) const;
    [[nodiscard]] std::optional<int> number(const char* name) const;
    [[nodiscard]] std::optional<bool> flag(const char* name) const;
    [[nodiscard]] ipp_attribute_t* find(const char* name) const { return ippFindAttribute(ipp_.get(), name, IPP_TAG_ZERO); }

    void addTexts(ipp_tag_t group, ipp_tag_t tag, const char* name, const std::vector<std::string>& values);
    void addText(ipp_tag_t group, ipp_tag_t tag, const char* name, const std::string& value) { addTexts(group, tag, name, {value}); }
    void addNumbers(ipp_tag_t group, ipp_tag_t tag, const char* name, const std::vector<int>& values);
    void addNumber(ipp_tag_t group, ipp_tag_t tag, const char* name, int value) { addNumbers(group, tag, name, {value}); }
    void addFlag(ipp_tag_t group, const char* name, bool value) { ippAddBoolean(ipp_.get(), group, name, value ? 1 : 0); }

  private:
    struct Delete {
        void operator()(ipp_t* ipp) const { ippDelete(ipp); }
    };
    std::unique_ptr<ipp_t, Delete> ipp_;
};

// The values of one attribute; empty when they are of another kind.
std::vector<std::string> textsOf(ipp_attribute_t* attribute);
std::vector<int> numbersOf(ipp_attribute_t* attribute);

}  // namespace printer
