#include "printer/face/jpeg_scans.h"

#include <algorithm>

namespace printer {
namespace {

using apdu::ByteView;

constexpr int startOfImage = 0xD8, endOfImage = 0xD9, startOfScan = 0xDA, firstRestart = 0xD0, lastRestart = 0xD7;
constexpr int firstWithLength = 0xC0;  // what is below is no marker of a picture: the decoder looks on behind it

bool hasLength(int marker) {
    return marker >= firstWithLength && marker != startOfImage && (marker < firstRestart || marker > lastRestart);
}

}  // namespace

std::size_t scansIn(ByteView file) {
    if (file.size() < 2 || file[0] != 0xFF || file[1] != startOfImage) return 0;
    std::size_t scans = 0;
    for (std::size_t at = 2; at + 1 < file.size();) {
        at = static_cast<std::size_t>(std::find(file.begin() + static_cast<std::ptrdiff_t>(at), file.end(), 0xFF) - file.begin());
        while (at < file.size() && file[at] == 0xFF) ++at;  // fill bytes
        if (at == file.size() || file[at] == endOfImage) break;
        const int marker = file[at++];
        if (marker == startOfScan) ++scans;
        if (!hasLength(marker)) continue;
        if (at + 2 > file.size()) break;
        at += std::max<std::size_t>(2, static_cast<std::size_t>(file[at] << 8 | file[at + 1]));
    }
    return scans;
}

}  // namespace printer
