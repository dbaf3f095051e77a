#include "printer/core/error.h"

namespace printer {

std::string nameOf(Code code) {
    switch (code) {
#define FAILURE(name) \
    case Code::name:  \
        return "printer." #name;
#include "printer/core/failure_codes.def"
#undef FAILURE
    }
    return "printer.unknown";
}

}  // namespace printer
