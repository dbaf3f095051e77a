#include "app/intake/csv_intake.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/intake/csv_reader.h"
#include "app/intake/row_checks.h"
#include "app/intake/text_encoding.h"
#include "app/intake/text_rules.h"

namespace app {
namespace {

struct Columns {
    std::vector<std::string> ids, titles;
    std::map<std::string, std::string> optional;  // id by title
    std::size_t maxFieldBytes = 0;
};

Result<Columns> parseColumns(const std::string& text) {
    Columns columns;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("columns")) return fail(Code::columnsUnreadable);
    for (const auto& column : json["columns"]) {
        columns.ids.push_back(column.value("id", ""));
        columns.titles.push_back(column.value("title", ""));
    }
    for (const auto& column : json.value("optional_columns", nlohmann::json::array()))
        columns.optional[column.value("title", "")] = column.value("id", "");
    columns.maxFieldBytes = json.value("max_field_bytes", std::size_t{2000});
    return columns;
}

// What differs first, by position: the header itself may be anything. The optional columns that are there join the others.
Result<void> readHeader(const CsvRow& header, Columns& columns) {
    const std::size_t needed = columns.titles.size();
    std::size_t at = 0;
    while (at < header.size() && at < needed && header[at] == columns.titles[at]) ++at;
    for (; at >= needed && at < header.size(); ++at) {
        auto more = columns.optional.extract(header[at]);
        if (more.empty()) break;
        columns.ids.push_back(std::move(more.mapped()));
    }
    if (at >= needed && at == header.size()) return {};
    const std::string wanted = at < needed ? columns.titles[at] : "nothing";
    return fail(Code::csvHeaderWrong, "column " + std::to_string(at + 1) + ": " + wanted);
}

class Rows {
  public:
    Rows(const Columns& columns, const IntakeContext& context) : columns_(columns), context_(context) {}

    Result<std::vector<Refusal>> read(const std::vector<CsvRow>& rows, const RowSink& accept) {
        const auto all = static_cast<std::int64_t>(rows.size()) - 1;
        for (std::size_t row = 1; row < rows.size(); ++row) {
            if (context_.stop && context_.stop()) return std::move(refusals_);
            tellProgress(context_.progress, {"import", static_cast<std::int64_t>(row) - 1, all, 0, ""});
            std::vector<Refusal> refusals;
            const AcceptedRow accepted = check(row, rows[row], refusals);
            refusals_.insert(refusals_.end(), refusals.begin(), refusals.end());
            if (!refusals.empty()) continue;
            if (const auto taken = accept(accepted); !taken) return tl::unexpected(taken.error());
        }
        tellProgress(context_.progress, {"import", all, all, 0, ""});
        return std::move(refusals_);
    }

  private:
    AcceptedRow check(std::size_t row, const CsvRow& fields, std::vector<Refusal>& refusals) {
        if (fields.size() != columns_.ids.size()) {
            const std::string count = std::to_string(fields.size()) + " columns";
            refusals.push_back({row, "", PiiText(), "row.columns", "", count});
            return {};
        }
        RowValues values;
        for (std::size_t i = 0; i < fields.size(); ++i) values[columns_.ids[i]] = fields[i];
        for (const auto& [id, value] : context_.shared)
            if (std::string& own = values[id]; normalizedText(own).empty()) own = value;  // a file need not have the column
        AcceptedRow accepted = checkRow(row, values, context_, refusals, WhileUndecided::demandNothing);
        const auto& number = accepted.application.holder.citizenNumber;
        if (refusals.empty() && !seen_.insert(number.reveal()).second)
            refusals.push_back({row, "citizen_number", number, "person.twice_in_file",
                                context_.regime.articles.trueData, ""});
        return accepted;
    }

    const Columns& columns_;
    const IntakeContext& context_;
    std::vector<Refusal> refusals_;
    std::set<std::string> seen_;
};

}  // namespace

Result<std::vector<Refusal>> readApplications(ByteView file, const IntakeContext& context,
                                              const RowSink& accept) {
    auto columns = parseColumns(context.columnsJson);
    if (!columns) return tl::unexpected(columns.error());
    return decodeFile(file)
        .and_then([&](const std::string& text) { return readCsv(text, columns->maxFieldBytes); })
        .and_then([&](const std::vector<CsvRow>& rows) -> Result<std::vector<Refusal>> {
            if (auto header = readHeader(rows.empty() ? CsvRow{} : rows.front(), *columns); !header)
                return tl::unexpected(header.error());
            return Rows(*columns, context).read(rows, accept);
        });
}

}  // namespace app
