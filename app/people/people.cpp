#include "app/people/people.h"

#include <algorithm>
#include <ctime>

#include "app/intake/text_rules.h"
#include "app/people/password.h"

namespace app {
namespace {

constexpr auto refused = "refused";

Roles rolesOf(const StoredAccount& account) {
    return rolesFrom(account.roles).value_or(Roles{});
}

Account shownOf(const StoredAccount& account) {
    return {account.id, account.name, account.shown, rolesOf(account), account.open};
}

std::string objectName(const StoredAccount& account) {
    return "person " + std::to_string(account.id);
}

// A clock that was set back makes nobody wait longer than the wait itself.
std::int64_t secondsLeft(std::int64_t failures, std::int64_t failedAt, std::int64_t now) {
    const std::int64_t wait = waitAfter(failures);
    return std::clamp<std::int64_t>(failedAt + wait - now, 0, wait);
}

// In the records somebody may stand with either name.
bool isNamed(const std::string& recorded, const Actor& actor) {
    return isSamePerson(recorded, actor.name()) || isSamePerson(recorded, actor.shownName());
}

}  // namespace

std::int64_t secondsNow() {
    return std::time(nullptr);
}

Result<bool> People::areSetUp() {
    return accounts_.any();
}

Result<void> People::demandSetUp() {
    return areSetUp().and_then([](bool setUp) -> Result<void> {
        if (!setUp) return fail(Code::peopleNotSetUp);
        return {};
    });
}

Result<std::vector<Account>> People::all() {
    return accounts_.all().map([](const std::vector<StoredAccount>& stored) {
        std::vector<Account> accounts;
        for (const auto& account : stored) accounts.push_back(shownOf(account));
        return accounts;
    });
}

Result<Account> People::account(const std::string& name) {
    return known(name).map(shownOf);
}

Result<std::optional<StoredAccount>> People::find(const std::string& name) {
    return accounts_.all().map([&](const std::vector<StoredAccount>& accounts) -> std::optional<StoredAccount> {
        for (const auto& account : accounts)
            if (isSamePerson(account.name, name)) return account;
        return std::nullopt;
    });
}

Result<Actor> People::refuseSignIn(const std::string& who, const std::string& object) {
    return audit_.write(who, "sign in", object, refused).and_then([]() -> Result<Actor> { return fail(Code::signInRefused); });
}

Result<Actor> People::signIn(const std::string& name, const apdu::SecretBytes& password) {
    const auto account = demandSetUp()
                             .and_then([&] { return unknown_.forget(now_() - triesForgottenAfter); })
                             .and_then([&] { return find(name); });
    if (!account) return tl::unexpected(account.error());
    if (!*account) return refuseUnknown(name, password);
    if (const std::int64_t seconds = secondsLeft((*account)->failures, (*account)->failedAt, now_()); seconds > 0)
        return refuseTooSoon((*account)->name, objectName(**account), seconds);
    return judge(**account, password);
}

Result<Actor> People::refuseTooSoon(const std::string& who, const std::string& object, std::int64_t seconds) {
    return audit_.write(who, "sign in", object, "too soon").and_then([&]() -> Result<Actor> {
        return fail(Code::signInTooSoon, std::to_string(seconds));
    });
}

// It waits and takes as long as a name that is known, so that nobody can tell the two apart.
Result<Actor> People::refuseUnknown(const std::string& name, const apdu::SecretBytes& password) {
    const std::string typed = foldedName(name);
    const auto tries = unknown_.of(typed);
    if (!tries) return tl::unexpected(tries.error());
    if (const std::int64_t seconds = secondsLeft(tries->failures, tries->failedAt, now_()); seconds > 0)
        return refuseTooSoon("unknown", "unknown", seconds);
    return unknown_.save(typed, {tries->failures + 1, now_()}).and_then([&] {
        hashPassword(password, cost_);
        return refuseSignIn("unknown", "unknown");
    });
}

// A try is on the disk before it is looked at: who ends the program in between has had it.
Result<Actor> People::judge(StoredAccount account, const apdu::SecretBytes& password) {
    if (account.failedAt < now_() - triesForgottenAfter) account.failures = 0;
    ++account.failures;
    account.failedAt = now_();
    if (const auto counted = accounts_.save(account); !counted) return tl::unexpected(counted.error());
    if (!isPassword(account.password, password) || !account.open) return refuseSignIn(account.name, objectName(account));
    account.failures = account.failedAt = 0;
    return database_
        .transact([&] {
            return accounts_.save(account).and_then([&] { return audit_.write(account.name, "sign in", objectName(account), "done"); });
        })
        .map([&] { return Actor(account.name, account.shown, rolesOf(account)); });
}

Result<void> People::signOut(const Actor& actor) {
    if (!actor.signedIn()) return {};
    if (actor.out_) *actor.out_ = true;
    return find(actor.name()).and_then([&](const std::optional<StoredAccount>& account) {
        return audit_.write(actor.name(), "sign out", account ? objectName(*account) : "unknown", "done");
    });
}

Result<Person> People::standing(const Actor& actor) {
    if (!actor.signedIn() || actor.signedOut()) return Person{};
    if (const auto counts = actor.byCard() ? isInForce(actor.card_) : true; !counts || !*counts)
        return counts ? Result<Person>(Person{}) : tl::unexpected(counts.error());
    return find(actor.name()).map([](const std::optional<StoredAccount>& account) {
        return account && account->open ? Person{account->name, rolesOf(*account)} : Person{};
    });
}

Result<void> People::demand(const Grant& grant, const std::string& what, const Actor& actor, const Beside& beside) {
    const auto setUp = areSetUp();
    if (!setUp) return tl::unexpected(setUp.error());
    if (!*setUp) return {};
    const auto who = standing(actor), second = standing(beside.second);
    const auto subject = whoIs(beside.subject);
    if (!who || !second) return tl::unexpected(who ? second.error() : who.error());
    if (!subject) return tl::unexpected(subject.error());
    Others others{*second, {}, *subject};
    const auto idOf = [&](const std::string& name) {
        return isNamed(name, actor) ? who->id : isNamed(name, beside.second) ? second->id : name;
    };
    for (const auto& name : beside.submittedBy) others.earlier.push_back({Act::submitted, idOf(name)});
    for (const auto& name : beside.refusedBy) others.earlier.push_back({Act::refused, idOf(name)});
    const Ruling ruling = mayTake(grant, *who, others);
    if (ruling.says == Says::may) return {};
    const Roles roles = ruling.rule == "step.role" ? grant.by : ruling.rule == "step.second_role" ? grant.second : Roles{};
    return audit_.write(actor.name(), refused, what, ruling.rule).and_then([&]() -> Result<void> {
        return fail(Code::stepForbidden, roles.empty() ? ruling.rule : ruling.rule + ": " + textOf(roles));
    });
}

Result<bool> People::isAbout(const Actor& actor, const Bytes& subject) {
    return standing(actor).and_then([&](const Person& person) {
        return whoIs(subject).map([&](const std::string& meant) { return !meant.empty() && meant == person.id; });
    });
}

Result<bool> People::may(const Grant& grant, const Actor& actor) {
    return areSetUp().and_then([&](bool setUp) -> Result<bool> {
        if (!setUp) return true;
        return standing(actor).map([&](const Person& person) { return mayTake(grant, person, {}).says == Says::may; });
    });
}

}  // namespace app
