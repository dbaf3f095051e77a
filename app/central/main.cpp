// zhika-central: the central server.
#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#include "apdu/core/file.h"
#include "app/central/server.h"

namespace {

struct Options {
    std::filesystem::path config, publicKey;
    std::string enrol;
};

int told(const app::Error& error) {
    std::cerr << nameOf(error.code) << ": " << error.detail << std::endl;
    return 1;
}

int enrol(const Options& options, app::IngestService& service) {
    const auto key = apdu::readFile(options.publicKey, 4096);
    if (!key) {
        std::cerr << "cannot read " << options.publicKey << std::endl;
        return 2;
    }
    const auto enrolled = service.withStore([&](app::EventStore& store) {
        return store.enrol(options.enrol, std::string(key->begin(), key->end()));
    });
    return enrolled ? 0 : told(enrolled.error());
}

int run(const Options& options) {
    const auto config = app::readConfig(options.config, ZHIKA_RESOURCES_FOLDER);
    if (!config) return told(config.error());
    auto receiptKey = app::receiptKeyFrom(config->receiptKey);
    if (!receiptKey) return told(receiptKey.error());
    app::IngestService service(config->database, *std::move(receiptKey));
    const auto migrated = service.withStore(
        [&](app::EventStore& store) { return store.migrate(config->resources / "migrations" / "central"); });
    if (!migrated) return told(migrated.error());
    if (!options.enrol.empty()) return enrol(options, service);
    const auto served = serve(*config, service);
    return served ? 0 : told(served.error());
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    Options options;
    CLI::App program{"zhika-central: events in, receipts out"};
    program.add_option("--config", options.config, "configuration file (JSON)")->required();
    auto* enrolled =
        program.add_option("--enrol", options.enrol, "enrol a station: <authority>:<number>, then end");
    auto* key = program.add_option("--public-key", options.publicKey, "the station's signing key (PEM)");
    enrolled->needs(key);
    CLI11_PARSE(program, argc, argv);
    return run(options);
}
