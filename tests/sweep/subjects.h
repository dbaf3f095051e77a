#pragma once

#include <optional>

#include "tests/support/families.h"
#include "tests/sweep/workplace.h"

namespace sweep {

// "native_cos" (its default algorithm), "native_cos-3des", "global_platform-scp02-15" or, where no other algorithm
// begins so, "global_platform-scp02".
inline std::optional<Subject> subjectNamed(const std::string& name) {
    for (const auto& [profile, model] : test::allFamilies()) {
        const std::string family{nameOf(model.family)};
        const bool isDefault = algorithmsOf(model.family).front() == model.algorithm;
        if ((name == family && isDefault) || (name.starts_with(family + "-") && (family + "-" + model.algorithm).starts_with(name)))
            return Subject{name, profile, model};
    }
    return std::nullopt;
}

}  // namespace sweep
