#include <ostream>

#include "apdu/core/hex.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/cli/reader_option.h"
#include "app/devices/devices.h"
#include "app/texts/failure_text.h"
#include "app/inspection/card_purpose.h"
#include "cardlib/inspection/file_explorer.h"

namespace app {
namespace {

struct InspectOptions {
    std::string reader;
    bool files = false, all = false;
};

struct Seen {
    cardlib::Recognition card;
    Result<Purpose> purpose{Purpose{}};
    std::vector<cardlib::FoundFile> files;
};

std::string pathOf(const cardlib::FoundFile& file) {
    std::string path = "3F00";
    for (const std::uint16_t fid : file.path) path += "/" + apdu::toHex(apdu::bigEndian(fid, 2));
    return path;
}

nlohmann::json toJson(const cardlib::FoundFile& file) {
    nlohmann::json json{{"path", pathOf(file)}, {"kind", nameOf(file.kind)}};
    if (file.kind == cardlib::FoundFile::Kind::transparent) json["content"] = apdu::toHex(file.content);
    for (const auto& record : file.records) json["records"].push_back(apdu::toHex(record));
    if (file.refusal) json["refusal"] = apdu::toHex(apdu::bigEndian(file.refusal->value(), 2));
    return json;
}

nlohmann::json toJson(const CommandContext& context, const Seen& seen) {
    nlohmann::json json{{"kind", nameOf(seen.card.kind)},
                        {"type", seen.card.type},
                        {"algorithms", seen.card.algorithms},
                        {"applications", seen.card.applications},
                        {"chip_serial", apdu::toHex(seen.card.chipSerial)},
                        {"application_serial", seen.card.applicationSerial}};
    if (seen.card.family) json["family"] = nameOf(*seen.card.family);
    if (seen.card.status) json["status"] = *seen.card.status;
    if (!seen.purpose)
        json["refused"] = toJson(explain(seen.purpose.error(), context.resources, context.language));
    else if (seen.purpose->order != 0)
        json["order"] = {{"order", seen.purpose->order}, {"state", seen.purpose->state}};
    else
        json["usable_as_blank"] = true;
    for (const auto& file : seen.files) json["files"].push_back(toJson(file));
    return json;
}

std::string titleOf(const CommandContext& context, const cardlib::Title& title, const std::string& id) {
    const auto found = title.find(context.language);
    return found == title.end() ? id : found->second;
}

const char* kindText(const CommandContext& context, cardlib::CardKind kind) {
    switch (kind) {
        case cardlib::CardKind::blank:
            return context.say("空白卡", "a blank");
        case cardlib::CardKind::ours:
            return context.say("居住证", "a permit card");
        case cardlib::CardKind::copied:
            return context.say("复制的居住证", "a copy of a permit card");
        case cardlib::CardKind::foreign:
            return context.say("别家的 ISO 7816 卡", "somebody else's ISO 7816 card");
        case cardlib::CardKind::bank:
            return context.say("银行卡", "a bank card");
        case cardlib::CardKind::storageUnknown:
            return context.say("布局不明的存储卡", "a storage card of unknown layout");
        case cardlib::CardKind::unknown:
            break;
    }
    return context.say("认不出的卡", "a card that is not recognised");
}

void tellPurpose(const CommandContext& context, const Result<Purpose>& purpose) {
    if (!purpose) {
        const auto text = explain(purpose.error(), context.resources, context.language);
        *context.out << context.say("不能用来制证：", "not usable as a blank: ") << text.cause
                     << context.say("。", ". ") << text.remedy << " (" << text.code << ")" << std::endl;
    } else if (purpose->order != 0) {
        *context.out << context.say("属于任务 ", "belongs to order ") << purpose->order << " " << purpose->state
                     << std::endl;
    } else {
        *context.out << context.say("可以用来制证", "a card can be made of it") << std::endl;
    }
}

void tellFiles(const CommandContext& context, const std::vector<cardlib::FoundFile>& files) {
    for (const auto& file : files) {
        *context.out << pathOf(file) << " " << nameOf(file.kind);
        if (file.refusal) *context.out << " " << apdu::toHex(apdu::bigEndian(file.refusal->value(), 2));
        if (file.kind == cardlib::FoundFile::Kind::transparent)
            *context.out << " " << file.content.size() << " " << apdu::toHex(file.content);
        *context.out << std::endl;
        for (const auto& record : file.records) *context.out << "  " << apdu::toHex(record) << std::endl;
    }
}

void tell(const CommandContext& context, const cardlib::CardTable& table, const Seen& seen) {
    if (context.json) return context.printJson(toJson(context, seen));
    *context.out << kindText(context, seen.card.kind);
    for (const auto& type : table.types)
        if (type.id == seen.card.type) *context.out << " · " << titleOf(context, type.title, type.id);
    for (const auto& algorithm : seen.card.algorithms) *context.out << " · " << algorithm;
    *context.out << std::endl;
    if (!seen.card.chipSerial.empty())
        *context.out << context.say("芯片序列号 ", "chip serial ") << apdu::toHex(seen.card.chipSerial) << std::endl;
    if (!seen.card.applicationSerial.empty())
        *context.out << context.say("应用序列号 ", "application serial ") << seen.card.applicationSerial
                     << std::endl;
    for (const auto& known : table.applications)
        for (const auto& id : seen.card.applications)
            if (known.id == id)
                *context.out << context.say("有应用 ", "has the application ") << titleOf(context, known.title, id)
                             << std::endl;
    tellPurpose(context, seen.purpose);
    tellFiles(context, seen.files);
}

Result<void> look(Station& station, apdu::Session& session, const InspectOptions& options, Seen& seen) {
    auto card = recognizeCard(station, session);
    if (!card) return tl::unexpected(card.error());
    seen.card = *std::move(card);
    seen.purpose = purposeOf(station, seen.card);
    if (options.files || options.all) {
        const std::vector<cardlib::FileRange> every{{0x0001, 0xFFFE}};
        auto files = exploreFiles(session, options.all ? every : station.cards.explored);
        if (!files) return fail(Code::cardNotExplored, "", files.error());
        seen.files = *std::move(files);
    }
    return station.audit->write("inspect", "card looked at", std::string(nameOf(seen.card.kind)),
                                seen.card.applicationSerial);
}

Result<ExitCode> run(const CommandContext& context, const InspectOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto seen = std::make_shared<Seen>();
        return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                      [station, seen, options](apdu::Session& session) {
                          return look(*station, session, options, *seen);
                      })
            .map([&] {
                tell(context, station->cards, *seen);
                return seen->purpose ? exitDone : exitRefused;
            });
    });
}

}  // namespace

void addInspect(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("inspect", "what card lies there, and what it is good for");
    const auto options = std::make_shared<InspectOptions>();
    addReaderOption(*command, options->reader);
    command->add_flag("--files", options->files, "list and read the files that anybody may read");
    command->add_flag("--all", options->all, "the same, asking for every identifier there is: slow");
    command->callback(runner(context, [&context, options] { return run(context, *options); }));
}

}  // namespace app
