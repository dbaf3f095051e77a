#include "cardlib/seal/base45.h"

#include <optional>

namespace cardlib {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

std::optional<unsigned> valueOf(std::string_view digits) {
    unsigned value = 0, weight = 1;
    for (char digit : digits) {
        const auto at = alphabet.find(digit);
        if (at == std::string_view::npos) return std::nullopt;
        value += static_cast<unsigned>(at) * weight;
        weight *= 45;
    }
    return value;
}

}  // namespace

std::string toBase45(ByteView bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        unsigned value = pair ? bytes[i] * 256U + bytes[i + 1] : bytes[i];
        for (int digits = pair ? 3 : 2; digits > 0; --digits, value /= 45) text += alphabet[value % 45];
    }
    return text;
}

Result<Bytes> fromBase45(std::string_view text) {
    Bytes out;
    bool sound = text.size() % 3 != 1;
    for (std::size_t i = 0; sound && i < text.size(); i += 3) {
        const auto group = text.substr(i, 3);
        const auto value = valueOf(group);
        sound = value && *value <= (group.size() == 3 ? 0xFFFFU : 0xFFU);
        if (sound) apdu::append(out, apdu::bigEndian(*value, group.size() - 1));
    }
    if (!sound) return fail(Code::base45Malformed);
    return out;
}

}  // namespace cardlib
