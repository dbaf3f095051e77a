#include "cardlib/core/error.h"

namespace cardlib {

std::string nameOf(Code code) {
    switch (code) {
#define FAILURE(name) \
    case Code::name:  \
        return "cardlib." #name;
#include "cardlib/core/failure_codes.def"
#undef FAILURE
    }
    return "cardlib.unknown";
}

Error lineFailed(const apdu::Error& error) {
    return fail(Code::cardFailed, "", error).value();
}

}  // namespace cardlib
