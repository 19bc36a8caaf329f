/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input/pattern.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* PCRE2 does not tell how much it frees, so a block remembers its size in front. */
union sized {
    size_t size;
    max_align_t align;
};

static void *take_memory(size_t size, void *context) {
    const struct alloc *alloc = context;
    union sized *block = alloc_resize(alloc, NULL, 0, size + sizeof *block);
    if (!block) {
        return NULL;
    }
    block->size = size + sizeof *block;
    return block + 1;
}

static void give_memory(void *memory, void *context) {
    const struct alloc *alloc = context;
    if (memory) {
        union sized *block = (union sized *)memory - 1;
        alloc_free(alloc, block, block->size);
    }
}

static enum status refuse(int code, size_t offset, const char *option, const char *text,
                          struct error *error) {
    char reason[160] = "unknown error";
    if (code == PCRE2_ERROR_NOMEMORY || code == PCRE2_ERROR_HEAP_FAILED) {
        return error_memory(error);
    }
    pcre2_get_error_message(code, (PCRE2_UCHAR *)reason, sizeof reason);
    return error_set(error, STATUS_USAGE,
                     "%s=\"%s\": %s at byte %zu; mend the pattern (PCRE2 syntax)", option, text,
                     reason, offset + 1);
}

static enum status compile(struct pattern *pattern, const char *option, const char *text,
                           uint32_t options, struct error *error) {
    pcre2_compile_context *context = pcre2_compile_context_create(pattern->memory);
    if (!context) {
        return error_memory(error);
    }
    int code;
    PCRE2_SIZE offset;
    pattern->code = pcre2_compile((PCRE2_SPTR)text, PCRE2_ZERO_TERMINATED, options | PCRE2_UTF,
                                  &code, &offset, context);
    pcre2_compile_context_free(context);
    if (!pattern->code) {
        return refuse(code, offset, option, text, error);
    }
    pattern->match = pcre2_match_data_create_from_pattern(pattern->code, pattern->memory);
    return pattern->match ? STATUS_OK : error_memory(error);
}

enum status pattern_init(struct pattern *pattern, const struct alloc *alloc, const char *option,
                         const char *text, uint32_t options, struct error *error) {
    *pattern = (struct pattern){0};
    /* PCRE2 hands it back to the functions above, which only read it. */
    void *context = (void *)(uintptr_t)alloc;
    pattern->memory = pcre2_general_context_create(take_memory, give_memory, context);
    enum status status =
        pattern->memory ? compile(pattern, option, text, options, error) : error_memory(error);
    if (status != STATUS_OK) {
        pattern_release(pattern);
    }
    return status;
}

void pattern_release(struct pattern *pattern) {
    pcre2_match_data_free(pattern->match);
    pcre2_code_free(pattern->code);
    pcre2_general_context_free(pattern->memory);
    *pattern = (struct pattern){0};
}

bool pattern_matches(const struct pattern *pattern, struct slice subject, bool *enough) {
    PCRE2_SPTR at = (PCRE2_SPTR)(subject.at ? subject.at : "");
    int found = pcre2_match(pattern->code, at, subject.length, 0, 0, pattern->match, NULL);
    if (found == PCRE2_ERROR_NOMEMORY) {
        *enough = false;
    }
    return found >= 0;
}

bool pattern_group(const struct pattern *pattern, struct slice subject, const char *name,
                   struct slice *caught) {
    int number = pcre2_substring_number_from_name(pattern->code, (PCRE2_SPTR)name);
    if (number < 0) {
        return false;
    }
    const PCRE2_SIZE *bounds = pcre2_get_ovector_pointer(pattern->match) + 2 * (size_t)number;
    if (bounds[0] == PCRE2_UNSET) {
        return false;
    }
    *caught = slice_make(subject.at + bounds[0], bounds[1] - bounds[0]);
    return true;
}

/* PCRE2's table has an entry a name: two bytes of the group's number, then the name. */
const char *pattern_name(const struct pattern *pattern, uint32_t index) {
    uint32_t count = 0;
    uint32_t size = 0;
    PCRE2_SPTR table = NULL;
    pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMECOUNT, &count);
    pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMEENTRYSIZE, &size);
    pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMETABLE, &table);
    return index < count ? (const char *)table + (size_t)index * size + 2 : NULL;
}
