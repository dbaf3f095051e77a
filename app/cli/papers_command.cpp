#include <ostream>

#include "apdu/core/file.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/registry/papers.h"
#include "app/services/record.h"
#include "app/services/scanned_papers.h"
#include "app/store/clock.h"

namespace app {
namespace {

using Shared = const std::shared_ptr<Station>&;

constexpr unsigned ownerOnly = 0600;

struct PapersOptions {
    std::int64_t order = 0, holder = 0, scan = 0;
    std::string kind, reason, by;
    std::vector<std::string> files;
    std::filesystem::path out;
};

using Options = std::shared_ptr<PapersOptions>;

void tell(const CommandContext& context, const StoredScan& scan) {
    if (context.json)
        return context.printJson({{"scan", scan.id}, {"holder", scan.holder}, {"kind", scan.kind}, {"format", scan.format}, {"bytes", scan.bytes},
                                  {"sm3", scan.sm3}, {"by", scan.addedBy}, {"at", scan.addedAt}});
    *context.out << context.say("扫描件 ", "scan ") << scan.id << "\t" << scan.kind << "\t" << scan.bytes << context.say(" 字节", " bytes") << "\t"
                 << scan.addedBy << "\t" << localTime(scan.addedAt) << std::endl;
}

// Opens the station for somebody.
template <class Work>
Result<ExitCode> acted(const CommandContext& context, const PapersOptions& options, const Work& work) {
    return Station::open(context.home, context.resources).and_then([&](Shared station) {
        return actorOf(context, *station, options.by).and_then([&](const Actor& by) { return work(*station, by); }).map([] { return exitDone; });
    });
}

Result<std::int64_t> whose(Station& station, const PapersOptions& options) {
    return options.order == 0 ? Result<std::int64_t>(options.holder) : holderOf(station, options.order);
}

Result<std::vector<NewScan>> scansIn(const PapersOptions& options) {
    std::vector<NewScan> scans;
    for (const auto& file : options.files) {
        auto content = scanIn(file);
        if (!content) return tl::unexpected(content.error());
        scans.push_back({options.kind, *std::move(content)});
    }
    return scans;
}

Result<ExitCode> add(const CommandContext& context, const PapersOptions& options) {
    const auto scans = scansIn(options);
    if (!scans) return tl::unexpected(scans.error());
    return acted(context, options, [&](Station& station, const Actor& by) {
        return whose(station, options)
            .and_then([&](std::int64_t holder) { return keepPapers(station, holder, *scans, by); })
            .map([&](const std::vector<StoredScan>& added) {
                for (const auto& scan : added) tell(context, scan);
            });
    });
}

void tellMissing(const CommandContext& context, const std::vector<std::string>& without) {
    for (const auto& paper : without) {
        if (context.json) context.printJson({{"kind", paper}, {"missing", true}});
        else *context.out << context.say("没有扫描件\t", "no picture of\t") << paper << std::endl;
    }
}

Result<ExitCode> list(const CommandContext& context, const PapersOptions& options) {
    return acted(context, options, [&](Station& station, const Actor& by) {
        return whose(station, options)
            .and_then([&](std::int64_t holder) { return papersOfHolder(station, holder, by); })
            .map([&](const ScannedPapers& papers) {
                for (const auto& scan : papers.scans) tell(context, scan);
                tellMissing(context, papers.without);
            });
    });
}

Result<ExitCode> show(const CommandContext& context, const PapersOptions& options) {
    return acted(context, options, [&](Station& station, const Actor& by) {
        return showPaper(station, options.scan, by, options.reason).and_then([&](const ShownScan& shown) -> Result<void> {
            if (const auto written = apdu::writeFileDurably(options.out, shown.content.reveal(), ownerOnly); !written)
                return fail(Code::paperFileNotWritten, options.out.string(), written.error());
            tell(context, shown.scan);
            return {};
        });
    });
}

Result<ExitCode> remove(const CommandContext& context, const PapersOptions& options) {
    return acted(context, options, [&](Station& station, const Actor& by) {
        return removePaper(station, options.scan, by).map([&] {
            if (context.json) context.printJson({{"scan", options.scan}, {"removed", true}});
            else *context.out << context.say("已删去扫描件 ", "removed scan ") << options.scan << std::endl;
        });
    });
}

Result<ExitCode> kinds(const CommandContext& context) {
    return Station::open(context.home, context.resources).map([&](Shared station) {
        for (const auto& kind : paperKinds(station->regime)) {
            if (context.json) context.printJson({{"kind", kind}});
            else *context.out << kind << std::endl;
        }
        return exitDone;
    });
}

CLI::App* subcommand(CLI::App& papers, CommandContext& context, const Options& options, const char* name, const char* what,
                     Result<ExitCode> (*run)(const CommandContext&, const PapersOptions&)) {
    auto* command = papers.add_subcommand(name, what);
    command->add_option("--by", options->by, "who does it");
    command->callback(runner(context, [&context, options, run] { return run(context, *options); }));
    return command;
}

void addWhose(CLI::App& command, const Options& options) {
    auto* group = command.add_option_group("whose");
    group->add_option("--order", options->order, "number of an order of the person");
    group->add_option("--holder", options->holder, "number of the person, as find tells it");
    group->require_option(1);
}

}  // namespace

void addPapers(CLI::App& zhika, CommandContext& context) {
    auto* papers = zhika.add_subcommand("papers", "pictures of the papers a person brought, kept with the record");
    papers->require_subcommand(1);
    const auto options = std::make_shared<PapersOptions>();
    auto* adding = subcommand(*papers, context, options, "add", "adds the pictures of a paper", add);
    addWhose(*adding, options);
    adding->add_option("--kind", options->kind, "which paper, as `papers kinds` tells them")->required();
    adding->add_option("files", options->files, "JPEG or PNG, one for each page")->required();
    addWhose(*subcommand(*papers, context, options, "list", "what is there, and of which papers there is no picture", list), options);
    auto* showing = subcommand(*papers, context, options, "show", "writes a picture to a file; who saw it and why goes into the audit trail", show);
    showing->add_option("out", options->out, "the file that is written")->required();
    showing->add_option("--reason", options->reason, "why it is looked at; names nobody")->required();
    auto* removing = subcommand(*papers, context, options, "remove", "destroys a picture that was added by mistake", remove);
    for (CLI::App* command : {showing, removing}) command->add_option("--scan", options->scan, "its number, as list tells it")->required();
    papers->add_subcommand("kinds", "the papers that the regime names")->callback(runner(context, [&context] { return kinds(context); }));
}

}  // namespace app
