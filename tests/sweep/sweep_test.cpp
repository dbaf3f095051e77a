#include "tests/sweep/sweep.h"

#include "app/issuance/issue_card.h"
#include "cardlib/inspection/card_reader.h"
#include "cardlib/personalization/activation.h"
#include "tests/support/catch.h"
#include "tests/sweep/subjects.h"

using namespace sweep;

namespace {

struct Swept {
    SweepCount count;
    std::vector<std::string> violations;
};

Swept swept(SweepOptions options) {
    Swept all;
    Sweep sweep(std::move(options), [&](const std::string& text) { all.violations.push_back(text); });
    all.count = sweep.run();
    return all;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

// Activates what is only made: the order of steps that the design forbids.
std::vector<Task> hasty() {
    auto tasks = issuing();
    tasks.front().work = [whole = tasks.front().work](app::Station& station, std::int64_t order,
                                                      apdu::Session& session) -> app::Result<void> {
        if (const auto made = makeChip(station, order, session); !made) return made;
        class NoJournal : public cardlib::Journal {
            cardlib::Result<void> beforeWriting(std::size_t, const std::string&) override { return {}; }
        } journal;
        const auto card = cardlib::identifyCard(session, *station.vault, station.profile);
        if (card) (void)cardlib::activate(session, *station.vault, station.profile, *card, "2026-11-25", journal);
        return whole(station, order, session);
    };
    return tasks;
}

SweepOptions sample(const std::string& family, std::size_t everyNth) {
    SweepOptions options{*subjectNamed(family)};
    options.everyNth = everyNth;
    return options;
}

}  // namespace

TEST_CASE("After a fault at a command or at a change of the disk the order of any card family is finished",
          "[sweep]") {
    for (const auto* family : {"native_cos", "native_cos-3des", "global_platform", "storage_card"}) {
        const auto all = swept(sample(family, 89));
        INFO(family << "\n" << joined(all.violations));
        CHECK(all.count.points > 400);
        CHECK(all.count.states > 3);
        CHECK((all.count.spoiled == 0 || std::string(family) == "storage_card"));
        CHECK(all.violations.empty());
    }
}

TEST_CASE("After a second fault during the recovery from the first the order is finished", "[sweep]") {
    auto options = sample("native_cos", 61);
    options.subject.reduced = true;
    options.depth = 2;
    const auto all = swept(options);
    INFO(joined(all.violations));
    CHECK(all.count.states > 20);
    CHECK(all.violations.empty());
}

TEST_CASE("A card that is activated before its COMMIT is durable does not pass the sweep", "[sweep]") {
    auto options = sample("native_cos", 1);
    options.subject.reduced = true;
    options.tasks = hasty();
    options.everyNth = 5;
    const auto all = swept(options);
    CHECK(joined(all.violations).find("is active without a durable COMMIT") != std::string::npos);
}
