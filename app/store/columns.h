#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "app/core/error.h"

namespace app {

// Binding and reading of values, for the repositories of this folder.
inline void bindBlob(SQLite::Statement& statement, int at, ByteView blob) {
    statement.bind(at, static_cast<const void*>(blob.data()), static_cast<int>(blob.size()));
}

inline void bindTexts(SQLite::Statement& statement, int first, const std::vector<std::string>& texts) {
    for (const auto& text : texts) statement.bind(first++, text);
}

inline Bytes blobAt(SQLite::Statement& statement, int at) {
    const auto column = statement.getColumn(at);
    const auto* data = static_cast<const Byte*>(column.getBlob());
    return {data, data + column.getBytes()};
}

}  // namespace app
