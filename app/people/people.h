#pragma once

#include <functional>

#include "apdu/core/pii.h"
#include "apdu/core/secret_bytes.h"
#include "app/people/actor.h"
#include "cardlib/crypto/scrypt.h"
#include "app/store/accounts.h"
#include "app/store/audit_log.h"
#include "app/store/operator_cards.h"
#include "app/store/unknown_tries.h"
#include "cardlib/operator_card/operator_card.h"

namespace app {

// Seconds since 1970.
std::int64_t secondsNow();

// How long the next try waits after so many refused ones: nothing for the first few, then twice as long each time, never more
// than a minute, so that nobody can be locked out for good by another's tries.
constexpr std::int64_t waitAfter(std::int64_t failures) {
    constexpr std::int64_t free = 3, most = 60;
    if (failures < free) return 0;
    return failures - free > 4 ? most : std::int64_t{2} << (failures - free);
}

// After so many seconds without a try those that were refused are forgotten, a known name's as well as any other's.
constexpr std::int64_t triesForgottenAfter = 24 * 60 * 60;

struct NewPerson {
    std::string name, shown;  // shown: empty for the name
    Roles roles;
    apdu::PiiText citizenNumber = {};  // their own, so that they never act in their own case; may be empty
};

// An account as it may be shown.
struct Account {
    std::int64_t id = 0;
    std::string name, shown;
    Roles roles;
    bool open = true;
};

// A card that signs somebody in.
struct EnrolledCard {
    Account person;
    std::string mark;  // what markOfCard() says of its key
    std::string at;    // since when
};

// The key of a card as people and records name it: 16 hexadecimal digits.
std::string markOfCard(ByteView publicKey);

// An operator's card as it lies somewhere: its key as the card tells it, and what it answers to a challenge once it has its PIN. Whoever
// asks a device for the answer waits for it: People and its store stay on the thread of the caller.
struct CardAtHand {
    Bytes key;
    std::function<Result<Bytes>(const Bytes& challenge)> answer;
};

// The error operatorCardFailed, with what the card said.
Error operatorCardFailed(const cardlib::Error& error);

// Who besides the one who acts has to do with a step.
struct Beside {
    Actor second = {};
    std::vector<std::string> submittedBy = {};  // by their names in the records
    Bytes subject = {};                         // whom it is about, as Holders::indexOf() says; empty: nobody, or nobody who is barred
    std::vector<std::string> refusedBy = {};    // the same
};

// As they are kept: both names normalized. Errors: personNameUnusable, rolesMissing, accountNumberUnusable, those of checkPassword().
Result<NewPerson> checkNewPerson(const NewPerson& person, const apdu::SecretBytes& password);

// The people of a station. While there are none, names that are typed count; from the first administrator on only who is signed
// in acts. Everything here is told in the audit trail.
class People {
  public:
    using Clock = std::function<std::int64_t()>;
    People(Database& database, Accounts& accounts, AuditLog& audit, cardlib::KeyVault& vault, cardlib::ScryptCost cost = {},
           Clock now = secondsNow)
        : database_(database), accounts_(accounts), cards_(database), audit_(audit), unknown_(database, vault), cost_(cost),
          vault_(vault), now_(std::move(now)) {}

    Result<bool> areSetUp();
    // Error: peopleNotSetUp.
    Result<void> demandSetUp();
    // By id. Errors: the store's.
    Result<std::vector<Account>> all();
    // The same for who may see the list. Errors: stepForbidden, peopleNotSetUp.
    Result<std::vector<Account>> list(const Actor& by);

    // Errors: accountUnknown, the store's.
    Result<Account> account(const std::string& name);

    // Errors: peopleNotSetUp, signInRefused (name or password, or the account is closed: which is not told), signInTooSoon with the seconds to
    // wait (the try was not looked at and does not count), the store's.
    Result<Actor> signIn(const std::string& name, const apdu::SecretBytes& password);
    // By an operator's card and its PIN, which the card alone judges. Errors: peopleNotSetUp, operatorCardUnknown,
    // operatorCardWithdrawn (or the account is closed), operatorCardFailed with what the card said (PIN wrong, PIN blocked),
    // operatorCardNotProved (the card has not the key that was enrolled), those of its answer, the store's.
    Result<Actor> signInByCard(const CardAtHand& card);
    // From now on nothing is done in their name, but for what was begun (Actor::forWorkBegun()).
    Result<void> signOut(const Actor& actor);

    // Whether they may do what a grant is for; what: as the audit trail tells a refusal ("approve order 7"). Nothing is demanded
    // while no people are set up. Errors: stepForbidden with the rule (may_take.h), after "step.role" and "step.second_role" with the roles
    // that may ("step.second_role: reviewer,supervisor"), the store's.
    Result<void> demand(const Grant& grant, const std::string& what, const Actor& actor, const Beside& beside = {});
    // The same question, asked quietly; true while no people are set up.
    Result<bool> may(const Grant& grant, const Actor& actor);

