// Laws, both directions. Messages: split anywhere they are the same; a job that is understood has whole planes and, sent again, is
// the same. Answers: split anywhere they are the same; a status that is understood, said again, is the same.
#include "printer/drivers/magicard_codec.h"
#include "printer/drivers/magicard_status.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"

using namespace printer;

namespace {

template <class Parser>
auto inPieces(ByteView stream, std::size_t piece) {
    Parser parser;
    decltype(parser.take(stream)) all;
    for (std::size_t at = 0; at < stream.size(); at += piece)
        for (auto& part : parser.take(stream.subspan(at, std::min(piece, stream.size() - at)))) all.push_back(std::move(part));
    return all;
}

bool same(const MagicardJob& one, const MagicardJob& other) {
    return one.page == other.page && one.overcoat == other.overcoat && one.hole == other.hole && one.stripe == other.stripe &&
           one.planes.size() == other.planes.size() &&
           std::equal(one.planes.begin(), one.planes.end(), other.planes.begin(),
                      [](const InkPanel& a, const InkPanel& b) { return a.ink == b.ink && a.values == b.values; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::size_t piece = 1U + input.byte();
    // A job is longer than a fuzzer likes: when asked for, zeros fill its planes.
    const bool filled = input.byte() % 4 == 0;
    const ByteView given = input.view(size);
    Bytes stream(given.begin(), given.end());
    if (filled && std::ranges::find(stream, 0x1C) != stream.end()) {
        stream.resize(stream.size() + magicardBlackBytes, 0);
        apdu::append(stream, Bytes{0x1C, 'K', 0x3A, 0x03});
    }
    const auto whole = inPieces<MagicardMessageParser>(stream, stream.size() + 1), split = inPieces<MagicardMessageParser>(stream, piece);
    fuzz::law(whole.size() == split.size(), "as many messages in pieces");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        fuzz::law(whole[i].request == split[i].request && whole[i].fault == split[i].fault, "the same messages in pieces");
        if (!whole[i].job) continue;
        fuzz::law(same(*whole[i].job, *split[i].job), "the same job in pieces");
        const auto again = MagicardMessageParser().take(magicardJob(*whole[i].job));
        fuzz::law(again.size() == 1 && again[0].job && same(*again[0].job, *whole[i].job), "a job sent again is the same");
    }
    const auto answers = inPieces<MagicardAnswerParser>(stream, piece);
    fuzz::law(answers == inPieces<MagicardAnswerParser>(stream, stream.size() + 1), "the same answers in pieces");
    for (const auto& answer : answers) {
        fuzz::law(answer.size() <= 4096, "no answer is endless");
        if (const auto status = parseMagicardStatus(answer))
            fuzz::law(toAnswer(*parseMagicardStatus(toAnswer(*status))) == toAnswer(*status), "a status said again is the same");
    }
    return 0;
}
