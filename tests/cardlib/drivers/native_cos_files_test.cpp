#include "tests/cardlib/drivers/native_bench.h"

using namespace cardlib;

namespace {

File recordFile(FileKind kind, std::uint16_t fid, std::size_t count, std::size_t size,
                Protection protection = Protection::none) {
    File file;
    file.id = "records";
    file.fid = fid;
    file.kind = kind;
    file.protection = protection;
    file.recordCount = count;
    file.recordSize = size;
    file.size = count * (size + 1);
    file.read = 0xF0;
    file.write = 0xAA;
    return file;
}

Bytes tlv(Byte tag, std::size_t length) {
    Bytes record{tag, static_cast<Byte>(length)};
    record.resize(2 + length, tag);
    return record;
}

const std::vector<Protection> everyProtection{Protection::none, Protection::mac, Protection::encryptedMac};

}  // namespace

TEST_CASE("Fixed records are appended and updated by number, protected as their file demands", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles())
        for (const auto protection : everyProtection) {
            test::NativeBench bench(name);
            const File file = recordFile(FileKind::fixedRecord, 0x0205, 2, 20, protection);
            test::NativeBench::must(bench.cos.create(file));
            bench.enterAsMaster();
            test::NativeBench::must(bench.cos.append(file, Bytes(20, 1)));
            test::NativeBench::must(bench.cos.append(file, Bytes(20, 2)));
            CHECK(test::refusal(bench.cos.append(file, Bytes(20, 3))) == 0x6A84);
            CHECK(test::refusal(bench.cos.append(file, Bytes(19, 3))) == 0x6700);
            test::NativeBench::must(bench.cos.update(file, 2, Bytes(20, 9)));
            CHECK(test::refusal(bench.cos.update(file, 3, Bytes(20, 9))) == 0x6A83);
            CHECK(bench.cos.readRecord(file, 1).value() == Bytes(20, 1));
            CHECK(bench.cos.readRecord(file, 2, true).value() == Bytes(20, 9));
            CHECK_FALSE(bench.cos.readRecord(file, 3).value());
        }
}

TEST_CASE("Variable records are TLV of any length up to the file's", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles())
        for (const auto protection : everyProtection) {
            test::NativeBench bench(name);
            const File file = recordFile(FileKind::variableRecord, 0x0206, 3, 40, protection);
            test::NativeBench::must(bench.cos.create(file));
            bench.enterAsMaster();
            test::NativeBench::must(bench.cos.append(file, tlv(0x81, 3)));
            test::NativeBench::must(bench.cos.append(file, tlv(0x82, 38)));
            CHECK(test::refusal(bench.cos.append(file, tlv(0x83, 39))) == 0x6700);
            CHECK(test::refusal(bench.cos.append(file, Bytes{0x81, 0x05, 0x00})) == 0x6700);
            test::NativeBench::must(bench.cos.update(file, 1, tlv(0x81, 10)));
            CHECK(bench.cos.readRecord(file, 1).value() == tlv(0x81, 10));
            CHECK(bench.cos.readRecord(file, 2).value() == tlv(0x82, 38));
        }
}

TEST_CASE("A cyclic file gives its newest record first, forgets its oldest and takes no updates", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles())
        for (const auto protection : everyProtection) {
            test::NativeBench bench(name);
            const File file = recordFile(FileKind::cyclic, 0x0207, 2, 16, protection);
            test::NativeBench::must(bench.cos.create(file));
            bench.enterAsMaster();
            for (Byte i = 1; i <= 3; ++i) test::NativeBench::must(bench.cos.append(file, Bytes(16, i)));
            CHECK(bench.cos.readRecord(file, 1).value() == Bytes(16, 3));
            CHECK(bench.cos.readRecord(file, 2).value() == Bytes(16, 2));
            CHECK_FALSE(bench.cos.readRecord(file, 3).value());
            CHECK(test::refusal(bench.cos.update(file, 1, Bytes(16))) == 0x6981);
        }
}

TEST_CASE("A file of any length comes back whole, read under MAC too", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles())
        for (const auto protection : everyProtection) {
            test::NativeBench bench(name);
            const std::size_t most = 300;
            for (const std::size_t length : {std::size_t{1}, std::size_t{223}, std::size_t{224}, std::size_t{231},
                                             std::size_t{232}, std::size_t{235}, std::size_t{236}, most}) {
                if (length != 1) bench.enterAsMaster();
                File file = recordFile(FileKind::transparent, 0x0208, 0, 0, protection);
                file.size = most;
                if (length == 1) test::NativeBench::must(bench.cos.create(file));
                Bytes content(length);
                for (std::size_t i = 0; i < length; ++i) content[i] = static_cast<Byte>(i * 7 + length);
                test::NativeBench::must(bench.cos.write(file, content));
                CHECK(bench.cos.read(file, length).value() == content);
                CHECK(bench.cos.read(file, length, true).value() == content);
            }
            CHECK(bench.cos.read(recordFile(FileKind::transparent, 0x0209, 0, 0), 1).error().code ==
                  Code::commandRefused);
        }
}

TEST_CASE("A key is replaced under its directory's master key, and only the new one opens", "[cardlib][drivers]") {
    for (const auto& name : test::nativeProfiles()) {
        test::NativeBench bench(name);
        const Key& master = bench.application.keys.front();
        const Key& reader = *findKey(bench.application, 0x39, 1);
        const Key& writer = *findKey(bench.application, 0x39, 2);
        test::NativeBench::must(bench.cos.writeKey(reader, bench.masterKey()));
        CHECK(bench.cos.select(bench.application).value());
        // Nobody is there who may change it.
        CHECK(test::refusal(bench.cos.replaceKey(reader, bench.cos.cardKey(writer.master), bench.masterKey())) == 0x6982);
        bench.enterAsMaster();
        test::NativeBench::must(bench.cos.replaceKey(reader, bench.cos.cardKey(writer.master), bench.masterKey()));
        CHECK(bench.cos.authenticate(reader).error().code == Code::keyWrong);
        Key renewed = reader;
        renewed.master = writer.master;
        test::NativeBench::must(bench.cos.authenticate(renewed));

        bench.enterAsMaster();
        test::NativeBench::must(bench.cos.replaceKey(master, bench.cos.cardKey(writer.master), bench.masterKey()));
        CHECK(bench.cos.authenticate(master).error().code == Code::keyWrong);
        renewed = master;
        renewed.master = writer.master;
        test::NativeBench::must(bench.cos.authenticate(renewed));
    }
}
