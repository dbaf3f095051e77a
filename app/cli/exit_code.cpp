#include "app/cli/exit_code.h"

namespace app {
namespace {

ExitCode ofCard(const cardlib::Error& error) {
    if (error.cause && error.code == cardlib::Code::cardFailed) return exitDevice;
    if (error.code == cardlib::Code::vaultUnavailable || error.code == cardlib::Code::vaultPinWrong ||
        error.code == cardlib::Code::vaultMissing || error.code == cardlib::Code::journalNotWritten)
        return exitStore;
    return exitRefused;
}

ExitCode ofLower(const Cause& cause) {
    if (std::holds_alternative<apdu::Error>(cause)) return exitDevice;
    if (const auto* error = std::get_if<cardlib::Error>(&cause)) return ofCard(*error);
    return exitRefused;
}

}  // namespace

ExitCode exitCodeOf(const Error& error) {
    switch (error.code) {
        case Code::deviceFailed:
        case Code::nextCardMissing:
            return exitDevice;
        case Code::diskFull:
        case Code::homeInUse:
        case Code::homeMissing:
        case Code::homeNotMade:
        case Code::migrationMissing:
        case Code::notSetUp:
        case Code::pinMissing:
        case Code::stationExists:
        case Code::storeBusy:
        case Code::storeDamaged:
        case Code::storeFailed:
        case Code::storeNewer:
        case Code::storeUnwritable:
        case Code::vaultNotMade:
        case Code::vaultUnopened:
            return exitStore;
        case Code::centreRefused:
        case Code::centreUnconfigured:
        case Code::centreUnreachable:
        case Code::receiptInvalid:
            return exitNetwork;
        case Code::approverMissing:
        case Code::authorityMalformed:
        case Code::importerMissing:
        case Code::spoilIncomplete:
        case Code::departmentUnknown:
        case Code::sectorNotAllotted:
        case Code::trustIncomplete:
        case Code::stationNumberMalformed:
        case Code::printerUnknown:
            return exitUsage;
        default:
            return ofLower(error.cause);
    }
}

}  // namespace app
