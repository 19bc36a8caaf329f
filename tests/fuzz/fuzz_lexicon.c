/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer: any bytes as a lexicon. A set is handed out exactly if nothing is wrong, and each of its
 * patterns can be printed. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "lexicon/pattern.h"
#include "lexicon/set.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void print_patterns(const struct alloc *alloc, const struct lexicon_set *set) {
    struct buffer text;
    buffer_init(&text, alloc);
    for (uint32_t i = 0; i < set->entry_count; i++) {
        const struct node *pattern = set->entries[i].pattern;
        buffer_clear(&text);
        if (pattern && (!pattern_print(set, pattern, &text) || text.length == 0)) {
            abort();
        }
    }
    buffer_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    struct alloc alloc = alloc_standard();
    struct notices quiet = {NULL, NULL};
    struct error error = {.status = STATUS_OK};
    const struct lexicon_set *set = NULL;
    struct set_builder *builder = set_builder_new(&alloc, &rules_attune, &quiet);
    if (!builder) {
        return 0;
    }
    struct slice text = slice_make((const char *)bytes, length);
    enum status added = set_builder_add_text(builder, "fuzz.lex", text, &error);
    enum status status = added == STATUS_OK ? set_builder_finish(builder, &set, &error) : added;
    if ((set != NULL) != (status == STATUS_OK) || error.status != status) {
        abort();
    }
    if (set) {
        print_patterns(&alloc, set);
    }
    set_builder_free(builder);
    return 0;
}
