#pragma once

#include <string>

class QCoreApplication;

namespace app {

// The desk speaks Chinese, or English when asked: "zh" or "en". To be called before anything is shown.
void speak(QCoreApplication& application, const std::string& language);

}  // namespace app
