#include "apdu/core/error.h"

namespace apdu {

std::string nameOf(Code code) {
    switch (code) {
#define FAILURE(name) \
    case Code::name:  \
        return "apdu." #name;
#include "apdu/core/failure_codes.def"
#undef FAILURE
    }
    return "apdu.unknown";
}

}  // namespace apdu
