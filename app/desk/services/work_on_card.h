#pragma once

#include <memory>
#include <optional>

#include "app/desk/services/station_lane.h"
#include "app/devices/devices.h"

namespace app {

template <class T>
using CardWork = std::function<Result<T>(Station&, apdu::Session&)>;

// Works on the card in a reader. The device thread may outlive this call when a reader goes mute: it shares what it works on.
template <class T>
Result<T> withCardIn(const std::string& reader, StationLane::Shared station, const CardWork<T>& work) {
    const auto answer = std::make_shared<std::optional<T>>();
    const auto onSession = [station, answer, work](apdu::Session& session) {
        return work(*station, session).map([&](T&& made) { answer->emplace(std::move(made)); });
    };
    return onCard(reader, apdu::ScardTransport::AtEnd::leave, onSession).map([answer] { return std::move(**answer); });
}

}  // namespace app
