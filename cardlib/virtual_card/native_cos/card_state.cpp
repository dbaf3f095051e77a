#include "cardlib/virtual_card/native_cos/card_state.h"

#include <algorithm>

namespace cardlib {
namespace {

constexpr std::size_t administration = 12;

}  // namespace

void CardState::reset() {
    challenge.reset();
    masterState_ = 0;
    enterMasterFile();
}

CardDirectory& CardState::directoryAt(const std::vector<std::size_t>& path) {
    CardDirectory* directory = &*image.masterFile;
    for (std::size_t child : path) directory = &directory->children[child];
    return *directory;
}

CardDirectory& CardState::current() {
    return directoryAt(path_);
}

CardDirectory& CardState::parentOfCurrent() {
    auto parent = path_;
    if (!parent.empty()) parent.pop_back();
    return directoryAt(parent);
}

void CardState::enterMasterFile() {
    enter({});
}

void CardState::enter(const std::vector<std::size_t>& path) {
    path_ = path;
    childState_ = 0;
    currentFile.reset();
    fresh_ = hasMasterFile() && current().empty();
}

void CardState::eraseCurrent() {
    changed = true;
    if (image.manual.eraseKeepsDirectory) {
        CardDirectory& directory = current();
        CardDirectory empty;
        empty.fid = directory.fid;
        empty.name = directory.name;
        empty.space = directory.space;
        empty.create = directory.create;
        empty.erase = directory.erase;
        empty.applicationFile = directory.applicationFile;
        directory = std::move(empty);
        enter(std::vector(path_));
        return;
    }
    if (inMasterFile()) {
        image.masterFile.reset();
        masterState_ = 0;
    } else {
        auto& siblings = parentOfCurrent().children;
        siblings.erase(siblings.begin() + static_cast<std::ptrdiff_t>(path_.back()));
    }
    enterMasterFile();
}

bool CardState::allows(Byte access) const {
    const int high = access >> 4, low = access & 0x0F;
    if (high == 0) return masterState_ >= low;
    return low <= state() && state() <= high;
}

CardKeyRecord* findKey(CardDirectory& directory, Byte type, Byte index) {
    const auto found = std::ranges::find_if(
        directory.keys, [&](const CardKeyRecord& key) { return key.type == type && key.index == index; });
    return found == directory.keys.end() ? nullptr : &*found;
}

CardFile* findFile(CardDirectory& directory, std::uint16_t fid) {
    const auto found = std::ranges::find(directory.files, fid, &CardFile::fid);
    return found == directory.files.end() ? nullptr : &*found;
}

std::size_t usedSpace(const CardDirectory& directory) {
    std::size_t used = directory.hasKeyFile ? directory.keySpace + administration : 0;
    for (const auto& file : directory.files)
        used += administration + file.body.size() + file.count * (file.length + (file.count != 0 ? 1 : 0));
    for (const auto& child : directory.children) used += administration + child.space;
    return used;
}

apdu::Response answer(apdu::StatusWord word) {
    return {{}, word};
}

apdu::Response answer(Bytes data) {
    return {std::move(data), apdu::sw::ok};
}

}  // namespace cardlib
