/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a lexicon: either it is sound or its mistakes are told; nothing else happens. */
#include <stddef.h>
#include <stdint.h>

#include "lexicon/set.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void ignore(void *context, const struct error *notice) {
    (void)context;
    (void)notice;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    const struct alloc alloc = alloc_standard();
    const struct notices notices = {.tell = ignore};
    struct set_builder *builder = set_builder_new(&alloc, &rules_attune, &notices);
    struct slice text = slice_make((const char *)bytes, length);
    const struct lexicon_set *set = NULL;
    struct error error = {0};

    if (builder && set_builder_add_text(builder, "fuzz.lex", text, &error) == STATUS_OK)
        (void)set_builder_finish(builder, &set, &error);
    set_builder_free(builder);
    return 0;
}
