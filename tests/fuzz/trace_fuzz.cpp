// Law: a trace that is read is written as a text that reads the same, and plays to the end when its commands are sent;
// what is recorded of a command is what is recorded of its record.
#include "apdu/channel/trace.h"
#include "tests/fuzz/law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const apdu::Bytes command(data, data + size);
    fuzz::law(apdu::traced(apdu::traced(command)) == apdu::traced(command), "a record stands as it is");
    fuzz::law(apdu::traced(command).size() == size, "a record keeps its length");
    const auto trace = apdu::parseTrace({reinterpret_cast<const char*>(data), size});
    if (!trace) return 0;
    fuzz::law(apdu::parseTrace(apdu::toText(*trace)).value() == *trace, "a trace reads the same again");
    apdu::ReplayTransport replay(*trace);
    for (const auto& exchange : *trace) {
        if (exchange.command.empty()) continue;
        if (apdu::traced(exchange.command) != exchange.command || exchange.answer.empty()) return 0;
        fuzz::law(replay.transmit(exchange.command).value() == exchange.answer, "a trace plays what it recorded");
    }
    (void)replay.atr();
    fuzz::law(replay.finished(), "a trace plays to its end");
    return 0;
}
