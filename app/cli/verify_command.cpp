#include <ostream>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/devices.h"
#include "app/cli/proof_text.h"
#include "app/cli/scan.h"
#include "cardlib/inspection/card_reader.h"

namespace app {
namespace {

bool holds(const ThreeWayProof& proof) {
    return proof.genuine != cardlib::Genuine::no && proof.signatures && proof.recordAgrees && proof.printAgrees != false &&
           proof.status == 1;
}

void tell(const CommandContext& context, const ThreeWayProof& proof) {
    if (context.json) {
        auto json = toJson(proof);
        json["verified"] = holds(proof);
        return context.printJson(json);
    }
    const auto line = [&](const char* chinese, const char* english, bool good) {
        *context.out << (good ? "✓ " : "✗ ") << context.say(chinese, english) << std::endl;
    };
    if (proof.genuine == cardlib::Genuine::notProvable)
        *context.out << "– "
                     << context.say("芯片真伪：此类卡无法证明", "whether the chip is genuine is not provable on this card")
                     << std::endl;
    else
        line("芯片为真", "the chip is genuine", proof.genuine == cardlib::Genuine::yes);
    line("数据签名有效", "the data are signed", proof.signatures);
    line("卡片与记录一致", "chip and record agree", proof.recordAgrees);
    for (const auto& field : proof.differences) *context.out << "  " << field << std::endl;
    if (proof.printAgrees) line("卡面二维码一致", "the printed code agrees", *proof.printAgrees);
    if (!proof.printAgrees)
        *context.out << "– " << context.say("卡面未核验", "print not proved") << std::endl;
    line("卡片在用", "the card is in use", proof.status == 1);
}

Result<ExitCode> run(const CommandContext& context, const std::string& reader,
                     const std::filesystem::path& face) {
    return Station::open(context.home, context.resources)
        .and_then([&](const std::shared_ptr<Station>& station) {
            return readScan(face).and_then([&](const std::optional<std::string>& scanned) {
                const auto proof = std::make_shared<ThreeWayProof>();
                return onCard(reader, apdu::ScardTransport::AtEnd::leave,
                              [station, proof, scanned](apdu::Session& session) -> Result<void> {
                                  const auto card = identifyCard(session, *station->vault, station->profile);
                                  if (!card) return fail(Code::cardNotIdentified, "", card.error());
                                  return station->orders->loadBySerial(card->applicationSerial)
                                      .and_then([&](const StoredOrder& order) {
                                          return proveThreeWay(*station, order, session, scanned);
                                      })
                                      .and_then([&](const ThreeWayProof& proved) {
                                          *proof = proved;
                                          return station->audit->write("verify", "card verified",
                                                                       card->applicationSerial,
                                                                       holds(proved) ? "holds" : "fails");
                                      });
                              })
                    .map([&] {
                        tell(context, *proof);
                        return holds(*proof) ? exitDone : exitRefused;
                    });
            });
        });
}

}  // namespace

void addVerify(CLI::App& zhika, CommandContext& context) {
    auto* command =
        zhika.add_subcommand("verify", "whether a card is genuine, and chip, code and record agree");
    const auto reader = std::make_shared<std::string>();
    const auto face = std::make_shared<std::filesystem::path>();
    command->add_option("--reader", *reader, "name of the reader, or its beginning")->required();
    command->add_option("--face", *face, "picture of the printed side with the code");
    command->callback(runner(context, [&context, reader, face] { return run(context, *reader, *face); }));
}

}  // namespace app
