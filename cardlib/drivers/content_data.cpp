#include "cardlib/drivers/content_data.h"

#include <algorithm>

#include "apdu/iso7816/tlv.h"

namespace cardlib {
namespace {

constexpr std::size_t lifeCycleBytes = 42;

std::optional<KeyInformation> keyOf(const apdu::Tlv& entry) {
    // A key that is not a simple one begins its component list with FF; none of ours does.
    if (entry.tag != 0xC0 || entry.value.size() < 4 || entry.value[2] == 0xFF) return std::nullopt;
    return KeyInformation{entry.value[0], entry.value[1], entry.value[2], entry.value[3]};
}

std::optional<ContentEntry> entryOf(const apdu::Tlv& object) {
    const apdu::Tlv* aid = object.find(0x4F);
    const apdu::Tlv* state = object.find(0x9F70);
    if (object.tag != 0xE3 || !aid || !state || state->value.empty()) return std::nullopt;
    if (aid->value.size() < 5 || aid->value.size() > 16) return std::nullopt;
    ContentEntry entry{aid->value, state->value.front(), {}, {}};
    if (const apdu::Tlv* privileges = object.find(0xC5)) entry.privileges = privileges->value;
    if (const apdu::Tlv* loadFile = object.find(0xC4)) entry.loadFile = loadFile->value;
    return entry;
}

// Every object read, or nothing.
template <class T>
std::optional<std::vector<T>> all(const std::vector<apdu::Tlv>& objects, std::optional<T> (*read)(const apdu::Tlv&)) {
    std::vector<T> entries;
    for (const auto& object : objects) {
        auto entry = read(object);
        if (!entry) return std::nullopt;
        entries.push_back(*std::move(entry));
    }
    return entries;
}

class Fields {
  public:
    explicit Fields(ByteView bytes) : left_(bytes) {}
    void into(std::uint16_t& field) { field = static_cast<std::uint16_t>(take(2)); }
    void into(std::uint32_t& field) { field = static_cast<std::uint32_t>(take(4)); }

  private:
    std::uint64_t take(std::size_t size) {
        const auto value = apdu::fromBigEndian(left_.first(size));
        left_ = left_.subspan(size);
        return value;
    }
    ByteView left_;
};

}  // namespace

Result<std::vector<KeyInformation>> parseKeyInformation(ByteView answer) {
    const auto parsed = apdu::parseTlv(answer);
    if (parsed && parsed->size() == 1 && parsed->front().tag == 0xE0)
        if (auto keys = all(parsed->front().children, keyOf); keys && !keys->empty()) return *std::move(keys);
    return fail(Code::keyInformationMalformed);
}

Result<std::vector<ContentEntry>> parseContentList(ByteView answer) {
    const auto parsed = apdu::parseTlv(answer);
    if (parsed)
        if (auto entries = all(*parsed, entryOf)) return *std::move(entries);
    return fail(Code::contentListMalformed);
}

Result<ProductionLifeCycle> parseProductionLifeCycle(ByteView answer) {
    const auto parsed = apdu::parseTlv(answer);
    if (!parsed || parsed->size() != 1 || parsed->front().tag != 0x9F7F ||
        parsed->front().value.size() != lifeCycleBytes)
        return fail(Code::lifeCycleDataMalformed);
    Fields fields(parsed->front().value);
    ProductionLifeCycle data;
    for (auto* field : {&data.fabricator, &data.chipType, &data.operatingSystem, &data.releaseDate,
                        &data.releaseLevel, &data.fabricationDate})
        fields.into(*field);
    fields.into(data.serialNumber);
    for (auto* field : {&data.batch, &data.moduleFabricator, &data.packagingDate, &data.cardManufacturer,
                        &data.embeddingDate, &data.prePersonalizer, &data.prePersonalizationDate})
        fields.into(*field);
    fields.into(data.prePersonalizationEquipment);
    for (auto* field : {&data.personalizer, &data.personalizationDate}) fields.into(*field);
    fields.into(data.personalizationEquipment);
    return data;
}

Bytes ProductionLifeCycle::chipSerial() const {
    Bytes serial = apdu::bigEndian(fabricator, 2);
    apdu::append(serial, apdu::bigEndian(fabricationDate, 2));
    apdu::append(serial, apdu::bigEndian(serialNumber, 4));
    apdu::append(serial, apdu::bigEndian(batch, 2));
    return serial;
}

}  // namespace cardlib
