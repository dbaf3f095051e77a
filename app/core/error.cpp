#include "app/core/error.h"

#include <typeinfo>

namespace app {

std::string nameOf(Code code) {
    switch (code) {
#define FAILURE(name) \
    case Code::name:  \
        return "app." #name;
#include "app/core/failure_codes.def"
#undef FAILURE
    }
    return "app.unknown";
}

Error programFault(const std::exception& thrown) {
    return fail(Code::programFault, typeid(thrown).name()).value();
}

}  // namespace app
