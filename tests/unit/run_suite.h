/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every suite's main ends with. */
#ifndef ATTUNE_TESTS_RUN_SUITE_H
#define ATTUNE_TESTS_RUN_SUITE_H

#include <check.h>

/* Runs and frees the suite, as loudly as CK_VERBOSITY says. Returns the program's exit status. */
int run_suite(Suite *suite);

#endif
