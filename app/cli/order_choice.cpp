#include "app/cli/order_choice.h"

namespace app {
namespace {

constexpr int pageSize = 100;

}  // namespace

void addOrderChoice(CLI::App& command, OrderChoice& choice) {
    auto* group = command.add_option_group("orders");
    group->add_option("--order", choice.order, "number of the order");
    group->add_flag("--all", choice.all, "every order that is ready for it");
    group->require_option(1);
}

Result<void> eachOrder(Station& station, const OrderChoice& choice, const std::vector<State>& states,
                       const std::function<bool(std::int64_t)>& use) {
    if (!choice.all) {
        use(choice.order);
        return {};
    }
    std::vector<std::string> names;
    for (const State state : states) names.emplace_back(nameOf(state));
    for (std::int64_t after = 0;;) {
        const auto page = station.orders->page(names, after, pageSize);
        if (!page) return tl::unexpected(page.error());
        if (page->empty()) return {};
        for (const std::int64_t id : *page)
            if (!use(id)) return {};
        after = page->back();
    }
}

}  // namespace app
