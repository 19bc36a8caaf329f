/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random numbers that are the same on every machine: xoshiro256** 1.0 (Blackman & Vigna 2021, ACM
 * TOMS 47:36), its state filled from the seed by splitmix64 (Steele, Lea & Flood 2014), as its
 * authors advise. Not for secrets. */
#ifndef ATTUNE_ANALYSIS_RANDOM_H
#define ATTUNE_ANALYSIS_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state[4];
};

void random_seed(struct random *random, uint64_t seed);
uint64_t random_next(struct random *random);

/* One of 0 … bound - 1, each as likely as the others; bound > 0. Lemire 2019 (ACM TOMACS 29:3). */
uint32_t random_below(struct random *random, uint32_t bound);

/* Every order of the items is as likely (Fisher & Yates 1938). */
void random_shuffle(struct random *random, uint32_t *items, size_t count);

#endif
