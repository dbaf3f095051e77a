// Law: a profile is either refused with a reason or sound when checked again.
#include <cstdlib>

#include "cardlib/profile/profile_checker.h"
#include "cardlib/profile/profile_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto profile = cardlib::parseProfile({reinterpret_cast<const char*>(data), size});
    if (profile ? !cardlib::checkProfile(*profile).empty() : profile.error().detail.empty()) std::abort();
    return 0;
}
