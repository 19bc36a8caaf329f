/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What transcribers put between brackets. In square brackets anything short is an event; round ones
 * must hold nothing but what is known as one, because "(as discussed)" is text. */
#ifndef ATTUNE_TEXT_EVENTS_H
#define ATTUNE_TEXT_EVENTS_H

#include <stddef.h>

#include "base/slice.h"
#include "text/token.h"
#include "text/word_filter.h"

/* No event and no words either: a time stamp, [00:01:02]. */
enum { EVENT_NOTHING = EVENT_KINDS };

/* The bytes of the event, brackets included, that begins at text.at (a "[" or "("); 0: none.
 * `*kind` is an enum event_kind or EVENT_NOTHING. Looks at most EVENT_LENGTH_MOST bytes ahead. */
enum { EVENT_LENGTH_MOST = 64 };
size_t event_match(struct slice text, unsigned *kind);

/* "{pause}": the form under which a dictionary knows the kind. */
const char *event_form(enum event_kind kind);

/* Whether a word is a transcriber's mark for something that could not be understood (CHAT's xxx).
 * In lower case only: XXX is how names are blackened. */
bool event_is_mark(struct slice word);
void event_marks_filter(struct word_filter *filter);

#endif
