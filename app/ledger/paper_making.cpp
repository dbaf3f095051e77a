#include "app/ledger/paper_making.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/intake/text_rules.h"

namespace app {

Result<PaperWords> PaperWords::read(const Station& station, const std::string& language) {
    return readResource(station.resources, "papers/words.json").map([&](const std::string& text) {
        PaperWords words;
        const auto all = nlohmann::json::parse(text, nullptr, false);
        if (!all.is_object()) return words;
        const auto own = all.value(language, nlohmann::json::object());
        for (const auto& [id, word] : own.items())
            if (word.is_string()) words.words_[id] = word.get<std::string>();
        return words;
    });
}

std::string PaperWords::of(const std::string& id) const {
    const auto found = words_.find(id);
    return found == words_.end() ? id : found->second;
}

std::string PaperWords::of(const Regime::Names& ids, const std::string& prefix) const {
    std::string all;
    for (const auto& id : ids) all += (all.empty() ? "" : of("separator")) + of(prefix + id);
    return all;
}

Result<PaperPeople> PaperPeople::read(Station& station) {
    return station.people->all().map([](std::vector<Account> accounts) {
        PaperPeople people;
        people.accounts_ = std::move(accounts);
        return people;
    });
}

std::string PaperPeople::shownName(const std::string& name) const {
    const auto found = std::ranges::find_if(accounts_, [&](const Account& account) { return isSamePerson(account.name, name); });
    return found == accounts_.end() || found->shown.empty() ? name : found->shown;
}

Result<Bytes> makePaper(const Station& station, const std::string& name, const std::string& language, printer::PaperContent content) {
    const auto words = PaperWords::read(station, language);
    if (!words) return tl::unexpected(words.error());
    if (!station.identity.mark.empty()) content.mark = words->of("specimen");
    return readResource(station.resources, "papers/" + name + "." + language + ".html").and_then([&](const std::string& html) -> Result<Bytes> {
        auto pdf = printer::makePaper(html, content);
        if (!pdf) return fail(Code::paperNotMade, name, pdf.error());
        return *std::move(pdf);
    });
}

Result<Bytes> noted(Station& station, const Signers& people, const std::string& what, const std::string& object, Bytes pdf) {
    return station.audit->write(people.by, "paper made", object, what).map([&] { return std::move(pdf); });
}

std::string joinedFacts(const std::vector<std::string>& parts) {
    std::string all;
    for (const auto& part : parts)
        if (!part.empty()) all += (all.empty() ? "" : "  ") + part;
    return all;
}

}  // namespace app
