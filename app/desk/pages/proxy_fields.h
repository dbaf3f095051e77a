#pragma once

#include <QGridLayout>
#include <vector>

#include "app/desk/widgets/form_field.h"

namespace app {

// Who declares for somebody else shows a document, and somebody else may apply for who does not come. Seldom needed.
class ProxyFields : public QWidget {
    Q_OBJECT
  public:
    struct Entry {
        std::string id;
        QString label;
        FormField* field;
    };
    ProxyFields();
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] FormField* first() const { return entries_.front().field; }
    [[nodiscard]] FormField* last() const { return entries_.back().field; }
    [[nodiscard]] bool contains(const FormField* field) const;
    // Something stands in one of them, or is wrong with it.
    [[nodiscard]] bool areUsed() const;

  private:
    template <class Editor>
    void put(const std::string& id, const QString& label);

    QGridLayout* grid_;
    std::vector<Entry> entries_;
};

}  // namespace app
