#include "app/search/terms.h"

#include <algorithm>

#include "apdu/core/unicode.h"
#include "app/search/pinyin.h"
#include "app/search/searchable_text.h"

namespace app {
namespace {

constexpr std::size_t wholeNumber = 18, tail = 4;

class Terms {
  public:
    void add(TermKind kind, const std::u32string& text) { add(kind, apdu::toUtf8(text)); }
    void add(TermKind kind, std::string text) {
        SearchTerm term{kind, PiiText(std::move(text))};
        if (!term.text.reveal().empty() && std::ranges::find(terms_, term) == terms_.end()) terms_.push_back(std::move(term));
    }
    void addEnd(TermKind kind, const std::u32string& text) {
        if (text.size() >= tail) add(kind, text.substr(text.size() - tail));
    }
    template <class Text>
    void addBeginnings(TermKind kind, const Text& text, std::size_t shortest, std::size_t longest) {
        for (std::size_t size = shortest; size <= std::min(longest, text.size()); ++size) add(kind, text.substr(0, size));
    }
    std::vector<SearchTerm> take() { return std::move(terms_); }

  private:
    std::vector<SearchTerm> terms_;
};

void addNumber(Terms& terms, const std::u32string& number) {
    if (number.size() != wholeNumber) return;
    terms.add(TermKind::citizenNumber, number);
    for (const std::size_t head : {6, 14}) terms.add(TermKind::citizenNumberHead, number.substr(0, head));
    terms.addEnd(TermKind::citizenNumberTail, number);
}

void addName(Terms& terms, const std::string& name) {
    const auto text = searchable(name);
    terms.add(TermKind::name, text);
    terms.addBeginnings(TermKind::nameHead, text, 1, longestNameHead);
    for (std::size_t at = 1; at < text.size(); ++at)
        terms.addBeginnings(TermKind::namePart, text.substr(at), 1, longestNamePart);
    for (const auto& reading : readingsOf(name)) {
        std::string whole, initials;
        for (const auto& syllable : reading) {
            whole += syllable;
            initials += syllable.front();
        }
        terms.addBeginnings(TermKind::pinyin, whole, 1, longestPinyin);
        terms.addBeginnings(TermKind::initials, initials, 2, longestInitials);  // of one letter: pinyin's first
    }
}

}  // namespace

std::vector<SearchTerm> termsOf(const Holder& holder) {
    Terms terms;
    addNumber(terms, searchable(holder.citizenNumber.reveal()));
    addName(terms, holder.name.reveal());
    const auto phone = searchable(holder.phone.reveal());
    terms.add(TermKind::phone, phone);
    terms.addEnd(TermKind::phoneTail, phone);
    terms.add(TermKind::birthDate, searchable(holder.birthDate.reveal()));
    return terms.take();
}

}  // namespace app
