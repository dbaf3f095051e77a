#pragma once

#include <string>
#include <vector>

namespace app {

// One way to say a name in pinyin without tones, syllable by syllable.
using Reading = std::vector<std::string>;

// The ways to say a name: as a family name is said and as the characters are commonly said, where these differ; ü once as u and
// once as v, which is its key on a keyboard. Characters that have no known sound are left out. Empty: nothing of it is Chinese.
std::vector<Reading> readingsOf(const std::string& name);

}  // namespace app
