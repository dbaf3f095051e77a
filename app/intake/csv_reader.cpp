#include "app/intake/csv_reader.h"

#include <csv.h>

#include <memory>

namespace app {
namespace {

struct Collected {
    std::vector<CsvRow> rows;
    CsvRow row;
    std::size_t maxFieldBytes = 0;
    bool tooLong = false;
};

void takeField(void* field, std::size_t length, void* data) {
    auto& collected = *static_cast<Collected*>(data);
    collected.tooLong = collected.tooLong || length > collected.maxFieldBytes;
    if (!collected.tooLong) collected.row.emplace_back(static_cast<const char*>(field), length);
}

void takeRow(int, void* data) {
    auto& collected = *static_cast<Collected*>(data);
    if (!collected.tooLong) collected.rows.push_back(std::exchange(collected.row, {}));
}

}  // namespace

Result<std::vector<CsvRow>> readCsv(std::string_view text, std::size_t maxFieldBytes) {
    csv_parser parser{};
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    const std::unique_ptr<csv_parser, void (*)(csv_parser*)> freed(&parser, csv_free);
    Collected collected;
    collected.maxFieldBytes = maxFieldBytes;
    const bool whole =
        csv_parse(&parser, text.data(), text.size(), takeField, takeRow, &collected) == text.size() &&
        csv_fini(&parser, takeField, takeRow, &collected) == 0;
    const std::string row = "row " + std::to_string(collected.rows.size());
    if (collected.tooLong) return fail(Code::csvFieldTooLong, row);
    if (!whole) return fail(Code::csvBrokenQuotes, row);
    return std::move(collected.rows);
}

}  // namespace app
