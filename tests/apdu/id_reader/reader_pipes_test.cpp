#include "apdu/usb/reader/reader_pipes.h"

#include "apdu/id_reader/sdt_frame.h"
#include "tests/support/catch.h"

using namespace apdu;

TEST_CASE("A module with two pipes each way gets preamble and length on the first, the rest on the second", "[apdu][usb]") {
    const Bytes frame = sdtFrame(Bytes{0x20, 0x01});
    const ReaderPipes two(true), one(false);
    CHECK(two.parts(frame)[0].size() == 7);
    CHECK(two.parts(frame)[1].size() == 3);
    CHECK(one.parts(frame)[0].size() == frame.size());
    CHECK(one.parts(frame)[1].empty());
}

TEST_CASE("Its answer is read from the second pipe once its length is known, however it is cut", "[apdu][usb]") {
    const Bytes frame = sdtFrame(Bytes(100));
    ReaderPipes pipes(true);
    for (int frames = 0; frames < 2; ++frames) {
        CHECK(pipes.next() == 0);
        pipes.took(ByteView(frame).first(5));
        CHECK(pipes.next() == 0);
        pipes.took(ByteView(frame).subspan(5, 2));
        CHECK(pipes.next() == 1);
        pipes.took(ByteView(frame).subspan(7, 64));
        CHECK(pipes.next() == 1);
        pipes.took(ByteView(frame).subspan(71));
    }
    pipes.took(frame);  // all on the first
    CHECK(pipes.next() == 0);
    pipes.took(ByteView(frame).first(7));
    pipes.startAgain();
    CHECK(pipes.next() == 0);
}
