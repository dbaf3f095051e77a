#include "cardlib/sectors/sector_update.h"

namespace cardlib {
namespace {

// What one write of the smallest unit holds on every family: a block of a storage card.
constexpr std::size_t headSize = 16;

Bytes marked(ByteView content) {
    Bytes bytes(content.begin(), content.end());
    bytes.front() = 0;
    return bytes;
}

ByteView headOf(ByteView content) {
    return content.first(std::min(headSize, content.size()));
}

bool isNewest(const SectorUpdate& update, const SectorContents& contents) {
    return update.record && !contents.log.empty() && contents.log.front() == *update.record;
}

class Writing {
  public:
    Writing(CardDriver& card, const Application& sector, const SectorUpdate& update, Journal& journal)
        : card_(card), sector_(sector), update_(update) {
        card_.onWriting([this, &journal] { return journal.beforeWriting(step_, what_); });
    }

    Result<void> run(const SectorContents& contents) {
        return writeData(contents.data).and_then([&] { return appendRecord(contents); }).and_then([&] {
            return prove();
        });
    }

  private:
    Result<void> writeData(ByteView current) {
        const File& file = *findFile(sector_, "data");
        for (const auto& content : sectorWrites(current, update_.target)) {
            note("write " + sector_.id + "/" + file.id);
            if (auto written = card_.write(file, content); !written) return written;
        }
        return {};
    }

    Result<void> appendRecord(const SectorContents& contents) {
        if (!update_.record || isNewest(update_, contents)) return {};
        const File& file = *findFile(sector_, "log");
        note("append " + sector_.id + "/" + file.id);
        return encodeLogRecord(*update_.record).and_then([&](const Bytes& record) {
            return card_.append(file, record);
        });
    }

    Result<void> prove() {
        return readSector(card_, sector_).and_then([&](const SectorContents& contents) -> Result<void> {
            if (standsTo(update_, contents) != SectorStands::done) return fail(Code::sectorNotProved, sector_.id);
            return {};
        });
    }

    void note(std::string what) {
        ++step_;
        what_ = std::move(what);
    }

    CardDriver& card_;
    const Application& sector_;
    const SectorUpdate& update_;
    std::size_t step_ = 0;
    std::string what_;
};

}  // namespace

SectorStands standsTo(const SectorUpdate& update, const SectorContents& contents) {
    const bool written = contents.data == update.target;
    if (!update.record) return written ? SectorStands::done : SectorStands::notDone;
    if (isNewest(update, contents)) return written ? SectorStands::done : SectorStands::notDone;
    return contents.sequence() == update.before ? SectorStands::notDone : SectorStands::movedOn;
}

std::vector<Bytes> sectorWrites(ByteView current, ByteView target) {
    std::vector<Bytes> writes;
    if (std::ranges::equal(current, target)) return writes;
    if (current.front() != 0) writes.push_back(marked(headOf(current)));
    writes.push_back(marked(target));
    if (target.front() != 0) writes.emplace_back(headOf(target).begin(), headOf(target).end());
    return writes;
}

Result<void> updateSector(CardDriver& card, const Application& sector, const SectorUpdate& update, Journal& journal) {
    return readSector(card, sector).and_then([&](const SectorContents& contents) -> Result<void> {
        if (standsTo(update, contents) == SectorStands::movedOn) return fail(Code::sectorMovedOn, sector.id);
        Writing writing(card, sector, update, journal);
        auto done = writing.run(contents);
        card.onWriting({});
        return done;
    });
}

}  // namespace cardlib
