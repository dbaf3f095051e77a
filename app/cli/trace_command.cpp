#include <fstream>
#include <ostream>
#include <sstream>

#include "apdu/core/file.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/trace/explain.h"

namespace app {
namespace {

constexpr std::size_t longestTrace = 64 << 20;

Result<TraceMeanings> meaningsFrom(const std::filesystem::path& resources) {
    std::ifstream in(resources / "trace/meanings.json");
    std::ostringstream text;
    text << in.rdbuf();
    return TraceMeanings::parse(text.str());
}

nlohmann::json toJson(const ExplainedExchange& line, const std::string& language) {
    nlohmann::json json{{"number", line.number}, {"reset", line.reset}, {"command", line.command.at(language)}};
    json[line.reset ? "atr" : "header"] = line.header;
    if (line.reset) return json;
    json.update({{"target", line.target}, {"secured", line.secured}, {"sent", line.sent}, {"word", line.word},
                 {"meaning", line.meaning.at(language)}});
    if (line.expected) json["expected"] = *line.expected;
    if (line.received) json["received"] = *line.received;
    return json;
}

void tell(const CommandContext& context, const ExplainedExchange& line) {
    std::ostream& out = *context.out;
    out << line.number << "  " << line.header << "  " << line.command.at(context.language);
    if (line.reset) {
        out << "\n";
        return;
    }
    if (!line.target.empty()) out << " " << line.target;
    if (line.secured) out << context.say("，安全报文", ", secured");
    if (line.sent > 0) out << context.say("，送 ", ", sends ") << line.sent << context.say(" 字节", " bytes");
    out << " -> ";
    if (line.received.value_or(0) > 0) out << *line.received << context.say(" 字节，", " bytes, ");
    out << line.word << (line.word.empty() ? "" : " ") << line.meaning.at(context.language) << "\n";
}

Result<ExitCode> show(const CommandContext& context, const std::filesystem::path& file) {
    const auto trace = apdu::readFile(file, longestTrace).and_then([](const Bytes& text) {
        return apdu::parseTrace({reinterpret_cast<const char*>(text.data()), text.size()});
    });
    if (!trace) return fail(Code::traceUnreadable, file.string(), trace.error());
    return meaningsFrom(context.resources).map([&](const TraceMeanings& meanings) {
        for (const auto& line : explainTrace(*trace, meanings))
            if (context.json)
                context.printJson(toJson(line, context.language));
            else
                tell(context, line);
        return exitDone;
    });
}

}  // namespace

void addTrace(CLI::App& zhika, CommandContext& context) {
    auto* command = zhika.add_subcommand("trace", "recorded card sessions");
    command->require_subcommand(1);
    auto* showing = command->add_subcommand("show", "what was said, line by line, without the data");
    const auto file = std::make_shared<std::string>();
    showing->add_option("FILE", *file, "a trace, as zhika-virtual-card --trace writes it")->required();
    showing->callback(runner(context, [&context, file] { return show(context, *file); }));
}

}  // namespace app
