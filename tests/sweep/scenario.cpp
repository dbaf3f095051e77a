#include "tests/sweep/scenario.h"

#include "app/issuance/hand_over.h"
#include "app/issuance/issue_card.h"
#include "app/issuance/states.h"
#include "app/station/record_composer.h"

namespace sweep {
namespace {

class PatientPrinter : public printer::FacePrinter {
  public:
    printer::Result<printer::PrintResult> print(const printer::Face&, const std::string&, printer::Earlier) override {
        return printer::PrintResult{"front.png", "back.png"};
    }
};

bool isMade(const app::StoredOrder& order) {
    return order.state == nameOf(app::State::committed) || order.state == nameOf(app::State::activating) ||
           order.state == nameOf(app::State::handedOver);
}

app::Result<void> issue(app::Station& station, std::int64_t order, apdu::Session& session) {
    PatientPrinter printer;
    return makeChip(station, order, session).and_then([&] { return printFace(station, order, printer); });
}

// The code is scanned from the plastic as it was sealed.
app::Result<void> giveAway(app::Station& station, std::int64_t id, apdu::Session& session) {
    return station.orders->load(id)
        .and_then([&](const app::StoredOrder& order) { return station.orders->loadCard(order); })
        .and_then([&](const std::string& card) {
            std::string code;
            (void)app::recordFromJson(card, code);
            return handOver(station, id, session, code, "desk");
        })
        .map([](const app::ThreeWayProof&) {});
}

}  // namespace

std::vector<Task> issuing() {
    return {{"issue", isMade, issue},
            {"hand over",
             [](const app::StoredOrder& order) { return order.state == nameOf(app::State::handedOver); }, giveAway}};
}

}  // namespace sweep
