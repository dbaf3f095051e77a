#pragma once

#include "app/desk/services/station_lane.h"
#include "app/issuance/spoil.h"
#include "app/people/people.h"
#include "app/services/card_people.h"
#include "app/services/desk_settings.h"
#include "app/station/first_start.h"

namespace app {

// Shared, because what is asked travels to another thread as a copyable job; wiped when the last holder goes.
using Password = std::shared_ptr<const apdu::SecretBytes>;

// How a station stands before anybody works at it.
struct StationStanding {
    bool peopleSetUp = false;
    DeskSettings settings;
    std::string regime = {};
};

class SignInService {
  public:
    virtual ~SignInService() = default;
    virtual void standing(QObject* asker, Then<StationStanding> then) = 0;
    virtual void signIn(QObject* asker, const std::string& name, Password password, Then<Actor> then) = 0;
    // By the card in a reader of people's own; not in the one in which the card of who works here stays.
    virtual void signInByCard(QObject* asker, Password pin, Then<SignedInByCard> then) = 0;
    // Whose card stays in this reader works here from now on; empty: nobody's does.
    virtual void holdReader(const std::string& reader) = 0;
    virtual void signOut(const Actor& actor) = 0;
};

// Whose card lies on a reader.
struct CardThere {
    std::int64_t order = 0;  // 0: of a blank, or of a card that is not known here
    std::string permitNumber = {};
};

class SpoilService {
  public:
    virtual ~SpoilService() = default;
    // By its chip alone.
    virtual void whose(QObject* asker, const std::string& reader, Then<CardThere> then) = 0;
    // Gives the number of the order that takes its place; 0 of a final one. Who spoils is filled in here.
    virtual void spoil(QObject* asker, std::int64_t order, const Spoiling& spoiling, Then<std::int64_t> then) = 0;
};

// What the first start asks for, page by page.
struct FirstStart {
    SetupOptions station;
    std::string printer;
    std::string name, shown;  // of the first administrator
    Password password;
};

class FirstStartService {
  public:
    virtual ~FirstStartService() = default;
    virtual void start(QObject* asker, const FirstStart& wanted, Then<void> then) = 0;
};

}  // namespace app
