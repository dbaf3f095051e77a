// Our transport against a bare SCardTransmit loop, in turns, on the same reader and card: bench_transceive
// READER
#include <winscard.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "apdu/iso7816/commands.h"
#include "apdu/pcsc/card_session.h"

namespace {

using Clock = std::chrono::steady_clock;
constexpr int rounds = 40, perRound = 250;

double microseconds(Clock::time_point since) {
    return std::chrono::duration<double, std::micro>(Clock::now() - since).count() / perRound;
}

double bare(const std::string& reader, const apdu::Bytes& command) {
    SCARDCONTEXT context = 0;
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
    SCardConnect(context, reader.c_str(), SCARD_SHARE_SHARED, SCARD_PROTOCOL_T1, &card, &protocol);
    SCardBeginTransaction(card);
    const auto start = Clock::now();
    for (int i = 0; i < perRound; ++i) {
        unsigned char answer[258];
        DWORD length = sizeof answer;
        SCardTransmit(card, SCARD_PCI_T1, command.data(), command.size(), nullptr, answer, &length);
    }
    const double time = microseconds(start);
    SCardEndTransaction(card, SCARD_LEAVE_CARD);
    SCardDisconnect(card, SCARD_LEAVE_CARD);
    SCardReleaseContext(context);
    return time;
}

double ours(const std::string& reader, const apdu::Command& command) {
    double time = 0;
    const auto ran = apdu::withCard(reader, {}, [&](apdu::Session& session) {
        const auto start = Clock::now();
        for (int i = 0; i < perRound; ++i) (void)session.send(command);
        time = microseconds(start);
    });
    return ran ? time : 0;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const apdu::Command command = apdu::getChallenge(8);
    const apdu::Bytes bytes = command.encode();
    std::vector<double> bareTimes, ourTimes;
    for (int round = 0; round < rounds; ++round) {
        bareTimes.push_back(bare(argv[1], bytes));
        ourTimes.push_back(ours(argv[1], command));
    }
    std::printf("transceive: bare %.1f us, ours %.1f us, ratio %.3f (at most 1.10)\n", median(bareTimes),
                median(ourTimes), median(ourTimes) / median(bareTimes));
}
