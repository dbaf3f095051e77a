#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "app/issuance/issue_in_printer.h"
#include "tests/support/living_station.h"
#include "tests/support/people_bench.h"
#include "tests/support/printer_bench.h"

namespace acts {

using namespace app;

// How somebody comes to an act.
enum class Standing { signedIn, typed, closed, signedOut };
inline constexpr std::array<const char*, 4> standingNames{"signed in", "typed", "closed", "signed out"};

struct Comer {
    std::string role;  // empty: none
    Standing standing = Standing::signedIn;
    Actor actor;

    // As the engine should see them.
    [[nodiscard]] Person person() const {
        if (standing != Standing::signedIn || actor.name().empty()) return {};
        return {actor.name(), role.empty() ? Roles{} : Roles{roleNamed(role).value()}};
    }
    [[nodiscard]] std::string told() const {
        return (actor.name().empty() ? "nobody" : role.empty() ? "no role" : role) + std::string(", ") + standingNames.at(static_cast<std::size_t>(standing));
    }
};

// A station with people in every role and standing, twice, an order that waits for approval, and a card its holder has.
class Stage {
  public:
    Stage();

    Station& station() { return *bench_.station; }
    std::shared_ptr<Station> shared() { return bench_.station; }
    People& people() { return *bench_.station->people; }
    [[nodiscard]] std::int64_t order() const { return order_; }
    [[nodiscard]] std::int64_t holder() const { return holder_; }
    [[nodiscard]] std::int64_t draft() const { return draft_; }
    [[nodiscard]] std::int64_t scan() const { return scan_; }  // of a paper of the holder
    [[nodiscard]] const std::string& serial() const { return serial_; }  // of the card its holder has
    [[nodiscard]] const std::vector<Comer>& firsts() const { return firsts_; }
    [[nodiscard]] const std::vector<Comer>& seconds() const { return seconds_; }

    // A card that is gone at the first command, so that nothing is written; while somebody is in their own case, the one its holder has.
    apdu::Session& session();
    EncodingPrinter& printer() { return printer_; }
    test::RememberingPrinter& plainPrinter() { return plain_; }

    // From here on this account is the person whom an order, a card or a form is about; empty: nobody's.
    void setSubject(const std::string& account, const std::string& citizenNumber = {});
    [[nodiscard]] bool ownCase() const { return ownCase_; }
    [[nodiscard]] std::string numberOf(std::int64_t holder);
    [[nodiscard]] std::int64_t cardHolder() const { return cardHolder_; }
    // Who handed the order's application in.
    void setSubmitter(const std::string& name);

    // Everything in the store but the trail; equal texts, equal stores.
    std::size_t digest();
    // The last row of the trail, and what of it was refused since another row.
    struct Trail {
        std::int64_t row = 0;
        int refusals = 0;
        std::string actor, action, result;
    };
    Trail trailSince(std::int64_t row);
    std::int64_t lastRow() { return trailSince(0).row; }
    // Lets it be done, and nothing of it stays.
    Result<void> undone(const std::function<void()>& work);

  private:
    void addEverybody(const Actor& root, const std::string& before, std::vector<Comer>& to);
    Comer account(const std::string& name, const std::string& role, Standing standing, const Actor& root);
    Actor signIn(const std::string& name);

    // A machine nobody speaks to.
    class NoReader : public StationReader {
      public:
        Result<bool> occupied() override { return false; }
        Result<void> withCard(const std::function<Result<void>(apdu::Session&)>&) override { return fail(Code::deviceFailed); }
    };

    test::StationBench bench_;
    test::HandedOverCard card_;
    cardlib::NativeCard dead_;
    cardlib::InProcessReader deadReader_;
    apdu::Session deadSession_;
    NoReader noReader_;
    test::EvolisBench device_;
    EncodingPrinter printer_;
    test::RememberingPrinter plain_;
    std::int64_t order_ = 0, holder_ = 0, cardHolder_ = 0, draft_ = 0, scan_ = 0;
    std::string serial_;
    std::vector<Comer> firsts_, seconds_;
    bool ownCase_ = false;
};

}  // namespace acts
