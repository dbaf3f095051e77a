#include "app/cli/acting.h"
#include "app/cli/sector_command.h"

#include <ostream>

#include "apdu/core/file.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/services/sector_file.h"
#include "app/services/sector_rows.h"
#include "app/station/sector_installation.h"
#include "cardlib/sectors/sector_profile.h"

namespace app {
namespace {

struct SectorFileOptions {
    std::filesystem::path file, out;
    std::string department, by, second;
};

void tell(const CommandContext& context, const SectorRow& row) {
    if (context.json)
        return context.printJson({{"department", row.department},
                                  {"label", row.label},
                                  {"version", row.version},
                                  {"signer", row.signer},
                                  {"origin", row.origin},
                                  {"hash", row.hash},
                                  {"installed_at", row.installedAt},
                                  {"key_replaced", row.keyReplaced},
                                  {"withdrawn", row.withdrawn}});
    *context.out << row.label << " " << row.department << context.say("：版本 ", ": version ") << row.version
                 << context.say("，签名 ", ", signed by ") << row.signer
                 << (row.origin == "embedded" ? context.say("（培训用内置密钥）", " (embedded key, for training)") : "")
                 << context.say("，摘要 ", ", hash ") << row.hash
                 << (row.keyReplaced ? context.say("；该部门已换密钥", "; the department has another key since") : "")
                 << (row.withdrawn ? context.say("；已停用", "; withdrawn") : "") << std::endl;
}

const char* nameOf(SectorDifference::Of of) {
    constexpr const char* names[] = {"entitlement", "file", "key", "application"};
    return names[static_cast<int>(of)];
}

const char* wordOf(const CommandContext& context, SectorDifference::Of of) {
    switch (of) {
    case SectorDifference::Of::entitlement: return context.say("权益", "entitlement");
    case SectorDifference::Of::file: return context.say("文件", "file");
    case SectorDifference::Of::application: return context.say("目录", "directory");
    default: return context.say("密钥", "key");
    }
}

void tell(const CommandContext& context, const SectorOffer& offer, const std::string& label) {
    const StoredSector& sector = offer.sector;
    if (context.json) {
        nlohmann::json differences = nlohmann::json::array();
        for (const auto& one : offer.differences)
            differences.push_back({{"of", nameOf(one.of)}, {"name", one.name}, {"before", one.before}, {"after", one.after}});
        return context.printJson({{"department", sector.department},
                                  {"version", sector.version},
                                  {"installed_version", offer.before},
                                  {"installed", offer.known},
                                  {"signer", sector.key.reference},
                                  {"hash", offer.hash},
                                  {"differences", differences}});
    }
    *context.out << label << context.say("：版本 ", ": version ") << offer.before << " → " << sector.version
                 << context.say("，签名 ", ", signed by ") << sector.key.reference
                 << (offer.known ? context.say("，原已安装", ", was installed already") : context.say("，可以安装", ", may be installed"))
                 << std::endl;
    for (const auto& one : offer.differences)
        *context.out << "  " << wordOf(context, one.of) << " " << one.name << ": " << (one.before.empty() ? "—" : one.before)
                     << " → " << (one.after.empty() ? "—" : one.after) << std::endl;
}

Result<ExitCode> list(const CommandContext& context) {
    return Station::open(context.home, context.resources)
        .and_then([](const std::shared_ptr<Station>& station) { return sectorRows(*station); })
        .map([&](const std::vector<SectorRow>& rows) {
            for (const auto& row : rows) tell(context, row);
            return exitDone;
        });
}

Result<ExitCode> check(const CommandContext& context, const SectorFileOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return actorOf(context, *station, options.by)
            .and_then([&](const Actor& by) { return examineSectorFile(*station, options.file, by); })
            .map([&](const SectorOffer& offer) {
                tell(context, offer, sectorLabel(*station, offer.sector.department));
                return exitDone;
            });
    });
}

