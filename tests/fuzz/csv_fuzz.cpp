// Law: a file is either refused, or its text is whole UTF-8 and each of its rows written with quotes reads the same.
#include <cstdlib>

#include "apdu/core/unicode.h"
#include "app/intake/csv_reader.h"
#include "app/intake/text_encoding.h"

namespace {

std::string quoted(const std::vector<app::CsvRow>& rows) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char c : row[i]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = app::decodeFile({data, size});
    if (!text) return 0;
    if (!apdu::codePoints(*text)) std::abort();
    const auto rows = app::readCsv(*text, 4096);
    if (!rows) return 0;
    const auto again = app::readCsv(quoted(*rows), 4096);
    if (!again || *again != *rows) std::abort();
    return 0;
}
