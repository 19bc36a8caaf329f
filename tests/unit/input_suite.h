/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the suites of readers have in common: one fixture, set up for each test, and the two questions they
 * ask of it. */
#ifndef ATTUNE_TESTS_INPUT_SUITE_H
#define ATTUNE_TESTS_INPUT_SUITE_H

#include "input_fixture.h"

extern struct input_fixture fixture;

/* Fails the test where something was not given back. */
void release_fixture(void);

/* The turns that the text gives, however it is split, are these. */
void expect(const char *text, const char *turns);
/* The same, of the text in UTF-16. */
void expect_utf16(const char *text, bool mark, const char *turns);
/* This is a part of what was told. */
void expect_told(const char *text);

#endif
