/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Captions to turns, for the readers of WebVTT and SubRip, which differ in what stands between cues
 * only. A cue is a line of times and the lines up to the next blank one. Cues in which the same speaker
 * goes on are one turn, from the start of the first to the end of the last. A speaker is told by
 * <v Anna> or, where the source does so again and again, by "Anna: " before the text; a cue without
 * either goes on with whoever spoke. After a dash or >> without a name speaks somebody not named.
 *
 * Text is not lost: what stands in no cue goes on with the cue before, and a cue whose times cannot be
 * read is said at no known time. Both are told. Only lines before the first cue are left out. */
#ifndef ATTUNE_INPUT_CUES_H
#define ATTUNE_INPUT_CUES_H

#include "input/reader.h"

/* What a format says of the first line of a block, behind a blank line or first of all; `header`: no cue
 * was seen yet. True: there is no speech up to the next blank line, since it is a header, a note, a
 * style. */
typedef bool cues_skips(struct slice line, bool header);

/* What the readers' tables of functions hold; cues_make is called by their own. */
struct reader *cues_make(const struct reader_setup *setup, cues_skips *skips, struct error *error);
enum status cues_feed(struct reader *cues, struct run run, struct error *error);
enum status cues_finish(struct reader *cues, struct error *error);
void cues_figures(const struct reader *cues, struct reader_figures *figures);
void cues_free(struct reader *cues);

#endif
