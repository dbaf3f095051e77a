#include "app/core/error.h"

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

}  // namespace app
