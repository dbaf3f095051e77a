#include "app/intake/row_checks.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "app/intake/photo_folder.h"
#include "app/intake/text_rules.h"
#include "app/registry/citizen_number.h"

namespace app {
namespace {

constexpr int maxIntendedDays = 36500;

class RowCheck {
  public:
    RowCheck(std::size_t row, const RowValues& values, const IntakeContext& context,
             std::vector<Refusal>& refusals)
        : row_(row), values_(values), context_(context), refusals_(refusals) {}

    AcceptedRow run() {
        accepted_.row = row_;
        Holder& holder = accepted_.application.holder;
        readHolder(holder);
        readDeclaration(accepted_.application);
        checkNumber(holder);
        if (refusals_.empty()) decideOutcome();
        return std::move(accepted_);
    }

  private:
    [[nodiscard]] const std::string& raw(const std::string& field) const { return values_.at(field); }

    void refuse(const std::string& field, const std::string& rule, const std::string& article) {
        refusals_.push_back({row_, field, PiiText(raw(field)), rule, article, ""});
    }
    void refuse(const std::string& field, const std::string& rule) {
        refuse(field, rule, context_.regime.articles.trueData);
    }

    std::string text(const std::string& field, bool required, bool name = false) {
        const std::string value = name ? normalizedName(raw(field)) : normalizedText(raw(field));
        if (value.empty() && required) refuse(field, "text.missing");
        if (const auto fault = faultOfText(value)) refuse(field, "text." + *fault);
        return value;
    }
    std::string code(const std::string& field, const std::string& set) {
        const auto found = context_.codes.codeOf(set, normalizedText(raw(field)));
        if (!found) refuse(field, "code.unknown");
        return found.value_or("");
    }
    std::string day(const std::string& field) {
        const std::string value = normalizedText(raw(field));
        if (!parseDay(value)) refuse(field, "date.malformed");
        return value;
    }

    void readHolder(Holder& holder) {
        holder.name = text("name", true, true);
        holder.sex = code("sex", "sex");
        holder.nation = code("nation", "nation");
        holder.birthDate = day("birth_date");
        holder.householdAddress = text("household_address", true);
        holder.presentAddress = text("present_address", true);
        holder.workplace = text("workplace", false);
        holder.phone = text("phone", true);
        holder.residenceReason = code("residence_reason", "residence_reason");
        holder.residencePlace = code("residence_place", "residence_place");
        holder.maritalStatus = code("marital_status", "marital_status");
        holder.documentType = code("document_type", "document_type");
        holder.householdDivision = context_.divisions.codeOfAddress(holder.householdAddress.reveal());
        holder.presentDivision = context_.divisions.codeOfAddress(holder.presentAddress.reveal());
    }

    void readDeclaration(Application& application) {
        application.declarant.type = code("declarant_type", "declarant_type");
        application.declarant.name = text("declarant_name", true, true);
        application.declarant.phone = text("declarant_phone", true);
        application.arrivalDate = day("arrival_date");
        const std::string days = normalizedText(raw("intended_days"));
        const auto [end, error] =
            std::from_chars(days.data(), days.data() + days.size(), application.intendedDays);
        if (error != std::errc{} || end != days.data() + days.size() || application.intendedDays < 0 ||
            application.intendedDays > maxIntendedDays)
            refuse("intended_days", "days.malformed");
        std::istringstream papers(text("papers", false));
        for (std::string paper; std::getline(papers, paper, ';');)
            if (auto name = normalizedText(paper); !name.empty())
                application.papers.push_back(std::move(name));
    }

    // Of a document that is excluded anyway the number is not looked at: its rule is the one that matters.
    void checkNumber(Holder& holder) {
        std::string number = normalizedText(raw("citizen_number"));
        std::ranges::transform(number, number.begin(), [](char c) { return c == 'x' ? 'X' : c; });
        holder.citizenNumber = number;
        const auto& accepted = context_.regime.acceptedDocumentTypes;
        if (std::ranges::find(accepted, holder.documentType) == accepted.end()) return;
        const auto& prefixes = context_.regime.excludedNumberPrefixes;
        if (std::ranges::any_of(prefixes, [&](const auto& prefix) { return number.starts_with(prefix); }))
            return;
        if (const auto fault = faultOfCitizenNumber(number))
            return refuse("citizen_number", "citizen_number." + *fault);
        if (birthDateOf(number) != holder.birthDate.reveal())
            refuse("birth_date", "birth_date.contradicts_number");
        if (sexOf(number) != holder.sex) refuse("sex", "sex.contradicts_number");
    }

    void decideOutcome() {
        const auto& application = accepted_.application;
        accepted_.decision = decide(context_.regime, application, context_.today);
        const auto birth = parseDay(application.holder.birthDate.reveal());
        if (birth && daysBetween(*birth, context_.today) < 0) refuse("birth_date", "date.future");
        if (accepted_.decision.outcome == Outcome::refused)
            refuse(accepted_.decision.field, accepted_.decision.rule, accepted_.decision.article);
        if (accepted_.decision.outcome != Outcome::registerAndApply) return;
        for (const auto& rule : missingPapers(context_.regime, application))
            refuse("papers", rule, context_.regime.articles.papers);
        auto photo = loadPhoto(context_.photos, normalizedText(raw("photo")));
        if (photo.fault) refuse("photo", "photo." + *photo.fault, context_.regime.articles.papers);
        accepted_.photo = std::move(photo.content);
        if (refusals_.empty() && context_.demand) context_.demand(accepted_, refusals_);
    }

    std::size_t row_;
    const RowValues& values_;
    const IntakeContext& context_;
    std::vector<Refusal>& refusals_;
    AcceptedRow accepted_;
};

}  // namespace

AcceptedRow checkRow(std::size_t row, const RowValues& values, const IntakeContext& context,
                     std::vector<Refusal>& refusals) {
    return RowCheck(row, values, context, refusals).run();
}

}  // namespace app
