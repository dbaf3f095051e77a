#include "cardlib/virtual_card/native_cos/tearing.h"

#include <algorithm>

namespace cardlib {
namespace {

Bytes halfOf(const Bytes& before, const Bytes& after) {
    const auto differs = [&](std::size_t i) { return before[i] != after[i]; };
    std::size_t changes = 0;
    for (std::size_t i = 0; i < after.size(); ++i) changes += differs(i) ? 1 : 0;
    Bytes half = before;
    for (std::size_t i = 0, done = 0; i < after.size() && done < changes / 2; ++i)
        if (differs(i)) {
            half[i] = after[i];
            ++done;
        }
    return half;
}

// A full ring took one more: the slot of the oldest record is the one being written.
bool tookOneMore(const std::vector<Bytes>& ring, const std::vector<Bytes>& after) {
    return ring.size() > 1 && ring.size() == after.size() &&
           std::equal(ring.begin(), ring.end() - 1, after.begin() + 1) && ring != after;
}

void tearRecords(CardFile& file, const CardFile& after) {
    if (tookOneMore(file.records, after.records)) {
        Bytes slot = halfOf(file.records.back(), after.records.front());
        file.records.pop_back();
        file.records.insert(file.records.begin(), std::move(slot));
        return;
    }
    if (after.records.size() == file.records.size() + 1) {
        const bool atFront = !file.records.empty() && after.records.back() == file.records.back() &&
                             after.records.front() != file.records.front();
        const Bytes& added = atFront ? after.records.front() : after.records.back();
        file.records.insert(atFront ? file.records.begin() : file.records.end(),
                            halfOf(Bytes(added.size(), 0xFF), added));
        return;
    }
    for (std::size_t i = 0; i < std::min(file.records.size(), after.records.size()); ++i)
        if (file.records[i].size() == after.records[i].size())
            file.records[i] = halfOf(file.records[i], after.records[i]);
}

void tearDirectory(CardDirectory& directory, const CardDirectory& after) {
    directory.wrongMacs = after.wrongMacs;
    directory.locked = after.locked;
    directory.lockedForever = after.lockedForever;
    if (!directory.empty() && after.empty()) {
        directory.files.clear();
        directory.children.clear();
        return;
    }
    for (std::size_t i = 0; i < std::min(directory.keys.size(), after.keys.size()); ++i)
        if (directory.keys[i].value == after.keys[i].value) directory.keys[i] = after.keys[i];
    for (std::size_t i = 0; i < std::min(directory.files.size(), after.files.size()); ++i) {
        CardFile& file = directory.files[i];
        if (file.body.size() == after.files[i].body.size())
            file.body = halfOf(file.body, after.files[i].body);
        tearRecords(file, after.files[i]);
    }
    for (std::size_t i = 0; i < std::min(directory.children.size(), after.children.size()); ++i)
        tearDirectory(directory.children[i], after.children[i]);
}

}  // namespace

CardImage halfWritten(const CardImage& before, const CardImage& after) {
    CardImage half = before;
    if (half.masterFile && after.masterFile) tearDirectory(*half.masterFile, *after.masterFile);
    return half;
}

}  // namespace cardlib
