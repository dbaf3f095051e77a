#include "apdu/id_reader/id_record.h"

#include <algorithm>
#include <array>
#include <optional>

#include "apdu/core/unicode.h"
#include "apdu/id_reader/sdt_messages.h"

namespace apdu {
namespace {

struct Field {
    const char* name;
    std::size_t offset, size;
};

constexpr Field name{"name", 0, 30}, sex{"sex", 30, 2}, nation{"nation", 32, 4}, birth{"birth_date", 36, 16}, address{"address", 52, 70},
    number{"number", 122, 36}, authority{"authority", 158, 30}, from{"valid_from", 188, 16}, until{"valid_until", 204, 16},
    kind{"kind", 248, 2}, newest{"newest_address", 0, 70};
constexpr std::size_t textBytes = 256;
constexpr std::u32string_view forEver = U"\u957F\u671F";
constexpr std::array letters{std::pair(IdCardKind::hongKongMacaoTaiwan, u'J'), std::pair(IdCardKind::foreigner, u'I'),
                             std::pair(IdCardKind::foreigner2023, u'Y'), std::pair(IdCardKind::resident, u' ')};

bool isPadding(char32_t c) {
    return c == U' ' || c == U'\0';
}

// UTF-16, strictly, without its padding; nothing when it is none, or has a character that no one can see.
std::optional<std::u32string> decoded(ByteView bytes) {
    std::u32string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char32_t unit = static_cast<char32_t>(bytes[at] | bytes[at + 1] << 8);
        const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
        const bool afterHigh = !text.empty() && text.back() >= 0xD800 && text.back() <= 0xDBFF;
        if (low != afterHigh) return std::nullopt;
        if (low)
            text.back() = 0x10000 + ((text.back() - 0xD800) << 10) + (unit - 0xDC00);
        else
            text += unit;
    }
    while (!text.empty() && isPadding(text.back())) text.pop_back();
    const bool half = !text.empty() && text.back() >= 0xD800 && text.back() <= 0xDBFF;
    if (half || std::ranges::any_of(text, isInvisible)) return std::nullopt;
    return text;
}

Result<std::string> textOf(ByteView file, const Field& field) {
    const auto text = decoded(file.subspan(field.offset, field.size));
    if (!text) return idRecordMalformed(field.name);
    return toUtf8(*text);
}

Result<std::string> dayOf(ByteView file, const Field& field) {
    const auto text = decoded(file.subspan(field.offset, field.size)).value_or(std::u32string());
    if (field.offset == until.offset && text == forEver) return std::string();
    const bool digits = std::ranges::all_of(text, [](char32_t c) { return c >= U'0' && c <= U'9'; });
    if (text.size() != 8 || !digits) return idRecordMalformed(field.name);
    const std::string day = toUtf8(text);
    return day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6);
}

Result<IdCardKind> kindOf(ByteView file) {
    const auto letter = static_cast<char16_t>(file[kind.offset] | file[kind.offset + 1] << 8);
    if (letter == 0) return IdCardKind::resident;
    for (const auto& [known, sign] : letters)
        if (letter == sign) return known;
    return fail(Code::idCardKindUnknown, "kind " + nameOfCharacter(letter), letter);
}

void put(Bytes& file, const Field& field, std::u32string_view text) {
    std::size_t at = field.offset;
    const auto unit = [&](char32_t value) {
        if (at + 2 > field.offset + field.size) return;
        file[at++] = static_cast<Byte>(value & 0xFF);
        file[at++] = static_cast<Byte>(value >> 8);
    };
    for (const char32_t c : text) {
        if (c > 0xFFFF) unit(0xD800 + ((c - 0x10000) >> 10));
        unit(c > 0xFFFF ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c);
    }
}

void put(Bytes& file, const Field& field, const std::string& text) {
    put(file, field, codePoints(text).value_or(U""));
}

void putDay(Bytes& file, const Field& field, std::string day) {
    std::erase(day, '-');
    put(file, field, day);
}

Bytes blank(std::size_t size) {
    Bytes file(size);
    for (std::size_t at = 0; at < size; at += 2) file[at] = ' ';
    return file;
}

}  // namespace

Result<IdRecord> parseIdText(ByteView file) {
    if (file.size() != textBytes) return idRecordMalformed("text");
    const auto whose = kindOf(file);
    if (!whose) return tl::unexpected(whose.error());
    IdRecord record{.kind = *whose};
    if (record.kind != IdCardKind::resident) return record;
    std::optional<Error> error;
    const auto read = [&](auto& into, Result<std::string> part) {
        if (part)
            into = *std::move(part);
        else if (!error)
            error = part.error();
    };
    read(record.name, textOf(file, name));
    read(record.sex, textOf(file, sex));
    read(record.nation, textOf(file, nation));
    read(record.birthDate, dayOf(file, birth));
    read(record.address, textOf(file, address));
    read(record.number, textOf(file, number));
    read(record.authority, textOf(file, authority));
    read(record.validFrom, dayOf(file, from));
    read(record.validUntil, dayOf(file, until));
    if (error) return tl::unexpected(*error);
    return record;
}

Bytes encodeIdText(const IdRecord& record, char16_t letter) {
    Bytes file = blank(textBytes);
    put(file, name, record.name.reveal());
    put(file, sex, record.sex);
    put(file, nation, record.nation);
    putDay(file, birth, record.birthDate.reveal());
    put(file, address, record.address.reveal());
    put(file, number, record.number.reveal());
    put(file, authority, record.authority.reveal());
    putDay(file, from, record.validFrom);
    if (record.validUntil.empty())
        put(file, until, forEver);
    else
        putDay(file, until, record.validUntil);
    put(file, kind, std::u32string(1, letter));
    return file;
}

char16_t letterOf(IdCardKind whose) {
    for (const auto& [known, sign] : letters)
        if (known == whose) return sign;
    return u' ';
}

Result<PiiText> parseNewestAddress(ByteView data) {
    if (data.size() < newest.size) return idRecordMalformed(newest.name);
    return textOf(data, newest).map([](std::string text) { return PiiText(std::move(text)); });
}

Bytes encodeNewestAddress(const PiiText& text) {
    Bytes file = blank(newest.size);
    put(file, newest, text.reveal());
    return file;
}

}  // namespace apdu
