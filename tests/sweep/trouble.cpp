#include "tests/sweep/trouble.h"

#include "apdu/core/hex.h"
#include "tests/sweep/workplace.h"

namespace sweep {
namespace {

const char* nameOf(DiskOperation operation) {
    switch (operation) {
        case DiskOperation::write:
            return "write ";
        case DiskOperation::truncate:
            return "truncate ";
        case DiskOperation::sync:
            return "sync ";
        case DiskOperation::remove:
            break;
    }
    return "remove ";
}

}  // namespace

void Trouble::begin() {
    count_ = 0;
    planned_.reset();
    struck_.reset();
    listener_ = {};
    list_.clear();
    deaths_.clear();
    image_.reset();
}

std::optional<Fault> Trouble::next(bool card, std::string what) {
    now_ = {++count_, card, std::move(what)};
    if (listener_) list_.push_back(now_);
    if (!planned_ || planned_->first != count_) return std::nullopt;
    struck_ = now_;
    return planned_->second;
}

std::shared_ptr<const DiskImage> Trouble::written() {
    if (!image_ || imageVersion_ != disk_.version()) {
        image_ = std::make_shared<const DiskImage>(disk_.image(stationFolder));
        imageVersion_ = disk_.version();
    }
    return image_;
}

std::shared_ptr<const DiskImage> Trouble::synced() {
    if (disk_.isSynced(stationFolder)) return written();
    return std::make_shared<const DiskImage>(disk_.syncedImage(stationFolder));
}

void Trouble::note(Fault fault, std::shared_ptr<const DiskImage> disk) {
    deaths_.push_back({now_, fault, {std::move(disk), cards_.kept()}});
}

Fate Trouble::before(const DiskChange& change) {
    const auto fault = next(false, nameOf(change.operation) + change.file);
    if (listener_) {
        note(Fault::killedBefore, written());
        if (change.operation == DiskOperation::write) {
            DiskImage half = *written();
            Content& content = half[change.file.substr(std::string(stationFolder).size())];
            content.write(change.offset, change.data.first(change.data.size() / 2));
            note(Fault::halfWritten, std::make_shared<const DiskImage>(std::move(half)));
        }
    }
    return fault == Fault::refused ? Fate::refused : Fate::done;
}

void Trouble::after(const DiskChange&) {
    if (!listener_) return;
    note(Fault::killedAfter, written());
    note(Fault::powerCut, synced());
}

std::optional<Fault> Trouble::beforeCommand(ByteView command) {
    flush();
    const auto fault = next(true, "APDU " + apdu::toHex(command.first(std::min<std::size_t>(command.size(), 4))));
    if (listener_) note(Fault::killedBefore, written());
    return fault;
}

void Trouble::afterCommand() {
    if (!listener_) return;
    note(Fault::killedAfter, written());
    note(Fault::powerCut, synced());
    flush();
}

void Trouble::flush() {
    const auto deaths = std::exchange(deaths_, {});
    if (listener_)
        for (const auto& death : deaths) listener_(death);
}

}  // namespace sweep
