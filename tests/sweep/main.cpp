// fault_sweep --family F --depth 1|2 [--json] [--jobs N] [--full] [--every N]
// Every fault at every point of making one card, and recovery from it. The last line is one JSON object. Ends with 1
// when an invariant was broken, with 2 when it cannot run.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/sweep/subjects.h"
#include "tests/sweep/sweep.h"

namespace {

using nlohmann::json;

constexpr std::size_t told = 40;  // violations told of each process

struct Options {
    std::string family;
    int depth = 1;
    std::size_t jobs = 1, every = 1;
    bool json = false, full = false;
};

json toJson(const sweep::SweepCount& count) {
    return {{"points", count.points},     {"runs", count.runs},         {"states", count.states},
            {"executed", count.executed}, {"spoiled", count.spoiled},   {"violations", count.violations}};
}

json sweepShare(const sweep::SweepOptions& options) {
    std::size_t violations = 0;
    sweep::Sweep sweep(options, [&](const std::string& text) {
        if (++violations <= told) std::cerr << "VIOLATION " << text << std::endl;
    });
    return toJson(sweep.run());
}

// A process of its own for each share: a token is used by the process that opened it only.
json inChildren(const sweep::SweepOptions& options) {
    std::vector<std::pair<pid_t, int>> children;
    for (std::size_t share = 0; share < options.shares; ++share) {
        int ends[2];
        if (pipe(ends) != 0) throw std::runtime_error("no pipe");
        const pid_t child = fork();
        if (child == 0) {
            auto own = options;
            own.share = share;
            int code = 2;
            try {
                const std::string text = sweepShare(own).dump();
                code = write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()) ? 0 : 2;
            } catch (const std::exception& error) {
                std::cerr << error.what() << std::endl;
            }
            std::_Exit(code);
        }
        close(ends[1]);
        children.emplace_back(child, ends[0]);
    }
    json sum = json::object();
    bool failed = false;
    for (const auto& [child, pipe] : children) {
        char text[512] = {};
        const auto size = read(pipe, text, sizeof text - 1);
        int status = 0;
        waitpid(child, &status, 0);
        close(pipe);
        failed = failed || status != 0 || size <= 0;
        if (failed) continue;
        const json part = json::parse(text);
        for (const auto& [name, value] : part.items())
            sum[name] = name == "points" ? value.get<std::size_t>() : sum.value(name, std::size_t{0}) + value.get<std::size_t>();
    }
    if (failed) throw std::runtime_error("a part of the sweep did not end");
    return sum;
}

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

int sweepAll(const Options& options) {
    auto subject = sweep::subjectNamed(options.family);
    if (!subject) throw std::runtime_error("no family " + options.family);
    subject->reduced = options.depth > 1 && !options.full;
    const auto start = std::chrono::steady_clock::now();
    json result = inChildren({*subject, options.depth, 0, options.jobs, options.every, sweep::issuing()});
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    result["family"] = options.family;
    result["depth"] = options.depth;
    result["profile"] = subject->reduced ? "reduced" : "full";
    result["seconds"] = seconds.count();
    result["cpu_seconds"] = secondsOf(used.ru_utime) + secondsOf(used.ru_stime);
    result["runs_per_second"] = result["runs"].get<double>() / seconds.count();
    if (!options.json)
        std::cout << "runs: a fault at a point and one way to recover; states: different worlds that faults left, each "
                     "recovered once for each way; executed: runs of the program; "
                     "spoiled: of these, those in which two people had to spoil a card"
                  << std::endl;
    std::cout << result.dump() << std::endl;
    return result["violations"] == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    Options options;
    CLI::App app{"every fault at every point of making one card"};
    app.add_option("--family", options.family, "native_cos, native_cos-3des, global_platform, …")->required();
    app.add_option("--depth", options.depth, "faults in a row")->check(CLI::Range(1, 2));
    app.add_option("--jobs", options.jobs, "processes")->check(CLI::Range(1, 64));
    app.add_option("--every", options.every, "only each so many of the points");
    app.add_flag("--json", options.json, "nothing but the JSON line");
    app.add_flag("--full", options.full, "the whole profile at depth 2 too");
    CLI11_PARSE(app, argc, argv);
    try {
        return sweepAll(options);
    } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
        return 2;
    }
}
