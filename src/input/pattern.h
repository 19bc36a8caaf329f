/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's regular expressions over labels and paths: PCRE2, with our allocator. */
#ifndef ATTUNE_INPUT_PATTERN_H
#define ATTUNE_INPUT_PATTERN_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/slice.h"

struct pattern {
    pcre2_general_context *memory;
    pcre2_code *code;
    pcre2_match_data *match;
};

/* Compiles `text`; `options` as PCRE2 has them, UTF always. `option` is what the user gave it with
 * ("--role client"), for the message. On failure the pattern is empty. `alloc` must outlive it. */
enum status pattern_init(struct pattern *pattern, const struct alloc *alloc, const char *option,
                         const char *text, uint32_t options, struct error *error);
void pattern_release(struct pattern *pattern);

/* Groups stay readable until the next match. A match that hits PCRE2's limits is none. False in
 * `*enough` tells that memory ran out, which is never set to true. */
bool pattern_matches(const struct pattern *pattern, struct slice subject, bool *enough);
/* What a named group caught; false if it took no part or does not exist. */
bool pattern_group(const struct pattern *pattern, struct slice subject, const char *name,
                   struct slice *caught);
/* The names of its groups, by index; NULL behind the last. */
const char *pattern_name(const struct pattern *pattern, uint32_t index);

#endif
