#include <ostream>
#include <thread>

#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/devices/devices.h"
#include "app/devices/id_readers.h"
#include "app/intake/id_card_intake.h"
#include "app/services/order_rows.h"
#include "app/station/station.h"
#include "app/texts/rule_text.h"

namespace app {
namespace {

constexpr auto findPause = std::chrono::milliseconds(300);

struct IdReaderOptions {
    std::string reader = "usb", regime = "zhengzhou-2013";
    int seconds = 10;
    bool full = false, json = false;
};

// What decides about a card: code sets and regime.
struct Rulebook {
    CodeNames names;
    Regime regime;
};

Result<Rulebook> openRulebook(const CommandContext& context, const std::string& regime) {
    return readResource(context.resources, "codes/codes.json").and_then(CodeSets::parse).and_then([&](const CodeSets& codes) {
        return readResource(context.resources, "regimes/" + regime + ".json").and_then(parseRegime).map([&](const Regime& parsed) {
            Rulebook book{{}, parsed};
            for (const char* set : {"sex", "nation", "document_type"}) book.names[set] = codes.all(set);
            return book;
        });
    });
}

// The first sign of each part; the rest is covered.
std::string covered(const std::string& text) {
    std::string shown;
    for (std::size_t at = 0, count = 0; at < text.size(); ++count) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        shown += count == 0 ? text.substr(at, end - at) : "*";
        at = end;
    }
    return shown;
}

std::string shown(const std::string& field, const std::string& value, bool full) {
    if (full || field == "sex" || field == "nation" || field == "document_type") return value;
    if (field == "citizen_number") return maskedNumber(value);
    return field == "birth_date" ? value.substr(0, 4) + "-**-**" : covered(value);
}

apdu::Result<apdu::IdRecord> readWhenLaidDown(apdu::IdReader& reader, int seconds) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (true) {
        const auto found = reader.cardLaidDown();
        if (!found) return tl::unexpected(found.error());
        if (*found) return reader.read();
        if (std::chrono::steady_clock::now() >= end) return reader.demandCard().and_then([&] { return reader.read(); });
        std::this_thread::sleep_for(findPause);
    }
}

ExitCode tellRefused(const CommandContext& context, const Refusal& refusal) {
    const RuleText text = ruleText(context.resources, refusal.rule, context.language);
    if (context.json)
        context.printJson({{"refused", refusal.rule}, {"article", refusal.article}, {"cause", text.cause}, {"remedy", text.remedy}});
    else
        *context.out << context.say("不予受理：", "Refused: ") << text.cause << context.say("（第", " (Article ") << refusal.article
                     << context.say("条）", ")") << "\n" << context.say("办法：", "Remedy: ") << text.remedy << std::endl;
    return exitRefused;
}

ExitCode tell(const CommandContext& context, const apdu::IdRecord& record, const IdCardIntake& intake, bool full) {
    nlohmann::json json;
    for (const auto& [field, value] : intake.values) json[field] = shown(field, value, full);
    json["valid_from"] = record.validFrom;
    json["valid_until"] = record.validUntil.empty() ? context.say("长期", "for ever") : record.validUntil;
    json["photo_bytes"] = record.photo.reveal().size();
    for (const auto& rule : intake.cautions) json["cautions"].push_back(rule);
    if (context.json) {
        context.printJson(json);
        return exitDone;
    }
    for (const auto& [field, value] : intake.values)
        *context.out << (context.language == "zh" ? columnTitle(context.resources, field) : field) << ": " << shown(field, value, full) << "\n";
    *context.out << context.say("有效期限: ", "valid: ") << record.validFrom << " — " << json["valid_until"].get<std::string>() << "\n"
                 << context.say("照片: 专有编码（WLT），没有公开的解码方法，不显示", "photo: in a proprietary coding (WLT) that has no open decoder; not shown")
                 << std::endl;
    for (const auto& rule : intake.cautions) {
        const RuleText text = ruleText(context.resources, rule, context.language);
        *context.out << context.say("注意：", "Caution: ") << text.cause << context.say("；", "; ") << text.remedy << std::endl;
    }
    return exitDone;
}

Result<ExitCode> read(const CommandContext& context, const IdReaderOptions& options) {
    const auto book = openRulebook(context, options.regime);
    if (!book) return tl::unexpected(book.error());
    const auto reader = openIdReader(options.reader);
    if (!reader) return tl::unexpected(reader.error());
    const auto record = readWhenLaidDown(**reader, options.seconds);
    if (!record) return tl::unexpected(deviceFailed(record.error()));
    const auto intake = fromIdCard(*record, book->names, book->regime, today());
    return intake.refusal ? tellRefused(context, *intake.refusal) : tell(context, *record, intake, options.full);
}

Result<ExitCode> check(const CommandContext& context, const IdReaderOptions& options) {
    return openIdReader(options.reader).and_then([&](const std::unique_ptr<apdu::IdReader>& reader) -> Result<ExitCode> {
        const auto number = reader->check().and_then([&] { return reader->moduleNumber(); });
        if (!number) return tl::unexpected(deviceFailed(number.error()));
        if (context.json)
            context.printJson({{"module", *number}});
        else
            *context.out << context.say("身份证阅读器可用，模块号 ", "the ID reader is fit for work, module ") << *number << std::endl;
        return exitDone;
    });
}

}  // namespace

void addIdReader(CLI::App& zhika, CommandContext& context) {
    auto* reader = zhika.add_subcommand("id-reader", "a reader for resident identity cards, without a station");
    reader->require_subcommand(1);
    const auto options = std::make_shared<IdReaderOptions>();
    auto* reading = reader->add_subcommand("read", "reads one card, covered unless asked otherwise");
    auto* checking = reader->add_subcommand("check", "whether the reader is fit for work, and its number");
    for (auto* command : {reading, checking}) {
        command->add_option("--reader", options->reader, "usb, tcp://HOST:PORT, or a serial line as /dev/ttyUSB0");
        command->add_flag("--json", options->json, "one JSON object");
    }
    reading->add_option("--wait", options->seconds, "seconds to wait for a card")->check(CLI::Range(0, 600));
    reading->add_option("--regime", options->regime, "the rules that say whom they are for");
    reading->add_flag("--full", options->full, "show the personal data: to be asked for with a reason only");
    const auto run = [&context, options](auto command) {
        return runner(context, [&context, options, command] {
            context.json = context.json || options->json;
            return command(context, *options);
        });
    };
    reading->callback(run(read));
    checking->callback(run(check));
}

}  // namespace app
