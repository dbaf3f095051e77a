#pragma once

#include "tests/app/desk/fakes.h"
#include "app/desk/services/people_services.h"
#include "app/desk/widgets/second_person.h"
#include "tests/support/card_at_hand.h"
#include "tests/support/people_bench.h"

namespace test {

// The people of a real store, asked on the spot.
class FakePeople : public app::SignInService {
  public:
    void standing(QObject*, app::Then<app::StationStanding> then) override {
        if (late) return waiting.push_back(std::move(then));
        then(now());
    }
    app::Result<app::StationStanding> now() {
        return bench.people.areSetUp().map([this](bool setUp) { return app::StationStanding{setUp, settings}; });
    }
    void signIn(QObject*, const std::string& name, app::Password password, app::Then<app::Actor> then) override {
        ++tries;
        auto proved = bench.people.signIn(name, *password);
        if (lateProof)
            proof = [then = std::move(then), proved = std::move(proved)] { then(proved); };
        else
            then(std::move(proved));
    }
    void signInByCard(QObject*, app::Password pin, app::Then<app::SignedInByCard> then) override {
        ++tries;
        if (!others.empty()) return then(app::fail(app::Code::operatorCardsSeveral, cardReader + ", " + others));
        if (!card) return then(app::fail(app::Code::operatorReaderEmpty));
        auto there = card->there();
        const std::string digits(pin->view().begin(), pin->view().end());
        then(bench.people.signInByCard(atHand(there, digits)).map([this](const app::Actor& actor) { return app::SignedInByCard{actor, cardReader}; }));
    }
    void holdReader(const std::string& reader) override { held = reader; }
    void signOut(const app::Actor& actor) override { signedOut = actor.name(); }

    PeopleBench bench;
    app::DeskSettings settings;
    OperatorBench* card = nullptr;  // the one that lies in the operators' reader
    std::string cardReader = "Operator 00 00", held;
    std::string others;  // a reader in which another operator's card lies
    int tries = 0;
    std::string signedOut;
    bool lateProof = false;  // then who signs in by a password is told by hand
    std::function<void()> proof;
    bool late = false;  // then how the station stands is told by hand
    std::vector<app::Then<app::StationStanding>> waiting;
};

class FakeSpoiling : public app::SpoilService {
  public:
    void whose(QObject*, const std::string&, app::Then<app::CardThere> then) override {
        if (late) return waiting.push_back(std::move(then));
        then(card);
    }
    void spoil(QObject*, std::int64_t of, const app::Spoiling& spoiling, app::Then<std::int64_t> then) override {
        order = of;
        reason = spoiling.reason;
        second = spoiling.second;
        final = spoiling.final;
        then(answer);
    }
    std::int64_t order = 0;
    std::string reason;
    app::Actor second;
    bool final = false;
    app::Result<std::int64_t> answer = 9;
    app::Result<app::CardThere> card = app::CardThere{};
    bool late = false;  // whose card lies there is told by hand
    std::vector<app::Then<app::CardThere>> waiting;
};

class FakeStart : public app::FirstStartService {
  public:
    void start(QObject*, const app::FirstStart& asked, app::Then<void> then) override {
        wanted = asked;
        ++starts;
        then(answer);
    }
    app::FirstStart wanted;
    int starts = 0;
    app::Result<void> answer;
};

// Types into the line that has this name for a screen reader, as somebody sees it.
inline QLineEdit* lineNamed(QWidget& in, const QString& name) {
    for (auto* line : in.findChildren<QLineEdit*>())
        if (line->accessibleName() == name && line->isVisibleTo(&in)) return line;
    return nullptr;
}

// The second person who was asked for signs with their name, where no people are set up. False: nobody was asked.
inline bool signAs(QWidget& page, const QString& name) {
    auto* asked = page.findChild<app::SecondPerson*>();
    if (!asked) return false;
    lineNamed(*asked, "登录名")->setText(name);
    QTest::keyClick(lineNamed(*asked, "登录名"), Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
}

}  // namespace test
