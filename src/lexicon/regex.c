/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon/regex.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* PCRE2 does not tell the size of what it frees, so each block remembers its own. */
struct block {
    size_t size;
    alignas(max_align_t) unsigned char bytes[];
};

static void *take_block(PCRE2_SIZE size, void *context) {
    const struct alloc *alloc = context;
    if (size > SIZE_MAX - sizeof(struct block)) {
        return NULL;
    }
    struct block *block = alloc_resize(alloc, NULL, 0, sizeof *block + size);
    if (!block) {
        return NULL;
    }
    block->size = sizeof *block + size;
    return block->bytes;
}

static void give_block(void *bytes, void *context) {
    if (bytes) {
        struct block *block = (struct block *)(void *)((char *)bytes - sizeof(struct block));
        alloc_free(context, block, block->size);
    }
}

static enum status tell_error(int code, size_t offset, struct spot spot,
                              struct mistakes *mistakes) {
    if (code == PCRE2_ERROR_HEAP_FAILED || code == PCRE2_ERROR_NOMEMORY) {
        return STATUS_MEMORY;
    }
    PCRE2_UCHAR text[256] = "";
    pcre2_get_error_message(code, text, sizeof text);
    spot.column += (uint32_t)offset;
    return mistakes_tell(mistakes, spot, "the regex is wrong here: %s; correct it", (char *)text);
}

static enum status check_code(const pcre2_code *code, struct spot spot, struct mistakes *mistakes) {
    uint32_t empty = 0;
    pcre2_pattern_info(code, PCRE2_INFO_MATCHEMPTY, &empty);
    return empty ? mistakes_tell(mistakes, spot,
                                 "the regex can match nothing at all; make some word obligatory")
                 : STATUS_OK;
}

static enum status compile(struct slice text, struct spot spot, struct mistakes *mistakes,
                           pcre2_compile_context *context) {
    int error = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)text.at, text.length,
                      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &error, &offset, context);
    if (!code) {
        return tell_error(error, offset, spot, mistakes);
    }
    enum status status = check_code(code, spot, mistakes);
    pcre2_code_free(code);
    return status;
}

enum status regex_check(const struct alloc *alloc, struct slice text, struct spot spot,
                        struct mistakes *mistakes) {
    void *context = NULL;
    memcpy(&context, &alloc, sizeof context); /* PCRE2 hands it back, and never writes to it */
    pcre2_general_context *general = pcre2_general_context_create(take_block, give_block, context);
    pcre2_compile_context *compiling = general ? pcre2_compile_context_create(general) : NULL;
    enum status status = compiling ? compile(text, spot, mistakes, compiling) : STATUS_MEMORY;
    pcre2_compile_context_free(compiling);
    pcre2_general_context_free(general);
    return status;
}
