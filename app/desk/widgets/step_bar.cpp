#include "app/desk/widgets/step_bar.h"

#include <QHBoxLayout>
#include <QStyle>

#include "app/desk/widgets/plain_label.h"

namespace app {

StepBar::StepBar(const QStringList& steps) : names_(steps) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto& step : steps) {
        auto* label = new PlainLabel(step);
        label->setObjectName("step");
        label->setAlignment(Qt::AlignCenter);
        labels_ << label;
        layout->addWidget(label, 1);
    }
    reach(-1);
}

void StepBar::rename(const QStringList& steps) {
    names_ = steps;
    reach(now_);
}

void StepBar::reach(int now) {
    now_ = now;
    for (int i = 0; i < labels_.size(); ++i)
        mark(i, i < now ? "done" : i == now ? "now" : "", i < now ? "✓ " : i == now ? "▶ " : "");
}

void StepBar::failAt(int step) {
    reach(step);
    if (step >= 0 && step < labels_.size()) mark(step, "failure", "✕ ");
}

void StepBar::mark(int step, const char* kind, const QString& sign) {
    QLabel* label = labels_[step];
    label->setProperty("kind", kind);
    label->setText(sign + names_[step]);
    style()->unpolish(label);
    style()->polish(label);
}

}  // namespace app
