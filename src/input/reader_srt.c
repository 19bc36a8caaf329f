/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SubRip: numbered cues. Numbers may be wrong or missing, which matters to nobody. */
#include "input/cues.h"

static bool skips(struct slice line, bool header) {
    (void)line;
    (void)header;
    return false;
}

static struct reader *make(const struct reader_setup *setup, struct error *error) {
    return cues_make(setup, skips, error);
}

const struct reader_format reader_srt = {
    .name = "srt",
    .extensions = "srt",
    .has_front_matter = false,
    .has_captions = true,
    .make = make,
    .feed = cues_feed,
    .finish = cues_finish,
    .figures = cues_figures,
    .free = cues_free,
};
