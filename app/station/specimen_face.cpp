#include "app/station/specimen_face.h"

#include <nlohmann/json.hpp>

#include "apdu/core/file.h"
#include "app/station/station.h"
#include "cardlib/seal/base45.h"

namespace app {
namespace {

constexpr std::size_t sealSize = 172;

}  // namespace

std::string specimenCode() {
    Bytes payload(sealSize);
    for (std::size_t i = 0; i < payload.size(); ++i) payload[i] = static_cast<Byte>(i * 151 + i * i * 7);
    return "ZJ1:" + cardlib::toBase45(payload);
}

Result<printer::FaceContent> specimenFace(const std::filesystem::path& resources) {
    return readResource(resources, "samples/specimen.json").and_then([&](const std::string& text) {
        printer::FaceContent content;
        const auto json = nlohmann::json::parse(text, nullptr, false);
        const auto texts = json.value("texts", nlohmann::json::object());
        for (const auto& [name, value] : texts.items()) content.texts[name] = value.get<std::string>();
        content.qr = specimenCode();
        return readResource(resources, "samples/" + json.value("photo", "")).map([&](const std::string& photo) {
            content.portrait = printer::acceptPortrait(apdu::bytesOf(photo)).value_or(printer::Portrait{});
            return std::move(content);
        });
    });
}

}  // namespace app
