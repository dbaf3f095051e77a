#include "app/desk/services/station_papers.h"

#include <algorithm>

#include "app/registry/papers.h"
#include "printer/face/picture_file.h"

namespace app {
namespace {

using Shared = StationLane::Shared;

constexpr int largestSide = 1600;  // what a window shows of it

PaperPicture pictureOf(const StoredScan& scan, const apdu::Pii<Bytes>& content) {
    const QImage whole = printer::readPicture(content.reveal()).value_or(QImage());
    const bool large = std::max(whole.width(), whole.height()) > largestSide;
    return {scan, large ? whole.scaled(largestSide, largestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation) : whole};
}

}  // namespace

void StationPapers::kinds(QObject* asker, Then<std::vector<std::string>> then) {
    questions_.ask<std::vector<std::string>>(
        asker, [](Shared station) -> Result<std::vector<std::string>> { return paperKinds(station->regime); }, std::move(then));
}

void StationPapers::look(QObject* asker, const NewScan& scan, Then<PaperPicture> then) {
    questions_.ask<PaperPicture>(
        asker,
        [scan](Shared station) {
            return checkScan(*station, scan).map([&](const StoredScan& facts) { return pictureOf(facts, scan.content); });
        },
        std::move(then));
}

void StationPapers::keep(QObject* asker, std::int64_t holder, const std::vector<NewScan>& scans, Then<std::vector<StoredScan>> then) {
    questions_.ask<std::vector<StoredScan>>(
        asker, [holder, scans, by = desk_.person()](Shared station) { return keepPapers(*station, holder, scans, by); }, std::move(then));
}

void StationPapers::list(QObject* asker, std::int64_t holder, Then<ScannedPapers> then) {
    questions_.ask<ScannedPapers>(
        asker, [holder, by = desk_.person()](Shared station) { return papersOfHolder(*station, holder, by); }, std::move(then));
}

void StationPapers::show(QObject* asker, std::int64_t scan, const std::string& reason, Then<PaperPicture> then) {
    questions_.ask<PaperPicture>(
        asker,
        [scan, reason, by = desk_.person()](Shared station) {
            return showPaper(*station, scan, by, reason).map([](const ShownScan& shown) { return pictureOf(shown.scan, shown.content); });
        },
        std::move(then));
}

void StationPapers::remove(QObject* asker, std::int64_t scan, Then<void> then) {
    questions_.ask<void>(
        asker, [scan, by = desk_.person()](Shared station) { return removePaper(*station, scan, by); }, std::move(then));
}

void StationPapers::propose(QObject* asker, PlaceKind kind, const PiiText& typed, Then<std::vector<PiiText>> then) {
    questions_.ask<std::vector<PiiText>>(
        asker, [kind, typed, by = desk_.person()](Shared station) { return proposedPlaces(*station, kind, typed, by); }, std::move(then));
}

}  // namespace app
