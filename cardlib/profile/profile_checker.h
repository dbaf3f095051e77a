#pragma once

#include <string>
#include <vector>

#include "cardlib/profile/profile.h"

namespace cardlib {

// What is wrong, and where: "/applications/0/files/2/size: fields need 91 bytes, the file has 88".
struct ProfileProblem {
    std::string pointer;  // JSON pointer (RFC 6901)
    std::string message;
};

// Everything that would make a card unusable or two readers disagree. Empty when the profile is sound.
std::vector<ProfileProblem> checkProfile(const Profile& profile);

}  // namespace cardlib
