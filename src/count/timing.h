/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group's turns took of time, where their times are known; nothing is guessed where they are not.
 * All sums are in milliseconds, so that their order does not matter.
 *
 * A session's turns follow each other in a chain that knows one thing: when the latest of the turns so
 * far ended, and whose it was. A turn that begins behind that end responds to it (if it is another's)
 * after a latency; one that begins before overlaps it. A silence of TURN_SILENCE seconds and more belongs to
 * who breaks it. After a turn whose end is unknown none of these is known for the next. Listeners'
 * backchannels take time and break nothing; events alone are no turn, and end no silence. */
#ifndef ATTUNE_COUNT_TIMING_H
#define ATTUNE_COUNT_TIMING_H

#include <stdbool.h>
#include <stdint.h>

/* As struct turn has them. */
struct turn_times {
    double start, end, spoken, silence;
    int64_t silences;
};

struct timing_figures {
    int64_t timed;       /* turns and backchannels of known start and end */
    int64_t words, talk; /* theirs */
    int64_t placed;      /* turns of which one knows what they begin behind */
    int64_t responses, latency;
    int64_t overlaps, overlap;
    int64_t silences, silence;
};

/* Latencies are exact up to a first power of two, from there on in so many classes an octave. */
enum {
    TIMING_OCTAVE = 64,
    TIMING_OCTAVES = 13,
    TIMING_CLASSES = TIMING_OCTAVE * (TIMING_OCTAVES + 2)
};

struct timing {
    struct timing_figures figures;
    uint32_t classes[TIMING_CLASSES]; /* latencies by class, for their median */
};

/* Where a session stands; all zero at its beginning. */
struct timing_chain {
    bool begun; /* a turn was said */
    bool known; /* when the latest ended */
    int64_t end;
    uint64_t speaker;
};

/* Is there a time to count? */
bool timing_is_told(const struct turn_times *times);

/* A turn with words ends. `timing` is its group's, or NULL where the turn only passes by; `speaker` tells
 * one from another, 0: not named. */
void timing_take(struct timing *timing, struct timing_chain *chain, const struct turn_times *times,
                 uint64_t speaker, int64_t words, bool backchannel);

/* The same where no time of the turn is known. */
static inline void timing_pass(struct timing_chain *chain, bool backchannel) {
    if (!backchannel) {
        chain->begun = true;
        chain->known = false;
    }
}

void timing_add(struct timing *sum, const struct timing *more);

/* Seconds; within one percent. There must be responses. */
double timing_median(const struct timing *timing);

#endif
