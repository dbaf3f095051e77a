#pragma once

#include <QTextBrowser>
#include <filesystem>

namespace app {

// The manual, beside the work: a page per service, named after its id, and `index` for whatever has none.
class HelpWindow : public QTextBrowser {
    Q_OBJECT
  public:
    // manual: the folder of one language, resources/manual/LANGUAGE.
    explicit HelpWindow(const std::filesystem::path& manual);

    void show(const QString& service);

  protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QUrl fileOf(const QString& service) const;
    QString folder_;
    int drawnFor_ = 0;  // a window of this width
};

}  // namespace app
