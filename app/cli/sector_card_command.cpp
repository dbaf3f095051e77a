#include <ostream>

#include "apdu/core/hex.h"
#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/reader_option.h"
#include "app/devices/devices.h"
#include "app/cli/sector_command.h"
#include "app/sectors/sectors_on_card.h"
#include "app/sectors/write_sector.h"

namespace app {
namespace {

struct CardOptions {
    std::string reader, department, by = "desk", serial;
    std::vector<std::string> set, remove;
    bool replace = false;
};

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string hexByte(Byte byte) {
    return apdu::toHex(Bytes{byte});
}

nlohmann::json toJson(const SectorReading& reading) {
    nlohmann::json entitlements = nlohmann::json::array(), log = nlohmann::json::array();
    for (const auto& one : reading.entitlements)
        entitlements.push_back({{"flag", hexByte(one.flag)},
                                {"from", one.from},
                                {"until", one.until},
                                {"case", one.caseNumber.reveal()},
                                {"text", one.text.reveal()}});
    for (const auto& record : reading.log)
        log.push_back({{"date", record.date},
                       {"time", record.time},
                       {"type", hexByte(record.type)},
                       {"terminal", record.terminal},
                       {"sequence", record.sequence}});
    return {{"application_serial", reading.applicationSerial},
            {"version", reading.version},
            {"status", reading.status},
            {"entitlements", entitlements},
            {"log", log}};
}

nlohmann::json toJson(const SectorsOnCard& card) {
    nlohmann::json sectors = nlohmann::json::array();
    for (const auto& one : card.sectors)
        sectors.push_back({{"department", one.department},
                           {"label", one.label},
                           {"carried", one.carried},
                           {"version", one.version ? nlohmann::json(*one.version) : nlohmann::json()},
                           {"profile_here", one.profileHere}});
    return {{"application_serial", card.applicationSerial}, {"status", card.status}, {"sectors", sectors}};
}

void tell(const CommandContext& context, const SectorsOnCard& card) {
    *context.out << context.say("卡 ", "card ") << card.applicationSerial << std::endl;
    for (const auto& one : card.sectors) {
        *context.out << "  " << one.label << " " << one.department;
        if (!one.carried) *context.out << context.say("：没有", ": none");
        if (one.version) *context.out << context.say("：版本 ", ": version ") << *one.version;
        if (one.carried && !one.profileHere)
            *context.out << context.say("，本站没有这一版", ", which this station has not");
        *context.out << std::endl;
    }
}

std::string titleOf(const SectorReading& reading, Byte flag) {
    for (const auto& kind : reading.kinds)
        if (kind.flag == flag) return kind.title;
    return {};
}

void tell(const CommandContext& context, const SectorReading& reading) {
    *context.out << context.say("卡 ", "card ") << reading.applicationSerial
                 << context.say("，应用区版本 ", ", sector version ") << reading.version << std::endl;
    for (const auto& one : reading.entitlements)
        *context.out << "  " << hexByte(one.flag) << " " << titleOf(reading, one.flag) << "  " << one.from << " — "
                     << one.until << "  " << one.caseNumber.reveal() << "  " << one.text.reveal() << std::endl;
    for (const auto& record : reading.log)
        *context.out << "  #" << record.sequence << " " << record.date << " " << record.time << " "
                     << context.say("终端 ", "terminal ") << record.terminal << " " << hexByte(record.type)
                     << std::endl;
}

// Each flag=… begins the next entitlement.
Result<std::vector<cardlib::Entitlement>> entitlementsOf(const std::vector<std::string>& set) {
    std::vector<Parts> groups;
    for (const auto& text : set) {
        const auto equals = std::min(text.find('='), text.size());
        const std::string name = text.substr(0, equals);
        if (name == "flag" || groups.empty()) groups.emplace_back();
        groups.back().emplace_back(name, equals < text.size() ? text.substr(equals + 1) : "");
    }
    std::vector<cardlib::Entitlement> entitlements;
    for (const auto& parts : groups) {
        auto entitlement = cardlib::entitlementFrom(parts);
        if (!entitlement) return fail(Code::entitlementRefused, "--set", entitlement.error());
        entitlements.push_back(*std::move(entitlement));
    }
    return entitlements;
}

Result<SectorOrder> orderOf(const CardOptions& options, const Actor& by) {
    return entitlementsOf(options.set).and_then([&](std::vector<cardlib::Entitlement> set) -> Result<SectorOrder> {
        SectorOrder order{options.department, by, std::move(set), {}, options.replace, options.serial};
        for (const auto& text : options.remove) {
            const auto flag = apdu::fromHex(text);
            if (!flag || flag->size() != 1) return fail(Code::flagMalformed, "--remove " + text);
            order.remove.push_back(flag->front());
        }
        return order;
    });
}

Result<ExitCode> write(const CommandContext& context, const CardOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto wanted = actorOf(context, *station, options.by).and_then([&](const Actor& by) { return orderOf(options, by); });
        return wanted.and_then([&](const SectorOrder& order) {
            const auto written = std::make_shared<SectorWritten>();
            return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                          [station, order, written](apdu::Session& session) {
                              return writeSector(*station, session, order).map([&](const SectorWritten& done) {
                                  *written = done;
                              });
                          })
                .map([&] {
                    if (context.json) {
                        auto json = toJson(written->after);
                        json["changed"] = written->changed;
                        json["finished_earlier"] = written->finishedEarlier;
                        context.printJson(json);
                        return exitDone;
                    }
                    if (written->finishedEarlier)
                        *context.out << context.say("上次中断的写入已完成", "the write that was cut off was finished")
                                     << std::endl;
                    *context.out << (written->changed ? context.say("已写入并读回核对", "written and read back")
                                                      : context.say("卡上已是如此", "the card said so already"))
                                 << std::endl;
                    tell(context, written->after);
                    return exitDone;
                });
        });
    });
}

