#include "apdu/iso7816/status_word.h"

#include <algorithm>
#include <array>

namespace apdu {
namespace {

struct Entry {
    std::uint16_t value;
    std::string_view meaning;
};

// Sorted. ISO/IEC 7816-4:2020 table 6 and 7; 93xx and 94xx as the PBOC-style operating systems publish them.
constexpr std::array table{
    Entry{0x6200, "warning, memory unchanged"},
    Entry{0x6281, "part of the data may be corrupted"},
    Entry{0x6282, "end of file reached before Le bytes"},
    Entry{0x6283, "file invalidated"},
    Entry{0x6300, "authentication failed"},
    Entry{0x6400, "execution error, memory unchanged"},
    Entry{0x6581, "memory failure"},
    Entry{0x6700, "wrong length"},
    Entry{0x6881, "logical channel not supported"},
    Entry{0x6882, "secure messaging not supported"},
    Entry{0x6900, "line protection does not match the file"},
    Entry{0x6901, "command not accepted, wrong state"},
    Entry{0x6981, "command incompatible with file structure"},
    Entry{0x6982, "security status not satisfied"},
    Entry{0x6983, "authentication method blocked"},
    Entry{0x6984, "challenge missing or referenced data invalidated"},
    Entry{0x6985, "conditions of use not satisfied"},
    Entry{0x6986, "no current elementary file"},
    Entry{0x6987, "secure messaging object missing"},
    Entry{0x6988, "secure messaging object incorrect"},
    Entry{0x6A80, "incorrect data field"},
    Entry{0x6A81, "function not supported, no master file, or card locked"},
    Entry{0x6A82, "file not found"},
    Entry{0x6A83, "record not found"},
    Entry{0x6A84, "not enough space"},
    Entry{0x6A86, "incorrect P1 P2, or file exists"},
    Entry{0x6A88, "key not found"},
    Entry{0x6B00, "offset outside the file"},
    Entry{0x6D00, "instruction not supported"},
    Entry{0x6E00, "class not supported"},
    Entry{0x6F00, "no precise diagnosis"},
    Entry{0x9000, "done"},
    Entry{0x9302, "wrong MAC"},
    Entry{0x9303, "application locked"},
    Entry{0x9401, "insufficient amount"},
    Entry{0x9403, "key index not supported"},
    Entry{0x9406, "MAC not available"},
};

}  // namespace

std::optional<std::uint32_t> StatusWord::bytesWaiting() const {
    if (sw1() != 0x61) return std::nullopt;
    return sw2() == 0 ? 256U : sw2();
}

std::optional<std::uint32_t> StatusWord::rightLength() const {
    if (sw1() != 0x6C) return std::nullopt;
    return sw2() == 0 ? 256U : sw2();
}

std::optional<int> StatusWord::triesLeft() const {
    if ((value_ & 0xFFF0) != 0x63C0) return std::nullopt;
    return value_ & 0x0F;
}

std::string_view StatusWord::meaning() const {
    if (bytesWaiting()) return "more bytes waiting";
    if (rightLength()) return "wrong Le";
    if (triesLeft()) return "verification failed, tries left in the last digit";
    const auto* found = std::ranges::lower_bound(table, value_, {}, &Entry::value);
    if (found != table.end() && found->value == value_) return found->meaning;
    return "not in the table";
}

}  // namespace apdu
