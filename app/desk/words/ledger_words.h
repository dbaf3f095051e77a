#pragma once

#include <QString>

namespace app {

// What accounts, movements, services, outcomes and rules of the ledgers are called at the desk; the name itself when it has no word.
QString accountWord(const std::string& account);
QString moveWord(const std::string& move);
QString serviceWord(const std::string& service);
QString outcomeWord(const std::string& outcome);
// The rules under which work was done, as the first start offers them.
QString regimeWord(const std::string& regime);

}  // namespace app
