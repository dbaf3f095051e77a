#include <ostream>

#include "app/cli/acting.h"
#include "app/cli/command_runner.h"
#include "app/cli/commands.h"
#include "app/services/desk_settings.h"

namespace app {
namespace {

// What is not named stays as it is.
struct SettingsOptions {
    DeskSettings given;
    const CLI::Option *printer = nullptr, *idReader = nullptr, *exitCamera = nullptr, *operatorReader = nullptr, *lock = nullptr, *centre = nullptr,
                      *centreFolder = nullptr, *text = nullptr;
    std::string textSize = "normal", by;

    [[nodiscard]] DeskSettings over(DeskSettings settings) const {
        if (*printer) settings.printer = given.printer;
        if (*idReader) settings.idReader = given.idReader;
        if (*exitCamera) settings.exitCamera = given.exitCamera;
        if (*operatorReader) settings.operatorReader = given.operatorReader;
        if (*centre) settings.centre = given.centre;
        if (*centreFolder) settings.centreFolder = given.centreFolder;
        if (*lock) settings.lockMinutes = given.lockMinutes;
        if (*text) settings.largeText = textSize == "large";
        return settings;
    }
};

nlohmann::json toJson(const std::vector<StationBinding>& booked) {
    auto list = nlohmann::json::array();
    for (const auto& binding : booked)
        list.push_back({{"printer", binding.printer}, {"reader", binding.reader}, {"contactless", binding.contactless}});
    return list;
}

std::string orNone(const CommandContext& context, const std::string& value) {
    return value.empty() ? context.say("（未设）", "(not set)") : value;
}

void tell(const CommandContext& context, const DeskSettings& settings, const std::vector<StationBinding>& booked) {
    if (context.json)
        return context.printJson({{"printer", settings.printer},
                                  {"id_reader", settings.idReader},
                                  {"exit_camera", settings.exitCamera},
                                  {"operator_reader", settings.operatorReader},
                                  {"lock_minutes", settings.lockMinutes},
                                  {"centre", settings.centre},
                                  {"centre_folder", settings.centreFolder},
                                  {"text", settings.largeText ? "large" : "normal"},
                                  {"stations", toJson(booked)}});
    *context.out << context.say("打印机：", "printer: ") << orNone(context, settings.printer) << "\n"
                 << context.say("身份证阅读器：", "ID reader: ") << orNone(context, settings.idReader) << "\n"
                 << context.say("出卡口相机文件夹：", "folder of the camera at the exit: ") << orNone(context, settings.exitCamera) << "\n"
                 << context.say("操作员卡的读卡器：", "reader for operators' cards: ") << orNone(context, settings.operatorReader) << "\n"
                 << context.say("无人操作几分钟后锁定：", "locks after minutes: ")
                 << orNone(context, settings.lockMinutes == 0 ? "" : std::to_string(settings.lockMinutes)) << "\n"
                 << context.say("中心：", "centre: ") << orNone(context, settings.centre) << "\n"
                 << context.say("中心证书文件夹：", "folder of certificates for the centre: ")
                 << (settings.centreFolder.empty() ? context.say("（本站文件夹里的 tls）", "(tls in the station's folder)") : settings.centreFolder) << "\n"
                 << context.say("文字：", "text: ") << (settings.largeText ? context.say("大", "large") : context.say("正常", "normal")) << std::endl;
    for (const auto& binding : booked)
        *context.out << binding.printer << context.say("：芯片工位 ", ": chip station ") << binding.reader
                     << (binding.contactless ? context.say("（非接触）", " (contactless)") : "") << std::endl;
}

Result<ExitCode> show(const CommandContext& context, Station& station) {
    return loadDeskSettings(*station.database).and_then([&](const DeskSettings& settings) {
        return bookedStations(station).map([&](const std::vector<StationBinding>& booked) {
            tell(context, settings, booked);
            return exitDone;
        });
    });
}

Result<ExitCode> change(const CommandContext& context, Station& station, const SettingsOptions& options) {
    return loadDeskSettings(*station.database)
        .and_then([&](const DeskSettings& now) {
            return actorOf(context, station, options.by).and_then([&](const Actor& by) {
                return changeDeskSettings(station, options.over(now), by);
            });
        })
        .and_then([&] { return show(context, station); });
}

}  // namespace

void addSettings(CLI::App& zhika, CommandContext& context) {
    auto* settings = zhika.add_subcommand("settings", "what the desk works with: printer, ID reader, camera, lock time, centre");
    settings->require_subcommand(1);
    settings->add_subcommand("show", "the settings, and the readers booked as chip stations")->callback(runner(context, [&context] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return show(context, *station);
        });
    }));
    auto* changing = settings->add_subcommand("change", "sets what is named; an empty text takes it away");
    const auto options = std::make_shared<SettingsOptions>();
    options->printer = changing->add_option("--printer", options->given.printer, "as `zhika issue --printer` takes it");
    options->idReader = changing->add_option("--id-reader", options->given.idReader, "as `zhika id-reader --reader` takes it");
    options->exitCamera =
        changing->add_option("--exit-camera", options->given.exitCamera, "the folder into which the camera at a printer's exit puts its pictures");
    options->operatorReader = changing->add_option("--operator-reader", options->given.operatorReader,
                                                   "the reader of people's own for the cards by which they sign in, or the beginning of several");
    options->lock = changing->add_option("--lock-after", options->given.lockMinutes, "minutes without a key or the mouse until the desk locks, 1 to 120; 0: not set");
    options->centre = changing->add_option("--centre", options->given.centre, "the centre's address, https://host:port");
    options->centreFolder = changing->add_option("--centre-folder", options->given.centreFolder,
                                                 "the folder with station.crt, station.key, ca.crt and centre.pem; tls in the station's folder when it is not set");
    options->text = changing->add_option("--text", options->textSize, "size of the text of the desk: normal or large; from its next start")->check(CLI::IsMember({"normal", "large"}));
    changing->add_option("--by", options->by, "who changes them");
    changing->callback(runner(context, [&context, options] {
        return Station::open(context.home, context.resources).and_then([&](const std::shared_ptr<Station>& station) {
            return change(context, *station, *options);
        });
    }));
}

}  // namespace app
