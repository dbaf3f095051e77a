#pragma once

#include <QString>
#include <string>

namespace app {

// How a name of a code table is shown: as it is, and in English with its English word after it, for it is compared with Chinese papers.
// What belongs to no table, or has no word, is the name itself.
QString codeWord(const std::string& set, const QString& name);

}  // namespace app
