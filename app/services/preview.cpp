#include "app/services/preview.h"

#include "apdu/core/file.h"
#include "app/issuance/order_face.h"
#include "app/services/record.h"
#include "app/station/record_composer.h"
#include "app/station/specimen_face.h"

namespace app {
namespace {

constexpr std::size_t maxPhoto = 4 << 20;
constexpr auto noPhoto = "photo/none.png", unusablePhoto = "photo/unusable.png";  // drawings, of nobody

// Nobody else's face is ever seen beside the applicant's name.
Bytes photoOf(const Station& station, const std::filesystem::path& chosen) {
    if (!chosen.empty())
        if (auto content = apdu::readFile(chosen, maxPhoto); content && printer::acceptPortrait(*content)) return *content;
    return apdu::readFile(station.resources / (chosen.empty() ? noPhoto : unusablePhoto), maxPhoto).value_or(Bytes{});
}

// What a station for training lays across every face says more.
const std::string& markOf(const Station& station, const std::string& mark) {
    return station.identity.mark.empty() ? mark : station.identity.mark;
}

}  // namespace

Result<printer::Face> previewOf(Station& station, const FormCheck& form, const std::filesystem::path& photo,
                                const std::string& mark) {
    auto texts = composeFace(station, form.row.application, specimenNumbers(station.identity, today()));
    for (auto& [name, text] : texts)
        if (text.reveal().empty()) text = PiiText("-");
    const auto face = station.studio->face(std::move(texts), photoOf(station, photo), specimenCode());
    if (!face) return tl::unexpected(faceNotDrawn("form", face.error()));
    return printer::markedFace(*face, markOf(station, mark));
}

Result<printer::Face> faceOfOrder(Station& station, std::int64_t id, const std::string& mark, const Actor& by) {
    return demandLooking(station, by)
        .and_then([&] { return station.orders->load(id); })
        .and_then([&](const StoredOrder& order) { return faceOf(station, order); })
        .and_then([&](OrderFace content) -> Result<printer::Face> {
            const bool sealed = !content.qr.empty();
            auto face = station.studio->face(std::move(content.texts), content.photo, sealed ? content.qr : specimenCode());
            if (!face) return tl::unexpected(faceNotDrawn("order " + std::to_string(id), face.error()));
            const bool asItIs = sealed && station.identity.mark.empty();
            return asItIs ? *std::move(face) : printer::markedFace(*face, markOf(station, mark));
        });
}

}  // namespace app
