#include "app/desk/services/station_people.h"

namespace app {

using Shared = StationLane::Shared;

void StationPeople::standing(QObject* asker, Then<StationStanding> then) {
    lane_.ask<StationStanding>(
        asker,
        [](Shared station) -> Result<StationStanding> {
            return station->people->areSetUp().and_then([&](bool setUp) {
                return loadDeskSettings(*station->database).map([&](const DeskSettings& settings) {
                    return StationStanding{setUp, settings, station->regime.name};
                });
            });
        },
        std::move(then));
}

void StationPeople::signIn(QObject* asker, const std::string& name, Password password, Then<Actor> then) {
    lane_.ask<Actor>(
        asker, [name, password](Shared station) { return station->people->signIn(name, *password); }, std::move(then));
}

void StationPeople::signInByCard(QObject* asker, Password pin, Then<SignedInByCard> then) {
    ownCards_.ask<SignedInByCard>(
        asker,
        [pin, held = held_](Shared station) {
            return loadDeskSettings(*station->database).and_then([&](const DeskSettings& settings) {
                return app::signInByCard(*station, settings.operatorReader, pin, held);
            });
        },
        std::move(then));
}

void StationPeople::enrolCard(QObject* asker, const std::string& name, Password pin, const Actor& by, Then<std::string> then) {
    ownCards_.ask<std::string>(
        asker,
        [name, pin, by, held = held_](Shared station) {
            return loadDeskSettings(*station->database).and_then([&](const DeskSettings& settings) {
                return enrolOnlyCard(*station, name, settings.operatorReader, pin, by, held);
            });
        },
        std::move(then));
}

void StationPeople::signOut(const Actor& actor) {
    // Nobody waits for the answer.
    lane_.ask<void>(nullptr, [actor](Shared station) { return station->people->signOut(actor); }, [](const Result<void>&) {});
}

StationStart::~StationStart() {
    if (thread_) thread_->wait();
}

void StationStart::start(QObject* asker, const FirstStart& wanted, Then<void> then) {
    if (thread_) thread_->wait();
    const auto answer = std::make_shared<Result<void>>();
    thread_.reset(QThread::create([wanted, answer] {
        try {
            *answer = startStation(wanted.station,
                                   {wanted.name, wanted.shown, apdu::SecretBytes::copyOf(wanted.password->view())}, wanted.printer);
        } catch (const std::exception& error) {
            *answer = tl::unexpected(programFault(error));
        }
    }));
    QObject::connect(thread_.get(), &QThread::finished, asker, [answer, then = std::move(then)] { then(*answer); });
    thread_->start();
}

}  // namespace app
