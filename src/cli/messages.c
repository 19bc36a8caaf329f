/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "report/visible.h"

enum { WIDTH_LEAST = 20, WIDTH_MOST = 10000 };

void messages_print(const struct messages *messages, const struct error *error) {
    char line[sizeof error->file + sizeof error->text + 64];
    struct error told = *error;
    struct buffer shown;
    buffer_init(&shown, messages->alloc);
    if (messages->concealed) {
        pseudonym_conceal(messages->pseudonyms, &told);
    }
    error_format(&told, line, sizeof line);
    if (visible_append(&shown, slice_of(line))) {
        fprintf(stderr, "attune: %s\n", shown.at);
    } else {
        fprintf(stderr, "attune: out of memory\n");
    }
    buffer_release(&shown);
}

static void tell(void *context, const struct error *notice) {
    struct messages *messages = context;
    if (notice->status == STATUS_OK && messages->quiet) {
        return;
    }
    messages->failed |= notice->status != STATUS_OK;
    messages_print(messages, notice);
}

struct notices messages_notices(struct messages *messages) {
    return (struct notices){.tell = tell, .context = messages};
}

enum exit_status messages_fail(const struct cli *cli, const struct error *error) {
    if (error->status != STATUS_STOP) {
        messages_print(cli->messages, error);
    }
    return exit_status_of(error->status);
}

static size_t usable(long columns) {
    return columns >= WIDTH_LEAST && columns <= WIDTH_MOST ? (size_t)columns : 0;
}

size_t messages_width(int descriptor) {
    const char *columns = getenv("COLUMNS");
    struct winsize size = {0};
    size_t width = columns ? usable(strtol(columns, NULL, 10)) : 0;
    if (!width && isatty(descriptor) && ioctl(descriptor, TIOCGWINSZ, &size) == 0) {
        width = usable(size.ws_col);
    }
    return width;
}

/* https://no-color.org: set and not empty means none, whatever the terminal can do. */
bool messages_wants_color(const struct cli *cli, bool terminal) {
    const char *when = options_text(cli->options, OPTION_COLOR);
    const char *none = getenv("NO_COLOR");
    const char *kind = getenv("TERM");
    if (strcmp(when, "auto") != 0) {
        return strcmp(when, "always") == 0;
    }
    return terminal && !(none && none[0]) && !(kind && strcmp(kind, "dumb") == 0);
}
