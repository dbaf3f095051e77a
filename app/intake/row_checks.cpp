#include "app/intake/row_checks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "app/intake/photo_folder.h"
#include "app/intake/row_rulings.h"
#include "app/intake/text_rules.h"
#include "app/registry/citizen_number.h"
#include "app/registry/papers.h"
#include "app/registry/reports.h"

namespace app {
namespace {

constexpr int maxIntendedDays = 36500;
constexpr auto missing = "text.missing";

class RowCheck {
  public:
    RowCheck(std::size_t row, const RowValues& values, const IntakeContext& context,
             std::vector<Refusal>& refusals, WhileUndecided undecided)
        : row_(row), values_(values), context_(context), refusals_(refusals), undecided_(undecided) {}

    AcceptedRow run() {
        accepted_.row = row_;
        if (sentAway()) return std::move(accepted_);
        Holder& holder = accepted_.application.holder;
        readHolder(holder);
        readDeclaration(accepted_.application);
        checkNumber(holder);
        if (canDecide())
            decideOutcome();
        else if (undecided_ == WhileUndecided::demandAll)
            demandPapersAndPhoto(papersCanBeRead());
        return std::move(accepted_);
    }

  private:
    // A file need not have the optional columns.
    [[nodiscard]] bool isThere(const std::string& field) const { return values_.contains(field); }
    [[nodiscard]] std::string raw(const std::string& field) const {
        const auto found = values_.find(field);
        return found == values_.end() ? std::string() : found->second;
    }

    void refuse(const std::string& field, const std::string& rule, const std::string& article) {
        refusals_.push_back({row_, field, PiiText(raw(field)), rule, article, ""});
    }
    void refuse(const std::string& field, const std::string& rule) {
        refuse(field, rule, context_.regime.articles.trueData);
    }
    [[nodiscard]] bool isEmpty(const std::string& field) const { return normalizedText(raw(field)).empty(); }
    // What is empty is missing, and no wrong value.
    void refuseValue(const std::string& field, const std::string& rule) { refuse(field, isEmpty(field) ? missing : rule); }

    std::string text(const std::string& field, bool required, bool name = false) {
        const std::string value = name ? normalizedName(raw(field)) : normalizedText(raw(field));
        if (value.empty() && required) refuse(field, missing);
        if (const auto fault = faultOfText(value)) refuse(field, "text." + *fault);
        return value;
    }
    std::string code(const std::string& field, const std::string& set) {
        const auto found = context_.codes.codeOf(set, normalizedText(raw(field)));
        if (!found) refuseValue(field, "code.unknown");
        return found.value_or("");
    }
    std::string day(const std::string& field) {
        const std::string value = normalizedText(raw(field));
        const auto parsed = parseDay(value);
        if (!parsed) refuseValue(field, "date.malformed");
        if (parsed && daysBetween(*parsed, context_.today) < 0) refuse(field, "date.future");
        return value;
    }
    [[nodiscard]] std::string number() const {
        std::string number = normalizedText(raw("citizen_number"));
        std::ranges::transform(number, number.begin(), [](char c) { return c == 'x' ? 'X' : c; });
        return number;
    }

    // Whom the rules are not for is told that alone.
    bool sentAway() {
        const auto type = context_.codes.codeOf("document_type", normalizedText(raw("document_type")));
        const auto decision = type ? excluded(context_.regime, *type, number()) : std::nullopt;
        if (decision) refuse(decision->field, decision->rule, decision->article);
        return decision.has_value();
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
        readDocument(application);
        readRepresentative(application);
        application.arrivalDate = day("arrival_date");
        const std::string days = normalizedText(raw("intended_days"));
        const auto [end, error] =
            std::from_chars(days.data(), days.data() + days.size(), application.intendedDays);
        if (error != std::errc{} || end != days.data() + days.size() || application.intendedDays < 0 ||
            application.intendedDays > maxIntendedDays)
            refuseValue("intended_days", "days.malformed");
        std::istringstream papers(text("papers", false));
        for (std::string paper; std::getline(papers, paper, ';');)
            if (auto name = normalizedText(paper); !name.empty())
                application.papers.push_back(std::move(name));
    }

    // Whoever declares for another shows a document of their own.
    void readDocument(Application& application) {
        const bool himself = context_.codes.meaningOf("declarant_type", application.declarant.type) == "person";
        const bool asked = isThere("declarant_document") && !application.declarant.type.empty() && !himself;
        application.declarant.document = text("declarant_document", asked);
    }

