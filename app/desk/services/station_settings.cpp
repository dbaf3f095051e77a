#include "app/desk/services/station_settings.h"

#include "app/devices/devices.h"
#include "app/station/sector_standing.h"

namespace app {

using Shared = StationLane::Shared;

void StationSettings::devices(QObject* asker, Then<DeskDevices> then) {
    questions_.ask<DeskDevices>(
        asker,
        [](Shared station) {
            return loadDeskSettings(*station->database).and_then([&](const DeskSettings& settings) {
                return bookedStations(*station).map([&](const std::vector<StationBinding>& booked) {
                    return DeskDevices{settings, booked, pluggedPrinters()};
                });
            });
        },
        std::move(then));
}

void StationSettings::change(QObject* asker, const DeskSettings& wanted, Then<void> then) {
    questions_.ask<void>(
        asker, [wanted, by = person_](Shared station) { return changeDeskSettings(*station, wanted, by); }, std::move(then));
}

// On the thread where cards are made: none is in work while its printer gets another reader.
void StationSettings::rebook(QObject* asker, const StationBinding& wanted, Then<void> then) {
    devices_.ask<void>(asker, [wanted, by = person_](Shared station) { return rebookStation(*station, wanted, by); }, std::move(then));
}

void StationSettings::check(QObject* asker, const std::string& printer, Then<PrinterCheck> then) {
    devices_.ask<PrinterCheck>(asker, [printer, closing = closing_](Shared) { return checkPrinter(printer, [closing] { return closing->load(); }); }, std::move(then));
}

void StationSettings::layouts(QObject* asker, Then<std::vector<LayoutRow>> then) {
    questions_.ask<std::vector<LayoutRow>>(asker, [](Shared station) { return layoutRows(*station); }, std::move(then));
}

void StationSettings::specimen(QObject* asker, const std::string& name, int version, Then<FacePictures> then) {
    questions_.ask<FacePictures>(
        asker,
        [name, version, mark = mark_](Shared station) {
            return specimenBy(*station, name, version).map([&](const printer::Face& face) { return picturesOf(printer::markedFace(face, mark)); });
        },
        std::move(then));
}

void StationSettings::sectors(QObject* asker, Then<std::vector<SectorRow>> then) {
    questions_.ask<std::vector<SectorRow>>(asker, [](Shared station) { return sectorRows(*station); }, std::move(then));
}

void StationSettings::examine(QObject* asker, const std::filesystem::path& file, Then<SectorOffer> then) {
    questions_.ask<SectorOffer>(
        asker, [file, by = person_](Shared station) { return examineSectorFile(*station, file, by); }, std::move(then));
}

// On the thread where cards are made: the next one is made with it. It is told when questions are answered by it too.
void StationSettings::install(QObject* asker, const SectorOffer& offer, Then<Installed> then) {
    devices_.ask<Installed>(
        &self_, [text = offer.sector.content, by = person_](Shared station) { return installSector(*station, text, by); },
        [this, asker = QPointer<QObject>(asker), then = std::move(then)](const Result<Installed>& installed) {
            if (!installed && asker) then(installed);
            if (!installed) return;
            questions_.ask<Installed>(
                asker, [installed](Shared station) { return followSectors(*station).map([&] { return *installed; }); }, then);
        });
}

// As install().
void StationSettings::setWithdrawn(QObject* asker, const std::string& department, bool withdrawn, const Actor& second, Then<void> then) {
    devices_.ask<void>(
        &self_,
        [department, withdrawn, second, by = person_](Shared station) {
            return withdrawn ? withdrawSector(*station, department, by, second) : reinstateSector(*station, department, by, second);
        },
        [this, asker = QPointer<QObject>(asker), then = std::move(then)](const Result<void>& turned) {
            if (!turned && asker) then(turned);
            if (turned) questions_.ask<void>(asker, [](Shared station) { return followSectors(*station); }, then);
        });
}

void StationSettings::colleagues(QObject* asker, Then<Colleagues> then) {
    questions_.ask<Colleagues>(
        asker,
        [by = person_](Shared station) -> Result<Colleagues> {
            return station->people->areSetUp().and_then([&](bool setUp) -> Result<Colleagues> {
                if (!setUp) return Colleagues{};
                return station->people->list(by).and_then([&](const std::vector<Account>& accounts) {
                    return station->people->cardsInForce(by).map([&](const std::vector<EnrolledCard>& cards) { return Colleagues{true, accounts, cards}; });
                });
            });
        },
        std::move(then));
}

void StationSettings::addFirst(QObject* asker, const NewPerson& person, Password password, Then<void> then) {
    questions_.ask<void>(
        asker, [person, password](Shared station) { return station->people->addFirst(person.name, person.shown, *password, person.citizenNumber); }, std::move(then));
}

void StationSettings::add(QObject* asker, const NewPerson& person, Password password, Then<void> then) {
    questions_.ask<void>(
        asker, [person, password, by = person_](Shared station) { return station->people->add(person, *password, by); }, std::move(then));
}

void StationSettings::setRoles(QObject* asker, const std::string& name, Roles roles, Then<void> then) {
    questions_.ask<void>(
        asker, [name, roles, by = person_](Shared station) { return station->people->setRoles(name, roles, by); }, std::move(then));
}

void StationSettings::enrolCard(QObject* asker, const std::string& name, Password pin, Then<std::string> then) {
    people_.enrolCard(asker, name, std::move(pin), person_, std::move(then));
}

void StationSettings::withdrawCard(QObject* asker, const std::string& name, Then<void> then) {
    questions_.ask<void>(
        asker, [name, by = person_](Shared station) { return station->people->withdrawCard(name, by); }, std::move(then));
}

void StationSettings::setOpen(QObject* asker, const std::string& name, bool open, Then<void> then) {
    questions_.ask<void>(
        asker,
        [name, open, by = person_](Shared station) {
            return open ? station->people->reopen(name, by) : station->people->close(name, by);
        },
        std::move(then));
}

void StationSettings::setPassword(QObject* asker, const std::string& name, Password password, Then<void> then) {
    questions_.ask<void>(
        asker, [name, password, by = person_](Shared station) { return station->people->setPassword(name, *password, by); }, std::move(then));
}

}  // namespace app
