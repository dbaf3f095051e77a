// Laws: a content comes out of its frame as it went in, however the stream is cut; a frame of which one bit has turned is refused and the next
// one is found; what comes out of any stream stands in it, framed; a text that is understood is written again as it was understood.
#include <algorithm>

#include "apdu/id_reader/id_record.h"
#include "apdu/id_reader/sdt_frame.h"
#include "apdu/id_reader/sdt_messages.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace apdu;

namespace {

using Contents = std::vector<Bytes>;

constexpr std::size_t preambleBytes = 5, lengthEnd = 7;

Contents parsed(ByteView stream, std::size_t piece) {
    SdtFrameParser parser;
    Contents all;
    const auto take = [&](Contents some) { std::ranges::move(some, std::back_inserter(all)); };
    for (std::size_t at = 0; at < stream.size(); at += piece) take(parser.take(stream.subspan(at, std::min(piece, stream.size() - at))));
    take(parser.giveUp());
    return all;
}

std::size_t preamblesIn(ByteView stream) {
    const Bytes preamble{0xAA, 0xAA, 0xAA, 0x96, 0x69};
    std::size_t count = 0;
    for (auto at = stream.begin(); (at = std::search(at, stream.end(), preamble.begin(), preamble.end())) != stream.end(); ++at) ++count;
    return count;
}

void streamHolds(ByteView stream, std::size_t piece) {
    const auto contents = parsed(stream, stream.size() + 1);
    auto from = stream.begin();
    for (const auto& content : contents) {
        const Bytes frame = sdtFrame(content);
        const auto at = std::search(from, stream.end(), frame.begin(), frame.end());
        fuzz::law(at != stream.end(), "what comes out stands in the stream, framed, in this order");
        from = at + static_cast<std::ptrdiff_t>(frame.size());
    }
    if (preamblesIn(stream) == contents.size()) fuzz::law(parsed(stream, piece) == contents, "the same frames in pieces");
}

void flipHolds(const Bytes& content, std::size_t bit, std::size_t piece) {
    const Bytes next{0x20, 0x01};
    Bytes stream = sdtFrame(content);
    const std::size_t size = stream.size(), turned = bit % (size * 8);
    append(stream, sdtFrame(next));
    fuzz::law(parsed(stream, piece).back() == next, "the next frame is found");
    if (preamblesIn(stream) == 2) fuzz::law(parsed(stream, piece) == Contents{content, next}, "a content comes out as it went in");
    stream[turned / 8] ^= static_cast<Byte>(1U << turned % 8);
    const auto after = parsed(stream, piece);
    const std::ptrdiff_t untouched = content == next ? 1 : 0;
    fuzz::law(std::ranges::count(after, content) == untouched || preamblesIn(content) > 0, "a turned bit is not overlooked");
    const bool inLength = turned / 8 >= preambleBytes && turned / 8 < lengthEnd;  // may cut a frame that holds by chance
    const std::size_t preambles = turned / 8 < preambleBytes ? 1 : 2;
    if (!inLength && preamblesIn(stream) == preambles) fuzz::law(after == Contents{next}, "it is refused, and the next frame found");
}

void textHolds(ByteView text) {
    const auto record = parseIdText(text);
    if (!record || record->kind != IdCardKind::resident) return;
    const auto again = parseIdText(encodeIdText(*record, u' '));
    fuzz::law(again && *again == *record, "a text is understood the same when written again");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::size_t piece = 1U + input.byte(), bit = static_cast<std::size_t>(input.byte() << 8 | input.byte());
    const ByteView rest = input.view(4000);
    streamHolds(rest, piece);
    textHolds(rest.first(std::min<std::size_t>(rest.size(), 256)));
    if (const auto files = parseIdCardFiles(rest, false)) fuzz::law(Bytes(rest.begin(), rest.end()) == encode(*files, false), "files are written as read");
    if (!rest.empty()) flipHolds({rest.begin(), rest.end()}, bit, piece);
    return 0;
}
