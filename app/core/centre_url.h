#pragma once

#include "app/core/error.h"

namespace app {

// Personal data travels to https addresses only. Error: centreInsecure, naming the address.
Result<void> requireHttps(const std::string& url);

}  // namespace app
