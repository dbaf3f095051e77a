// Law: what parses encodes again to something that parses to the same value.
#include <cstdlib>

#include "apdu/iso7816/command.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto command = apdu::Command::parse({data, size});
    if (command && !(apdu::Command::parse(command->encode()) == *command)) std::abort();
    return 0;
}
