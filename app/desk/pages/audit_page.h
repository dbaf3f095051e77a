#pragma once

#include <map>
#include <utility>

#include "app/desk/pages/page.h"
#include "app/desk/services/ledger_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"
#include "app/texts/action_text.h"
#include "app/texts/trail_text.h"

namespace app {

// The audit trail: its rows by person, action, object and time; whether it holds; and as a file of values.
class AuditPage : public Page {
    Q_OBJECT
  public:
    AuditPage(TrailService& service, const Wording& wording);
    void open() override { search(0); }
    void save(const std::filesystem::path& file);

  private:
    void layOut();
    void search(std::int64_t before);
    void verify();
    [[nodiscard]] AuditFilter filter() const;
    [[nodiscard]] QString actorOf(const std::string& actor) const;
    [[nodiscard]] QString resultOf(const AuditEntry& entry);
    [[nodiscard]] QString toldResult(const std::string& action, const std::string& result) const;
    [[nodiscard]] QString toldPhoto(const std::string& action, const std::string& findings) const;
    [[nodiscard]] QString toldFailure(const std::string& result) const;

    TrailService& service_;
    Wording wording_;
    ActionText actions_;
    TrailText texts_;
    std::map<std::pair<std::string, std::string>, QString> results_;  // by action and code, looked up once each
    FormField *person_, *action_, *object_, *from_, *to_;
    TextList* rows_;
    MessagePanel* message_;
    QPushButton *earlier_, *verify_;
    std::int64_t lowest_ = 0;  // of the rows that are shown
};

}  // namespace app
