#include "app/core/centre_url.h"

namespace app {

Result<void> requireHttps(const std::string& url) {
    constexpr std::string_view scheme = "https://";
    if (!url.starts_with(scheme) || url.size() == scheme.size()) return fail(Code::centreInsecure, url);
    return {};
}

}  // namespace app
