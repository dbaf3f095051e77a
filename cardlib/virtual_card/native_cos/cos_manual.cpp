#include "cardlib/virtual_card/native_cos/cos_manual.h"

#include <sstream>

#include "apdu/core/hex.h"

namespace cardlib {
namespace {

constexpr std::string_view keyFileBits = "key_file_bits";
constexpr std::string_view tripleMac = "triple_mac";
constexpr std::string_view eraseKeepsDirectory = "erase_keeps_directory";
constexpr std::string_view transportCode = "transport_code=";
constexpr std::size_t longestCode = 16;

bool take(const std::string& word, Cipher cipher, CosManual& manual) {
    if (word == keyFileBits) return manual.keyFileBits = true;
    if (word == eraseKeepsDirectory) return manual.eraseKeepsDirectory = true;
    if (word == tripleMac) {
        manual.doubleKeyMac = DoubleKeyMac::triple;
        return cipher == Cipher::des3;
    }
    if (!word.starts_with(transportCode)) return false;
    const auto code = apdu::fromHex(word.substr(transportCode.size()));
    if (!code || code->empty() || code->size() > longestCode) return false;
    manual.transportCode = *code;
    return true;
}

}  // namespace

std::optional<CosManual> parseManual(const std::string& words, Cipher cipher) {
    CosManual manual;
    std::istringstream in(words);
    for (std::string word; in >> word;)
        if (!take(word, cipher, manual)) return std::nullopt;
    return manual;
}

std::string toWords(const CosManual& manual) {
    std::string words = std::string(transportCode) + apdu::toHex(manual.transportCode);
    const auto add = [&](bool differs, std::string_view word) {
        if (differs) words += " " + std::string(word);
    };
    add(manual.keyFileBits, keyFileBits);
    add(manual.doubleKeyMac == DoubleKeyMac::triple, tripleMac);
    add(manual.eraseKeepsDirectory, eraseKeepsDirectory);
    return words;
}

}  // namespace cardlib
