#include "printer/drivers/file_driver.h"

#include <nlohmann/json.hpp>

#include "printer/face/qr.h"
#include "tests/support/catch.h"
#include "tests/support/face_content.h"
#include "tests/support/files.h"
#include "tests/support/temporary_folder.h"

using namespace printer;

TEST_CASE("A print on files leaves pictures, a proof and a manifest that says what it is",
          "[printer][file_driver]") {
    const auto content = test::faceContent();
    const FaceRenderer renderer(test::layout());
    const test::TemporaryFolder folder;
    FileDriver driver(folder.path());
    const auto printed = driver.print(renderer.render(content).value(), "41010500000001000001", Earlier::none).value();
    const auto manifest =
        nlohmann::json::parse(test::readAll((folder.path() / "41010500000001000001/manifest.json").string()));
    CHECK(manifest["kind"] == "proof on files, not on plastic");
    CHECK(manifest["sha256"].size() == 9);
    CHECK(decodeQrPicture(apdu::readFile(printed.back, 10 << 20).value()).value() == content.qr);
    CHECK(decodeQrPicture(apdu::readFile(printed.front, 10 << 20).value()).error().code ==
          Code::qrUnreadable);
    CHECK(decodeQrPicture(apdu::bytesOf("no picture")).error().code == Code::pictureUnreadable);
}

TEST_CASE("A print that cannot be written fails and says so", "[printer][file_driver]") {
    const auto content = test::faceContent();
    const FaceRenderer renderer(test::layout());
    FileDriver driver("/dev/null/nowhere");
    CHECK(driver.print(renderer.render(content).value(), "1", Earlier::none).error().code == Code::printFailed);
}