Result<ExitCode> look(const CommandContext& context, const CardOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto found = std::make_shared<SectorsOnCard>();
        return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                      [station, found](apdu::Session& session) {
                          return sectorsOnCard(*station, session).map([&](const SectorsOnCard& card) { *found = card; });
                      })
            .map([&] {
                if (context.json) context.printJson(toJson(*found));
                if (!context.json) tell(context, *found);
                return exitDone;
            });
    });
}

Result<ExitCode> read(const CommandContext& context, const CardOptions& options) {
    return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
        const auto by = actorOf(context, *station, options.by);
        if (!by) return Result<ExitCode>(tl::unexpected(by.error()));
        const auto reading = std::make_shared<SectorReading>();
        return onCard(options.reader, apdu::ScardTransport::AtEnd::leave,
                      [station, options, reading, by = *by](apdu::Session& session) {
                          return readSector(*station, session, options.department, by)
                              .map([&](const SectorReading& done) { *reading = done; });
                      })
            .map([&] {
                if (context.json) context.printJson(toJson(*reading));
                if (!context.json) tell(context, *reading);
                return exitDone;
            });
    });
}

void addCard(CLI::App& command, CardOptions& options) {
    addReaderOption(command, options.reader);
    command.add_option("--department", options.department, "whose sector: education, health, …")->required();
    command.add_option("--by", options.by, "who does it");
}

}  // namespace

void addSectorOnCard(CLI::App& sector, CommandContext& context) {
    const auto options = std::make_shared<CardOptions>();
    auto* writing = sector.add_subcommand("write", "write a department's entitlements on a card in use");
    addCard(*writing, *options);
    writing->add_option(
        "--set", options->set,
        "flag=01 from=2026-09-01 until=2027-08-31 case=… text=…; each flag begins another entitlement");
    writing->add_option("--remove", options->remove, "flags that are withdrawn");
    writing->add_flag("--replace", options->replace, "nothing of what stood there stays");
    writing->add_option("--serial", options->serial, "only on the card with this application serial");
    writing->callback(runner(context, [&context, options] { return write(context, *options); }));

    auto* looking = sector.add_subcommand("card", "which departments' sectors a card carries; no key is used");
    addReaderOption(*looking, options->reader);
    looking->callback(runner(context, [&context, options] { return look(context, *options); }));

    auto* reading = sector.add_subcommand("read", "read a department's entitlements and the sector's log");
    addCard(*reading, *options);
    reading->callback(runner(context, [&context, options] { return read(context, *options); }));
}

}  // namespace app
