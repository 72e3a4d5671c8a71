/* Preloaded, it makes a disk refuse what network shares refuse: to swap two names at once. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <linux/fs.h>
#include <stdarg.h>
#include <sys/syscall.h>

long syscall(long number, ...) {
    long given[6];
    va_list arguments;
    va_start(arguments, number);
    for (int place = 0; place < 6; place++)
        given[place] = va_arg(arguments, long);
    va_end(arguments);
    if (number == SYS_renameat2 && given[4] & RENAME_EXCHANGE) {
        errno = EINVAL;
        return -1;
    }
    long (*real)(long, ...) = dlsym(RTLD_NEXT, "syscall");
    return real(number, given[0], given[1], given[2], given[3], given[4], given[5]);
}

int renameat2(int from, const char *source, int to, const char *target, unsigned flags) {
    return (int)syscall(SYS_renameat2, from, source, to, target, flags);
}
