#pragma once

#include <QKeySequence>
#include <QWidget>
#include <functional>
#include <vector>

#include "app/desk/widgets/message_panel.h"

namespace app {

// A part of the settings: its work, and what is done there by the buttons of the page.
class SettingsPart : public QWidget {
    Q_OBJECT
  public:
    // Without a key it is what the part is for, on Ctrl+Enter; no two parts share a key. leadsTo: a service that must be there.
    struct Deed {
        QString name;
        QKeySequence key;
        std::function<void()> act;
        QString leadsTo = {};
    };
    [[nodiscard]] virtual std::vector<Deed> deeds() { return {}; }
    // It is shown now: it reads again what it shows.
    virtual void open() = 0;
    // Somebody else works here: what was typed is gone.
    virtual void forget() {}

  signals:
    // From a click to its answer: nothing is done twice.
    void busy(bool now);

  protected:
    // message: the page's.
    SettingsPart(MessagePanel& message, const Wording& wording) : message_(message), wording_(wording) {}
    void fail(const Error& error) { message_.showFailure(wording_.failure(error)); }
    // To be called with what the answer says when it comes; then: when it was done.
    template <class T>
    std::function<void(const Result<T>&)> whenDone(std::function<void(const Result<T>&)> then) {
        emit busy(true);
        message_.clear();
        return [this, then = std::move(then)](const Result<T>& done) {
            emit busy(false);
            if (!done) return fail(done.error());
            then(done);
        };
    }

    MessagePanel& message_;
    Wording wording_;
};

}  // namespace app
