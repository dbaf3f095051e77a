#pragma once

#include "app/desk/services/people_services.h"

namespace app {

// The people of the station, over its thread; their cards over one of its own, as a reader may keep it waiting.
class StationPeople : public SignInService {
  public:
    StationPeople(StationLane& lane, StationLane& ownCards) : lane_(lane), ownCards_(ownCards) {}
    void standing(QObject* asker, Then<StationStanding> then) override;
    void signIn(QObject* asker, const std::string& name, Password password, Then<Actor> then) override;
    void signInByCard(QObject* asker, Password pin, Then<SignedInByCard> then) override;
    void holdReader(const std::string& reader) override { held_ = reader; }
    void signOut(const Actor& actor) override;
    // The card in a reader of people's own, but not the one that is held, becomes this person's; gives its mark.
    void enrolCard(QObject* asker, const std::string& name, Password pin, const Actor& by, Then<std::string> then);

  private:
    StationLane &lane_, &ownCards_;
    std::string held_;
};

// Makes the station, on a thread of its own: there is none yet whose thread could do it.
class StationStart : public FirstStartService {
  public:
    ~StationStart() override;
    void start(QObject* asker, const FirstStart& wanted, Then<void> then) override;

  private:
    std::unique_ptr<QThread> thread_;
};

}  // namespace app
