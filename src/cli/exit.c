/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/exit.h"

enum exit_status exit_status_of(enum status status) {
    static const enum exit_status table[] = {
        [STATUS_OK] = EXIT_STATUS_DONE,         [STATUS_MEMORY] = EXIT_STATUS_OUTPUT,
        [STATUS_USAGE] = EXIT_STATUS_USAGE,     [STATUS_INPUT] = EXIT_STATUS_INPUT,
        [STATUS_LEXICON] = EXIT_STATUS_LEXICON, [STATUS_OUTPUT] = EXIT_STATUS_OUTPUT,
        [STATUS_STOP] = EXIT_STATUS_DONE,
    };
    return table[status];
}

const char *exit_status_meaning(enum exit_status status) {
    static const char *const table[EXIT_STATUS_COUNT] = {
        [EXIT_STATUS_DONE] = "done",
        [EXIT_STATUS_FOUND] = "a test or check found something",
        [EXIT_STATUS_USAGE] = "the command line was not understood; nothing was done",
        [EXIT_STATUS_INPUT] = "some inputs failed and were named; the rest was done and written",
        [EXIT_STATUS_LEXICON] = "a lexicon is wrong",
        [EXIT_STATUS_OUTPUT] = "the result could not be written",
    };
    return table[status];
}
