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
    if (const auto* error = std::get_if<printer::Error>(&cause); error && error->code == printer::Code::printFailed)
        return exitDevice;
    return exitRefused;
}

}  // namespace

ExitCode exitCodeOf(const Error& error) {
    switch (error.code) {
        case Code::deviceFailed:
        case Code::nextCardMissing:
            return exitDevice;
        case Code::programFault:
            return exitStore;
        case Code::auditBroken:
        case Code::cellDamaged:
        case Code::chainBroken:
        case Code::diskFull:
        case Code::homeInUse:
        case Code::homeMissing:
        case Code::homeNotMade:
        case Code::logForked:
        case Code::logShortened:
        case Code::migrationMissing:
        case Code::notSetUp:
        case Code::pinMissing:
        case Code::recordMissing:
        case Code::resourceUnreadable:
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
        case Code::centreStandsStill:
        case Code::centreUnconfigured:
        case Code::centreUnreachable:
        case Code::receiptInvalid:
        case Code::receiptMalformed:
            return exitNetwork;
        case Code::approverMissing:
        case Code::argumentMalformed:
        case Code::authorityMalformed:
        case Code::cardSerialMalformed:
        case Code::centreInsecure:
        case Code::fileUnreadable:
        case Code::importerMissing:
        case Code::factsMissing:
        case Code::operatorMissing:
        case Code::reasonNotAllowed:
        case Code::secondPersonNeeded:
        case Code::lostLiftNeedsTwo:
        case Code::lostReportIncomplete:
        case Code::spoilIncomplete:
        case Code::departmentUnknown:
        case Code::sectorFileMissing:
        case Code::sectorNotAllotted:
        case Code::trustIncomplete:
        case Code::stationNumberMalformed:
        case Code::printerUnknown:
        case Code::traceUnreadable:
            return exitUsage;
        default:
            return ofLower(error.cause);
    }
}

}  // namespace app
