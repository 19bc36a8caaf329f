/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "count/timing.h"

#include <math.h>
#include <stddef.h>

#include "input/turn.h"

enum { SILENCE = TURN_SILENCE * 1000 };

/* Nobody talks for thirty years; a larger number is a mistake. */
static const double longest = 1e9;

static bool is_time(double seconds) {
    return seconds > -longest && seconds < longest; /* false for NaN */
}

static int64_t milliseconds(double seconds) {
    return (int64_t)llround(seconds * 1000);
}

bool timing_is_told(const struct turn_times *times) {
    return is_time(times->start) || is_time(times->end);
}

/* --- latencies in classes -------------------------------------------------------------------------- */

static size_t class_of(int64_t latency) {
    if (latency < 2 * TIMING_OCTAVE) {
        return (size_t)latency;
    }
    size_t octave = 1;
    while (latency >> octave >= 2 * TIMING_OCTAVE && octave < TIMING_OCTAVES) {
        octave++;
    }
    int64_t within = (latency >> octave) - TIMING_OCTAVE;
    within = within < TIMING_OCTAVE ? within : TIMING_OCTAVE - 1;
    return (octave + 1) * TIMING_OCTAVE + (size_t)within;
}

/* The middle of a class. */
static double latency_of(size_t class) {
    if (class < 2 * TIMING_OCTAVE) {
        return (double)class;
    }
    size_t octave = class / TIMING_OCTAVE - 1;
    double first = ldexp((double)(class % TIMING_OCTAVE + TIMING_OCTAVE), (int)octave);
    return first + (ldexp(1, (int)octave) - 1) / 2;
}

/* The latency of this rank, from 0. */
static double ranked(const struct timing *timing, int64_t rank) {
    size_t class = 0;
    int64_t passed = timing->classes[0];
    while (passed <= rank && class + 1 < TIMING_CLASSES) {
        passed += timing->classes[++class];
    }
    return latency_of(class);
}

double timing_median(const struct timing *timing) {
    int64_t count = timing->figures.responses;
    if (count <= 2) { /* then it is the mean, which is exact */
        return (double)timing->figures.latency / (double)count / 1000;
    }
    return (ranked(timing, (count - 1) / 2) + ranked(timing, count / 2)) / 2000;
}

/* --- a turn ------------------------------------------------------------------------------------------ */

/* What lies between the turn and the ones before, `gap` milliseconds, less than 0 if it begins before
 * they end. */
static void take_gap(struct timing *timing, const struct timing_chain *chain, int64_t start,
                     int64_t end, bool ends, bool responds) {
    struct timing_figures *figures = &timing->figures;
    int64_t gap = start - chain->end;
    if (gap >= SILENCE) {
        figures->silences++;
        figures->silence += gap;
    }
    if (responds && gap >= 0) {
        figures->responses++;
        figures->latency += gap;
        timing->classes[class_of(gap)]++;
    } else if (responds) {
        figures->overlaps++;
        figures->overlap += ends ? (end < chain->end ? end : chain->end) - start : 0;
    }
}

static void take_talk(struct timing_figures *figures, const struct turn_times *times,
                      int64_t words) {
    if (is_time(times->spoken)) {
        figures->timed++;
        figures->words += words;
        figures->talk += milliseconds(times->spoken);
    }
    figures->silences += times->silences;
    figures->silence += milliseconds(times->silence);
}

static void move_chain(struct timing_chain *chain, int64_t end, bool ends, uint64_t speaker) {
    chain->begun = true;
    if (!ends) {
        chain->known = false;
    } else if (!chain->known || end > chain->end) {
        *chain =
            (struct timing_chain){.begun = true, .known = true, .end = end, .speaker = speaker};
    }
}

void timing_take(struct timing *timing, struct timing_chain *chain, const struct turn_times *times,
                 uint64_t speaker, int64_t words, bool backchannel) {
    bool starts = is_time(times->start);
    bool ends = is_time(times->end);
    bool wrong = starts && ends && times->end < times->start;
    starts = starts && !wrong;
    ends = ends && !wrong;
    int64_t start = starts ? milliseconds(times->start) : 0;
    int64_t end = ends ? milliseconds(times->end) : 0;
    if (timing && starts && ends) {
        take_talk(&timing->figures, times, words);
    }
    if (backchannel) {
        return;
    }
    /* Nothing comes before the first; where not even its end is known, that tells little. */
    if (timing && starts && (chain->known || (!chain->begun && ends))) {
        timing->figures.placed++;
        if (chain->known) {
            bool responds = speaker && chain->speaker && speaker != chain->speaker;
            take_gap(timing, chain, start, end, ends, responds);
        }
    }
    move_chain(chain, end, ends, speaker);
}

void timing_add(struct timing *sum, const struct timing *more) {
    struct timing_figures *to = &sum->figures;
    const struct timing_figures *from = &more->figures;
    to->timed += from->timed;
    to->words += from->words;
    to->talk += from->talk;
    to->placed += from->placed;
    to->responses += from->responses;
    to->latency += from->latency;
    to->overlaps += from->overlaps;
    to->overlap += from->overlap;
    to->silences += from->silences;
    to->silence += from->silence;
    for (size_t i = 0; i < TIMING_CLASSES; i++) {
        sum->classes[i] += more->classes[i];
    }
}
