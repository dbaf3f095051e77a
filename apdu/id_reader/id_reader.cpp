#include "apdu/id_reader/id_reader.h"

#include <algorithm>

namespace apdu {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr int mostTries = 3, mostLate = 64;

std::string nameOf(const SdtCommand& command) {
    constexpr auto digits = "0123456789ABCDEF";
    std::string text;
    for (const Byte byte : {command.command, command.parameter}) {
        if (!text.empty()) text += ' ';
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

milliseconds until(Clock::time_point end) {
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(end - Clock::now()));
}

}  // namespace

void IdReader::forgetLateAnswers() {
    for (int i = 0; late_ && i < mostLate && channel_->receive(patience_.quiet); ++i) continue;
    late_ = false;
}

// After a damaged frame another one may still follow, but not for long.
Result<SdtAnswer> IdReader::askOnce(const SdtCommand& command, milliseconds patience) {
    forgetLateAnswers();
    if (const auto sent = channel_->send(sdtFrame(encode(command))); !sent) return tl::unexpected(sent.error());
    SdtFrameParser parser;
    std::size_t heard = 0;
    for (auto end = Clock::now() + patience;;) {
        const auto part = channel_->receive(until(end));
        if (!part && part.error().code != Code::channelTimeout) return tl::unexpected(part.error());
        heard += part ? part->size() : 0;
        const auto contents = part ? parser.take(*part) : parser.giveUp();
        if (!contents.empty()) return parseSdtAnswer(contents.front());
        if (parser.refused() > 0) end = std::min(end, Clock::now() + patience_.quiet);
        if (part && Clock::now() < end) continue;
        late_ = true;
        if (heard > 0) return idReaderGarbled(nameOf(command) + ": " + std::to_string(heard) + " bytes");
        return fail(Code::idReaderMute, nameOf(command));
    }
}

Result<SdtAnswer> IdReader::ask(const SdtCommand& command, milliseconds patience) {
    for (int tries = 1;; ++tries) {
        const auto answer = askOnce(command, patience);
        const auto fit = answer.and_then([](const SdtAnswer& said) { return checkSdtStatus(said); });
        if (fit) return answer;
        if (fit.error().code != Code::idReaderGarbled || tries == mostTries) return tl::unexpected(fit.error());
    }
}

Result<void> IdReader::check() {
    return ask(sdt::moduleStatus, patience_.answer).map([](const SdtAnswer&) {});
}

Result<std::string> IdReader::moduleNumber() {
    return ask(sdt::moduleNumber, patience_.answer).and_then([](const SdtAnswer& answer) -> Result<std::string> {
        const std::string number = sdtModuleNumber(answer.data);
        if (number.empty()) return idReaderGarbled("number of " + std::to_string(answer.data.size()) + " bytes");
        return number;
    });
}

Result<bool> IdReader::cardLaidDown() {
    const auto answer = ask(sdt::findCard, patience_.answer);
    if (answer) return answer->status == sdt::found;
    if (answer.error().code == Code::idCardMissing) return false;
    return tl::unexpected(answer.error());
}

Result<void> IdReader::demandCard() {
    return ask(sdt::findCard, patience_.answer).map([](const SdtAnswer&) {});
}

Result<IdCardFiles> IdReader::readFiles(bool fingers) {
    return ask(sdt::selectCard, patience_.answer)
        .and_then([&](const SdtAnswer&) { return ask(fingers ? sdt::readCardAndFingers : sdt::readCard, patience_.reading); })
        .and_then([&](const SdtAnswer& answer) { return parseIdCardFiles(answer.data, fingers); });
}

// Many modules do not know the command for the newest address, and most cards have none: the card is read all the same.
Result<IdRecord> IdReader::read() {
    const auto files = readFiles(false);
    if (!files) return tl::unexpected(files.error());
    auto record = parseIdText(files->text);
    if (!record || record->kind != IdCardKind::resident) return record;
    record->photo = files->photo;
    const auto newest = ask(sdt::readNewestAddress, patience_.answer);
    if (!newest || newest->status == sdt::nothingThere) return record;
    return parseNewestAddress(newest->data).map([&](const PiiText& address) {
        record->newestAddress = address;
        return *record;
    });
}

}  // namespace apdu
