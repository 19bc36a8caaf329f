/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is a line only a listener's sign of listening, and does what was said before it ask for more? */
#ifndef ATTUNE_INPUT_BACKCHANNEL_H
#define ATTUNE_INPUT_BACKCHANNEL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

/* Three such words and their punctuation need no more bytes. */
enum { BACKCHANNEL_MOST = 32 };

/* "Mm-hmm.", "yeah, right", "I see": three words at most, all of them such. */
bool backchannel_is(struct slice line);

/* Short lines are said again and again: what was found of those of sixteen bytes and less, by their first and
 * their last eight, which may be the same. None is empty. */
struct backchannel_memo {
    struct backchannel_sign {
        uint64_t first, last;
        uint32_t length;
        bool listens;
    } signs[64];
};

/* backchannel_is of a line that is not empty. */
bool backchannel_known(struct backchannel_memo *memo, struct slice line);

/* The text ends with a question: its last sentence has a question mark, or no end mark at all and
 * begins as questions do. Events in brackets behind it do not matter. */
bool backchannel_answers(struct slice text);

#endif
