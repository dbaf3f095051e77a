#include "app/services/desk_settings.h"

#include <charconv>

#include "app/core/centre_url.h"
#include "app/devices/devices.h"
#include "app/devices/id_readers.h"
#include "app/life_cycle/trust_grants.h"
#include "app/services/printer_station.h"
#include "app/station/first_start.h"

namespace app {
namespace {

struct Kept {
    const char* name;
    std::string DeskSettings::*value;
};

constexpr Kept texts[] = {{printerSetting, &DeskSettings::printer},
                          {"id_reader", &DeskSettings::idReader},
                          {"exit_camera", &DeskSettings::exitCamera},
                          {"operator_reader", &DeskSettings::operatorReader},
                          {"centre", &DeskSettings::centre},
                          {"centre_folder", &DeskSettings::centreFolder}};
constexpr auto lockSetting = "lock_minutes", textSetting = "text", largeText = "large";

std::string textWord(bool large) {
    return large ? largeText : "";
}

std::string minutesText(int minutes) {
    return minutes == 0 ? "" : std::to_string(minutes);
}

int minutesOf(const std::string& text) {
    int minutes = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
    const bool fit = error == std::errc() && end == text.data() + text.size() && minutes >= shortestLock && minutes <= longestLock;
    return fit ? minutes : 0;
}

Result<void> check(const DeskSettings& wanted) {
    std::error_code failed;
    if (!wanted.printer.empty())
        if (const auto known = checkPrinterName(wanted.printer); !known) return known;
    if (!wanted.idReader.empty())
        if (const auto known = checkIdReaderName(wanted.idReader); !known) return known;
    if (!wanted.exitCamera.empty() && !std::filesystem::is_directory(wanted.exitCamera, failed))
        return fail(Code::cameraFolderMissing, wanted.exitCamera);
    if (!wanted.centre.empty())
        if (const auto secure = requireHttps(wanted.centre); !secure) return secure;
    if (!wanted.centreFolder.empty() && !std::filesystem::is_directory(wanted.centreFolder, failed))
        return fail(Code::centreFolderMissing, wanted.centreFolder);
    if (wanted.lockMinutes != 0 && minutesOf(std::to_string(wanted.lockMinutes)) == 0)
        return fail(Code::lockTimeUnfit, std::to_string(wanted.lockMinutes));
    return {};
}

Result<void> change(Station& station, const std::string& name, const std::string& before, const std::string& after, const Actor& by) {
    if (before == after) return {};
    return saveSetting(*station.database, name, after).and_then([&] {
        return station.audit->write(by.nameOrOperator(), "setting changed", "setting " + name, before + " -> " + after);
    });
}

}  // namespace

Result<DeskSettings> loadDeskSettings(Database& database) {
    DeskSettings settings;
    for (const auto& kept : texts) {
        const auto value = loadSetting(database, kept.name);
        if (!value) return tl::unexpected(value.error());
        settings.*kept.value = *value;
    }
    const auto text = loadSetting(database, textSetting);
    if (!text) return tl::unexpected(text.error());
    settings.largeText = *text == largeText;
    return loadSetting(database, lockSetting).map([&](const std::string& minutes) {
        settings.lockMinutes = minutesOf(minutes);
        return settings;
    });
}

Result<void> changeDeskSettings(Station& station, const DeskSettings& wanted, const Actor& by) {
    const auto may = station.people->demand(trust_grants::settings, "settings", by).and_then([&] { return check(wanted); });
    if (!may) return may;
    return station.database->transact([&] {
        return loadDeskSettings(*station.database).and_then([&](const DeskSettings& before) -> Result<void> {
            // A store that is not known to be the newest asks its centre; nobody takes that away from it.
            if (const auto& halted = station.events->halted(); halted && wanted.centre.empty() && !before.centre.empty())
                return tl::unexpected(*halted);
            Result<void> done;
            for (const auto& kept : texts)
                done = done.and_then([&] { return change(station, kept.name, before.*kept.value, wanted.*kept.value, by); });
            return done.and_then([&] { return change(station, lockSetting, minutesText(before.lockMinutes), minutesText(wanted.lockMinutes), by); })
                .and_then([&] { return change(station, textSetting, textWord(before.largeText), textWord(wanted.largeText), by); });
        });
    });
}

Result<std::vector<StationBinding>> bookedStations(Station& station) {
    return station.printRuns->bindings();
}

Result<void> rebookStation(Station& station, const StationBinding& wanted, const Actor& by) {
    const auto known = demandBinding(station, by).and_then([&] { return checkPrinterName(wanted.printer); });
    if (!known) return known;
    if (!isEncodingPrinter(wanted.printer)) return openCardMachine(wanted.printer).map([](const auto&) {});
    return wholeReaderName(wanted.reader).and_then([&](const std::string& reader) {
        return bookStation(station, {wholePrinterName(wanted.printer), reader, wanted.contactless}, by);
    });
}

}  // namespace app
