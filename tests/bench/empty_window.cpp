// The least a program with a window does: what bench_desk_start measures the desk's start against.
#include <QApplication>
#include <QWidget>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QWidget window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
