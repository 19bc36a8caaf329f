/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WebVTT: a header, then cues, notes, styles and regions in any order. */
#include "input/cues.h"

/* The line is the word, or begins with it and a blank. */
static bool begins(struct slice line, const char *word) {
    struct slice first = slice_split(line, ' ', &line);
    return slice_is(slice_split(first, '\t', &first), word);
}

static bool skips(struct slice line, bool header) {
    line = slice_trim(line);
    return begins(line, "NOTE") || slice_is(line, "STYLE") || slice_is(line, "REGION") ||
           (header && begins(line, "WEBVTT"));
}

static struct reader *make(const struct reader_setup *setup, struct error *error) {
    return cues_make(setup, skips, error);
}

const struct reader_format reader_vtt = {
    .name = "vtt",
    .extensions = "vtt",
    .has_front_matter = false,
    .has_captions = true,
    .make = make,
    .feed = cues_feed,
    .finish = cues_finish,
    .figures = cues_figures,
    .free = cues_free,
};