Result<ExitCode> install(const CommandContext& context, const SectorFileOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return sectorText(options.file)
            .and_then([&](const std::string& text) {
                return actorOf(context, *station, options.by).and_then([&](const Actor& by) { return installSector(*station, text, by); });
            })
            .map([&](const Installed& installed) {
                const auto& sector = installed.sector;
                if (context.json)
                    context.printJson({{"department", sector.department},
                                       {"version", sector.version},
                                       {"installed", installed.fresh}});
                else
                    *context.out << sectorLabel(*station, sector.department) << context.say("：版本 ", ": version ")
                                 << sector.version
                                 << (installed.fresh ? context.say(" 已安装，新制的卡按此制作",
                                                                   " installed; new cards are made with it")
                                                     : context.say(" 原已安装", " was installed already"))
                                 << std::endl;
                return exitDone;
            });
    });
}

Result<ExitCode> sign(const CommandContext& context, const SectorFileOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return sectorText(options.file).and_then([&](const std::string& text) -> Result<ExitCode> {
            const auto made = actorOf(context, *station).and_then([&](const Actor& by) { return signSector(*station, text, by); });
            if (!made) return tl::unexpected(made.error());
            const auto written = apdu::writeFileDurably(options.out, apdu::bytesOf(encodeSignedDocument(*made)), 0644);
            if (!written) return fail(Code::sectorFileNotWritten, options.out.string(), written.error());
            if (context.json)
                context.printJson({{"file", options.out.string()},
                                   {"department", made->department},
                                   {"version", made->version},
                                   {"hash", made->hash}});
            else
                *context.out << options.out.string()
                             << context.say("（培训用内置密钥签名）", " (signed with the embedded key, for training)")
                             << std::endl;
            return exitDone;
        });
    });
}

Result<ExitCode> trust(const CommandContext& context, const SectorFileOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        return sectorText(options.file)
            .and_then([&](const std::string& pem) {
                return bothOf(context, *station, options.by, options.second).and_then([&](const TwoActors& people) {
                    return trustDepartment(*station, options.department, pem, people.by, people.second);
                });
            })
            .map([&](const TrustedKey& key) {
                if (context.json)
                    context.printJson({{"department", key.department}, {"signer", key.reference}});
                else
                    *context.out << sectorLabel(*station, key.department)
                                 << context.say("：从现在起信任密钥 ", ": from now on the key trusted is ")
                                 << key.reference << std::endl;
                return exitDone;
            });
    });
}

}  // namespace

void addSector(CLI::App& zhika, CommandContext& context) {
    auto* sector =
        zhika.add_subcommand("sector", "the departments' sectors: their profiles, and what stands in them");
    sector->require_subcommand(1);
    const auto options = std::make_shared<SectorFileOptions>();
    sector->add_subcommand("list", "the installed sector profiles")->callback(runner(context, [&context] {
        return list(context);
    }));

    auto* checking = sector->add_subcommand("check", "what a department's new sector profile would change; nothing is installed");
    checking->add_option("file", options->file, "the profile, signed by the department")->required();
    checking->add_option("--by", options->by, "who asks");
    checking->callback(runner(context, [&context, options] { return check(context, *options); }));

    auto* installing = sector->add_subcommand("install", "take a department's new sector profile");
    installing->add_option("file", options->file, "the profile, signed by the department")->required();
    installing->add_option("--by", options->by, "who installs")->required();
    installing->callback(runner(context, [&context, options] { return install(context, *options); }));

    auto* signing =
        sector->add_subcommand("sign", "sign a sector profile with the embedded key that plays its department");
    signing->add_option("file", options->file, "the profile")->required();
    signing->add_option("--out", options->out, "where the signed profile is written")->required();
    signing->callback(runner(context, [&context, options] { return sign(context, *options); }));

    auto* trusting = sector->add_subcommand("trust", "two people take a department's new public key");
    trusting->add_option("department", options->department, "for example education")->required();
    trusting->add_option("key", options->file, "its SM2 public key as PEM")->required();
    trusting->add_option("--by", options->by, "who compared it")->required();
    trusting->add_option("--second", options->second, "a second person who did")->required();
    trusting->callback(runner(context, [&context, options] { return trust(context, *options); }));

    addSectorStanding(*sector, context);
    addSectorOnCard(*sector, context);
}

}  // namespace app
