#include "app/cli/column_values.h"

#include "app/cli/command_runner.h"

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

}  // namespace app
