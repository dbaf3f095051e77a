#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace app {

struct LostCard {
    std::string applicationSerial;  // 20 digits
    std::string reportedBy, reason;
    std::string effectiveAt;  // from when on it counts as lost
    std::string kind = "lost";  // or "suspended", "cancelled": decided while the card was not there
    std::string lostOn = {}, place = {};  // when and where it was lost; where: sealed (station/lost_place.h); empty: nobody told
};

struct LostListState {
    std::int64_t cards = 0;
    std::string last;  // since when the newest of them counts; empty: there is none
};
inline constexpr auto listedAsLost = "lost", listedAsSuspended = "suspended";

// The cards that are to be kept out of use.
class LostList {
  public:
    explicit LostList(Database& database) : database_(database) {}

    // A card that is on the list already stays as it was first reported.
    Result<void> add(const LostCard& card);
    // With its certificate.
    Result<void> remove(const std::string& applicationSerial);
    // Where it was lost goes with what is personal of an order.
    Result<void> forgetPlace(const std::string& applicationSerial);
    // Nothing when it is not on the list.
    Result<std::optional<LostCard>> find(const std::string& applicationSerial);
    // The bank's certificate of its loss, as it was taken first; empty when there is none.
    Result<void> certify(const std::string& applicationSerial, const std::string& certificate, const std::string& by);
    Result<std::string> certificateOf(const std::string& applicationSerial);
    // Above `after`, in the order of the serials, at most `count`.
    Result<std::vector<LostCard>> page(const std::string& after, int count);
    Result<LostListState> state();

  private:
    Database& database_;
};

}  // namespace app
