#include "apdu/pcsc/scard_errors.h"

#include <algorithm>
#include <array>

namespace apdu {
namespace {

enum class Kind { missing, removed, mute, busy, gone, unavailable, transmission, refused };

struct Entry {
    LONG value;
    Kind kind;
};

constexpr std::array table{
    Entry{SCARD_E_NO_SMARTCARD, Kind::missing},        Entry{SCARD_W_REMOVED_CARD, Kind::removed},
    Entry{SCARD_W_RESET_CARD, Kind::removed},          Entry{SCARD_W_UNRESPONSIVE_CARD, Kind::mute},
    Entry{SCARD_W_UNPOWERED_CARD, Kind::mute},         Entry{SCARD_W_UNSUPPORTED_CARD, Kind::mute},
    Entry{SCARD_E_PROTO_MISMATCH, Kind::mute},         Entry{SCARD_E_CARD_UNSUPPORTED, Kind::mute},
    Entry{SCARD_E_SHARING_VIOLATION, Kind::busy},      Entry{SCARD_E_UNKNOWN_READER, Kind::gone},
    Entry{SCARD_E_READER_UNAVAILABLE, Kind::gone},     Entry{SCARD_E_NO_READERS_AVAILABLE, Kind::gone},
    Entry{SCARD_E_READER_UNSUPPORTED, Kind::gone},     Entry{SCARD_E_NO_SERVICE, Kind::unavailable},
    Entry{SCARD_E_SERVICE_STOPPED, Kind::unavailable}, Entry{SCARD_E_SERVER_TOO_BUSY, Kind::unavailable},
    Entry{SCARD_E_INVALID_HANDLE, Kind::unavailable},  Entry{SCARD_F_COMM_ERROR, Kind::unavailable},
    Entry{SCARD_E_NO_MEMORY, Kind::unavailable},       Entry{SCARD_E_NOT_TRANSACTED, Kind::transmission},
    Entry{SCARD_E_TIMEOUT, Kind::transmission},        Entry{SCARD_E_CANCELLED, Kind::transmission},
    Entry{SCARD_F_INTERNAL_ERROR, Kind::transmission}, Entry{SCARD_E_SYSTEM_CANCELLED, Kind::transmission},
    Entry{SCARD_F_UNKNOWN_ERROR, Kind::transmission},  Entry{SCARD_E_INVALID_PARAMETER, Kind::refused},
    Entry{SCARD_E_INVALID_VALUE, Kind::refused},       Entry{SCARD_E_INVALID_TARGET, Kind::refused},
    Entry{SCARD_E_INSUFFICIENT_BUFFER, Kind::refused}, Entry{SCARD_E_NOT_READY, Kind::refused},
    Entry{SCARD_E_PCI_TOO_SMALL, Kind::refused},       Entry{SCARD_E_DUPLICATE_READER, Kind::refused},
    Entry{SCARD_E_UNSUPPORTED_FEATURE, Kind::refused}, Entry{SCARD_W_SECURITY_VIOLATION, Kind::refused},
};

Code codeOf(Kind kind) {
    switch (kind) {
        case Kind::missing:
            return Code::cardMissing;
        case Kind::removed:
            return Code::cardRemoved;
        case Kind::mute:
            return Code::cardMute;
        case Kind::busy:
            return Code::cardBusy;
        case Kind::gone:
            return Code::readerGone;
        case Kind::unavailable:
            return Code::pcscUnavailable;
        case Kind::transmission:
            return Code::transmissionFailed;
        case Kind::refused:
            break;
    }
    return Code::pcscRefused;
}

}  // namespace

Result<void> checkScard(LONG value, const char* what) {
    if (value == SCARD_S_SUCCESS) return {};
    const auto* found = std::ranges::find(table, value, &Entry::value);
    const Kind kind = found == table.end() ? Kind::refused : found->kind;
    return fail(codeOf(kind), std::string(what) + ": " + pcsc_stringify_error(value),
                static_cast<std::uint32_t>(value));
}

}  // namespace apdu
