#include "app/intake/csv_intake.h"

#include <nlohmann/json.hpp>
#include <set>

#include "app/intake/csv_reader.h"
#include "app/intake/row_checks.h"
#include "app/intake/text_encoding.h"

namespace app {
namespace {

struct Columns {
    std::vector<std::string> ids, titles;
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
    columns.maxFieldBytes = json.value("max_field_bytes", std::size_t{2000});
    return columns;
}

// What differs first, by position: the header itself may be anything.
Result<void> checkHeader(const CsvRow& header, const Columns& columns) {
    if (header == columns.titles) return {};
    std::size_t at = 0;
    while (at < header.size() && at < columns.titles.size() && header[at] == columns.titles[at]) ++at;
    const std::string wanted = at < columns.titles.size() ? columns.titles[at] : "nothing";
    return fail(Code::csvHeaderWrong, "column " + std::to_string(at + 1) + ": " + wanted);
}

Intake readRows(const std::vector<CsvRow>& rows, const Columns& columns, const IntakeContext& context) {
    Intake intake;
    std::set<std::string> seen;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        std::vector<Refusal> refusals;
        AcceptedRow accepted;
        if (rows[row].size() != columns.ids.size()) {
            refusals.push_back(
                {row, "", PiiText(), "row.columns", "", std::to_string(rows[row].size()) + " columns"});
        } else {
            RowValues values;
            for (std::size_t i = 0; i < columns.ids.size(); ++i) values[columns.ids[i]] = rows[row][i];
            accepted = checkRow(row, values, context, refusals);
            const auto& number = accepted.application.holder.citizenNumber;
            if (refusals.empty() && !seen.insert(number.reveal()).second)
                refusals.push_back({row, "citizen_number", number, "person.twice_in_file",
                                    context.regime.articles.trueData, ""});
        }
        if (refusals.empty()) intake.accepted.push_back(std::move(accepted));
        intake.refusals.insert(intake.refusals.end(), refusals.begin(), refusals.end());
    }
    return intake;
}

}  // namespace

Result<Intake> readApplications(ByteView file, const IntakeContext& context) {
    const auto columns = parseColumns(context.columnsJson);
    if (!columns) return tl::unexpected(columns.error());
    return decodeFile(file)
        .and_then([&](const std::string& text) { return readCsv(text, columns->maxFieldBytes); })
        .and_then([&](const std::vector<CsvRow>& rows) -> Result<Intake> {
            if (auto header = checkHeader(rows.empty() ? CsvRow{} : rows.front(), *columns); !header)
                return tl::unexpected(header.error());
            return readRows(rows, *columns, context);
        });
}

}  // namespace app
