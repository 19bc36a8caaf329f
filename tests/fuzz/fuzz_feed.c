/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a source: fed whole and fed in pieces they give the same callbacks and the same tallies.
 * The first byte chooses the format and the size of the pieces. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "attune.h"
#include "base/hash.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void mix(uint64_t *sum, uint64_t value) {
    *sum = hash_mix(*sum ^ value, UINT64_C(0x9e3779b97f4a7c15));
}

static int take_turn(void *context, const struct attune_turn *turn) {
    mix(context, hash_bytes(turn->text.at, turn->text.length));
    mix(context, hash_bytes(turn->speaker.at, turn->speaker.length));
    mix(context, turn->offset);
    mix(context, turn->line);
    mix(context, turn->column);
    mix(context, turn->words);
    mix(context, turn->sentences);
    return ATTUNE_GO_ON;
}

static int take_match(void *context, const struct attune_match *match) {
    mix(context, match->entry_line);
    mix(context, match->offset);
    mix(context, match->end);
    mix(context, match->covered);
    mix(context, match->negated);
    return ATTUNE_GO_ON;
}

static int take_group(void *context, const struct attune_group *group) {
    mix(context, (uint64_t)group->words);
    for (size_t i = 0; i < group->tally_count; i++)
        mix(context, (uint64_t)group->tallies[i].n);
    return ATTUNE_GO_ON;
}

/* Loading takes longer than a run: once, and kept until the program ends. */
static const struct attune_lexicons *lexicons(void) {
    static struct attune_lexicons *loaded;

    if (!loaded && attune_lexicons_new(NULL, &loaded, NULL) != ATTUNE_OK)
        abort();
    return loaded;
}

static uint64_t run(const char *format, const uint8_t *bytes, size_t length, size_t piece) {
    uint64_t sum = 0;
    const struct attune_options options = {.size = sizeof options,
                                           .format = format,
                                           .turn = take_turn,
                                           .match = take_match,
                                           .context = &sum};
    struct attune *analyser = NULL;
    enum attune_status status = attune_new(lexicons(), &options, &analyser, NULL);

    if (status == ATTUNE_OK)
        status = attune_begin(analyser, "fuzz", NULL);
    for (size_t at = 0; status == ATTUNE_OK && at < length; at += piece)
        status = attune_feed(analyser, bytes + at, length - at < piece ? length - at : piece, NULL);
    if (status == ATTUNE_OK)
        status = attune_finish(analyser, NULL);
    if (status == ATTUNE_OK)
        status = attune_tallies(analyser, take_group, &sum, NULL);
    mix(&sum, status);
    attune_free(analyser);
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static const char *const formats[] = {"auto", "text", "transcript", "csv"};
    size_t piece = length ? 1 + bytes[0] / 4 % 8 : 1;
    const char *format = formats[length ? bytes[0] % 4 : 0];

    if (length) {
        bytes++;
        length--;
    }
    if (run(format, bytes, length, length + 1) != run(format, bytes, length, piece))
        abort();
    return 0;
}
