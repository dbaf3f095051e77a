// Laws, both directions. Commands: split anywhere they are the same; a panel that is understood is whole, and packed and compressed
// again it is the same. Answers: split anywhere they are the same, none is endless.
#include "printer/drivers/evolis_names.h"
#include "printer/drivers/evolis_stream.h"
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

void panelsHold(const EvolisCommand& command) {
    const auto panel = evolisPanelOf(command);
    if (!panel) return;
    const int levels = std::atoi(command.parameters[1].c_str());
    fuzz::law(panel->values.size() == 648 * 1016, "a panel is whole");
    fuzz::law(evolisUnpack('k', levels, evolisPack(*panel, levels))->values == panel->values, "packing loses nothing");
    fuzz::law(evolisExpand('k', levels, evolisCompress(*panel, levels))->values == panel->values, "compression loses nothing");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input(data, size);
    const std::size_t piece = 1U + input.byte();
    const ByteView stream = input.view(size);
    const auto whole = inPieces<EvolisCommandParser>(stream, stream.size() + 1), split = inPieces<EvolisCommandParser>(stream, piece);
    fuzz::law(whole.size() == split.size(), "as many commands in pieces");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        fuzz::law(whole[i].name == split[i].name && whole[i].data == split[i].data && whole[i].fault == split[i].fault,
                  "the same commands in pieces");
        if (whole[i].fault.empty() && (whole[i].name == "Db" || whole[i].name == "Dbc")) panelsHold(whole[i]);
    }
    const auto answers = inPieces<EvolisAnswerParser>(stream, piece);
    fuzz::law(answers == inPieces<EvolisAnswerParser>(stream, stream.size() + 1), "the same answers in pieces");
    for (const auto& answer : answers) {
        fuzz::law(answer.size() <= 4096, "no answer is endless");
        if (const auto trouble = evolisTrouble(answer, Place::flip))
            fuzz::law(!evolisWord(trouble->trouble, trouble->phase).empty(), "a trouble has a word");
    }
    return 0;
}