    // Whether they are whom something is about (Beside::subject), asked quietly.
    Result<bool> isAbout(const Actor& actor, const Bytes& subject);

    // The first administrator, once. Errors: peopleSetUp, those of checkNewPerson().
    Result<void> addFirst(const std::string& name, const std::string& shown, const apdu::SecretBytes& password,
                          const apdu::PiiText& citizenNumber = {});

    // What only an administrator does. Errors: stepForbidden, peopleNotSetUp; nameTaken, accountNumberTaken, those of checkNewPerson().
    Result<void> add(const NewPerson& person, const apdu::SecretBytes& password, const Actor& by);
    // Errors: accountUnknown, rolesMissing, ownRoles, lastAdministrator.
    Result<void> setRoles(const std::string& name, Roles roles, const Actor& by);
    // Errors: accountUnknown, lastAdministrator.
    Result<void> close(const std::string& name, const Actor& by);
    Result<void> reopen(const std::string& name, const Actor& by);
    // After a restore: what became of people since the backup is not in it. Closes every open account that is not kept, until an administrator
    // reopens it; gives how many. by: who says so. Errors: the store's.
    Result<int> standDown(const std::function<bool(const Account&)>& kept, const std::string& by);
    // Whose number it is acts no more where it is about them; empty: it is taken away. Nobody changes their own that is there already.
    // Errors: accountUnknown, accountNumberUnusable, accountNumberTaken.
    Result<void> setCitizenNumber(const std::string& name, const apdu::PiiText& number, const Actor& by);
    // From now on this card signs them in, in the place of the one before; its holder is there and enters the PIN. Errors:
    // accountUnknown, operatorCardTaken (it signs another in), operatorCardFailed (also for a PIN as plain as the factory's),
    // operatorCardNotProved.
    Result<void> enrolCard(const std::string& name, const CardAtHand& card, const apdu::SecretBytes& pin, const Actor& by);
    // Nobody signs in with it any more, and whoever did does nothing more. Errors: accountUnknown, operatorCardNone.
    Result<void> withdrawCard(const std::string& name, const Actor& by);
    // For those who may see the list of people. Errors: those of list().
    Result<std::vector<EnrolledCard>> cardsInForce(const Actor& by);
    // An administrator anybody's, everybody their own. Errors: accountUnknown, those of checkPassword().
    Result<void> setPassword(const std::string& name, const apdu::SecretBytes& password, const Actor& by);

  private:
    Result<std::optional<StoredAccount>> find(const std::string& name);
    Result<StoredAccount> known(const std::string& name);
    // What their account says now; without an id when they are not signed in, signed out since, or their account is closed.
    Result<Person> standing(const Actor& actor);
    Result<Actor> refuseSignIn(const std::string& who, const std::string& object);
    Result<Actor> refuseTooSoon(const std::string& who, const std::string& object, std::int64_t seconds);
    Result<Actor> refuseUnknown(const std::string& name, const apdu::SecretBytes& password);
    Result<Actor> judge(StoredAccount account, const apdu::SecretBytes& password);
    Result<StoredAccount> accountOf(const StoredOperatorCard& card);
    Result<std::optional<StoredOperatorCard>> cardWith(const Bytes& key);
    Result<bool> isInForce(std::int64_t card);
    Result<Actor> refuseCard(const std::string& who, const std::string& what, const Error& why);
    Result<Actor> judgeCard(const CardAtHand& card, const StoredOperatorCard& known, const StoredAccount& account);
    Result<void> enrol(const StoredAccount& account, const Bytes& key, const Actor& by);
    Result<void> withdraw(const StoredOperatorCard& card, const StoredAccount& of, const Actor& by);
    Result<void> insert(const NewPerson& person, const apdu::SecretBytes& password, const Actor& by);
    Result<void> change(StoredAccount account, const std::string& action, const std::string& result, const Actor& by);
    Result<void> demandAdministrator(const std::string& what, const Actor& by);
    Result<void> demandAnother(const StoredAccount& leaving);
    // Of the account `of`, 0: of a new one. Empty for no number. Errors: accountNumberTaken, identityUnindexed.
    Result<Bytes> indexFor(std::int64_t of, const apdu::PiiText& citizenNumber);
    // The account's name; empty when nobody here is meant.
    Result<std::string> whoIs(ByteView subject);
    Result<void> setOpen(const std::string& name, bool open, const Actor& by);

    Database& database_;
    Accounts& accounts_;
    OperatorCards cards_;
    AuditLog& audit_;
    UnknownTries unknown_;
    cardlib::ScryptCost cost_;
    cardlib::KeyVault& vault_;
    Clock now_;
};

}  // namespace app
