#include "app/desk/services/station_services.h"

#include "app/devices/devices.h"
#include "app/issuance/approve.h"
#include "app/services/preview.h"
#include "app/services/walk_in.h"
#include "printer/face/face_images.h"

namespace app {
namespace {

using Shared = StationLane::Shared;

constexpr int mostRows = 500;

FacePictures picturesOf(const printer::Face& face) {
    const auto& sides = face.images().sides;
    FacePictures pictures;
    if (!sides.empty()) pictures.front = sides.front().composite();
    if (sides.size() > 1) pictures.back = sides[1].composite();
    return pictures;
}

}  // namespace

void StationServices::counts(QObject* asker, Then<TodayCounts> then) {
    lane_.ask<TodayCounts>(asker, [](Shared station) { return todayCounts(*station); }, std::move(then));
}

void StationServices::choices(QObject* asker, Then<FormChoices> then) {
    lane_.ask<FormChoices>(
        asker,
        [](Shared station) -> Result<FormChoices> {
            FormChoices choices;
            for (const char* set : {"sex", "nation", "marital_status", "residence_reason", "residence_place", "document_type",
                                    "declarant_type"})
                choices.codes[set] = station->codes.all(set);
            choices.papers = station->regime.papers;
            choices.regime = station->regime;
            return walkInValues(station->resources).map([&](RowValues values) {
                choices.whenCardRead = std::move(values);
                return choices;
            });
        },
        std::move(then));
}

void StationServices::check(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<FormCheck> then) {
    lane_.ask<FormCheck>(
        asker, [form, photo](Shared station) -> Result<FormCheck> { return checkForm(*station, form, photo, today()); },
        std::move(then));
}

void StationServices::preview(QObject* asker, const RowValues& form, const std::filesystem::path& photo,
                              Then<FacePictures> then) {
    lane_.ask<FacePictures>(
        asker,
        [form, photo, mark = mark_](Shared station) {
            return previewOf(*station, checkForm(*station, form, photo, today()), photo, mark).map(picturesOf);
        },
        std::move(then));
}

void StationServices::enter(QObject* asker, const RowValues& form, const std::filesystem::path& photo, Then<ImportReport> then) {
    lane_.ask<ImportReport>(
        asker,
        [form, photo, by = person_](Shared station) { return registerForm(*station, form, photo, by, today()); },
        std::move(then));
}

void StationServices::list(QObject* asker, const std::vector<State>& states, Then<std::vector<OrderRow>> then) {
    lane_.ask<std::vector<OrderRow>>(
        asker, [states](Shared station) { return orderRows(*station, states, 0, mostRows); }, std::move(then));
}

void StationServices::face(QObject* asker, std::int64_t order, Then<FacePictures> then) {
    lane_.ask<FacePictures>(
        asker, [order, mark = mark_](Shared station) { return faceOfOrder(*station, order, mark).map(picturesOf); },
        std::move(then));
}

void StationServices::approve(QObject* asker, std::int64_t order, Then<void> then) {
    lane_.ask<void>(
        asker, [order, by = person_](Shared station) { return approveOrder(*station, order, by); }, std::move(then));
}

void StationServices::make(QObject* asker, const MakingWish& wish, std::function<void(MakingStage)> told, Then<void> then) {
    const QPointer<QObject> who(asker);
    const auto tell = [this, who, told](MakingStage stage) {
        lane_.tell([who, told, stage] {
            if (who) told(stage);
        });
    };
    lane_.ask<void>(asker, [wish, tell](Shared station) { return makeOrder(station, wish, tell); }, std::move(then));
}

void StationServices::handOver(QObject* asker, std::int64_t order, const std::string& reader,
                               const std::optional<std::string>& scanned, Then<ThreeWayProof> then) {
    lane_.ask<ThreeWayProof>(
        asker,
        [order, reader, scanned, by = person_](Shared station) {
            // The device thread may outlive this call when a reader goes mute.
            const auto proof = std::make_shared<ThreeWayProof>();
            return onCard(reader, apdu::ScardTransport::AtEnd::leave,
                          [station, proof, order, scanned, by](apdu::Session& session) {
                              return app::handOver(*station, order, session, scanned, by).map([&](const ThreeWayProof& proved) {
                                  *proof = proved;
                              });
                          })
                .map([proof] { return *proof; });
        },
        std::move(then));
}

}  // namespace app
