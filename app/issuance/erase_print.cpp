#include "app/issuance/erase_print.h"

#include <algorithm>

#include "app/issuance/order_steps.h"
#include "app/store/pictures_left.h"

namespace app {
namespace {

constexpr auto byItself = "station";

bool liesIn(const std::filesystem::path& folder, const std::filesystem::path& file) {
    std::error_code failed;
    const auto whole = std::filesystem::weakly_canonical(folder, failed), inside = std::filesystem::weakly_canonical(file, failed);
    const auto [end, rest] = std::ranges::mismatch(whole, inside);
    return !failed && end == whole.end() && rest != inside.end();
}

}  // namespace

Result<void> erasePrint(const std::filesystem::path& picture) {
    std::error_code failed;
    const auto folder = picture.parent_path();
    // Where prints lie at all must be there: a disk that is not connected has no pictures either.
    const auto place = folder.parent_path();
    const bool reached = place.empty() || std::filesystem::is_directory(place, failed);
    if (std::filesystem::exists(folder / "manifest.json", failed))
        std::filesystem::remove_all(folder, failed);
    else
        std::filesystem::remove(picture, failed);
    const bool gone = !failed || failed == std::errc::no_such_file_or_directory;
    if (!reached || !gone) return fail(Code::picturesNotErased, picture.string());
    return {};
}

Result<void> eraseOwnPrint(Station& station, std::int64_t id, const std::string& by) {
    return station.orders->load(id).and_then([&](StoredOrder order) -> Result<void> {
        bool any = false, all = true;
        for (std::string* picture : {&order.front, &order.back}) {
            if (picture->empty() || !liesIn(station.home, *picture)) continue;
            any = true;
            if (erasePrint(*picture))
                picture->clear();
            else
                all = false;
        }
        if (!any) return {};
        return station.database->transact([&] {
            return saveOrder(station, order, order.state).and_then([&] {
                return station.audit->write(by, "pictures erased", "order " + std::to_string(id), all ? "done" : "not done");
            });
        });
    });
}

Result<void> erasePrintsLeft(Station& station) {
    return ordersWithPicturesLeft(*station.database).and_then([&](const std::vector<std::int64_t>& orders) -> Result<void> {
        for (const std::int64_t id : orders)
            if (const auto erased = eraseOwnPrint(station, id, byItself); !erased) return erased;
        return {};
    });
}

}  // namespace app