    void readRepresentative(Application& application) {
        constexpr std::array columns{"proxy_name", "proxy_relation", "proxy_need", "proxy_document", "proxy_phone"};
        if (std::ranges::all_of(columns, [&](const char* column) { return isEmpty(column); })) return;
        Representative who;
        who.name = text("proxy_name", true, true);
        who.relation = code("proxy_relation", "proxy_relation");
        if (!isEmpty("proxy_need")) who.need = code("proxy_need", "proxy_need");
        who.document = text("proxy_document", false);
        who.phone = text("proxy_phone", false);
        application.representative = std::move(who);
    }

    void checkNumber(Holder& holder) {
        const std::string digits = number();
        holder.citizenNumber = digits;
        if (const auto fault = faultOfCitizenNumber(digits))
            return refuseValue("citizen_number", "citizen_number." + *fault);
        if (birthDateOf(digits) != holder.birthDate.reveal())
            refuse("birth_date", "birth_date.contradicts_number");
        if (sexOf(digits) != holder.sex) refuse("sex", "sex.contradicts_number");
    }

    // The rules look at these: while one of them is wrong nobody can say which papers are needed.
    [[nodiscard]] bool canDecide() const {
        constexpr std::array decisive{"document_type", "household_address", "present_address",
                                      "birth_date",    "arrival_date",      "intended_days"};
        return std::ranges::none_of(refusals_, [&](const Refusal& refusal) {
            return std::ranges::find(decisive, refusal.field) != decisive.end();
        });
    }

    // Being late, or another's coming than who must, is told and kept; it refuses nobody.
    void decideDeclaration() {
        Application& application = accepted_.application;
        const auto& regime = context_.regime;
        accepted_.registration = registrationOf({regime, context_.calendar}, stayOf(application));
        accepted_.declaration = declarationOf(regime, context_.codes, application);
        if (accepted_.declaration.rule != silent().rule) {
            application.declared.rule = accepted_.declaration.rule;
            application.declared.owed = accepted_.declaration.says != Says::must;
        }
        const auto& due = accepted_.registration.last;
        if (!due || !due->last) return;
        accepted_.lateness = latenessOf(regime, *due, context_.today);
        application.declared.due = toText(*due->last);
        application.declared.late = accepted_.lateness.says == Says::must;
    }

    void decideRepresentation() {
        if (std::ranges::any_of(refusals_, [](const Refusal& refusal) { return refusal.field.starts_with("proxy_"); })) return;
        const Ruling ruling = representationOf(context_.regime, context_.codes, accepted_.application, context_.today);
        if (ruling.says != Says::mustNot) return;
        for (const auto& document : ruling.lacks) refuse(std::string(columnOfDocument(document)), ruling.rule, ruling.article);
        if (ruling.lacks.empty()) refuse(ruling.rule == "proxy.not_related" ? "proxy_relation" : "proxy_need", ruling.rule, ruling.article);
    }

    [[nodiscard]] bool papersCanBeRead() const {
        return std::ranges::find(refusals_, "papers", &Refusal::field) == refusals_.end();
    }

    void demandPapersAndPhoto(bool readable) {
        const auto& application = accepted_.application;
        const Ruling papers = readable ? papersOf(context_.regime, application.papers, howApplies(application)) : Ruling{};
        for (const auto& rule : papers.lacks) refuse("papers", rule, papers.article);
        auto photo = loadPhoto(context_.photos, normalizedText(raw("photo")));
        if (photo.fault) refuse("photo", isEmpty("photo") ? missing : "photo." + *photo.fault, context_.regime.articles.papers);
        accepted_.photo = std::move(photo.content);
    }

    void decideOutcome() {
        decideDeclaration();
        const auto& application = accepted_.application;
        accepted_.decision = decide(context_.regime, application, context_.today);
        if (accepted_.decision.outcome == Outcome::refused)
            refuse(accepted_.decision.field, accepted_.decision.rule, accepted_.decision.article);
        if (accepted_.decision.outcome != Outcome::registerAndApply) return;
        const bool readable = papersCanBeRead();
        decideRepresentation();
        demandPapersAndPhoto(readable);
        if (refusals_.empty() && context_.demand) context_.demand(accepted_, refusals_);
        for (auto& refusal : refusals_)
            if (values_.contains(refusal.field)) refusal.value = PiiText(raw(refusal.field));
    }

    std::size_t row_;
    const RowValues& values_;
    const IntakeContext& context_;
    std::vector<Refusal>& refusals_;
    WhileUndecided undecided_;
    AcceptedRow accepted_;
};

}  // namespace

AcceptedRow checkRow(std::size_t row, const RowValues& values, const IntakeContext& context,
                     std::vector<Refusal>& refusals, WhileUndecided undecided) {
    return RowCheck(row, values, context, refusals, undecided).run();
}

}  // namespace app
