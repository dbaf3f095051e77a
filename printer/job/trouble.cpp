#include "printer/job/trouble.h"

#include <algorithm>
#include <array>

#include "apdu/core/unicode.h"

namespace printer {
namespace {

constexpr TroubleFacts table[] = {
    {Trouble::linkNotFound, Code::linkNotFound, "Link.NotFound", Severity::stops, Recovery::person},
    {Trouble::linkBusy, Code::linkBusy, "Link.Busy", Severity::stops, Recovery::person},
    {Trouble::linkTimeout, Code::linkTimeout, "Link.Timeout", Severity::stops, Recovery::person},
    {Trouble::linkDisconnected, Code::linkDisconnected, "Link.Disconnected", Severity::stops, Recovery::person},
    {Trouble::linkProtocol, Code::linkProtocol, "Link.Protocol", Severity::stops, Recovery::person},
    {Trouble::linkAccessDenied, Code::linkAccessDenied, "Link.AccessDenied", Severity::stops, Recovery::administrator},
    {Trouble::linkUntrusted, Code::linkUntrusted, "Link.Untrusted", Severity::stops, Recovery::administrator},
    {Trouble::coverOpen, Code::coverOpen, "Cover.Open", Severity::stops, Recovery::person},
    {Trouble::feedHopperEmpty, Code::feedHopperEmpty, "Feed.HopperEmpty", Severity::stops, Recovery::person},
    {Trouble::feedMisfeed, Code::feedMisfeed, "Feed.Misfeed", Severity::stops, Recovery::person},
    {Trouble::feedDoubleFeed, Code::feedDoubleFeed, "Feed.DoubleFeed", Severity::stops, Recovery::person},
    {Trouble::outputHopperFull, Code::outputHopperFull, "Output.HopperFull", Severity::stops, Recovery::person},
    {Trouble::outputRejectFull, Code::outputRejectFull, "Output.RejectFull", Severity::stops, Recovery::person},
    {Trouble::outputCardNotTaken, Code::outputCardNotTaken, "Output.CardNotTaken", Severity::stops, Recovery::person},
    {Trouble::jamFeeder, Code::jamFeeder, "Jam.Feeder", Severity::stops, Recovery::person},
    {Trouble::jamFlip, Code::jamFlip, "Jam.Flip", Severity::stops, Recovery::person},
    {Trouble::jamStation, Code::jamStation, "Jam.Station", Severity::stops, Recovery::person},
    {Trouble::jamPrintPath, Code::jamPrintPath, "Jam.PrintPath", Severity::stops, Recovery::person},
    {Trouble::jamExit, Code::jamExit, "Jam.Exit", Severity::stops, Recovery::person},
    {Trouble::ribbonMissing, Code::ribbonMissing, "Ribbon.Missing", Severity::stops, Recovery::person},
    {Trouble::ribbonEmpty, Code::ribbonEmpty, "Ribbon.Empty", Severity::stops, Recovery::person},
    {Trouble::ribbonLow, Code::ribbonLow, "Ribbon.Low", Severity::warns, Recovery::person},
    {Trouble::ribbonWrongType, Code::ribbonWrongType, "Ribbon.WrongType", Severity::stops, Recovery::person},
    {Trouble::ribbonBroken, Code::ribbonBroken, "Ribbon.Broken", Severity::stops, Recovery::person},
    {Trouble::headOverTemp, Code::headOverTemp, "Head.OverTemp", Severity::stops, Recovery::device},
    {Trouble::cleanDue, Code::cleanDue, "Clean.Due", Severity::warns, Recovery::person},
    {Trouble::cleanRequired, Code::cleanRequired, "Clean.Required", Severity::stops, Recovery::person},
    {Trouble::stationNotInstalled, Code::stationNotInstalled, "Station.NotInstalled", Severity::stops, Recovery::administrator},
    {Trouble::stationPositionFailed, Code::stationPositionFailed, "Station.PositionFailed", Severity::stops, Recovery::person},
    {Trouble::stationContactFailed, Code::stationContactFailed, "Station.ContactFailed", Severity::stops, Recovery::person},
    {Trouble::stationCardMissing, Code::stationCardMissing, "Station.CardMissing", Severity::stops, Recovery::person},
    {Trouble::stationForeignCard, Code::stationForeignCard, "Station.ForeignCard", Severity::stops, Recovery::person},
    {Trouble::stripeDataInvalid, Code::stripeDataInvalid, "Stripe.DataInvalid", Severity::stops, Recovery::administrator},
    {Trouble::stripeNotWritten, Code::stripeNotWritten, "Stripe.NotWritten", Severity::stops, Recovery::person},
    {Trouble::stripeUnreadable, Code::stripeUnreadable, "Stripe.Unreadable", Severity::stops, Recovery::person},
    {Trouble::dataSize, Code::dataSize, "Data.Size", Severity::stops, Recovery::administrator},
    {Trouble::configDuplexMissing, Code::configDuplexMissing, "Config.DuplexMissing", Severity::stops, Recovery::administrator},
    {Trouble::configEncoderMissing, Code::configEncoderMissing, "Config.EncoderMissing", Severity::stops, Recovery::administrator},
    {Trouble::configStripeMissing, Code::configStripeMissing, "Config.StripeMissing", Severity::stops, Recovery::administrator},
    {Trouble::configDpiUnsupported, Code::configDpiUnsupported, "Config.DpiUnsupported", Severity::stops, Recovery::administrator},
    {Trouble::configMediaMissing, Code::configMediaMissing, "Config.MediaMissing", Severity::stops, Recovery::administrator},
    {Trouble::configFormatUnsupported, Code::configFormatUnsupported, "Config.FormatUnsupported", Severity::stops, Recovery::administrator},
    {Trouble::deviceStopped, Code::deviceStopped, "Device.Stopped", Severity::stops, Recovery::person},
    {Trouble::jobAborted, Code::jobAborted, "Job.Aborted", Severity::stops, Recovery::person},
    {Trouble::jobCanceled, Code::jobCanceled, "Job.Canceled", Severity::stops, Recovery::person},
    {Trouble::jobWithdrawn, Code::jobWithdrawn, "Job.Withdrawn", Severity::stops, Recovery::person},
    {Trouble::jobForgotten, Code::jobForgotten, "Job.Forgotten", Severity::stops, Recovery::person},
    {Trouble::jobOfAnother, Code::jobOfAnother, "Job.OfAnother", Severity::stops, Recovery::person}};

std::string_view nameOf(Phase phase) {
    return phase == Phase::before ? "before" : "during";
}

constexpr std::size_t longest = 400;  // characters

bool isShown(char32_t sign) {
    const bool control = sign < 0x20 || (sign >= 0x7F && sign < 0xA0);
    const bool turns = (sign >= 0x200B && sign <= 0x200F) || (sign >= 0x2028 && sign <= 0x202E) || (sign >= 0x2060 && sign <= 0x206F);
    return !control && !turns;
}

// A device, or who shares it, may say anything, and it stands before people and in logs.
std::string shown(const std::string& vendor) {
    std::u32string safe;
    if (const auto points = apdu::codePoints(vendor))
        safe = *points;
    else
        for (const char byte : vendor) safe += byte >= 0 ? static_cast<char32_t>(byte) : U'?';
    if (safe.size() > longest) safe.resize(longest);
    std::ranges::replace_if(safe, [](char32_t sign) { return !isShown(sign); }, U'?');
    return apdu::toUtf8(safe);
}

}  // namespace

const TroubleFacts& factsOf(Trouble trouble) {
    return *std::ranges::find(table, trouble, &TroubleFacts::trouble);
}

std::optional<Trouble> troubleOf(Code code) {
    const auto* found = std::ranges::find(table, code, &TroubleFacts::code);
    if (found == std::end(table)) return std::nullopt;
    return found->trouble;
}

tl::unexpected<Error> troubled(Trouble trouble, Phase phase, const std::string& vendor) {
    const auto& facts = factsOf(trouble);
    std::string detail(facts.name);
    detail += ", ";
    detail += nameOf(phase);
    if (!vendor.empty()) detail += ", " + shown(vendor);
    return tl::unexpected(Error{facts.code, detail, phase});
}

Phase phaseOf(const Error& error) {
    return error.phase.value_or(Phase::during);
}

Error inPhase(Error error, Phase phase) {
    const auto trouble = troubleOf(error.code);
    if (!trouble || !error.phase) return error;
    const std::size_t said = factsOf(*trouble).name.size() + 2;
    error.detail.replace(said, nameOf(*error.phase).size(), nameOf(phase));
    error.phase = phase;
    return error;
}

}  // namespace printer
