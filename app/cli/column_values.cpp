#include "app/cli/column_values.h"

#include <algorithm>

#include "app/cli/command_runner.h"
#include "app/texts/rule_text.h"

namespace app {

Result<RowValues> valuesSet(const std::vector<std::string>& typed) {
    RowValues values;
    for (const auto& one : typed) {
        const auto equals = one.find('=');
        if (equals == 0 || equals == std::string::npos) return tl::unexpected(argumentMalformed("--set"));
        values[one.substr(0, equals)] = one.substr(equals + 1);
    }
    return values;
}

Result<void> demandColumns(const std::filesystem::path& resources, const RowValues& values) {
    const auto known = columnIds(resources);
    for (const auto& [column, value] : values)
        if (std::ranges::find(known, column) == known.end()) return fail(Code::columnUnknown, column);
    return {};
}

}  // namespace app
