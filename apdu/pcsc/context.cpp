#include "apdu/pcsc/context.h"

#include <algorithm>
#include <string_view>

#include "apdu/pcsc/reader_names.h"
#include "apdu/pcsc/scard_errors.h"

namespace apdu {

Result<std::unique_ptr<PcscContext>> PcscContext::establish() {
    SCARDCONTEXT handle = 0;
    return checkScard(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle),
                      "SCardEstablishContext")
        .map([&] { return std::unique_ptr<PcscContext>(new PcscContext(handle)); });
}

PcscContext::~PcscContext() {
    SCardReleaseContext(handle_);
}

Result<std::vector<std::string>> PcscContext::readers() {
    std::vector<std::string> names;
    DWORD length = 0;
    LONG value = SCardListReaders(handle_, nullptr, nullptr, &length);
    std::string multi(length, '\0');
    if (value == SCARD_S_SUCCESS) value = SCardListReaders(handle_, nullptr, multi.data(), &length);
    if (value == SCARD_E_NO_READERS_AVAILABLE) return names;
    return checkScard(value, "SCardListReaders").map([&] {
        for (std::string_view left(multi); !left.empty() && left[0] != '\0';) {
            names.emplace_back(left.substr(0, left.find('\0')));
            left.remove_prefix(std::min(left.size(), names.back().size() + 1));
        }
        return names;
    });
}

Result<std::string> PcscContext::findReader(const std::string& name) {
    return readers()
        .and_then([&](const std::vector<std::string>& all) { return readersNamed(all, name); })
        .map([](const std::vector<std::string>& fitting) { return fitting.front(); });
}

Result<std::string> PcscContext::findOnlyReader(const std::string& name) {
    return readers().and_then([&](const std::vector<std::string>& all) { return onlyReader(all, name); });
}

Result<void> PcscContext::waitForCard(const std::string& reader, bool present,
                                      std::chrono::milliseconds timeout) {
    const auto end = std::chrono::steady_clock::now() + timeout;
    SCARD_READERSTATE state{};
    state.szReader = reader.c_str();
    state.dwCurrentState = SCARD_STATE_UNAWARE;
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        const LONG value =
            SCardGetStatusChange(handle_, static_cast<DWORD>(std::max<long>(0, left.count())), &state, 1);
        if (value != SCARD_E_TIMEOUT)
            if (auto changed = checkScard(value, "SCardGetStatusChange"); !changed) return changed;
        const bool there =
            (state.dwEventState & SCARD_STATE_PRESENT) != 0 && (state.dwEventState & SCARD_STATE_MUTE) == 0;
        if (there == present) return {};
        if (left.count() <= 0) return fail(Code::cardNotPresented, reader);
        state.dwCurrentState = state.dwEventState;
    }
}

}  // namespace apdu
