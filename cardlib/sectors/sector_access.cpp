#include "cardlib/sectors/sector_access.h"

namespace cardlib {
namespace {

constexpr Byte externalAuthentication = 0x39;

Result<void> selectSector(CardDriver& card, const Application& sector) {
    return card.select(sector).and_then([&](bool there) -> Result<void> {
        if (!there) return fail(Code::sectorMissing, sector.id);
        return {};
    });
}

}  // namespace

const Key* leastKeyFor(const Application& application, Byte access) {
    const Key* least = nullptr;
    for (const auto& key : application.keys) {
        const int state = key.nextState & 0x0F;
        const bool satisfies = key.type == externalAuthentication && (access & 0x0F) <= state && state <= access >> 4;
        if (satisfies && (!least || state < (least->nextState & 0x0F))) least = &key;
    }
    return least;
}

Result<std::optional<int>> readSectorVersion(CardDriver& card, const Application& sector) {
    const File* header = findFile(sector, "header");
    return selectSector(card, sector).and_then([&]() -> Result<std::optional<int>> {
        if (!header) return std::optional<int>{};
        return card.read(*header, 1).map([](const Bytes& first) { return std::optional<int>(first.front()); });
    });
}

Result<void> openSector(CardDriver& card, const Application& sector, Byte access) {
    const Key* key = leastKeyFor(sector, access);
    if (!key) return fail(Code::sectorKeyMissing, sector.id);
    return selectSector(card, sector).and_then([&] { return card.authenticate(*key); });
}

Result<SectorContents> readSector(CardDriver& card, const Application& sector) {
    const File& data = *findFile(sector, "data");
    const File* log = findFile(sector, "log");
    return card.read(data, data.size).and_then([&](Bytes bytes) -> Result<SectorContents> {
        SectorContents contents{std::move(bytes), {}};
        for (std::size_t number = 1; log && number <= log->recordCount; ++number) {
            const auto record = card.readRecord(*log, static_cast<Byte>(number));
            if (!record) return tl::unexpected(record.error());
            if (!*record) break;
            if (const auto decoded = decodeLogRecord(**record)) contents.log.push_back(*decoded);
        }
        return contents;
    });
}

}  // namespace cardlib
