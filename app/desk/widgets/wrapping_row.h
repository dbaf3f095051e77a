#pragma once

#include <QLayout>

namespace app {

// Widgets from left to right, in as many rows as the width asks for; in a row each at half its height.
class WrappingRow : public QLayout {
  public:
    WrappingRow() = default;
    ~WrappingRow() override;
    WrappingRow(const WrappingRow&) = delete;
    WrappingRow& operator=(const WrappingRow&) = delete;

    void addItem(QLayoutItem* item) override { items_.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return items_.value(index); }
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;
    // The widest of them alone.
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;

  private:
    // Gives the height; the items are moved only when they are to be placed.
    int layOut(const QRect& rect, bool place) const;
    QList<QLayoutItem*> items_;
};

}  // namespace app
