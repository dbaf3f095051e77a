// Our transport against a bare SCardTransmit loop, in turns, on the same reader and card: bench_transceive
// READER
#include <winscard.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include "apdu/iso7816/commands.h"
#include "apdu/pcsc/card_session.h"

namespace {

using Clock = std::chrono::steady_clock;
constexpr int pairs = 400, perTurn = 25;

double microseconds(Clock::time_point since) {
    return std::chrono::duration<double, std::micro>(Clock::now() - since).count() / perTurn;
}

// Both on a thread of their own, as a card session has one; connecting is not timed.
double bare(const std::string& reader, const apdu::Bytes& command) {
    double time = 0;
    std::thread([&] {
        SCARDCONTEXT context = 0;
        SCARDHANDLE card = 0;
        DWORD protocol = 0;
        SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
        SCardConnect(context, reader.c_str(), SCARD_SHARE_SHARED, SCARD_PROTOCOL_T1, &card, &protocol);
        SCardBeginTransaction(card);
        const auto start = Clock::now();
        for (int i = 0; i < perTurn; ++i) {
            unsigned char answer[258];
            DWORD length = sizeof answer;
            SCardTransmit(card, SCARD_PCI_T1, command.data(), command.size(), nullptr, answer, &length);
        }
        time = microseconds(start);
        SCardEndTransaction(card, SCARD_LEAVE_CARD);
        SCardDisconnect(card, SCARD_LEAVE_CARD);
        SCardReleaseContext(context);
    }).join();
    return time;
}

double ours(const std::string& reader, const apdu::Command& command) {
    double time = 0;
    const auto ran = apdu::withCard(reader, {}, [&](apdu::Session& session) {
        const auto start = Clock::now();
        for (int i = 0; i < perTurn; ++i) (void)session.send(command);
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
    std::vector<double> bareTimes, ourTimes, ratios;
    for (int pair = 0; pair < pairs; ++pair) {
        // Who comes first changes, so that what the machine does besides falls on both.
        const double early = pair % 2 == 0 ? 0 : ours(argv[1], command);
        bareTimes.push_back(bare(argv[1], bytes));
        ourTimes.push_back(pair % 2 == 0 ? ours(argv[1], command) : early);
        ratios.push_back(ourTimes.back() / bareTimes.back());
    }
    std::printf("transceive: bare %.1f us, ours %.1f us, ratio %.3f, median of %d pairs (at most 1.05)\n",
                median(bareTimes), median(ourTimes), median(ratios), pairs);
}
