#include "app/cli/order_choice.h"

#include <algorithm>

namespace app {
namespace {

constexpr int pageSize = 100;

Result<std::int64_t> countIn(Station& station, const std::vector<std::string>& states) {
    return station.orders->countByState().map([&](const std::map<std::string, std::int64_t>& counts) {
        std::int64_t all = 0;
        for (const auto& [state, count] : counts)
            if (states.empty() || std::ranges::find(states, state) != states.end()) all += count;
        return all;
    });
}

}  // namespace

void addOrderChoice(CLI::App& command, OrderChoice& choice) {
    auto* group = command.add_option_group("orders");
    group->add_option("--order", choice.order, "number of the order");
    group->add_flag("--all", choice.all, "every order that is ready for it");
    group->require_option(1);
}

Result<void> eachOrder(Station& station, const OrderChoice& choice, const std::vector<State>& states,
                       const std::function<bool(std::int64_t)>& use, const std::string& task,
                       const ProgressObserver& progress) {
    if (!choice.all) {
        tellProgress(progress, {task, 0, 1, choice.order, ""});
        use(choice.order);
        return {};
    }
    std::vector<std::string> names;
    for (const State state : states) names.emplace_back(nameOf(state));
    const auto all = progress ? countIn(station, names) : Result<std::int64_t>(0);
    if (!all) return tl::unexpected(all.error());
    std::int64_t done = 0;
    for (std::int64_t after = 0;;) {
        const auto page = station.orders->page(names, after, pageSize);
        if (!page) return tl::unexpected(page.error());
        if (page->empty()) return {};
        for (const std::int64_t id : *page) {
            tellProgress(progress, {task, done++, *all, id, ""});
            if (!use(id)) return {};
        }
        after = page->back();
    }
}

}  // namespace app
