#include <algorithm>

#include "apdu/core/hex.h"
#include "app/people/people.h"
#include "cardlib/crypto/digest.h"
#include "cardlib/operator_card/operator_pin.h"

namespace app {
namespace {

constexpr std::size_t challengeSize = 32, markSize = 8;
constexpr auto refused = "refused";

std::string cardName(const StoredOperatorCard& card) {
    return "operator card " + std::to_string(card.id);
}

std::string personName(const StoredAccount& account) {
    return "person " + std::to_string(account.id);
}

// The card answers what was never asked before, with the key that is known of it.
Result<void> prove(const CardAtHand& card, const Bytes& key) {
    const Bytes challenge = cardlib::randomBytes(challengeSize);
    const auto answer = card.answer(challenge);
    if (!answer) return tl::unexpected(answer.error());
    if (!cardlib::isOperatorAnswer(key, challenge, *answer)) return fail(Code::operatorCardNotProved);
    return {};
}

const StoredOperatorCard* inForceOf(const std::vector<StoredOperatorCard>& cards, std::int64_t account) {
    const auto found = std::ranges::find_if(
        cards, [account](const StoredOperatorCard& card) { return card.inForce && card.account == account; });
    return found == cards.end() ? nullptr : &*found;
}

}  // namespace

Error operatorCardFailed(const cardlib::Error& error) {
    return fail(Code::operatorCardFailed, {}, error).value();
}

std::string markOfCard(ByteView publicKey) {
    return apdu::toHex(ByteView(cardlib::sha256(publicKey)).first(markSize));
}

Result<StoredAccount> People::accountOf(const StoredOperatorCard& card) {
    return accounts_.all().map([&](const std::vector<StoredAccount>& accounts) {
        return *std::ranges::find(accounts, card.account, &StoredAccount::id);
    });
}

// Whoever had it last: a card that was withdrawn and enrolled anew counts as what it is now.
Result<std::optional<StoredOperatorCard>> People::cardWith(const Bytes& key) {
    return cards_.all().map([&](const std::vector<StoredOperatorCard>& cards) {
        std::optional<StoredOperatorCard> last;
        for (const auto& card : cards)
            if (card.key == key) last = card;
        return last;
    });
}

Result<bool> People::isInForce(std::int64_t card) {
    return cards_.all().map([&](const std::vector<StoredOperatorCard>& cards) {
        return std::ranges::any_of(cards, [&](const StoredOperatorCard& known) { return known.id == card && known.inForce; });
    });
}

Result<Actor> People::refuseCard(const std::string& who, const std::string& what, const Error& why) {
    return audit_.write(who, "sign in", what, refused).and_then([&]() -> Result<Actor> { return tl::unexpected(why); });
}

Result<Actor> People::signInByCard(const CardAtHand& card) {
    const auto known = demandSetUp().and_then([&] { return cardWith(card.key); });
    if (!known) return tl::unexpected(known.error());
    if (!*known)
        return refuseCard("unknown", "operator card " + markOfCard(card.key), fail(Code::operatorCardUnknown).value());
    return accountOf(**known).and_then([&](const StoredAccount& account) { return judgeCard(card, **known, account); });
}

// A card that does not count is not asked for a PIN.
Result<Actor> People::judgeCard(const CardAtHand& card, const StoredOperatorCard& known, const StoredAccount& account) {
    if (!known.inForce || !account.open) return refuseCard(account.name, cardName(known), fail(Code::operatorCardWithdrawn).value());
    if (const auto proved = prove(card, known.key); !proved) return refuseCard(account.name, cardName(known), proved.error());
    return audit_.write(account.name, "sign in", personName(account), "by card " + std::to_string(known.id)).map([&] {
        return Actor(account.name, account.shown, rolesFrom(account.roles).value_or(Roles{}), known.id);
    });
}

Result<void> People::withdraw(const StoredOperatorCard& card, const StoredAccount& of, const Actor& by) {
    return cards_.withdraw(card.id).and_then([&] { return audit_.write(by.name(), "operator card withdrawn", personName(of), cardName(card)); });
}

Result<void> People::enrol(const StoredAccount& account, const Bytes& key, const Actor& by) {
    const auto cards = cards_.all();
    if (!cards) return tl::unexpected(cards.error());
    const bool anothers = std::ranges::any_of(
        *cards, [&](const StoredOperatorCard& card) { return card.inForce && card.key == key && card.account != account.id; });
    if (anothers) return fail(Code::operatorCardTaken);
    const auto* before = inForceOf(*cards, account.id);
    return (before ? withdraw(*before, account, by) : Result<void>{})
        .and_then([&] { return cards_.add(account.id, key); })
        .and_then([&](std::int64_t id) {
            return audit_.write(by.name(), "operator card enrolled", personName(account),
                                "operator card " + std::to_string(id) + " " + markOfCard(key));
        });
}

Result<void> People::enrolCard(const std::string& name, const CardAtHand& card, const apdu::SecretBytes& pin, const Actor& by) {
    return demandSetUp()
        .and_then([&] { return demandAdministrator("enrol operator card", by); })
        .and_then([&] { return known(name); })
        .and_then([&](const StoredAccount& account) -> Result<void> {
            if (const auto fit = cardlib::checkNewPin(pin); !fit) return tl::unexpected(operatorCardFailed(fit.error()));
            return prove(card, card.key).and_then([&] {
                return database_.transact([&] { return enrol(account, card.key, by); });
            });
        });
}

Result<void> People::withdrawCard(const std::string& name, const Actor& by) {
    return demandSetUp()
        .and_then([&] { return demandAdministrator("withdraw operator card", by); })
        .and_then([&] { return known(name); })
        .and_then([&](const StoredAccount& account) {
            return cards_.all().and_then([&](const std::vector<StoredOperatorCard>& cards) -> Result<void> {
                const auto* card = inForceOf(cards, account.id);
                if (!card) return fail(Code::operatorCardNone);
                return database_.transact([&] { return withdraw(*card, account, by); });
            });
        });
}

Result<std::vector<EnrolledCard>> People::cardsInForce(const Actor& by) {
    const auto accounts = list(by);
    if (!accounts) return tl::unexpected(accounts.error());
    return cards_.all().map([&](const std::vector<StoredOperatorCard>& cards) {
        std::vector<EnrolledCard> enrolled;
        for (const auto& account : *accounts)
            if (const auto* card = inForceOf(cards, account.id)) enrolled.push_back({account, markOfCard(card->key), card->enrolledAt});
        return enrolled;
    });
}

}  // namespace app
