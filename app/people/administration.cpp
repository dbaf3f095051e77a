#include <algorithm>

#include "app/intake/text_rules.h"
#include "app/life_cycle/trust_grants.h"
#include "app/people/password.h"
#include "app/people/people.h"
#include "app/people/program_names.h"
#include "app/registry/citizen_number.h"
#include "app/store/search_index.h"

namespace app {
namespace {

using trust_grants::administering;
constexpr auto setUpBy = "setup";

bool isAdministrator(const StoredAccount& account) {
    return account.open && rolesFrom(account.roles).value_or(Roles{}).contains(Role::administrator);
}

Result<void> checkName(const std::string& name) {
    constexpr std::size_t longest = 100;
    if (name.empty() || name.size() > longest || faultOfText(name) || isProgram(name)) return fail(Code::personNameUnusable);
    return {};
}

// Nobody is what the program is.
Result<void> checkRoles(Roles roles) {
    if (roles.empty() || roles.contains(Role::station)) return fail(Code::rolesMissing);
    return {};
}

Result<void> checkNumber(const apdu::PiiText& number) {
    if (!number.reveal().empty() && faultOfCitizenNumber(number.reveal())) return fail(Code::accountNumberUnusable);
    return {};
}

// As whoever types it may write the check character.
apdu::PiiText asWritten(const apdu::PiiText& typed) {
    std::string number = normalizedText(typed.reveal());
    std::ranges::replace(number, 'x', 'X');
    return number;
}

}  // namespace

Result<NewPerson> checkNewPerson(const NewPerson& wanted, const apdu::SecretBytes& password) {
    NewPerson person{normalizedName(wanted.name), normalizedName(wanted.shown), wanted.roles, asWritten(wanted.citizenNumber)};
    if (person.shown.empty()) person.shown = person.name;
    return checkName(person.name)
        .and_then([&] { return checkName(person.shown); })
        .and_then([&] { return checkRoles(person.roles); })
        .and_then([&] { return checkNumber(person.citizenNumber); })
        .and_then([&] { return checkPassword(password, {person.name, person.shown}); })
        .map([&] { return person; });
}

Result<StoredAccount> People::known(const std::string& name) {
    return find(name).and_then([](std::optional<StoredAccount> account) -> Result<StoredAccount> {
        if (!account) return fail(Code::accountUnknown);
        return *std::move(account);
    });
}

Result<void> People::demandAdministrator(const std::string& what, const Actor& by) {
    return demand(administering, what, by);
}

Result<std::vector<Account>> People::list(const Actor& by) {
    return demandSetUp().and_then([&] { return demand(trust_grants::lookingAtPeople, "people", by); }).and_then([&] { return all(); });
}

Result<void> People::insert(const NewPerson& wanted, const apdu::SecretBytes& password, const Actor& by) {
    const auto person = checkNewPerson(wanted, password);
    const auto taken = person.and_then([&](const NewPerson& fit) { return find(fit.name); });
    if (!taken) return tl::unexpected(taken.error());
    if (*taken) return fail(Code::nameTaken);
    const auto number = indexFor(0, person->citizenNumber);
    if (!number) return tl::unexpected(number.error());
    StoredAccount account{0, person->name, person->shown, textOf(person->roles), hashPassword(password, cost_)};
    account.number = *number;
    return database_.transact([&] {
        return accounts_.add(account).and_then([&](std::int64_t id) {
            return audit_.write(by.name(), "person added", "person " + std::to_string(id), account.roles);
        });
    });
}

Result<void> People::addFirst(const std::string& name, const std::string& shown, const apdu::SecretBytes& password,
                              const apdu::PiiText& citizenNumber) {
    return areSetUp().and_then([&](bool setUp) -> Result<void> {
        if (setUp) return fail(Code::peopleSetUp);
        return insert({name, shown, {Role::administrator}, citizenNumber}, password, setUpBy);
    });
}

Result<void> People::add(const NewPerson& person, const apdu::SecretBytes& password, const Actor& by) {
    return demandSetUp().and_then([&] { return demandAdministrator("add person", by); }).and_then([&] {
        return insert(person, password, by);
    });
}

Result<void> People::change(StoredAccount account, const std::string& action, const std::string& result, const Actor& by) {
    return database_.transact([&] {
        return accounts_.save(account).and_then([&] {
            return audit_.write(by.name(), action, "person " + std::to_string(account.id), result);
        });
    });
}

// Somebody must be left who can make people.
Result<void> People::demandAnother(const StoredAccount& leaving) {
    if (!isAdministrator(leaving)) return {};
    return accounts_.all().and_then([&](const std::vector<StoredAccount>& accounts) -> Result<void> {
        const bool another = std::ranges::any_of(
            accounts, [&](const StoredAccount& account) { return account.id != leaving.id && isAdministrator(account); });
        if (!another) return fail(Code::lastAdministrator);
        return {};
    });
}

Result<void> People::setRoles(const std::string& name, Roles roles, const Actor& by) {
    return demandAdministrator("roles", by)
        .and_then([&] { return checkRoles(roles); })
        .and_then([&] { return known(name); })
        .and_then([&](StoredAccount account) -> Result<void> {
            if (isSamePerson(account.name, by.name())) return fail(Code::ownRoles);
            const bool leaves = !roles.contains(Role::administrator);
            return (leaves ? demandAnother(account) : Result<void>{}).and_then([&] {
                const std::string before = std::exchange(account.roles, textOf(roles));
                return change(account, "roles", before + " -> " + account.roles, by);
            });
        });
}

Result<void> People::setOpen(const std::string& name, bool open, const Actor& by) {
    return demandAdministrator(open ? "reopen person" : "close person", by)
        .and_then([&] { return known(name); })
        .and_then([&](StoredAccount account) {
            return (open ? Result<void>{} : demandAnother(account)).and_then([&] {
                account.open = open;
                return change(account, open ? "person reopened" : "person closed", "done", by);
            });
        });
}

Result<void> People::close(const std::string& name, const Actor& by) {
    return setOpen(name, false, by);
}

Result<void> People::reopen(const std::string& name, const Actor& by) {
    return setOpen(name, true, by);
}

Result<int> People::standDown(const std::function<bool(const Account&)>& kept, const std::string& by) {
    const auto accounts = all();
    if (!accounts) return tl::unexpected(accounts.error());
    int closed = 0;
    for (const auto& account : *accounts) {
        if (!account.open || kept(account)) continue;
        ++closed;
        const auto done = known(account.name).and_then([&](StoredAccount stored) {
            stored.open = false;
            return change(stored, "person stood down", "done", by);
        });
        if (!done) return tl::unexpected(done.error());
    }
    return closed;
}

Result<std::string> People::whoIs(ByteView subject) {
    if (subject.empty()) return std::string();
    return accounts_.all().map([&](const std::vector<StoredAccount>& accounts) {
        const auto found = std::ranges::find_if(accounts, [&](const StoredAccount& one) { return std::ranges::equal(one.number, subject); });
        return found == accounts.end() ? std::string() : found->name;
    });
}

Result<Bytes> People::indexFor(std::int64_t of, const apdu::PiiText& citizenNumber) {
    if (citizenNumber.reveal().empty()) return Bytes{};
    const auto index = vault_.blindIndex(apdu::bytesOf(citizenNumber.reveal()));
    if (!index) return tl::unexpected(identityUnindexed(index.error()));
    return accounts_.all().and_then([&](const std::vector<StoredAccount>& accounts) -> Result<Bytes> {
        const bool another =
            std::ranges::any_of(accounts, [&](const StoredAccount& account) { return account.id != of && account.number == *index; });
        if (another) return fail(Code::accountNumberTaken);
        return *index;
    });
}

Result<void> People::setCitizenNumber(const std::string& name, const apdu::PiiText& typed, const Actor& by) {
    const apdu::PiiText number = asWritten(typed);
    const auto account = demandAdministrator("citizen number", by).and_then([&] { return known(name); });
    if (!account) return tl::unexpected(account.error());
    return demand(administering, "citizen number", by, {{}, {}, account->number})
        .and_then([&] { return checkNumber(number); })
        .and_then([&] { return indexFor(account->id, number); })
        .and_then([&](const Bytes& index) {
            StoredAccount changed = *account;
            changed.number = index;
            return change(changed, "citizen number", index.empty() ? "taken away" : "kept", by);
        });
}

Result<void> People::setPassword(const std::string& name, const apdu::SecretBytes& password, const Actor& by) {
    const auto who = standing(by);
    if (!who) return tl::unexpected(who.error());
    const bool own = !who->id.empty() && isSamePerson(who->id, name);
    return (own ? Result<void>{} : demandAdministrator("password", by))
        .and_then([&] { return known(name); })
        .and_then([&](StoredAccount account) {
            return checkPassword(password, {account.name, account.shown}).and_then([&] {
                account.password = hashPassword(password, cost_);
                account.failures = account.failedAt = 0;
                return change(account, "password", own ? "own" : "by an administrator", by);
            });
        });
}

}  // namespace app
