#include "app/services/photo_judge.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/station/station.h"
#include "printer/photo_module/photo_module.h"

namespace app {
namespace {

// With one decimal, unless it is whole.
std::string shownNumber(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    const std::string decimal = text;
    return decimal.ends_with(".0") ? decimal.substr(0, decimal.size() - 2) : decimal;
}

std::string limitOf(const printer::PhotoCheck& check) {
    if (check.min && check.max && *check.min == *check.max) return shownNumber(*check.min);
    if (check.min && check.max) return shownNumber(*check.min) + "\u2013" + shownNumber(*check.max);
    if (check.min) return "\u2265 " + shownNumber(*check.min);
    return check.max ? "\u2264 " + shownNumber(*check.max) : "";
}

// What a crop would mend is no fault of a picture while something else stands against its crop.
printer::PhotoReport withoutSize(printer::PhotoReport report) {
    const auto isSize = [](const printer::PhotoCheck& check) { return check.id == "width" || check.id == "height"; };
    const auto others = [&](const printer::PhotoCheck& check) { return !check.passed() && !isSize(check); };
    const auto sizes = [&](const printer::PhotoCheck& check) { return !check.passed() && isSize(check); };
    if (std::ranges::any_of(report.checks, others)) std::erase_if(report.checks, sizes);
    return report;
}

}  // namespace

Error photoNotJudged(const std::string& what, const printer::Error& error) {
    return fail(Code::photoNotJudged, what, error).value();
}

Result<PhotoJudge> PhotoJudge::open(const std::filesystem::path& resources, const std::string& language) {
    return readResource(resources, "photo/gate.json").and_then([&](const std::string& limits) -> Result<PhotoJudge> {
        auto gate = printer::openPhotoGate(limits);
        if (!gate) return tl::unexpected(photoNotJudged("", gate.error()));
        return PhotoJudge(*std::move(gate), limits, language);
    });
}

std::vector<PhotoLine> PhotoJudge::linesOf(const printer::PhotoReport& report) const {
    const auto data = nlohmann::json::parse(texts_, nullptr, false);
    std::vector<PhotoLine> lines;
    for (const auto& check : report.checks) {
        nlohmann::json said;
        for (const auto& text : data.at("checks"))
            if (text.value("id", "") == check.id) said = text;
        const auto words = [&](const std::string& where, const char* part) {
            const nlohmann::json::json_pointer at(where + "/" + language_);
            return said.contains(at) ? said.at(at).value(part, "") : std::string();
        };
        const std::string unit = check.unit.empty() || check.unit == "\u00B0" ? check.unit : " " + check.unit;
        const std::string side = check.min && check.value < *check.min ? "/below" : "/above";
        PhotoLine line{words("", "name"), shownNumber(check.value) + unit, limitOf(check) + unit, "", "", check.passed()};
        if (!line.passed) line.cause = words(side, "cause");
        if (!line.passed) line.remedy = words(side, "remedy");
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<PhotoVerdict> PhotoJudge::judge(ByteView file) const {
    const auto report = gate_->check(file);
    if (!report) return tl::unexpected(photoNotJudged("", report.error()));
    if (report->crop)
        if (const auto cropped = gate_->crop(file)) return PhotoVerdict{linesOf(cropped->report), cropped->report.passed(), cropped->jpeg};
    return PhotoVerdict{linesOf(withoutSize(*report)), report->passed()};
}

}  // namespace app
