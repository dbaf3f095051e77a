#include "app/desk/shell/help_window.h"

#include <QFileInfo>
#include <QImage>
#include <QResizeEvent>
#include <QScrollBar>
#include <QShortcut>
#include <algorithm>
#include <utility>

namespace app {
namespace {

constexpr QSize firstSize(760, 640);

}  // namespace

HelpWindow::HelpWindow(const std::filesystem::path& manual) : folder_(QString::fromStdString(manual.string())) {
    setObjectName("manual");
    setAccessibleName(tr("手册"));
    setOpenExternalLinks(false);
    resize(firstSize);
    connect(this, &QTextBrowser::sourceChanged, this, [this] {
        //: title of the manual's window: %1 the page
        setWindowTitle(tr("手册 · %1").arg(documentTitle().isEmpty() ? toPlainText().section('\n', 0, 0) : documentTitle()));
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this, &QTextBrowser::backward);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Home), this), &QShortcut::activated, this,
            [this] { setSource(fileOf("index"), QTextDocument::MarkdownResource); });
}

void HelpWindow::show(const QString& service) {
    setSource(fileOf(service), QTextDocument::MarkdownResource);
    QWidget::show();
    raise();
    activateWindow();
}

// A picture is as wide as the window has room for.
QVariant HelpWindow::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
    QImage picture(document()->baseUrl().resolved(name).toLocalFile());
    const double beside = 2 * frameWidth() + verticalScrollBar()->sizeHint().width() + 2 * document()->documentMargin();
    const int room = static_cast<int>((width() - beside) * devicePixelRatioF());
    if (picture.width() > room) picture = picture.scaledToWidth(std::max(1, room), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatioF());
    return picture;
}

void HelpWindow::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    // Also called when only the scroll bar comes or goes, in the middle of reading a page.
    if (std::exchange(drawnFor_, width()) == width() || source().isEmpty()) return;
    const int at = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(at);
}

QUrl HelpWindow::fileOf(const QString& service) const {
    const QString wanted = folder_ + "/" + service + ".md";
    return QUrl::fromLocalFile(QFileInfo::exists(wanted) ? wanted : folder_ + "/index.md");
}

}  // namespace app
